package org.ecoledger.targets;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Two numbers over one another, kept undivided: unlike a {@link Quotient} its denominator need not be whole.
 *
 * @param denominator positive
 */
record Ratio(BigDecimal numerator, BigDecimal denominator) {

    BigDecimal exact() {
        return numerator.divide(denominator, MathContext.DECIMAL128);
    }

    String rounded(int decimals) {
        return numerator.divide(denominator, decimals, RoundingMode.HALF_EVEN).toPlainString();
    }

    int compareTo(BigDecimal value) {
        return numerator.compareTo(value.multiply(denominator));
    }
}
