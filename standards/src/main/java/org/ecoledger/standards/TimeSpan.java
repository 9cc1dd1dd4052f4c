package org.ecoledger.standards;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.stream.Stream;

/**
 * The days a figure is made from: a month, quarter, half-year or year of the calendar, or any other run of days.
 *
 * @param first the first day
 * @param last the last day, inclusive
 */
public record TimeSpan(Kind kind, LocalDate first, LocalDate last) {

    private static final int MONTHS_OF_A_QUARTER = 3;
    private static final int MONTHS_OF_A_HALF_YEAR = 6;
    private static final int MONTHS_OF_A_YEAR = 12;

    /** Which rule of validity applies. */
    public enum Kind {
        MONTH,
        QUARTER,
        HALF_YEAR,
        YEAR,
        /** Any other run of days, such as the year to date. */
        DAYS
    }

    public TimeSpan {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("a span from " + first + " cannot end before it, on " + last);
        }
        int months = months(kind);
        if (months > 0) {
            YearMonth begin = YearMonth.from(first);
            boolean whole = first.getDayOfMonth() == 1
                    && (begin.getMonthValue() - 1) % months == 0
                    && last.equals(begin.plusMonths(months - 1L).atEndOfMonth());
            if (!whole) {
                throw new IllegalArgumentException(first + " to " + last + " is no " + kind);
            }
        }
    }

    public static TimeSpan month(YearMonth month) {
        return months(Kind.MONTH, month, 1);
    }

    /** @param quarter 1 to 4 */
    public static TimeSpan quarter(int year, int quarter) {
        return months(Kind.QUARTER, part(year, quarter, MONTHS_OF_A_QUARTER), MONTHS_OF_A_QUARTER);
    }

    /** @param half 1 or 2 */
    public static TimeSpan halfYear(int year, int half) {
        return months(Kind.HALF_YEAR, part(year, half, MONTHS_OF_A_HALF_YEAR), MONTHS_OF_A_HALF_YEAR);
    }

    public static TimeSpan year(int year) {
        return months(Kind.YEAR, YearMonth.of(year, 1), MONTHS_OF_A_YEAR);
    }

    /** The days from the first to the last, both included; a run that happens to be a month is no month. */
    public static TimeSpan days(LocalDate first, LocalDate last) {
        return new TimeSpan(Kind.DAYS, first, last);
    }

    /**
     * Reads {@code 2026}, {@code 2026-09}, {@code 2026-Q3}, {@code 2026-H1} or {@code 2026-01-01..2026-09-15}.
     *
     * @throws IllegalArgumentException for anything else
     */
    public static TimeSpan parse(String text) {
        try {
            if (text.contains("..")) {
                String[] ends = text.split("\\.\\.", 2);
                return days(LocalDate.parse(ends[0]), LocalDate.parse(ends[1]));
            }
            if (text.matches("\\d{4}-Q[1-4]")) {
                return quarter(yearOf(text), text.charAt(6) - '0');
            }
            if (text.matches("\\d{4}-H[12]")) {
                return halfYear(yearOf(text), text.charAt(6) - '0');
            }
            return text.matches("\\d{4}") ? year(yearOf(text)) : month(YearMonth.parse(text));
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    "not a year, month (2026-09), quarter (2026-Q3), half-year (2026-H1) or run of days"
                            + " (2026-01-01..2026-09-15): " + text,
                    e);
        }
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    /** How many days it has. */
    public int length() {
        return Math.toIntExact(last.toEpochDay() - first.toEpochDay() + 1);
    }

    /** The months it touches, in order. */
    public List<YearMonth> months() {
        YearMonth end = YearMonth.from(last);
        return Stream.iterate(YearMonth.from(first), month -> !month.isAfter(end), month -> month.plusMonths(1))
                .toList();
    }

    /** As {@link #parse} reads it. */
    public String label() {
        return switch (kind) {
            case YEAR -> Year.from(first).toString();
            case MONTH -> YearMonth.from(first).toString();
            case QUARTER -> first.getYear() + "-Q" + (first.getMonthValue() / MONTHS_OF_A_QUARTER + 1);
            case HALF_YEAR -> first.getYear() + "-H" + (first.getMonthValue() / MONTHS_OF_A_HALF_YEAR + 1);
            case DAYS -> first + ".." + last;
        };
    }

    private static YearMonth part(int year, int number, int months) {
        int parts = MONTHS_OF_A_YEAR / months;
        if (number < 1 || number > parts) {
            throw new IllegalArgumentException("a year has the parts 1 to " + parts + ", not " + number);
        }
        return YearMonth.of(year, (number - 1) * months + 1);
    }

    /** How many months make the kind; none for a run of days. */
    private static int months(Kind kind) {
        return switch (kind) {
            case MONTH -> 1;
            case QUARTER -> MONTHS_OF_A_QUARTER;
            case HALF_YEAR -> MONTHS_OF_A_HALF_YEAR;
            case YEAR -> MONTHS_OF_A_YEAR;
            case DAYS -> 0;
        };
    }

    private static TimeSpan months(Kind kind, YearMonth first, int count) {
        return new TimeSpan(kind, first.atDay(1), first.plusMonths(count - 1L).atEndOfMonth());
    }

    private static int yearOf(String text) {
        return Integer.parseInt(text.substring(0, 4));
    }
}
