package org.ecoledger.targets;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * Pace of an annual mean that must not exceed its target: what the remaining days may average. With target T, n valid days
 * summing to S and m days left it is (T·(n+m) − S)/m; days without a valid value are in neither number.
 *
 * @param mean mean of the valid days so far
 * @param needed what the remaining days may average at most for the mean to be the target itself; null at the end
 * @param neededWithRounding the same when the published mean may still be rounded down to the target
 * @param best mean of the period if every remaining day were 0
 */
record MeanPace(
        int validDays,
        int daysLeft,
        @Nullable Quotient mean,
        @Nullable Quotient needed,
        @Nullable Quotient neededWithRounding,
        @Nullable Quotient best,
        Standing standing) {

    /**
     * @param sum of the valid days' values
     * @param decimals digits in which the mean is published, by GB/T 8170
     * @param tightWithin how much lower than so far, in percent, the remaining days may have to be to count as tight
     */
    static MeanPace of(
            BigDecimal target, int decimals, BigDecimal tightWithin, BigDecimal sum, int validDays, int daysLeft) {
        Quotient mean = validDays == 0 ? null : new Quotient(sum, validDays);
        Quotient best = validDays + daysLeft == 0 ? null : new Quotient(sum, validDays + daysLeft);
        if (daysLeft == 0) {
            return new MeanPace(validDays, 0, mean, null, null, best, atTheEnd(target, decimals, mean));
        }
        BigDecimal days = BigDecimal.valueOf(validDays).add(BigDecimal.valueOf(daysLeft));
        BigDecimal half = BigDecimal.ONE.movePointLeft(decimals).divide(BigDecimal.TWO);
        var needed = new Quotient(target.multiply(days).subtract(sum), daysLeft);
        var withRounding = new Quotient(target.add(half).multiply(days).subtract(sum), daysLeft);
        Standing standing = mean == null || best == null
                ? Standing.NO_DATA
                : standing(target, decimals, tightWithin, mean, needed, best);
        return new MeanPace(validDays, daysLeft, mean, needed, withRounding, best, standing);
    }

    private static Standing standing(
            BigDecimal target, int decimals, BigDecimal tightWithin, Quotient mean, Quotient needed, Quotient best) {
        if (best.rounded(decimals, RoundingMode.HALF_EVEN).compareTo(target) > 0) {
            return Standing.IMPOSSIBLE;
        }
        if (needed.compareTo(mean) >= 0) {
            return Standing.ON_TRACK;
        }
        BigDecimal part = BigDecimal.ONE.subtract(tightWithin.movePointLeft(2));
        var tight = new Quotient(mean.sum().multiply(part), mean.days());
        return needed.compareTo(tight) >= 0 ? Standing.TIGHT : Standing.OFF_TRACK;
    }

    private static Standing atTheEnd(BigDecimal target, int decimals, @Nullable Quotient mean) {
        if (mean == null) {
            return Standing.NO_DATA;
        }
        return mean.rounded(decimals, RoundingMode.HALF_EVEN).compareTo(target) <= 0 ? Standing.MET : Standing.MISSED;
    }
}
