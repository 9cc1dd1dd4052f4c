package org.ecoledger.reports.contradictions;

/** Tonnes that were taken away. */
final class Cuts {
    private Cuts() {}

    static boolean isCut(Quantity quantity) {
        return quantity.unit().dimension().equals("mass")
                && (quantity.is(Role.CUT) || quantity.is(Role.CHANGE) && quantity.sign() < 0);
    }

    static boolean isOf(Quantity one, Quantity other) {
        return one.indicator() != null
                && other.indicator() != null
                && one.indicator().name().equals(other.indicator().name());
    }
}
