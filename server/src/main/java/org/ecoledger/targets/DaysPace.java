package org.ecoledger.targets;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Pace of a number of good days that must be reached. A day without a valid value is neither good nor bad: it cannot be
 * won back, so it uses up the days that may be bad.
 *
 * @param needed good days still needed; 0 once the target is reached
 * @param badDaysLeft days left that may be bad; negative when it can no longer be reached
 * @param shareNeeded good days needed over days left; null at the end
 * @param most good days if every remaining day were good
 */
record DaysPace(
        int good,
        int bad,
        int missing,
        int daysLeft,
        int target,
        int needed,
        int badDaysLeft,
        @Nullable Quotient shareNeeded,
        int most,
        Standing standing) {

    /** @param tightWithin by how many percentage points the share of good days may have to rise to count as tight */
    static DaysPace of(int target, BigDecimal tightWithin, int good, int bad, int missing, int daysLeft) {
        int needed = Math.max(0, target - good);
        int most = good + daysLeft;
        Quotient share = daysLeft == 0 ? null : Quotient.of(needed, daysLeft);
        return new DaysPace(
                good,
                bad,
                missing,
                daysLeft,
                target,
                needed,
                daysLeft - needed,
                share,
                most,
                standing(tightWithin, good, good + bad, needed, daysLeft));
    }

    private static Standing standing(BigDecimal tightWithin, int good, int valid, int needed, int daysLeft) {
        if (valid == 0) {
            return needed > daysLeft ? Standing.IMPOSSIBLE : Standing.NO_DATA;
        }
        if (needed == 0) {
            return Standing.MET;
        }
        if (daysLeft == 0) {
            return Standing.MISSED;
        }
        if (needed > daysLeft) {
            return Standing.IMPOSSIBLE;
        }
        var share = Quotient.of(needed, daysLeft);
        var soFar = Quotient.of(good, valid);
        if (share.compareTo(soFar) <= 0) {
            return Standing.ON_TRACK;
        }
        BigDecimal points = tightWithin.movePointLeft(2).multiply(BigDecimal.valueOf(valid));
        var tight = new Quotient(soFar.sum().add(points), valid);
        return share.compareTo(tight) <= 0 ? Standing.TIGHT : Standing.OFF_TRACK;
    }
}
