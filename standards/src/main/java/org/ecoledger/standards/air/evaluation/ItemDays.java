package org.ecoledger.standards.air.evaluation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.ecoledger.standards.Ratio;
import org.ecoledger.standards.air.DataValidity;
import org.ecoledger.standards.air.Pollutant;

/**
 * The valid daily values of one item in a period, by day, as given: their digits are taken for means and percentiles alone,
 * since what is compared with a limit or shown is rounded once.
 */
record ItemDays(Pollutant pollutant, NavigableMap<LocalDate, BigDecimal> values, Terms terms) {

    static ItemDays of(Pollutant pollutant, Collection<EvaluatedDay> days, Terms terms) {
        NavigableMap<LocalDate, BigDecimal> values = new TreeMap<>();
        days.forEach(day -> day.value(pollutant).ifPresent(value -> values.put(day.day(), value)));
        return new ItemDays(pollutant, values, terms);
    }

    ItemEvaluation evaluation() {
        return ItemEvaluation.of(pollutant, figures(), terms);
    }

    private ItemFigures figures() {
        int percent = terms.rule(pollutant).percentile();
        Optional<Map.Entry<LocalDate, BigDecimal>> highest = highest();
        List<BigDecimal> taken = values.values().stream()
                .map(value -> terms.options().dayDigits().taken(pollutant, value))
                .toList();
        return new ItemFigures(
                values.size(),
                values.isEmpty() ? null : Ratio.mean(taken),
                values.isEmpty() ? null : Percentile.of(taken, percent),
                daysAboveLimit(),
                highest.map(entry -> pollutant.published(entry.getValue())).orElse(null),
                highest.map(Map.Entry::getKey).orElse(null),
                DataValidity.on(terms.judgedOn()).of(terms.span(), values.keySet()));
    }

    private int daysAboveLimit() {
        return Math.toIntExact(values.entrySet().stream()
                .filter(entry -> terms.limitOn(entry.getKey(), pollutant).isExceededBy(entry.getValue()))
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
}
