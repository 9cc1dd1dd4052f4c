package org.ecoledger.registry;

import org.jspecify.annotations.Nullable;

/**
 * What a checked value must be: {@code <=2/3}, {@code >=100}, {@code =yes}.
 *
 * @param sign <=, >= or =
 */
record Limit(String sign, String bound) {

    static @Nullable Limit read(String cell) {
        if (cell.isBlank()) {
            return null;
        }
        String sign = cell.startsWith("<=") || cell.startsWith(">=") ? cell.substring(0, 2) : "=";
        return new Limit(sign, cell.substring(sign.length()).strip());
    }

    boolean holds(String value) {
        return switch (sign) {
            case "<=" -> compared(value) <= 0;
            case ">=" -> compared(value) >= 0;
            default -> bound.equals(value);
        };
    }

    private int compared(String value) {
        return Fraction.read(value).orElseThrow().compareTo(Fraction.read(bound).orElseThrow());
    }
}
