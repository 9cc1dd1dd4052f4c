package org.ecoledger.standards.air.evaluation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.ecoledger.standards.Edition;
import org.ecoledger.standards.TimeSpan;
import org.ecoledger.standards.air.AreaClass;
import org.ecoledger.standards.air.DailySeries;
import org.ecoledger.standards.air.Pollutant;

/**
 * The air of a place over a month, quarter, half-year, year or run of days by HJ 663: the six items, the days, the
 * composite index. It does not depend on the order in which the days are given.
 *
 * @param items all six, in the order of {@link Pollutant}; those without a daily value say so
 * @param edition the edition of HJ 663 applied
 * @param limits the edition of GB 3095 whose limits judge the period
 * @param dayEditions the editions of HJ 633 by which its days got their index, oldest first
 * @param options the readings that were chosen
 */
public record PeriodEvaluation(
        TimeSpan span,
        Map<Pollutant, ItemEvaluation> items,
        DayCounts days,
        CompositeIndex index,
        Edition edition,
        Edition limits,
        List<Edition> dayEditions,
        EvaluationOptions options) {

    public PeriodEvaluation {
        items = Collections.unmodifiableMap(new EnumMap<>(items));
        dayEditions = List.copyOf(dayEditions);
    }

    /** The period with {@link EvaluationOptions#DEFAULT}. */
    public static PeriodEvaluation of(Collection<EvaluatedDay> days, TimeSpan span) {
        return of(days, span, EvaluationOptions.DEFAULT);
    }

    /**
     * The period by chosen readings.
     *
     * @param days days of one place in any order; those outside the span are left out
     * @throws IllegalArgumentException if a day comes twice, or the span lies before the first edition known
     */
    public static PeriodEvaluation of(Collection<EvaluatedDay> days, TimeSpan span, EvaluationOptions options) {
        Collection<EvaluatedDay> within = within(days, span).values();
        Terms terms = Terms.of(span, options);
        List<Edition> editions =
                within.stream().map(EvaluatedDay::edition).distinct().toList();
        return of(
                pollutant -> ItemDays.of(pollutant, within, terms).evaluation(),
                DayCounts.of(within, terms),
                editions,
                terms);
    }

    /** The period from a series, with {@link EvaluationOptions#DEFAULT}. */
    public static PeriodEvaluation of(DailySeries days, TimeSpan span) {
        return of(days, span, EvaluationOptions.DEFAULT);
    }

    /** The period from a series, the same as from its single days but in whole numbers. */
    public static PeriodEvaluation of(DailySeries days, TimeSpan span, EvaluationOptions options) {
        Terms terms = Terms.of(span, options);
        SeriesDays within = SeriesDays.of(days, terms);
        return of(within::evaluation, within.counts(), within.editions(), terms);
    }

    private static PeriodEvaluation of(
            Function<Pollutant, ItemEvaluation> evaluation, DayCounts days, List<Edition> dayEditions, Terms terms) {
        Map<Pollutant, ItemEvaluation> items = new EnumMap<>(Pollutant.class);
        for (Pollutant pollutant : Pollutant.values()) {
            items.put(pollutant, evaluation.apply(pollutant));
        }
        return new PeriodEvaluation(
                terms.span(),
                items,
                days,
                CompositeIndex.of(items.values(), terms),
                terms.edition(),
                terms.limits().edition(),
                dayEditions,
                terms.options());
    }

    public ItemEvaluation item(Pollutant pollutant) {
        ItemEvaluation item = items.get(pollutant);
        if (item == null) {
            throw new IllegalStateException("no evaluation of " + pollutant);
        }
        return item;
    }

    /**
     * Whether every item has a value and meets its limits; in an evaluation by class II, the standard as a whole. Never for a
     * span that {@link EvaluationOptions#attainment()} does not judge.
     */
    public boolean isAttained() {
        return items.values().stream().allMatch(item -> Boolean.TRUE.equals(item.attained()));
    }

    /** Whether means and percentiles of all items are there and meet the limits of class II, whatever the span and area. */
    boolean meetsClassTwo() {
        Terms terms = Terms.of(span, options.withArea(AreaClass.CLASS_2));
        return items.values().stream().allMatch(item -> {
            PeriodValue mean = item.mean();
            PeriodValue percentile = item.percentile();
            return mean != null
                    && percentile != null
                    && !terms.mean(item.pollutant(), mean.exact()).isAboveLimit()
                    && !terms.percentile(item.pollutant(), percentile.exact()).isAboveLimit();
        });
    }

    /** Whether every item has enough valid days. */
    boolean isSufficient() {
        return items.values().stream().allMatch(item -> item.validity().isValid());
    }

    /** The same figures, but as sufficient as those of another evaluation of the same span. */
    PeriodEvaluation withValidityOf(PeriodEvaluation other) {
        Map<Pollutant, ItemEvaluation> taken = new EnumMap<>(items);
        taken.replaceAll((pollutant, item) -> item.with(other.item(pollutant).validity()));
        return new PeriodEvaluation(span, taken, days, index, edition, limits, dayEditions, options);
    }

    private static NavigableMap<LocalDate, EvaluatedDay> within(Collection<EvaluatedDay> days, TimeSpan span) {
        NavigableMap<LocalDate, EvaluatedDay> within = new TreeMap<>();
        for (EvaluatedDay day : days) {
            if (span.contains(day.day()) && within.put(day.day(), day) != null) {
                throw new IllegalArgumentException("the day " + day.day() + " is given twice");
            }
        }
        return within;
    }
}
