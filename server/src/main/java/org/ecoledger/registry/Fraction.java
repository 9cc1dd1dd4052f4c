package org.ecoledger.registry;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An exact number, also one that no decimal can write: two thirds. Compared by multiplying across, never by dividing, so that
 * 2/3 is not over 2/3 and 0.67 is (N62).
 */
record Fraction(BigDecimal over, BigDecimal under) implements Comparable<Fraction> {
    private static final Pattern DECIMAL = Pattern.compile("[+-]?[0-9]{1,15}(\\.[0-9]{1,9})?");
    private static final Pattern FRACTION = Pattern.compile("([0-9]{1,9})\\s*/\\s*0*([1-9][0-9]{0,8})");

    /** A decimal, a fraction such as 2/3, or a percentage such as 66%. */
    static Optional<Fraction> read(String text) {
        String plain = text.strip().replace('／', '/').replace('％', '%');
        var fraction = FRACTION.matcher(plain);
        if (fraction.matches()) {
            return Optional.of(new Fraction(new BigDecimal(fraction.group(1)), new BigDecimal(fraction.group(2))));
        }
        boolean percent = plain.endsWith("%");
        String number = percent ? plain.substring(0, plain.length() - 1).strip() : plain;
        return DECIMAL.matcher(number).matches()
                ? Optional.of(new Fraction(new BigDecimal(number), percent ? new BigDecimal(100) : BigDecimal.ONE))
                : Optional.empty();
    }

    @Override
    public int compareTo(Fraction other) {
        return over.multiply(other.under).compareTo(other.over.multiply(under));
    }
}
