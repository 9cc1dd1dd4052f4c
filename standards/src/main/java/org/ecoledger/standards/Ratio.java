package org.ecoledger.standards;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Optional;

/**
 * An exact fraction: what a mean, a share or a quotient is before it is rounded. Rounding happens once, from the exact
 * value, when {@link #rounded} is asked (GB/T 8170); everything before it keeps every digit.
 *
 * @param numerator carries the sign
 * @param denominator above zero; the two have no common divisor, so equal values are equal records
 */
public record Ratio(BigInteger numerator, BigInteger denominator) implements Comparable<Ratio> {

    public static final Ratio ZERO = of(0);
    public static final Ratio ONE = of(1);

    private static final BigInteger FIVE = BigInteger.valueOf(5);

    /**
     * Brings the fraction to its lowest terms.
     *
     * @throws ArithmeticException for a denominator of zero
     */
    public Ratio {
        if (denominator.signum() == 0) {
            throw new ArithmeticException("a ratio with the denominator zero: " + numerator);
        }
        BigInteger divisor = numerator.gcd(denominator);
        if (denominator.signum() < 0) {
            divisor = divisor.negate();
        }
        if (!divisor.equals(BigInteger.ONE)) {
            numerator = numerator.divide(divisor);
            denominator = denominator.divide(divisor);
        }
    }

    public static Ratio of(long whole) {
        return new Ratio(BigInteger.valueOf(whole), BigInteger.ONE);
    }

    /** @throws ArithmeticException for a denominator of zero */
    public static Ratio of(long numerator, long denominator) {
        return new Ratio(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    /** The decimal number, exactly. */
    public static Ratio of(BigDecimal value) {
        return value.scale() <= 0
                ? new Ratio(value.toBigIntegerExact(), BigInteger.ONE)
                : new Ratio(value.unscaledValue(), BigInteger.TEN.pow(value.scale()));
    }

    /** The sum of decimal numbers; zero for none. */
    public static Ratio sum(Collection<BigDecimal> values) {
        return of(values.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    /** The sum of fractions; zero for none. */
    public static Ratio total(Collection<Ratio> values) {
        return values.stream().reduce(ZERO, Ratio::plus);
    }

    /**
     * The arithmetic mean of decimal numbers.
     *
     * @throws ArithmeticException for none
     */
    public static Ratio mean(Collection<BigDecimal> values) {
        return sum(values).dividedBy(values.size());
    }

    /**
     * The arithmetic mean of fractions.
     *
     * @throws ArithmeticException for none
     */
    public static Ratio average(Collection<Ratio> values) {
        return total(values).dividedBy(values.size());
    }

    public Ratio plus(Ratio other) {
        if (denominator.equals(other.denominator)) {
            return new Ratio(numerator.add(other.numerator), denominator);
        }
        return new Ratio(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    public Ratio minus(Ratio other) {
        return plus(other.negated());
    }

    public Ratio negated() {
        return new Ratio(numerator.negate(), denominator);
    }

    public Ratio times(Ratio other) {
        return new Ratio(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    public Ratio times(long whole) {
        return new Ratio(numerator.multiply(BigInteger.valueOf(whole)), denominator);
    }

    /** @throws ArithmeticException if the other is zero */
    public Ratio dividedBy(Ratio other) {
        return new Ratio(numerator.multiply(other.denominator), denominator.multiply(other.numerator));
    }

    /** @throws ArithmeticException for zero */
    public Ratio dividedBy(long whole) {
        return new Ratio(numerator, denominator.multiply(BigInteger.valueOf(whole)));
    }

    /** −1, 0 or 1. */
    public int signum() {
        return numerator.signum();
    }

    /** The greatest whole number that is not above this one. */
    public BigInteger floor() {
        return new BigDecimal(numerator)
                .divide(new BigDecimal(denominator), 0, RoundingMode.FLOOR)
                .toBigIntegerExact();
    }

    /**
     * The value with so many decimals by GB/T 8170: half to even, in one step from the exact value.
     *
     * @param decimals digits after the point, not negative
     */
    public BigDecimal rounded(int decimals) {
        if (decimals < 0) {
            throw new IllegalArgumentException("decimals must not be negative: " + decimals);
        }
        return new BigDecimal(numerator).divide(new BigDecimal(denominator), decimals, RoundingMode.HALF_EVEN);
    }

    /**
     * The value for display or storage, without zeros at its end: exact where so many decimals suffice, else rounded to
     * them. A figure to publish is never taken from it, for that would round twice.
     *
     * @param decimals the most digits after the point, not negative
     */
    public BigDecimal decimal(int decimals) {
        BigDecimal value = rounded(decimals).stripTrailingZeros();
        return value.scale() < 0 ? value.setScale(0) : value;
    }

    /** The value as a decimal number with all its digits, or empty if they do not end (1/3). */
    public Optional<BigDecimal> exactDecimal() {
        int twos = denominator.getLowestSetBit();
        BigInteger rest = denominator.shiftRight(twos);
        int fives = 0;
        while (rest.mod(FIVE).signum() == 0) {
            rest = rest.divide(FIVE);
            fives++;
        }
        return rest.equals(BigInteger.ONE) ? Optional.of(rounded(Math.max(twos, fives))) : Optional.empty();
    }

    @Override
    public int compareTo(Ratio other) {
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }

    /** As {@link #compareTo(Ratio)}. */
    public int compareTo(BigDecimal other) {
        return compareTo(of(other));
    }

    /** As a fraction, such as {@code 1/3}. */
    @Override
    public String toString() {
        return denominator.equals(BigInteger.ONE) ? numerator.toString() : numerator + "/" + denominator;
    }
}
