package org.ecoledger.standards;

import java.math.BigDecimal;

/**
 * A measured value with its unit. Two quantities are equal as records if value, digits and unit are; {@link #compareTo}
 * compares what they measure.
 *
 * @param value with every digit it was given
 */
public record Quantity(BigDecimal value, MeasureUnit unit) {

    /** @param value a decimal number such as {@code 0.05} */
    public static Quantity of(String value, MeasureUnit unit) {
        return new Quantity(new BigDecimal(value), unit);
    }

    /**
     * The exact number of the other unit, also where its decimals do not end.
     *
     * @throws IllegalArgumentException if the other unit measures something else
     */
    public Ratio in(MeasureUnit other) {
        return Ratio.of(value).times(unit.in(other));
    }

    /**
     * The same in the other unit, with all its digits.
     *
     * @throws IllegalArgumentException if the other unit measures something else
     * @throws ArithmeticException if the decimals do not end, as with 1 m³/d in m³/s: ask with digits
     */
    public Quantity to(MeasureUnit other) {
        Ratio exact = in(other);
        BigDecimal decimal = exact.exactDecimal()
                .orElseThrow(() -> new ArithmeticException(
                        this + " in " + other.symbol() + " is " + exact + ", which has no end as a decimal number"));
        return new Quantity(decimal, other);
    }

    /**
     * The same in the other unit, rounded once to so many decimals by GB/T 8170.
     *
     * @throws IllegalArgumentException if the other unit measures something else, or for negative decimals
     */
    public Quantity to(MeasureUnit other, int decimals) {
        return new Quantity(in(other).rounded(decimals), other);
    }

    /**
     * Which is more, whatever the units.
     *
     * @throws IllegalArgumentException if the other measures something else
     */
    public int compareTo(Quantity other) {
        return in(other.unit).compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toPlainString() + " " + unit.symbol();
    }
}
