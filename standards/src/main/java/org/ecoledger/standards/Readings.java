package org.ecoledger.standards;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a cell of a table says of a concentration: a number, nothing, or something that is neither. Codes for a missing
 * value end here; none of them ever becomes a value.
 */
public final class Readings {

    private static final Set<String> MISSING = Set.of(
            "", "-", "--", "---", "－", "—", "——", "*", "/", "\\", "NA", "N/A", "NAN", "NULL", "NONE", "缺测", "缺失", "无",
            "无数据", "未检测", "未监测");
    private static final Pattern MISSING_NUMBER = Pattern.compile("-9{2,5}(\\.0*)?");

    /** Bounded, so that a cell cannot ask for a number of a million digits. */
    private static final Pattern NUMBER =
            Pattern.compile("[+-]?([0-9]{1,15}(\\.[0-9]{0,15})?|\\.[0-9]{1,15})([eE][+-]?[0-9]{1,2})?");

    private Readings() {}

    /** What is wrong with a cell. */
    public enum Fault {
        NOT_A_NUMBER("neither a number nor a code for a missing value"),
        NEGATIVE("a concentration is not negative");

        private final String english;

        Fault(String english) {
            this.english = english;
        }
    }

    /** A cell that holds neither a value nor a code for a missing one; the caller says where it stands. */
    public static final class Unreadable extends IllegalArgumentException {
        private static final long serialVersionUID = 1L;

        private final Fault fault;

        Unreadable(Fault fault, String text) {
            super(fault.english + ": " + text);
            this.fault = fault;
        }

        public Fault fault() {
            return fault;
        }
    }

    /**
     * The cell's value, with every digit it was written with.
     *
     * @return empty for a missing value
     * @throws Unreadable for a negative number that is no code for a missing value, and for other text
     */
    public static Optional<BigDecimal> parse(String cell) {
        String text = cell.strip();
        if (isMissing(text)) {
            return Optional.empty();
        }
        if (!NUMBER.matcher(text).matches()) {
            throw new Unreadable(Fault.NOT_A_NUMBER, text);
        }
        BigDecimal value = new BigDecimal(text);
        if (value.signum() < 0) {
            throw new Unreadable(Fault.NEGATIVE, text);
        }
        return Optional.of(value);
    }

    /** Whether the cell holds a code for a missing value: {@code --}, {@code NA}, {@code -999}, 缺测 … */
    public static boolean isMissing(String cell) {
        String text = cell.strip();
        return MISSING.contains(text.toUpperCase(Locale.ROOT))
                || MISSING_NUMBER.matcher(text).matches();
    }
}
