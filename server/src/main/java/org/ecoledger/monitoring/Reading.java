package org.ecoledger.monitoring;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ecoledger.intake.RowRefused;
import org.jspecify.annotations.Nullable;

/**
 * What one cell of a table of measured values says: a number, a mark, both, or nothing. Codes for a missing value end here,
 * before any conversion.
 *
 * @param value in the unit of the file
 * @param mark the source's mark, such as H or BB, in capital letters
 */
record Reading(@Nullable BigDecimal value, @Nullable String mark) {
    static final Reading NOTHING = new Reading(null, null);

    private static final Set<String> MISSING =
            Set.of("", "-", "--", "---", "—", "——", "/", "NA", "N/A", "NAN", "NULL", "无");
    private static final Pattern MISSING_NUMBER = Pattern.compile("-9{3,5}(\\.0*)?");
    private static final Pattern READING =
            Pattern.compile("(?<value>[+-]?[0-9]{1,9}(\\.[0-9]{0,9})?|[+-]?\\.[0-9]{1,9})?\\s*"
                    + "([(（](?<mark>[A-Za-z]{1,4})[)）]|(?<bare>[A-Za-z]{1,4}))?");

    /**
     * Marks known without brackets: those of the national network (H too few samples, BB no connection, B out of order, W
     * waiting, HSP and LSP beyond the range, PS, PZ and AS checks, CZ and CS calibrations, RM struck out on review) and of
     * HJ 212 (F out of use, M maintenance, D fault, C calibration, T beyond the range).
     */
    private static final Set<String> MARKS =
            Set.of("H", "BB", "B", "W", "HSP", "LSP", "PS", "PZ", "AS", "CZ", "CS", "RM", "F", "M", "D", "C", "T");

    private static final String NORMAL = "N";

    /**
     * @param heading name of the column, for the refusal
     * @param zeroIsMissing whether the sender declared that 0 stands for a missing value
     */
    static Reading of(String cell, String heading, boolean zeroIsMissing) {
        String text = cell.strip();
        if (MISSING.contains(text.toUpperCase(Locale.ROOT))
                || MISSING_NUMBER.matcher(text).matches()) {
            return NOTHING;
        }
        Matcher parts = READING.matcher(text);
        if (!parts.matches()) {
            throw new RowRefused("monitoring.not-a-number", heading, text);
        }
        String mark = mark(parts, heading, text);
        String digits = parts.group("value");
        if (digits == null) {
            return new Reading(null, mark);
        }
        BigDecimal value = new BigDecimal(digits);
        if (value.signum() < 0) {
            throw new RowRefused("monitoring.negative", heading, text);
        }
        return value.signum() == 0 && zeroIsMissing ? NOTHING : new Reading(value, mark);
    }

    private static @Nullable String mark(Matcher parts, String heading, String text) {
        String bare = parts.group("bare");
        String written = bare == null ? parts.group("mark") : bare;
        if (written == null) {
            return null;
        }
        String mark = written.toUpperCase(Locale.ROOT);
        if (mark.equals(NORMAL)) {
            return null;
        }
        if (bare != null && !MARKS.contains(mark)) {
            throw new RowRefused("monitoring.not-a-number", heading, text);
        }
        return mark;
    }
}
