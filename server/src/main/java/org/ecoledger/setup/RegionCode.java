package org.ecoledger.setup;

import java.util.Optional;
import org.ecoledger.organisation.Region.Level;

/**
 * A code of administration in its one form: 2 digits for a province, 6 for a city (its own four and 00) and for a county, 9
 * for a township, 12 for a village. Statistics write a city with four digits and a township with twelve, the last 000.
 */
record RegionCode(String text, Level level) {

    /** The code in its one form; empty when it is none. */
    static Optional<RegionCode> read(String written) {
        String digits = written.strip();
        if (!digits.matches("[1-9][0-9]+")) {
            return Optional.empty();
        }
        return Optional.ofNullable(
                switch (digits.length()) {
                    case 2 -> new RegionCode(digits, Level.PROVINCE);
                    case 4 -> new RegionCode(digits + "00", Level.CITY);
                    case 6 -> ofSix(digits);
                    case 9 -> new RegionCode(digits, Level.TOWNSHIP);
                    case 12 ->
                        digits.endsWith("000")
                                ? new RegionCode(digits.substring(0, 9), Level.TOWNSHIP)
                                : new RegionCode(digits, Level.VILLAGE);
                    default -> null;
                });
    }

    private static RegionCode ofSix(String digits) {
        if (digits.endsWith("0000")) {
            return new RegionCode(digits.substring(0, 2), Level.PROVINCE);
        }
        return new RegionCode(digits, digits.endsWith("00") ? Level.CITY : Level.COUNTY);
    }

    /** Whether the code itself says that it lies in the city. */
    boolean isIn(String city) {
        return text.startsWith(city.substring(0, 4));
    }

    /** The code that contains this one by its digits. */
    String above() {
        return switch (level) {
            case PROVINCE, CITY -> "";
            case COUNTY -> text.substring(0, 4) + "00";
            case TOWNSHIP -> text.substring(0, 6);
            case VILLAGE -> text.substring(0, 9);
        };
    }
}
