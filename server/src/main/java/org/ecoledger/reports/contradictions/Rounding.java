package org.ecoledger.reports.contradictions;

import java.math.BigDecimal;

/** Whether a rounded figure can stand for a calculated one. */
final class Rounding {
    private static final BigDecimal HALF = new BigDecimal("0.5");

    private Rounding() {}

    /** Rounded by any usual rule, or cut off after at least one decimal place as many officials do. */
    static boolean agrees(Interval said, Interval implied, Quantity quantity) {
        if (said.meets(implied)) {
            return true;
        }
        BigDecimal step = quantity.amount().step();
        if (!quantity.amount().isPoint() || step.compareTo(BigDecimal.ONE) >= 0) {
            return false;
        }
        BigDecimal cut = step.multiply(HALF).multiply(quantity.unit().factor());
        return new Interval(
                        said.least().subtract(said.most().signum() < 0 ? cut : BigDecimal.ZERO),
                        said.most().add(said.least().signum() > 0 ? cut : BigDecimal.ZERO))
                .meets(implied);
    }
}
