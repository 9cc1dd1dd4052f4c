package org.ecoledger.targets;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.ecoledger.targets.Indicator.Direction;
import org.ecoledger.targets.Pace.Value;
import org.ecoledger.targets.outlook.Bootstrap;

/**
 * Result of a period from its running sums and those of the days that are left. Exact where a scenario is judged; doubles for the
 * likelihood only.
 */
final class YearEnd {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final double SLACK = 1e-9;

    private final Target target;
    private final Indicator indicator;
    private final Tally tally;

    YearEnd(Progress progress) {
        this.target = progress.target();
        this.indicator = target.indicator();
        this.tally = progress.tally();
    }

    /** The period's value if the rest brings the sums over the weight: three years together weigh three. */
    Ratio value(BigDecimal restNumerator, BigDecimal restDenominator, BigDecimal weight) {
        BigDecimal numerator = tally.numerator().multiply(weight).add(restNumerator);
        BigDecimal denominator = tally.denominator().multiply(weight).add(restDenominator);
        return switch (indicator.aggregation()) {
            case MEAN, LATEST -> new Ratio(numerator, denominator);
            case COUNT_OF_DAYS, REPORTED -> new Ratio(numerator, weight);
            case SHARE -> new Ratio(numerator.multiply(HUNDRED), denominator);
            case CLEARED -> {
                BigDecimal all = tally.denominator().multiply(weight);
                yield new Ratio(numerator.min(all).multiply(HUNDRED), all);
            }
        };
    }

    boolean isMet(Ratio value) {
        if (indicator.aggregation() == Indicator.Aggregation.MEAN) {
            return new BigDecimal(value.rounded(indicator.decimals())).compareTo(target.value()) <= 0;
        }
        int side = value.compareTo(target.value());
        return indicator.direction() == Direction.AT_MOST ? side <= 0 : side >= 0;
    }

    /** A number of days that is not whole is shown with one decimal, so that it does not seem to reach what it misses. */
    Value shown(Ratio value) {
        BigDecimal exact = value.exact();
        boolean whole = exact.stripTrailingZeros().scale() <= 0;
        int decimals = whole || indicator.decimals() > 0 || indicator.aggregation() == Indicator.Aggregation.MEAN
                ? indicator.decimals()
                : 1;
        return new Value(exact, exact.setScale(decimals, RoundingMode.HALF_EVEN).toPlainString(), indicator.unit());
    }

    Bootstrap.Met met() {
        double numerator = tally.numerator().doubleValue();
        double denominator = tally.denominator().doubleValue();
        double wanted = target.value().doubleValue();
        boolean cap = indicator.direction() == Direction.AT_MOST;
        return switch (indicator.aggregation()) {
            case MEAN, LATEST -> {
                double limit = roundsDownFrom();
                yield (n, d) -> (numerator + n) <= limit * (denominator + d) + SLACK;
            }
            case COUNT_OF_DAYS, REPORTED ->
                (n, _) -> cap ? numerator + n <= wanted + SLACK : numerator + n >= wanted - SLACK;
            case SHARE -> (n, d) -> (numerator + n) * 100 >= wanted * (denominator + d) - SLACK;
            case CLEARED -> (n, _) -> Math.min(numerator + n, denominator) * 100 >= wanted * denominator - SLACK;
        };
    }

    /** The greatest mean that is published as the target, but for a hair where half goes up. */
    private double roundsDownFrom() {
        BigDecimal half = BigDecimal.ONE.movePointLeft(indicator.decimals()).divide(BigDecimal.TWO);
        BigDecimal edge = target.value().add(half);
        boolean goesDown =
                edge.setScale(indicator.decimals(), RoundingMode.HALF_EVEN).compareTo(target.value()) <= 0;
        return goesDown ? edge.doubleValue() : edge.doubleValue() - 1e-7;
    }
}
