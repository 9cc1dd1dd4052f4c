package org.ecoledger.standards.files;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a cell says of the time of its row, as written there (Beijing time).
 *
 * @param day null if the year is not written, or only a clock time
 * @param yearless month and day are written, the year is not
 * @param clock a clock time is written
 */
record Moment(@Nullable LocalDate day, boolean yearless, boolean clock) {
    private static final String CLOCK =
            "(?<hour>[0-9]{1,2})(?:[:时点](?:(?<minute>[0-9]{1,2})分?)?(?::(?<second>[0-9]{1,2})(?:\\.[0-9]+)?秒?)?)?";
    private static final Pattern WRITTEN =
            Pattern.compile("(?:(?<year>[0-9]{4})[-/.年])?(?<month>[0-9]{1,2})[-/.月](?<day>[0-9]{1,2})日?"
                    + "(?:(?:T|\\s+|(?<=日))" + CLOCK + "(?:\\+08:?00)?)?");
    private static final Pattern DIGITS = Pattern.compile("(?<year>[0-9]{4})(?<month>[0-9]{2})(?<day>[0-9]{2})"
            + "(?:(?<hour>[0-9]{2})(?<minute>[0-9]{2})?(?<second>[0-9]{2})?)?");
    private static final Pattern TIME_OF_DAY = Pattern.compile(CLOCK);

    /** A leap year, in which every day that can be written without a year exists. */
    private static final int ANY_YEAR = 2024;

    private static final int LAST_HOUR = 24;
    private static final int LAST_MINUTE = 59;

    /**
     * Reads a day, a day with a clock time, or such a moment without its year.
     *
     * @param year the year of moments that do not name theirs, or null if unknown
     * @return empty if the text is none of these, or there is no such day or hour
     */
    static Optional<Moment> of(String text, @Nullable Year year) {
        Matcher parts = WRITTEN.matcher(text);
        if (!parts.matches()) {
            parts = DIGITS.matcher(text);
        }
        return parts.matches() && clockIsValid(parts) ? dated(parts, year) : Optional.empty();
    }

    /** Whether the text is a clock time alone, such as {@code 08} or {@code 8:00}. */
    static boolean isClock(String text) {
        Matcher parts = TIME_OF_DAY.matcher(text);
        return parts.matches() && clockIsValid(parts);
    }

    Moment withClock() {
        return clock ? this : new Moment(day, yearless, true);
    }

    private static Optional<Moment> dated(Matcher parts, @Nullable Year year) {
        boolean yearless = parts.group("year") == null;
        int written = yearless ? (year == null ? ANY_YEAR : year.getValue()) : number(parts, "year");
        try {
            LocalDate day = LocalDate.of(written, number(parts, "month"), number(parts, "day"));
            boolean unknown = yearless && year == null;
            return Optional.of(new Moment(unknown ? null : day, unknown, parts.group("hour") != null));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static boolean clockIsValid(Matcher parts) {
        return number(parts, "hour") <= LAST_HOUR
                && number(parts, "minute") <= LAST_MINUTE
                && number(parts, "second") <= LAST_MINUTE;
    }

    private static int number(Matcher parts, String group) {
        String digits = parts.group(group);
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}
