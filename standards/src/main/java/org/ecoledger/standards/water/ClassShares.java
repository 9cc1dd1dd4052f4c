package org.ecoledger.standards.water;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.ecoledger.standards.Ratio;
import org.jspecify.annotations.Nullable;

/**
 * How many sections are of each class.
 *
 * @param counts by class, zero where there is none
 * @param sections all of them, those that have a class
 */
public record ClassShares(Map<WaterClass, Integer> counts, int sections) {

    private static final int DECIMALS = 1;

    public ClassShares {
        Map<WaterClass, Integer> ordered = new EnumMap<>(WaterClass.class);
        ordered.putAll(counts);
        counts = Collections.unmodifiableMap(ordered);
    }

    /** Counts the classes of sections; a section without class is not passed. */
    public static ClassShares of(Collection<WaterClass> classes) {
        Map<WaterClass, Integer> counts = new EnumMap<>(WaterClass.class);
        for (WaterClass waterClass : WaterClass.values()) {
            counts.put(waterClass, 0);
        }
        classes.forEach(waterClass -> counts.merge(waterClass, 1, Integer::sum));
        return new ClassShares(counts, classes.size());
    }

    /** The sections of classes Ⅰ to Ⅲ. */
    public int good() {
        return counts.entrySet().stream()
                .filter(entry -> entry.getKey().meets(WaterClass.III))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    /** The sections worse than class Ⅴ. */
    public int bad() {
        return counts.getOrDefault(WaterClass.WORSE_THAN_V, 0);
    }

    /** The share of classes Ⅰ to Ⅲ in percent, one decimal; null without sections. */
    public @Nullable BigDecimal goodPercent() {
        return percent(good(), sections);
    }

    /** The share worse than class Ⅴ in percent, one decimal; null without sections. */
    public @Nullable BigDecimal badPercent() {
        return percent(bad(), sections);
    }

    /** The part in percent, one decimal by GB/T 8170; null of none. */
    static @Nullable BigDecimal percent(int part, int whole) {
        return whole == 0 ? null : exactPercent(part, whole).rounded(DECIMALS);
    }

    static Ratio exactPercent(int part, int whole) {
        return Ratio.of(100L * part, whole);
    }
}
