package org.ecoledger.standards.water;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * What the text of the city index leaves to local rules, or was not at hand.
 *
 * @param unmonitored what an item counts that was not monitored
 * @param detectionLimits in the items' units, needed by {@link Unmonitored#HALF_DETECTION_LIMIT} alone
 * @param comparison what is compared when cities are ranked
 * @param decimals digits after the point of an index
 * @param changeDecimals digits after the point of its change in percent
 * @param exempt which cities stay out of the list of those that became worse
 */
public record CityIndexOptions(
        Unmonitored unmonitored,
        Map<WaterItem, BigDecimal> detectionLimits,
        Comparison comparison,
        int decimals,
        int changeDecimals,
        Exempt exempt) {

    /** Zero for an unmonitored item; ranked by the index in its four decimals; two decimals of a change; none exempt. */
    public static final CityIndexOptions DEFAULT =
            new CityIndexOptions(Unmonitored.ZERO, Map.of(), Comparison.ROUNDED, 4, 2, Exempt.NONE);

    public CityIndexOptions {
        Map<WaterItem, BigDecimal> ordered = new EnumMap<>(WaterItem.class);
        ordered.putAll(detectionLimits);
        detectionLimits = Collections.unmodifiableMap(ordered);
        if (decimals < 0 || changeDecimals < 0) {
            throw new IllegalArgumentException("decimals must not be negative: " + decimals + ", " + changeDecimals);
        }
    }

    /** What an item counts that was not monitored. */
    public enum Unmonitored {
        /** Its index is zero. */
        ZERO,
        /** Its concentration is half its detection limit; pH and dissolved oxygen have none and count zero. */
        HALF_DETECTION_LIMIT
    }

    /** What is compared when cities are ranked. */
    public enum Comparison {
        /** The index in its digits, so that cities that look equal share a rank. */
        ROUNDED,
        /** The exact index. */
        UNROUNDED
    }

    /** Which cities stay out of the list of those that became worse. */
    public enum Exempt {
        NONE,
        /** Those of which no item's mean is worse than class Ⅲ. */
        CLASS_THREE
    }

    public CityIndexOptions withUnmonitored(Unmonitored counted, Map<WaterItem, BigDecimal> limits) {
        return new CityIndexOptions(counted, limits, comparison, decimals, changeDecimals, exempt);
    }

    public CityIndexOptions withComparison(Comparison compared) {
        return new CityIndexOptions(unmonitored, detectionLimits, compared, decimals, changeDecimals, exempt);
    }

    public CityIndexOptions withExempt(Exempt cities) {
        return new CityIndexOptions(unmonitored, detectionLimits, comparison, decimals, changeDecimals, cities);
    }
}
