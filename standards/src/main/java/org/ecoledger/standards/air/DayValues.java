package org.ecoledger.standards.air;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.ecoledger.standards.Edition;
import org.ecoledger.standards.Editions;
import org.ecoledger.standards.Ratio;
import org.ecoledger.standards.Subject;

/**
 * The figures of one station or city for one day.
 *
 * @param values for every pollutant the 24-hour mean, for O3 the highest eight-hour mean; missing ones say why
 * @param ozoneHour the day's highest one-hour mean of O3
 * @param ozoneHours the exact one-hour means of O3 by hour label 1 to 24, as far as they are known
 * @param edition the edition of GB 3095 whose validity rules were applied
 * @param clause where the rules of the figures stand
 */
public record DayValues(
        LocalDate day,
        Map<Pollutant, Statistic> values,
        Statistic ozoneHour,
        Map<Integer, Ratio> ozoneHours,
        Edition edition,
        String clause) {

    static final int HOURS = 24;

    public DayValues {
        Map<Pollutant, Statistic> ordered = new EnumMap<>(Pollutant.class);
        ordered.putAll(values);
        values = Collections.unmodifiableMap(ordered);
        ozoneHours = Collections.unmodifiableMap(new TreeMap<>(ozoneHours));
    }

    /** The day's figures by the standard rules of validity. */
    public static DayValues of(Map<Integer, ? extends Map<Pollutant, BigDecimal>> hours, LocalDate day) {
        return of(hours, day, ValidityRules.on(day));
    }

    /**
     * The day's figures from its hourly values.
     *
     * @param hours by hour label: 1 is the hour that ends at 01:00, 24 the one that ends at midnight; a missing value
     *     is absent
     * @throws IllegalArgumentException for a label outside 1 to 24 or a negative concentration
     */
    public static DayValues of(
            Map<Integer, ? extends Map<Pollutant, BigDecimal>> hours, LocalDate day, ValidityRules rules) {
        Map<Pollutant, Map<Integer, BigDecimal>> series = byPollutant(hours);
        Map<Pollutant, Statistic> values = new EnumMap<>(Pollutant.class);
        for (Pollutant pollutant : Pollutant.values()) {
            values.put(pollutant, dayMean(pollutant, series.getOrDefault(pollutant, Map.of()), rules));
        }
        Map<Integer, Ratio> ozoneHours = new TreeMap<>();
        series.getOrDefault(Pollutant.O3, Map.of()).forEach((label, hour) -> ozoneHours.put(label, Ratio.of(hour)));
        OzoneDay ozone = new OzoneDay(ozoneHours, day, rules);
        values.put(Pollutant.O3, ozone.highestEightHours());
        Edition edition = Editions.inForce(Subject.AIR_LIMITS, day);
        return new DayValues(day, values, ozone.highestHour(), ozoneHours, edition, ValidityRules.clause(edition));
    }

    /** The figure of a pollutant: the 24-hour mean, for O3 the highest eight-hour mean. */
    public Statistic value(Pollutant pollutant) {
        return values.getOrDefault(pollutant, Statistic.missing(0, 1, Statistic.Counted.HOURS));
    }

    /** The valid figures in published digits, so that the index can be recomputed from what is published. */
    public DailyConcentrations concentrations() {
        Map<Pollutant, BigDecimal> published = new EnumMap<>(Pollutant.class);
        values.forEach((pollutant, value) -> {
            BigDecimal concentration = value.published();
            if (concentration != null) {
                published.put(pollutant, concentration);
            }
        });
        return new DailyConcentrations(published, ozoneHour.published());
    }

    private static Map<Pollutant, Map<Integer, BigDecimal>> byPollutant(
            Map<Integer, ? extends Map<Pollutant, BigDecimal>> hours) {
        Map<Pollutant, Map<Integer, BigDecimal>> series = new EnumMap<>(Pollutant.class);
        hours.forEach((label, concentrations) -> {
            if (label < 1 || label > HOURS) {
                throw new IllegalArgumentException("hour labels run from 1 to 24, not " + label);
            }
            concentrations.forEach(
                    (pollutant, concentration) -> series.computeIfAbsent(pollutant, any -> new TreeMap<>())
                            .put(label, pollutant.checked(concentration)));
        });
        return series;
    }

    private static Statistic dayMean(Pollutant pollutant, Map<Integer, BigDecimal> hours, ValidityRules rules) {
        if (hours.size() < rules.dayHours()) {
            return Statistic.missing(hours.size(), rules.dayHours(), Statistic.Counted.HOURS);
        }
        return Statistic.of(
                pollutant, Ratio.mean(hours.values()), hours.size(), rules.dayHours(), Statistic.Counted.HOURS);
    }
}
