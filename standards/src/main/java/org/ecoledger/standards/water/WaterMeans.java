package org.ecoledger.standards.water;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.ecoledger.standards.Ratio;

/**
 * Arithmetic means by item, kept exact until they are judged: of a month from its samples, of a quarter or year from
 * its months, of a river from its sections, of a lake from its points (环办〔2011〕22号; not verified in its text). An
 * item enters with as many values as there are; one that was never measured is absent.
 *
 * @param exact in the items' units
 * @param counts how many values each mean was made from
 */
public record WaterMeans(Map<WaterItem, Ratio> exact, Map<WaterItem, Integer> counts) {

    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    public WaterMeans {
        exact = Collections.unmodifiableMap(inOrder(exact));
        counts = Collections.unmodifiableMap(inOrder(counts));
    }

    /** What a value below the detection limit counts in a mean; no text at hand fixes it. */
    public enum BelowDetection {
        /** Half the detection limit. */
        HALF,
        ZERO,
        /** The detection limit. */
        AS_GIVEN
    }

    /** The means of samples, half the detection limit for what lies below it. */
    public static WaterMeans ofSamples(Collection<Map<WaterItem, WaterReading>> samples) {
        return ofSamples(samples, BelowDetection.HALF);
    }

    /**
     * The means of samples.
     *
     * @throws IllegalArgumentException for a negative value of anything but temperature
     */
    public static WaterMeans ofSamples(
            Collection<Map<WaterItem, WaterReading>> samples, BelowDetection belowDetection) {
        Map<WaterItem, List<Ratio>> values = new EnumMap<>(WaterItem.class);
        samples.forEach(sample -> sample.forEach(
                (item, reading) -> add(values, item, Ratio.of(item.checked(counted(reading, belowDetection))))));
        return of(values);
    }

    /** The means of values that carry no mark, or the values themselves if there is one set of them. */
    public static WaterMeans ofValues(Collection<Map<WaterItem, BigDecimal>> sets) {
        Map<WaterItem, List<Ratio>> values = new EnumMap<>(WaterItem.class);
        sets.forEach(set -> set.forEach((item, value) -> add(values, item, Ratio.of(item.checked(value)))));
        return of(values);
    }

    /** The means of means, each of the same weight: of months, sections or points. */
    public static WaterMeans ofMeans(Collection<WaterMeans> parts) {
        Map<WaterItem, List<Ratio>> values = new EnumMap<>(WaterItem.class);
        parts.forEach(part -> part.exact().forEach((item, value) -> add(values, item, value)));
        return of(values);
    }

    /**
     * The values in the digits in which they are judged on the day, rounded once from the exact means. Where none are
     * set, digits that do not end are rounded to twelve decimals: enough to be shown and for a logarithm, while
     * {@link SurfaceWater#judge(WaterMeans, WaterBody, LocalDate, WaterOptions)} compares the means themselves.
     */
    public Map<WaterItem, BigDecimal> judged(LocalDate day, WaterOptions options) {
        Map<WaterItem, BigDecimal> values = new EnumMap<>(WaterItem.class);
        JudgedValue.ofMeans(this)
                .forEach((item, value) -> values.put(
                        item,
                        value.rounded(WaterDigits.decimals(item, day, options.digits()))
                                .decimal()));
        return values;
    }

    private static WaterMeans of(Map<WaterItem, List<Ratio>> values) {
        Map<WaterItem, Ratio> means = new EnumMap<>(WaterItem.class);
        Map<WaterItem, Integer> counts = new EnumMap<>(WaterItem.class);
        values.forEach((item, all) -> {
            means.put(item, Ratio.average(all));
            counts.put(item, all.size());
        });
        return new WaterMeans(means, counts);
    }

    private static void add(Map<WaterItem, List<Ratio>> values, WaterItem item, Ratio value) {
        values.computeIfAbsent(item, any -> new ArrayList<>()).add(value);
    }

    private static BigDecimal counted(WaterReading reading, BelowDetection option) {
        if (!reading.belowDetection()) {
            return reading.value();
        }
        return switch (option) {
            case HALF -> reading.value().divide(TWO);
            case ZERO -> BigDecimal.ZERO;
            case AS_GIVEN -> reading.value();
        };
    }

    private static <T> Map<WaterItem, T> inOrder(Map<WaterItem, T> map) {
        Map<WaterItem, T> ordered = new EnumMap<>(WaterItem.class);
        ordered.putAll(map);
        return ordered;
    }
}
