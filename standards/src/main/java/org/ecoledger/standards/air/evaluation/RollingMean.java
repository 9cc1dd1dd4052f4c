package org.ecoledger.standards.air.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.ecoledger.standards.Edition;
import org.ecoledger.standards.Ratio;
import org.ecoledger.standards.TimeSpan;
import org.ecoledger.standards.air.Pollutant;
import org.jspecify.annotations.Nullable;

/**
 * 三年滑动评价: the mean of an item's evaluation values of three consecutive years, which came with HJ 663-2026. An annual
 * value that is not valid counts as missing.
 *
 * @param lastYear the third year
 * @param mean of the annual means; null where a year is missing
 * @param percentile of the annual percentiles; null where a year is missing
 * @param missing the years without a valid value
 * @param edition the edition of HJ 663 that judges the last year
 */
public record RollingMean(
        Pollutant pollutant,
        int lastYear,
        @Nullable PeriodValue mean,
        @Nullable PeriodValue percentile,
        List<Integer> missing,
        Edition edition) {

    public static final String CLAUSE = "三年滑动评价";

    public RollingMean {
        missing = List.copyOf(missing);
    }

    /** Whether the edition of HJ 663 that judges this year has a rolling evaluation. */
    public static boolean applies(int lastYear) {
        Terms terms = Terms.of(TimeSpan.year(lastYear), EvaluationOptions.DEFAULT);
        return Arrays.stream(Pollutant.values())
                .allMatch(pollutant -> terms.rule(pollutant).rollingYears().isPresent());
    }

    /** The rolling mean with {@link EvaluationOptions#DEFAULT}: of published annual values. */
    public static RollingMean of(Pollutant pollutant, Map<Integer, PeriodEvaluation> years, int lastYear) {
        return of(pollutant, years, lastYear, EvaluationOptions.DEFAULT);
    }

    /**
     * The rolling mean that ends with the last year.
     *
     * @param years annual evaluations by year; others than those asked for are left out
     * @param options how the annual values enter ({@code intermediateDigits}) and whose limits judge the result
     * @throws IllegalArgumentException if the edition of the last year has no such evaluation, or an evaluation is not of
     *     the year under which it is given
     */
    public static RollingMean of(
            Pollutant pollutant, Map<Integer, PeriodEvaluation> years, int lastYear, EvaluationOptions options) {
        Terms terms = Terms.of(TimeSpan.year(lastYear), options);
        int count = terms.rule(pollutant)
                .rollingYears()
                .orElseThrow(() -> new IllegalArgumentException(
                        terms.edition().code() + ", which judges " + lastYear + ", has no rolling evaluation"));
        List<ItemEvaluation> valid = new ArrayList<>();
        List<Integer> missing = new ArrayList<>();
        for (int year = lastYear - count + 1; year <= lastYear; year++) {
            ItemEvaluation item = item(pollutant, year, years.get(year));
            if (item == null || !item.validity().isValid()) {
                missing.add(year);
            } else {
                valid.add(item);
            }
        }
        if (!missing.isEmpty()) {
            return new RollingMean(pollutant, lastYear, null, null, missing, terms.edition());
        }
        return new RollingMean(
                pollutant,
                lastYear,
                terms.mean(pollutant, average(valid, ItemEvaluation::mean, options)),
                terms.percentile(pollutant, average(valid, ItemEvaluation::percentile, options)),
                missing,
                terms.edition());
    }

    private static @Nullable ItemEvaluation item(Pollutant pollutant, int year, @Nullable PeriodEvaluation evaluation) {
        if (evaluation == null) {
            return null;
        }
        if (!evaluation.span().equals(TimeSpan.year(year))) {
            throw new IllegalArgumentException(
                    "the evaluation of " + evaluation.span().label() + " is not that of " + year);
        }
        return evaluation.item(pollutant);
    }

    private static Ratio average(
            List<ItemEvaluation> items,
            Function<ItemEvaluation, @Nullable PeriodValue> figure,
            EvaluationOptions options) {
        return Ratio.average(items.stream()
                .map(item -> {
                    PeriodValue value = figure.apply(item);
                    return value == null ? null : options.intermediateDigits().taken(item.pollutant(), value.exact());
                })
                .filter(Objects::nonNull)
                .toList());
    }
}
