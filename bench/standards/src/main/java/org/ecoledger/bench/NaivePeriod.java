package org.ecoledger.bench;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.ecoledger.standards.air.AreaClass;
import org.ecoledger.standards.air.Category;
import org.ecoledger.standards.air.Limit;
import org.ecoledger.standards.air.Limits;
import org.ecoledger.standards.air.Period;
import org.ecoledger.standards.air.Pollutant;
import org.jspecify.annotations.Nullable;

/** The figures of HJ 663 of a year of plain days, for what they are compared by. */
record NaivePeriod(
        Map<Pollutant, Item> items,
        int good,
        int valid,
        Map<Category, Integer> categories,
        Map<Pollutant, Integer> primary,
        BigDecimal compositeIndex) {

    private static final Limits LIMITS = Limits.on(GeneratedYear.FIRST);

    /** One item over the year. */
    record Item(
            BigDecimal mean,
            BigDecimal percentile,
            boolean attained,
            int days,
            int daysAboveLimit,
            BigDecimal attainmentRate,
            BigDecimal highest,
            @Nullable BigDecimal exceedMultiple,
            BigDecimal singleIndex) {}

    static NaivePeriod of(List<NaiveDay> days) {
        Map<Pollutant, Item> items = new EnumMap<>(Pollutant.class);
        BigDecimal composite = BigDecimal.ZERO;
        for (Pollutant pollutant : Pollutant.values()) {
            Item item = item(pollutant, days);
            items.put(pollutant, item);
            composite = composite.add(item.singleIndex());
        }
        Map<Category, Integer> categories = new EnumMap<>(Category.class);
        Map<Pollutant, Integer> primary = new EnumMap<>(Pollutant.class);
        List<Integer> indices =
                days.stream().map(NaiveDay::index).filter(Objects::nonNull).toList();
        indices.forEach(index -> categories.merge(Category.of(index), 1, Integer::sum));
        days.forEach(day -> day.primary().forEach(pollutant -> primary.merge(pollutant, 1, Integer::sum)));
        int good = (int) indices.stream().filter(index -> index <= 100).count();
        return new NaivePeriod(
                items, good, indices.size(), categories, primary, composite.setScale(2, RoundingMode.HALF_EVEN));
    }

    private static Item item(Pollutant pollutant, List<NaiveDay> days) {
        List<BigDecimal> ascending = ascending(pollutant, days);
        boolean byPercentile = pollutant == Pollutant.CO || pollutant == Pollutant.O3;
        Limit dayLimit = limit(pollutant, pollutant == Pollutant.O3 ? Period.EIGHT_HOURS : Period.DAY);
        Limit meanLimit = byPercentile ? dayLimit : limit(pollutant, Period.YEAR);
        BigDecimal mean = mean(ascending);
        BigDecimal percentile = percentile(ascending, rank(pollutant));
        int above = (int) ascending.stream().filter(dayLimit::isExceededBy).count();
        boolean attained = !dayLimit.isExceededBy(percentile) && (byPercentile || !meanLimit.isExceededBy(mean));
        BigDecimal decisive = pollutant.published(byPercentile ? percentile : mean);
        BigDecimal single = decisive.divide(meanLimit.value(), MathContext.DECIMAL64);
        return new Item(
                pollutant.published(mean),
                pollutant.published(percentile),
                attained,
                ascending.size(),
                above,
                rate(ascending.size() - above, ascending.size()),
                ascending.getLast(),
                meanLimit.isExceededBy(decisive)
                        ? single.subtract(BigDecimal.ONE).setScale(2, RoundingMode.HALF_EVEN)
                        : null,
                single);
    }

    private static List<BigDecimal> ascending(Pollutant pollutant, List<NaiveDay> days) {
        List<BigDecimal> values = new ArrayList<>();
        for (NaiveDay day : days) {
            BigDecimal value = day.published(pollutant);
            if (value != null) {
                values.add(value);
            }
        }
        values.sort(null);
        return values;
    }

    private static Limit limit(Pollutant pollutant, Period period) {
        return LIMITS.of(pollutant, period, AreaClass.CLASS_2);
    }

    private static BigDecimal rank(Pollutant pollutant) {
        return new BigDecimal(
                switch (pollutant) {
                    case SO2, NO2 -> "0.98";
                    case PM10, PM25, CO -> "0.95";
                    case O3 -> "0.90";
                });
    }

    private static BigDecimal mean(List<BigDecimal> values) {
        BigDecimal sum = values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return sum.divide(BigDecimal.valueOf(values.size()), MathContext.DECIMAL64);
    }

    private static BigDecimal percentile(List<BigDecimal> ascending, BigDecimal rank) {
        BigDecimal place = BigDecimal.valueOf(ascending.size() - 1L).multiply(rank);
        int below = place.intValue();
        BigDecimal beyond = place.subtract(BigDecimal.valueOf(below));
        BigDecimal value = ascending.get(below);
        return beyond.signum() == 0
                ? value
                : value.add(ascending.get(below + 1).subtract(value).multiply(beyond));
    }

    private static BigDecimal rate(int part, int whole) {
        return BigDecimal.valueOf(part * 100L).divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_EVEN);
    }
}
