package org.ecoledger.reports.contradictions;

import java.math.BigDecimal;
import java.math.MathContext;

/** All values that a number as written can stand for, both ends included. Exact decimal arithmetic. */
record Interval(BigDecimal least, BigDecimal most) {
    static final BigDecimal ENDLESS = BigDecimal.TEN.pow(24);
    private static final MathContext PRECISION = MathContext.DECIMAL64;
    private static final BigDecimal HALF = new BigDecimal("0.5");

    Interval {
        if (least.compareTo(most) > 0) {
            throw new IllegalArgumentException(least + " > " + most);
        }
    }

    static Interval of(BigDecimal value) {
        return new Interval(value, value);
    }

    static Interval of(long value) {
        return of(BigDecimal.valueOf(value));
    }

    /** What rounding to steps of this size may have hidden. */
    static Interval rounded(BigDecimal value, BigDecimal step) {
        BigDecimal half = step.multiply(HALF);
        return new Interval(value.subtract(half), value.add(half));
    }

    Interval plus(Interval other) {
        return new Interval(least.add(other.least), most.add(other.most));
    }

    Interval minus(Interval other) {
        return new Interval(least.subtract(other.most), most.subtract(other.least));
    }

    Interval times(BigDecimal factor) {
        return factor.signum() < 0
                ? new Interval(most.multiply(factor, PRECISION), least.multiply(factor, PRECISION))
                : new Interval(least.multiply(factor, PRECISION), most.multiply(factor, PRECISION));
    }

    /** Quotient of two amounts of which neither is negative; a divisor that may be zero leaves the upper end open. */
    Interval per(Interval divisor) {
        BigDecimal low = divisor.most.signum() <= 0 ? BigDecimal.ZERO : least.divide(divisor.most, PRECISION);
        BigDecimal high = divisor.least.signum() <= 0 ? ENDLESS : most.divide(divisor.least, PRECISION);
        return new Interval(low.min(high), high.max(low));
    }

    boolean meets(Interval other) {
        return least.compareTo(other.most) <= 0 && other.least.compareTo(most) <= 0;
    }

    boolean isAbove(Interval other) {
        return least.compareTo(other.most) > 0;
    }

    boolean isBelow(Interval other) {
        return most.compareTo(other.least) < 0;
    }

    boolean isPositive() {
        return least.signum() > 0;
    }

    Interval negated() {
        return new Interval(most.negate(), least.negate());
    }

    BigDecimal middle() {
        return least.add(most).multiply(HALF);
    }
}
