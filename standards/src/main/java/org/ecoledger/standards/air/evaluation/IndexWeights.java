package org.ecoledger.standards.air.evaluation;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.ecoledger.standards.air.Pollutant;

/**
 * How much each item's single index weighs in the composite index.
 *
 * @param name says which set it is where a result is shown
 * @param weights for all six items, not negative
 */
public record IndexWeights(String name, Map<Pollutant, BigDecimal> weights) {

    /** The composite index as it has been published since 2013: the plain sum. */
    public static final IndexWeights EQUAL = of("equal", BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ONE);

    /** PM2.5 three times, O3 and NO2 twice: one province's reading of HJ 663-2026, not checked against its text. */
    public static final IndexWeights PM25_3_O3_2_NO2_2 =
            of("PM2.5×3 O3×2 NO2×2", BigDecimal.valueOf(3), BigDecimal.TWO, BigDecimal.TWO);

    public IndexWeights {
        Map<Pollutant, BigDecimal> ordered = new EnumMap<>(Pollutant.class);
        for (Pollutant pollutant : Pollutant.values()) {
            BigDecimal weight = weights.get(pollutant);
            if (weight == null || weight.signum() < 0) {
                throw new IllegalArgumentException(
                        "the weight of " + pollutant.label() + " is missing or negative: " + weight);
            }
            ordered.put(pollutant, weight);
        }
        weights = Collections.unmodifiableMap(ordered);
    }

    public BigDecimal of(Pollutant pollutant) {
        return weights.getOrDefault(pollutant, BigDecimal.ONE);
    }

    private static IndexWeights of(String name, BigDecimal pm25, BigDecimal o3, BigDecimal no2) {
        Map<Pollutant, BigDecimal> weights = new EnumMap<>(Pollutant.class);
        for (Pollutant pollutant : Pollutant.values()) {
            weights.put(pollutant, BigDecimal.ONE);
        }
        weights.putAll(Map.of(Pollutant.PM25, pm25, Pollutant.O3, o3, Pollutant.NO2, no2));
        return new IndexWeights(name, weights);
    }
}
