package org.ecoledger.targets;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * A sum over a number of days, kept undivided so that nothing is lost before the one rounding at the end.
 *
 * @param days positive
 */
record Quotient(BigDecimal sum, int days) implements Comparable<Quotient> {

    Quotient {
        if (days <= 0) {
            throw new IllegalArgumentException("a mean needs days: " + days);
        }
    }

    static Quotient of(long sum, int days) {
        return new Quotient(BigDecimal.valueOf(sum), days);
    }

    BigDecimal rounded(int decimals, RoundingMode mode) {
        return sum.divide(BigDecimal.valueOf(days), decimals, mode);
    }

    /** To 34 digits, for figures' exact values. */
    BigDecimal exact() {
        return sum.divide(BigDecimal.valueOf(days), MathContext.DECIMAL128);
    }

    @Override
    public int compareTo(Quotient other) {
        return sum.multiply(BigDecimal.valueOf(other.days)).compareTo(other.sum.multiply(BigDecimal.valueOf(days)));
    }

    int compareTo(BigDecimal value) {
        return sum.compareTo(value.multiply(BigDecimal.valueOf(days)));
    }
}
