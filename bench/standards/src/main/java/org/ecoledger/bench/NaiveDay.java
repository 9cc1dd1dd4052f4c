package org.ecoledger.bench;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.ecoledger.standards.air.AreaClass;
import org.ecoledger.standards.air.Iaqi;
import org.ecoledger.standards.air.Limits;
import org.ecoledger.standards.air.Period;
import org.ecoledger.standards.air.Pollutant;
import org.jspecify.annotations.Nullable;

/**
 * A day as one writes it down without a thought for speed: lists of decimals, added up and divided. Only what the
 * generated year needs: the rules of 2025 with their defaults.
 *
 * @param means 24-hour means, for O3 the highest eight-hour mean, to ten decimals; missing ones absent
 */
record NaiveDay(
        LocalDate day,
        Map<Pollutant, BigDecimal> means,
        @Nullable BigDecimal ozoneHour,
        @Nullable Integer index,
        List<Pollutant> primary) {

    private static final int DECIMALS = 10;
    private static final BigDecimal OZONE_LIMIT = Limits.on(GeneratedYear.FIRST)
            .of(Pollutant.O3, Period.EIGHT_HOURS, AreaClass.CLASS_2)
            .value();

    /** A station's day from the 24 values of each pollutant, null where one is missing. */
    static NaiveDay ofHours(LocalDate day, Map<Pollutant, List<@Nullable BigDecimal>> hours) {
        Map<Pollutant, BigDecimal> means = new EnumMap<>(Pollutant.class);
        for (Pollutant pollutant : Pollutant.values()) {
            List<@Nullable BigDecimal> values = Objects.requireNonNull(hours.get(pollutant));
            BigDecimal mean = pollutant == Pollutant.O3 ? highestEightHours(values) : mean(present(values), 20);
            if (mean != null) {
                means.put(pollutant, mean);
            }
        }
        List<BigDecimal> ozone = present(Objects.requireNonNull(hours.get(Pollutant.O3)));
        BigDecimal ozoneHour = ozone.size() < 20
                ? null
                : ozone.stream().reduce(BigDecimal::max).orElse(null);
        return indexed(day, means, ozoneHour);
    }

    /** A city's day from its stations' days. */
    static NaiveDay ofStations(LocalDate day, List<NaiveDay> stations) {
        Map<Pollutant, BigDecimal> means = new EnumMap<>(Pollutant.class);
        for (Pollutant pollutant : Pollutant.values()) {
            BigDecimal mean =
                    city(pollutant, stations, station -> station.means().get(pollutant));
            if (mean != null) {
                means.put(pollutant, mean);
            }
        }
        return indexed(day, means, city(Pollutant.O3, stations, NaiveDay::ozoneHour));
    }

    /** The day's figure in published digits, null where it is missing. */
    @Nullable
    BigDecimal published(Pollutant pollutant) {
        BigDecimal mean = means.get(pollutant);
        return mean == null ? null : mean.setScale(pollutant.decimals(), RoundingMode.HALF_EVEN);
    }

    private static NaiveDay indexed(LocalDate day, Map<Pollutant, BigDecimal> means, @Nullable BigDecimal ozoneHour) {
        NaiveDay without = new NaiveDay(day, means, ozoneHour, null, List.of());
        Map<Pollutant, Integer> individual = new EnumMap<>(Pollutant.class);
        for (Pollutant pollutant : Pollutant.values()) {
            Period period = pollutant == Pollutant.O3 ? Period.EIGHT_HOURS : Period.DAY;
            add(individual, pollutant, period, without.published(pollutant), day);
        }
        BigDecimal hour = ozoneHour == null ? null : ozoneHour.setScale(0, RoundingMode.HALF_EVEN);
        add(individual, Pollutant.O3, Period.HOUR, hour, day);
        // Eight-hour ozone above the last breakpoint of HJ 633-2012, without a one-hour value in its stead.
        boolean beyondTable = means.containsKey(Pollutant.O3) && !individual.containsKey(Pollutant.O3);
        Integer index = beyondTable
                ? null
                : individual.values().stream().reduce(Math::max).orElse(null);
        List<Pollutant> primary = individual.keySet().stream()
                .filter(pollutant -> index != null && index > 50 && index.equals(individual.get(pollutant)))
                .toList();
        return new NaiveDay(day, means, ozoneHour, index, primary);
    }

    private static void add(
            Map<Pollutant, Integer> individual,
            Pollutant pollutant,
            Period period,
            @Nullable BigDecimal concentration,
            LocalDate day) {
        if (concentration != null) {
            Iaqi.of(pollutant, period, concentration, day)
                    .ifPresent(index -> individual.merge(pollutant, index, Math::max));
        }
    }

    private static @Nullable BigDecimal highestEightHours(List<@Nullable BigDecimal> hours) {
        BigDecimal highest = null;
        int windows = 0;
        for (int end = 8; end <= hours.size(); end++) {
            BigDecimal mean = mean(present(hours.subList(end - 8, end)), 6);
            if (mean != null) {
                windows++;
                highest = highest == null ? mean : highest.max(mean);
            }
        }
        boolean exceeds =
                highest != null && highest.setScale(0, RoundingMode.HALF_EVEN).compareTo(OZONE_LIMIT) > 0;
        return windows >= 14 || exceeds ? highest : null;
    }

    private static @Nullable BigDecimal city(
            Pollutant pollutant, List<NaiveDay> stations, Function<NaiveDay, @Nullable BigDecimal> figure) {
        List<@Nullable BigDecimal> figures = new ArrayList<>();
        stations.forEach(station -> figures.add(figure.apply(station)));
        List<BigDecimal> taken = present(figures).stream()
                .map(value -> value.setScale(pollutant.decimals() + 1, RoundingMode.HALF_EVEN))
                .toList();
        return mean(taken, Math.ceilDiv(stations.size() * 3, 4));
    }

    private static List<BigDecimal> present(List<@Nullable BigDecimal> values) {
        List<BigDecimal> present = new ArrayList<>();
        for (BigDecimal value : values) {
            if (value != null) {
                present.add(value);
            }
        }
        return present;
    }

    private static @Nullable BigDecimal mean(List<BigDecimal> values, int needed) {
        if (values.size() < needed) {
            return null;
        }
        BigDecimal sum = values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return sum.divide(BigDecimal.valueOf(values.size()), DECIMALS, RoundingMode.HALF_EVEN);
    }
}
