package org.ecoledger.targets;

import java.math.BigDecimal;
import org.ecoledger.targets.Indicator.Direction;
import org.jspecify.annotations.Nullable;

/**
 * Pace of a sum that grows over the period: tonnes, money, projects, objects off a list. For what is to be reached it says how
 * much is left to do, for a cap how much is left to use.
 *
 * @param left still to be done, never below 0; of a cap what may still be used, negative when it is exceeded
 * @param perWeek what each week that is left must, or may, bring; null at the end
 * @param projected sum at the end if it goes on as so far; null before the first day
 */
record SumPace(
        BigDecimal left,
        @Nullable Quotient perWeek,
        @Nullable Quotient projected,
        Standing standing) {
    private static final BigDecimal WEEK = BigDecimal.valueOf(7);

    /** @param tightWithin how much faster than so far, in percent, the rest may have to go to count as tight */
    static SumPace of(
            Direction direction,
            BigDecimal target,
            BigDecimal tightWithin,
            BigDecimal sum,
            boolean known,
            int daysPassed,
            int daysLeft) {
        boolean cap = direction == Direction.AT_MOST;
        BigDecimal left = cap ? target.subtract(sum) : target.subtract(sum).max(BigDecimal.ZERO);
        BigDecimal all = sum.multiply(BigDecimal.valueOf(daysPassed).add(BigDecimal.valueOf(daysLeft)));
        return new SumPace(
                left,
                daysLeft == 0 ? null : new Quotient(left.multiply(WEEK), daysLeft),
                daysPassed == 0 ? null : new Quotient(all, daysPassed),
                !known
                        ? Standing.NO_DATA
                        : cap
                                ? cap(left, tightWithin, sum, daysPassed, daysLeft)
                                : goal(left, tightWithin, sum, daysPassed, daysLeft));
    }

    private static Standing goal(BigDecimal left, BigDecimal tightWithin, BigDecimal sum, int passed, int toCome) {
        if (left.signum() == 0) {
            return Standing.MET;
        }
        if (toCome == 0) {
            return Standing.MISSED;
        }
        BigDecimal wanted = left.multiply(BigDecimal.valueOf(passed));
        BigDecimal going = sum.multiply(BigDecimal.valueOf(toCome));
        if (wanted.compareTo(going) <= 0) {
            return Standing.ON_TRACK;
        }
        BigDecimal faster = BigDecimal.ONE.add(tightWithin.movePointLeft(2));
        return wanted.compareTo(going.multiply(faster)) <= 0 ? Standing.TIGHT : Standing.OFF_TRACK;
    }

    private static Standing cap(BigDecimal left, BigDecimal tightWithin, BigDecimal sum, int passed, int toCome) {
        if (left.signum() < 0) {
            return toCome == 0 ? Standing.MISSED : Standing.IMPOSSIBLE;
        }
        if (toCome == 0) {
            return Standing.MET;
        }
        BigDecimal allowed = left.multiply(BigDecimal.valueOf(passed));
        BigDecimal going = sum.multiply(BigDecimal.valueOf(toCome));
        if (going.compareTo(allowed) <= 0) {
            return Standing.ON_TRACK;
        }
        BigDecimal slower = BigDecimal.ONE.subtract(tightWithin.movePointLeft(2));
        return going.multiply(slower).compareTo(allowed) <= 0 ? Standing.TIGHT : Standing.OFF_TRACK;
    }
}
