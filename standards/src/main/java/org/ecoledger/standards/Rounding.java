package org.ecoledger.standards;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Rounding of results by GB/T 8170: half to even, in one step from the unrounded number. */
public final class Rounding {

    private Rounding() {}

    /**
     * The value with so many decimals; a remainder of exactly half goes to the even neighbour (0.5 → 0, 1.5 → 2).
     *
     * @param decimals digits after the point, not negative
     */
    public static BigDecimal toDigits(BigDecimal value, int decimals) {
        if (decimals < 0) {
            throw new IllegalArgumentException("decimals must not be negative: " + decimals);
        }
        return value.setScale(decimals, RoundingMode.HALF_EVEN);
    }
}
