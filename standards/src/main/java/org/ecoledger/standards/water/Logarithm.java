package org.ecoledger.standards.water;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** The natural logarithm to more digits than any published index can show. */
final class Logarithm {

    /** Digits of the computation; the last few of them are not exact. */
    private static final MathContext PRECISION = new MathContext(40, RoundingMode.HALF_EVEN);

    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final BigDecimal LOWEST = new BigDecimal("0.75");
    private static final BigDecimal HIGHEST = new BigDecimal("1.5");
    private static final BigDecimal NEGLIGIBLE = new BigDecimal("1e-38");
    private static final BigDecimal LN_2 = series(TWO);

    private Logarithm() {}

    /**
     * ln x, exact to 30 decimals for the values of measurements.
     *
     * @throws ArithmeticException unless x is above zero
     */
    static BigDecimal natural(BigDecimal x) {
        if (x.signum() <= 0) {
            throw new ArithmeticException("no logarithm of " + x);
        }
        BigDecimal rest = x;
        int halvings = 0;
        while (rest.compareTo(HIGHEST) > 0) {
            rest = rest.divide(TWO, PRECISION);
            halvings++;
        }
        while (rest.compareTo(LOWEST) < 0) {
            rest = rest.multiply(TWO, PRECISION);
            halvings--;
        }
        return series(rest).add(LN_2.multiply(BigDecimal.valueOf(halvings)), PRECISION);
    }

    /** ln x = 2 (z + z³/3 + z⁵/5 + …) with z = (x − 1) / (x + 1). */
    private static BigDecimal series(BigDecimal x) {
        BigDecimal z = x.subtract(BigDecimal.ONE).divide(x.add(BigDecimal.ONE), PRECISION);
        BigDecimal square = z.multiply(z, PRECISION);
        BigDecimal power = z;
        BigDecimal sum = BigDecimal.ZERO;
        for (int n = 1; power.abs().compareTo(NEGLIGIBLE) > 0; n += 2) {
            sum = sum.add(power.divide(BigDecimal.valueOf(n), PRECISION));
            power = power.multiply(square, PRECISION);
        }
        return sum.multiply(TWO, PRECISION);
    }
}
