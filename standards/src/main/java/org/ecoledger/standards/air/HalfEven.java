package org.ecoledger.standards.air;

/** Rounding by GB/T 8170 in whole numbers, equal to {@link org.ecoledger.standards.Rounding} on the same fraction. */
final class HalfEven {

    private static final long[] POWERS = {1, 10, 100, 1_000, 10_000};

    private HalfEven() {}

    /**
     * The mean of so many values with fewer decimals than they have.
     *
     * @param sum of the values, in whole units of their last decimal; not negative
     * @param count how many values; above zero
     * @param digitsLess how many decimals the result has less than the values
     * @return in whole units of the result's last decimal
     */
    static long mean(long sum, int count, int digitsLess) {
        return quotient(sum, count * POWERS[digitsLess]);
    }

    /** The quotient of a number that is not negative and one above zero. */
    static long quotient(long dividend, long divisor) {
        long quotient = dividend / divisor;
        long remainder = dividend - quotient * divisor;
        // Against what is left to the next whole number: the double of the remainder could overflow.
        int half = Long.compare(remainder, divisor - remainder);
        boolean up = half > 0 || (half == 0 && quotient % 2 == 1);
        return up ? quotient + 1 : quotient;
    }
}
