package org.ecoledger.standards.air.evaluation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ecoledger.standards.Edition;
import org.ecoledger.standards.Editions;
import org.ecoledger.standards.Ratio;
import org.ecoledger.standards.Subject;
import org.ecoledger.standards.TimeSpan;
import org.ecoledger.standards.air.Category;
import org.ecoledger.standards.air.DailySeries;
import org.ecoledger.standards.air.DataValidity;
import org.ecoledger.standards.air.Limit;
import org.ecoledger.standards.air.Pollutant;
import org.jspecify.annotations.Nullable;

/**
 * The days of a series that lie in a period, in whole numbers of the last published digit; what {@link ItemDays} and
 * {@link DayCounts} find in single days. Daily values are published ones, so the digits in which they enter a mean
 * change nothing.
 *
 * @param start position of the first such day
 * @param end position after the last; the same as {@code start} where none lies in the period
 */
record SeriesDays(DailySeries daily, int start, int end, Terms terms) {

    static SeriesDays of(DailySeries daily, Terms terms) {
        TimeSpan span = terms.span();
        long start = Math.max(0, span.first().toEpochDay() - daily.from().toEpochDay());
        long end =
                Math.min(daily.days(), span.last().toEpochDay() - daily.from().toEpochDay() + 1);
        return start < end ? new SeriesDays(daily, (int) start, (int) end, terms) : new SeriesDays(daily, 0, 0, terms);
    }

    ItemEvaluation evaluation(Pollutant pollutant) {
        return ItemEvaluation.of(pollutant, figures(pollutant), terms);
    }

    DayCounts counts() {
        Map<Category, Integer> categories = new EnumMap<>(Category.class);
        Map<Pollutant, Integer> primary = new EnumMap<>(Pollutant.class);
        for (int day = start; day < end; day++) {
            if (daily.index(day) != DailySeries.MISSING) {
                categories.merge(Category.of(daily.index(day)), 1, Integer::sum);
            }
        }
        for (Pollutant pollutant : Pollutant.values()) {
            primary.put(pollutant, daysAsPrimary(pollutant));
        }
        return DayCounts.of(categories, primary, terms);
    }

    /** The editions by which the days got their index, oldest first. */
    List<Edition> editions() {
        return Editions.of(Subject.AIR_QUALITY_INDEX).stream()
                .filter(edition -> start < end && isInForceWithin(edition))
                .toList();
    }

    private boolean isInForceWithin(Edition edition) {
        return !edition.validFrom().isAfter(day(end - 1))
                && (edition.validTo() == null || !edition.validTo().isBefore(day(start)));
    }

    private int daysAsPrimary(Pollutant pollutant) {
        int days = 0;
        for (int day = start; day < end; day++) {
            if (daily.isPrimary(pollutant, day)) {
                days++;
            }
        }
        return days;
    }

    private ItemFigures figures(Pollutant pollutant) {
        int[] ascending = ascending(pollutant);
        int percent = terms.rule(pollutant).percentile();
        Integer highest = ascending.length == 0 ? null : ascending[ascending.length - 1];
        return new ItemFigures(
                ascending.length,
                highest == null ? null : inUnit(pollutant, Ratio.of(sum(ascending), ascending.length)),
                highest == null ? null : inUnit(pollutant, Percentile.ofAscending(ascending, percent)),
                daysAboveLimit(pollutant),
                highest == null ? null : BigDecimal.valueOf(highest, pollutant.decimals()),
                highest == null ? null : firstDayOf(pollutant, highest),
                DataValidity.on(terms.judgedOn()).of(terms.span(), validDays(pollutant)));
    }

    private int[] ascending(Pollutant pollutant) {
        int[] values = new int[end - start];
        int count = 0;
        for (int day = start; day < end; day++) {
            int value = daily.published(pollutant, day);
            if (value != DailySeries.MISSING) {
                values[count++] = value;
            }
        }
        Arrays.sort(values, 0, count);
        return Arrays.copyOf(values, count);
    }

    private static long sum(int[] values) {
        long sum = 0;
        for (int value : values) {
            sum += value;
        }
        return sum;
    }

    private static Ratio inUnit(Pollutant pollutant, Ratio digits) {
        return digits.times(Ratio.of(BigDecimal.ONE.movePointLeft(pollutant.decimals())));
    }

    /** Edition by edition: within one, the limit of the day stays the same. */
    private int daysAboveLimit(Pollutant pollutant) {
        int above = 0;
        for (Edition edition : Editions.of(Subject.AIR_LIMITS)) {
            int first = Math.max(start, daily.positionOf(edition.validFrom()));
            int next = edition.validTo() == null ? end : Math.min(end, daily.positionOf(edition.validTo()) + 1);
            if (first < next) {
                int limit = inDigits(pollutant, terms.limitOn(day(first), pollutant));
                above += daysAbove(limit, pollutant, first, next);
            }
        }
        return above;
    }

    private int daysAbove(int limit, Pollutant pollutant, int first, int next) {
        int above = 0;
        for (int day = first; day < next; day++) {
            if (daily.published(pollutant, day) > limit) {
                above++;
            }
        }
        return above;
    }

    /** The limit in whole units of the last published digit, of which more would be above it. */
    private static int inDigits(Pollutant pollutant, Limit limit) {
        return limit.value()
                .movePointRight(pollutant.decimals())
                .setScale(0, RoundingMode.FLOOR)
                .intValueExact();
    }

    private @Nullable LocalDate firstDayOf(Pollutant pollutant, int value) {
        for (int day = start; day < end; day++) {
            if (daily.published(pollutant, day) == value) {
                return day(day);
            }
        }
        return null;
    }

    private Map<YearMonth, Integer> validDays(Pollutant pollutant) {
        Map<YearMonth, Integer> months = new TreeMap<>();
        int first = start;
        while (first < end) {
            YearMonth month = YearMonth.from(day(first));
            int next = Math.min(end, first + month.lengthOfMonth() - day(first).getDayOfMonth() + 1);
            int valid = 0;
            for (int day = first; day < next; day++) {
                if (daily.published(pollutant, day) != DailySeries.MISSING) {
                    valid++;
                }
            }
            months.put(month, valid);
            first = next;
        }
        return months;
    }

    private LocalDate day(int position) {
        return daily.from().plusDays(position);
    }
}
