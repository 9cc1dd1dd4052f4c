package org.ecoledger.assessment;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/** A fraction, so that a number can be computed again without rounding anything on the way. */
record Exact(BigInteger over, BigInteger under) implements Comparable<Exact> {
    static final Exact ZERO = of(0);

    Exact {
        if (under.signum() <= 0) {
            throw new IllegalArgumentException("the lower number of a fraction is positive");
        }
    }

    static Exact of(long whole) {
        return new Exact(BigInteger.valueOf(whole), BigInteger.ONE);
    }

    static Exact of(BigDecimal number) {
        BigDecimal plain = number.scale() < 0 ? number.setScale(0) : number;
        return new Exact(plain.unscaledValue(), BigInteger.TEN.pow(plain.scale()));
    }

    Exact plus(Exact other) {
        return new Exact(over.multiply(other.under).add(other.over.multiply(under)), under.multiply(other.under));
    }

    Exact minus(Exact other) {
        return plus(new Exact(other.over.negate(), other.under));
    }

    Exact times(Exact other) {
        return new Exact(over.multiply(other.over), under.multiply(other.under));
    }

    Exact by(Exact other) {
        int sign = other.over.signum();
        return new Exact(
                over.multiply(other.under).multiply(BigInteger.valueOf(sign)), under.multiply(other.over.abs()));
    }

    Exact within(Exact least, Exact most) {
        return compareTo(least) < 0 ? least : compareTo(most) > 0 ? most : this;
    }

    BigDecimal rounded(int decimals, RoundingMode mode) {
        return new BigDecimal(over).divide(new BigDecimal(under), decimals, mode);
    }

    @Override
    public int compareTo(Exact other) {
        return over.multiply(other.under).compareTo(other.over.multiply(under));
    }
}
