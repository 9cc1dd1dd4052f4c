package org.ecoledger.targets;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * Pace of a share that must be reached: sections that comply, good days of the valid ones, matters closed in time. The exact
 * share decides, never the printed one.
 *
 * @param share in percent; null while nothing counts
 * @param needed how many of those to come must pass; null where it is not known how many come
 * @param failuresLeft how many of those to come may fail; negative when it can no longer be reached
 */
record SharePace(
        @Nullable Quotient share,
        @Nullable Integer needed,
        @Nullable Integer failuresLeft,
        Standing standing) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /**
     * @param target in percent
     * @param tightWithin by how many percentage points the share may have to rise to count as tight
     * @param toCome how many still come; null where that is not known
     */
    static SharePace of(
            BigDecimal target, BigDecimal tightWithin, int passed, int all, @Nullable Integer toCome, int daysLeft) {
        Quotient share =
                all == 0 ? null : new Quotient(BigDecimal.valueOf(passed).multiply(HUNDRED), all);
        if (toCome == null) {
            return new SharePace(share, null, null, open(target, tightWithin, share, daysLeft));
        }
        int wanted = target.multiply(BigDecimal.valueOf((long) all + toCome))
                .divide(HUNDRED, 0, RoundingMode.CEILING)
                .intValueExact();
        int needed = Math.max(0, wanted - passed);
        return new SharePace(
                share, needed, toCome - needed, counted(tightWithin, share, needed, toCome, all + toCome == 0));
    }

    private static Standing counted(
            BigDecimal tightWithin, @Nullable Quotient share, int needed, int toCome, boolean nothing) {
        if (nothing) {
            return Standing.NO_DATA;
        }
        if (share == null) {
            return needed > toCome ? Standing.IMPOSSIBLE : Standing.NO_DATA;
        }
        if (needed == 0) {
            return Standing.MET;
        }
        if (needed > toCome) {
            return toCome == 0 ? Standing.MISSED : Standing.IMPOSSIBLE;
        }
        var wanted = new Quotient(BigDecimal.valueOf(needed).multiply(HUNDRED), toCome);
        if (wanted.compareTo(share) <= 0) {
            return Standing.ON_TRACK;
        }
        var tight = new Quotient(share.sum().add(tightWithin.multiply(BigDecimal.valueOf(share.days()))), share.days());
        return wanted.compareTo(tight) <= 0 ? Standing.TIGHT : Standing.OFF_TRACK;
    }

    private static Standing open(BigDecimal target, BigDecimal tightWithin, @Nullable Quotient share, int daysLeft) {
        if (share == null) {
            return Standing.NO_DATA;
        }
        boolean reached = share.compareTo(target) >= 0;
        if (daysLeft == 0) {
            return reached ? Standing.MET : Standing.MISSED;
        }
        if (reached) {
            return Standing.ON_TRACK;
        }
        return share.compareTo(target.subtract(tightWithin)) >= 0 ? Standing.TIGHT : Standing.OFF_TRACK;
    }
}
