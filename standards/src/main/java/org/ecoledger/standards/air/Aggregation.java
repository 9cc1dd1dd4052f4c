package org.ecoledger.standards.air;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.ecoledger.standards.Editions;
import org.ecoledger.standards.Ratio;
import org.ecoledger.standards.Subject;
import org.ecoledger.standards.air.AggregationOptions.OzoneConvention;

/**
 * A city's (or county's) figures from its stations, HJ 663: the arithmetic mean of the valid ones. The caller passes
 * the designated evaluation points, all of them, and no others; a station without any data is passed with its empty
 * day, for the share of valid stations is counted over all that are passed.
 */
public final class Aggregation {

    /** Where it stands that a city is the mean of its stations. */
    public static final String CLAUSE = "HJ 663 城市为评价点位的算术平均";

    private Aggregation() {}

    /** A city's day with {@link AggregationOptions#DEFAULT}. */
    public static DayValues cityDaily(Collection<DayValues> stations, LocalDate day) {
        return cityDaily(stations, day, AggregationOptions.DEFAULT);
    }

    /**
     * A city's day from its stations' days.
     *
     * @throws IllegalArgumentException if a station's figures are of another day
     */
    public static DayValues cityDaily(Collection<DayValues> stations, LocalDate day, AggregationOptions options) {
        stations.stream()
                .filter(station -> !station.day().equals(day))
                .findFirst()
                .ifPresent(station -> {
                    throw new IllegalArgumentException("figures of " + station.day() + " among those of " + day);
                });
        Map<Pollutant, Statistic> values = new EnumMap<>(Pollutant.class);
        for (Pollutant pollutant : Pollutant.values()) {
            values.put(pollutant, mean(pollutant, stations, station -> station.value(pollutant), options));
        }
        Map<Integer, Ratio> ozoneHours = ozoneHours(stations, options);
        Statistic ozoneHour = mean(Pollutant.O3, stations, DayValues::ozoneHour, options);
        if (options.ozone() == OzoneConvention.FROM_CITY_HOURS) {
            OzoneDay ozone = new OzoneDay(ozoneHours, day, options.validity());
            values.put(Pollutant.O3, ozone.highestEightHours());
            ozoneHour = ozone.highestHour();
        }
        return new DayValues(day, values, ozoneHour, ozoneHours, Editions.inForce(Subject.AIR_LIMITS, day), CLAUSE);
    }

    /** A city's hour with {@link AggregationOptions#DEFAULT}. */
    public static Map<Pollutant, Statistic> cityHourly(Collection<Map<Pollutant, BigDecimal>> stations) {
        return cityHourly(stations, AggregationOptions.DEFAULT);
    }

    /**
     * A city's one-hour means from those of its stations, by {@link #CLAUSE}; a station without data is passed as an empty
     * map. Hourly values enter as they are given: {@link AggregationOptions#digits()} is about the stations' daily figures.
     */
    public static Map<Pollutant, Statistic> cityHourly(
            Collection<Map<Pollutant, BigDecimal>> stations, AggregationOptions options) {
        Map<Pollutant, Statistic> means = new EnumMap<>(Pollutant.class);
        for (Pollutant pollutant : Pollutant.values()) {
            List<Ratio> present = stations.stream()
                    .filter(station -> station.containsKey(pollutant))
                    .map(station -> Ratio.of(pollutant.checked(station.get(pollutant))))
                    .toList();
            means.put(pollutant, mean(pollutant, present, needed(stations.size(), options)));
        }
        return means;
    }

    private static Statistic mean(
            Pollutant pollutant,
            Collection<DayValues> stations,
            Function<DayValues, Statistic> figure,
            AggregationOptions options) {
        List<Ratio> valid = stations.stream()
                .map(figure)
                .map(Statistic::exact)
                .filter(Objects::nonNull)
                .map(value -> options.digits().taken(pollutant, value))
                .toList();
        return mean(pollutant, valid, needed(stations.size(), options));
    }

    private static Statistic mean(Pollutant pollutant, List<Ratio> valid, int needed) {
        if (valid.isEmpty() || valid.size() < needed) {
            return Statistic.missing(valid.size(), needed, Statistic.Counted.STATIONS);
        }
        return Statistic.of(pollutant, Ratio.average(valid), valid.size(), needed, Statistic.Counted.STATIONS);
    }

    /** The least whole number of stations that is the share of all, at least one. */
    static int needed(int stations, AggregationOptions options) {
        int share = options.stationShare()
                .multiply(BigDecimal.valueOf(stations))
                .setScale(0, RoundingMode.CEILING)
                .intValueExact();
        return Math.max(1, share);
    }

    private static Map<Integer, Ratio> ozoneHours(Collection<DayValues> stations, AggregationOptions options) {
        Map<Integer, Ratio> hours = new TreeMap<>();
        for (int label = 1; label <= DayValues.HOURS; label++) {
            Integer hour = label;
            List<Ratio> present = stations.stream()
                    .map(station -> station.ozoneHours().get(hour))
                    .filter(Objects::nonNull)
                    .toList();
            if (!present.isEmpty() && present.size() >= needed(stations.size(), options)) {
                hours.put(hour, Ratio.average(present));
            }
        }
        return hours;
    }
}
