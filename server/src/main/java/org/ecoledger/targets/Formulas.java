package org.ecoledger.targets;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ecoledger.targets.formula.Formula;
import org.ecoledger.targets.formula.Formula.Values;
import org.springframework.stereotype.Component;

/**
 * Values of indicators in a region, those made of others included. Operands are taken as published, so that whoever has the two
 * printed numbers gets the same change (N01).
 */
@Component
class Formulas {
    private final Indicators indicators;
    private final Results results;

    Formulas(Indicators indicators, Results results) {
        this.indicators = indicators;
        this.results = results;
    }

    /** A published operand of a formula, in one year. */
    record Operand(Indicator indicator, int year, String text) {}

    /** The indicator's value from the first day through the last, exact; empty where something is missing. */
    Optional<BigDecimal> value(Indicator indicator, String region, LocalDate from, LocalDate through) {
        if (through.isBefore(from)) {
            return Optional.empty();
        }
        Formula formula = indicator.formula();
        return formula != null
                ? formula.value(values(region, from, through))
                : results.of(indicator)
                        .map(source -> source.between(indicator, Set.of(region), from, through))
                        .map(known -> Tally.of(indicator.aggregation(), known))
                        .flatMap(tally -> value(indicator, tally));
    }

    /** The published operands of a formula, those of the year before after those of the year. */
    List<Operand> operands(Indicator indicator, String region, LocalDate from, LocalDate through) {
        var operands = new ArrayList<Operand>();
        Formula formula = indicator.formula();
        if (formula == null) {
            return operands;
        }
        Values values = values(region, from, through);
        for (String code : formula.operands()) {
            find(code, through)
                    .ifPresent(operand -> values.now(code)
                            .ifPresent(value ->
                                    operands.add(new Operand(operand, through.getYear(), operand.text(value)))));
            if (formula instanceof Formula.Change || formula instanceof Formula.Points) {
                find(code, through.minusYears(1))
                        .ifPresent(operand -> values.yearBefore(code)
                                .ifPresent(value -> operands.add(
                                        new Operand(operand, through.getYear() - 1, operand.text(value)))));
            }
        }
        return operands;
    }

    private Values values(String region, LocalDate from, LocalDate through) {
        return new Values() {
            @Override
            public Optional<BigDecimal> now(String code) {
                return published(code, region, from, through);
            }

            @Override
            public Optional<BigDecimal> yearBefore(String code) {
                return published(code, region, from.minusYears(1), through.minusYears(1));
            }
        };
    }

    private Optional<BigDecimal> published(String code, String region, LocalDate from, LocalDate through) {
        return find(code, through)
                .flatMap(indicator ->
                        value(indicator, region, from, through).map(exact -> new BigDecimal(indicator.text(exact))));
    }

    private Optional<Indicator> find(String code, LocalDate through) {
        return indicators.find(code, through.withMonth(12).withDayOfMonth(31));
    }

    private static Optional<BigDecimal> value(Indicator indicator, Tally tally) {
        if (tally.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal hundred = BigDecimal.valueOf(100);
        return Optional.of(
                switch (indicator.aggregation()) {
                    case COUNT_OF_DAYS, REPORTED -> tally.numerator();
                    case MEAN -> new Ratio(tally.numerator(), tally.denominator()).exact();
                    case SHARE, CLEARED, LATEST -> {
                        BigDecimal part =
                                indicator.isShare() ? tally.numerator().multiply(hundred) : tally.numerator();
                        yield new Ratio(part, tally.denominator()).exact();
                    }
                });
    }
}
