package org.ecoledger.standards.air.evaluation;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.ecoledger.standards.Ratio;
import org.ecoledger.standards.air.Pollutant;
import org.ecoledger.standards.air.Validity;
import org.jspecify.annotations.Nullable;

/**
 * One item over a period. Figures are given from the first valid day on; whether they count is said by
 * {@code validity}.
 *
 * @param mean of the daily values; null without any
 * @param percentileRank which percentile HJ 663 asks for: 98, 95 or 90
 * @param percentile of the daily values, judged by the limit of the day; null without any
 * @param attained whether both meet their limits (CO and O3: the percentile alone); null without any daily value, and for
 *     a span that {@link EvaluationOptions#attainment()} does not judge
 * @param days how many valid daily values there are
 * @param daysAboveLimit how many of them are above the limit of the day
 * @param attainmentRate share of the days at or under it in percent, one decimal; null without any daily value
 * @param highest the highest daily value in published digits, and the first day that has it; null without any
 * @param validity whether there are enough daily values for the period
 * @param clause where in HJ 663 the item's figures stand
 */
public record ItemEvaluation(
        Pollutant pollutant,
        @Nullable PeriodValue mean,
        int percentileRank,
        @Nullable PeriodValue percentile,
        @Nullable Boolean attained,
        int days,
        int daysAboveLimit,
        @Nullable BigDecimal attainmentRate,
        @Nullable BigDecimal highest,
        @Nullable LocalDate highestDay,
        Validity validity,
        String clause) {

    private static final int RATE_DECIMALS = 1;

    /** The item's figures, judged. */
    static ItemEvaluation of(Pollutant pollutant, ItemFigures figures, Terms terms) {
        PeriodValue mean = figures.mean() == null ? null : terms.mean(pollutant, figures.mean());
        PeriodValue percentile =
                figures.percentile() == null ? null : terms.percentile(pollutant, figures.percentile());
        return new ItemEvaluation(
                pollutant,
                mean,
                terms.rule(pollutant).percentile(),
                percentile,
                terms.judgesAttainment() ? attained(mean, percentile) : null,
                figures.days(),
                figures.daysAboveLimit(),
                publishedRate(figures.days() - figures.daysAboveLimit(), figures.days()),
                figures.highest(),
                figures.highestDay(),
                figures.validity(),
                terms.rule(pollutant).clause());
    }

    private static @Nullable Boolean attained(@Nullable PeriodValue mean, @Nullable PeriodValue percentile) {
        return mean == null || percentile == null ? null : !mean.isAboveLimit() && !percentile.isAboveLimit();
    }

    /** The same figures with another finding of whether there are enough days. */
    ItemEvaluation with(Validity of) {
        return new ItemEvaluation(
                pollutant,
                mean,
                percentileRank,
                percentile,
                attained,
                days,
                daysAboveLimit,
                attainmentRate,
                highest,
                highestDay,
                of,
                clause);
    }

    /** The exact share of days at or under the limit of the day, in percent; null without any daily value. */
    public @Nullable Ratio exactAttainmentRate() {
        return days == 0 ? null : rate(days - daysAboveLimit, days);
    }

    /** The figure that enters the composite index: the mean, for CO and O3 the percentile; null without any. */
    public @Nullable PeriodValue indexValue() {
        return mean == null || mean.limit() == null ? percentile : mean;
    }

    static Ratio rate(int part, int whole) {
        return Ratio.of(part * 100L, whole);
    }

    static @Nullable BigDecimal publishedRate(int part, int whole) {
        return whole == 0 ? null : rate(part, whole).rounded(RATE_DECIMALS);
    }
}
