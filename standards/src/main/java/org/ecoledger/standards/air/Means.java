package org.ecoledger.standards.air;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;

/** Arithmetic means kept long enough that a later rounding to published digits is the only one that shows. */
final class Means {

    private static final int DECIMALS = 10;

    private Means() {}

    static BigDecimal of(Collection<BigDecimal> values) {
        BigDecimal sum = values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return sum.divide(BigDecimal.valueOf(values.size()), DECIMALS, RoundingMode.HALF_EVEN);
    }
}
