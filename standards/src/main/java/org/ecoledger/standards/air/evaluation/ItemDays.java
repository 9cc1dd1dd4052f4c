package org.ecoledger.standards.air.evaluation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.ecoledger.standards.Ratio;
import org.ecoledger.standards.air.AreaClass;
import org.ecoledger.standards.air.DataValidity;
import org.ecoledger.standards.air.Digits;
import org.ecoledger.standards.air.Limit;
import org.ecoledger.standards.air.Limits;
import org.ecoledger.standards.air.Period;
import org.ecoledger.standards.air.Pollutant;
import org.ecoledger.standards.air.evaluation.EvaluationOptions.DayLimits;
import org.jspecify.annotations.Nullable;

/** The valid daily values of one item in a period, by day. */
record ItemDays(Pollutant pollutant, NavigableMap<LocalDate, BigDecimal> values, Terms terms) {

    static ItemDays of(Pollutant pollutant, Collection<EvaluatedDay> days, Terms terms) {
        NavigableMap<LocalDate, BigDecimal> values = new TreeMap<>();
        days.forEach(day -> day.value(pollutant)
                .ifPresent(value ->
                        values.put(day.day(), terms.options().dayDigits().taken(pollutant, value))));
        return new ItemDays(pollutant, values, terms);
    }

    ItemEvaluation evaluation() {
        ItemRule rule = ItemRule.of(terms.edition(), pollutant);
        PeriodValue mean = values.isEmpty() ? null : mean(rule);
        PeriodValue percentile = values.isEmpty() ? null : percentile(rule);
        int above = daysAboveLimit();
        Optional<Map.Entry<LocalDate, BigDecimal>> highest = highest();
        return new ItemEvaluation(
                pollutant,
                mean,
                rule.percentile(),
                percentile,
                attained(mean, percentile),
                values.size(),
                above,
                ItemEvaluation.publishedRate(values.size() - above, values.size()),
                highest.map(entry -> pollutant.published(entry.getValue())).orElse(null),
                highest.map(Map.Entry::getKey).orElse(null),
                DataValidity.on(terms.judgedOn()).of(terms.span(), values.keySet()),
                rule.clause());
    }

    private PeriodValue mean(ItemRule rule) {
        Optional<Limit> limit =
                rule.judgesMean() ? terms.limits().find(pollutant, Period.YEAR, area()) : Optional.empty();
        return PeriodValue.of(pollutant, Ratio.mean(values.values()), limit, intermediate());
    }

    private PeriodValue percentile(ItemRule rule) {
        Ratio exact = Percentile.of(values.values(), rule.percentile());
        return PeriodValue.of(pollutant, exact, Optional.of(dayLimit(terms.limits())), intermediate());
    }

    private static @Nullable Boolean attained(@Nullable PeriodValue mean, @Nullable PeriodValue percentile) {
        return mean == null || percentile == null ? null : !mean.isAboveLimit() && !percentile.isAboveLimit();
    }

    private int daysAboveLimit() {
        return Math.toIntExact(values.entrySet().stream()
                .filter(entry -> limitOn(entry.getKey()).isExceededBy(entry.getValue()))
                .count());
    }

    /** The first of the days with the highest published value. */
    private Optional<Map.Entry<LocalDate, BigDecimal>> highest() {
        return values.entrySet().stream()
                .reduce((one, other) ->
                        pollutant.published(other.getValue()).compareTo(pollutant.published(one.getValue())) > 0
                                ? other
                                : one);
    }

    private Limit limitOn(LocalDate day) {
        return dayLimit(terms.options().dayLimits() == DayLimits.OF_THE_DAY ? Limits.on(day) : terms.limits());
    }

    private Limit dayLimit(Limits limits) {
        return limits.of(pollutant, pollutant.daily(), area());
    }

    private AreaClass area() {
        return terms.options().area();
    }

    private Digits intermediate() {
        return terms.options().intermediateDigits();
    }
}
