package org.ecoledger.evaluation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.ecoledger.figures.Figure;
import org.ecoledger.standards.Ratio;
import org.ecoledger.standards.air.evaluation.CompositeIndex.SingleIndex;
import org.ecoledger.standards.air.evaluation.DayCounts;
import org.ecoledger.standards.air.evaluation.ItemEvaluation;
import org.ecoledger.standards.air.evaluation.PeriodEvaluation;
import org.ecoledger.standards.air.evaluation.PeriodValue;
import org.jspecify.annotations.Nullable;

/**
 * A number about the air of a period, as it is and as it is shown.
 *
 * @param exact to ten decimals; null where there is none
 * @param published rounded by the standard; null where there is none
 */
record AirValue(@Nullable BigDecimal exact, @Nullable BigDecimal published) {
    static final AirValue MISSING = new AirValue(null, null);

    private static final int DECIMALS = 10;
    private static final int RATE_DECIMALS = 1;

    String text() {
        return published == null ? Figure.MISSING : published.toPlainString();
    }

    static AirValue of(BigDecimal published) {
        return new AirValue(published, published);
    }

    static AirValue of(PeriodEvaluation evaluation, AirStatistic statistic) {
        DayCounts days = evaluation.days();
        return switch (statistic.measure()) {
            case VALID_DAYS -> count(days.valid());
            case GOOD_DAYS -> days.valid() == 0 ? MISSING : count(days.good());
            case GOOD_RATE -> of(days.exactGoodRate(), days.goodRate());
            case INDEX -> of(evaluation.index().exact(), evaluation.index().index());
            case CATEGORY ->
                days.valid() == 0 ? MISSING : count(days.categories().getOrDefault(statistic.category(), 0));
            case PRIMARY -> days.valid() == 0 ? MISSING : count(days.primary().getOrDefault(statistic.pollutant(), 0));
            case PART -> part(evaluation.index().items().get(statistic.pollutant()));
            case MEAN, PERCENTILE, HIGHEST, DAYS, OVER, RATE, MEAN_MULTIPLE, PERCENTILE_MULTIPLE ->
                of(evaluation.items().get(statistic.pollutant()), statistic.measure());
            case GAP, RANK, ROLLING -> MISSING;
        };
    }

    private static AirValue of(@Nullable ItemEvaluation item, AirMeasure measure) {
        if (item == null) {
            return MISSING;
        }
        return switch (measure) {
            case MEAN -> of(item.mean());
            case PERCENTILE -> of(item.percentile());
            case MEAN_MULTIPLE -> multiple(item.mean());
            case PERCENTILE_MULTIPLE -> multiple(item.percentile());
            case HIGHEST -> new AirValue(item.highest(), item.highest());
            case OVER -> item.days() == 0 ? MISSING : count(item.daysAboveLimit());
            case RATE -> of(item.exactAttainmentRate(), item.attainmentRate());
            default -> count(item.days());
        };
    }

    private static AirValue count(int count) {
        return of(BigDecimal.valueOf(count));
    }

    static AirValue of(@Nullable PeriodValue value) {
        return value == null ? MISSING : of(value.exact(), value.published());
    }

    private static AirValue multiple(@Nullable PeriodValue value) {
        return value == null ? MISSING : new AirValue(value.exceedMultiple(), value.exceedMultiple());
    }

    private static AirValue part(@Nullable SingleIndex single) {
        return single == null ? MISSING : of(single.exact(), single.index());
    }

    private static AirValue of(@Nullable Ratio exact, @Nullable BigDecimal published) {
        return exact == null ? MISSING : new AirValue(exact.decimal(DECIMALS), published);
    }

    /** What the published values differ by; missing where one is. */
    static AirValue difference(AirValue now, AirValue before) {
        BigDecimal current = now.published();
        BigDecimal earlier = before.published();
        return current == null || earlier == null ? MISSING : of(current.subtract(earlier));
    }

    /**
     * What the published values differ by: in percent of the earlier one with one decimal, or for days and shares simply
     * what lies between; with its sign.
     */
    static AirValue change(AirValue now, AirValue before, AirMeasure measure) {
        AirValue difference = difference(now, before);
        BigDecimal points = difference.published();
        BigDecimal earlier = before.published();
        if (!measure.differsInPercent() || points == null || earlier == null) {
            return difference;
        }
        return earlier.signum() == 0
                ? MISSING
                : of(points.movePointRight(2).divide(earlier, RATE_DECIMALS, RoundingMode.HALF_EVEN));
    }
}
