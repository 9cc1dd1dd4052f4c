package org.ecoledger.reports.fields;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.IsoFields;
import java.time.temporal.WeekFields;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ecoledger.reports.wording.Wording;
import org.jspecify.annotations.Nullable;

/**
 * The stretch of time of which a document or a field speaks.
 *
 * @param from first day
 * @param to last day
 */
public record Period(Kind kind, LocalDate from, LocalDate to) {
    private static final DateTimeFormatter WEEK = DateTimeFormatter.ofPattern("YYYY-'W'ww", Locale.GERMANY);
    private static final Pattern PART = Pattern.compile("(\\d{4})-([QHW])(\\d{1,2})");
    private static final int MONTHS_OF_A_YEAR = 12;
    private static final int MONTHS_OF_A_HALF = 6;
    private static final int MONTHS_OF_A_QUARTER = 3;

    /** How a period is cut out of the calendar; {@code RANGE} is any other stretch of days. */
    public enum Kind {
        DAY,
        WEEK,
        MONTH,
        QUARTER,
        HALF,
        YEAR,
        RANGE
    }

    public Period {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException(from + " is after " + to);
        }
        if (!to.equals(end(kind, from, to))) {
            throw new IllegalArgumentException(from + " to " + to + " is no " + kind);
        }
    }

    /** The last day of the period of this kind that begins on this day; null where none begins on it. */
    private static @Nullable LocalDate end(Kind kind, LocalDate from, LocalDate to) {
        return switch (kind) {
            case RANGE -> to;
            case DAY -> from;
            case WEEK -> from.getDayOfWeek() == DayOfWeek.MONDAY ? from.plusDays(6) : null;
            case MONTH -> end(from, 1);
            case QUARTER -> end(from, MONTHS_OF_A_QUARTER);
            case HALF -> end(from, MONTHS_OF_A_HALF);
            case YEAR -> end(from, MONTHS_OF_A_YEAR);
        };
    }

    private static @Nullable LocalDate end(LocalDate from, int months) {
        boolean begins = from.getDayOfMonth() == 1 && (from.getMonthValue() - 1) % months == 0;
        return begins ? YearMonth.from(from).plusMonths(months - 1L).atEndOfMonth() : null;
    }

    public static Period range(LocalDate from, LocalDate to) {
        return new Period(Kind.RANGE, from, to);
    }

    public static Period month(YearMonth month) {
        return new Period(Kind.MONTH, month.atDay(1), month.atEndOfMonth());
    }

    public static Period year(int year) {
        return new Period(Kind.YEAR, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    /**
     * The period with this code: {@code 2026-10-31}, {@code 2026-W44}, {@code 2026-10}, {@code 2026-Q3}, {@code 2026-H1},
     * {@code 2026} or {@code 2026-01-01..2026-10-31}; empty where it is none.
     */
    public static Optional<Period> of(String code) {
        try {
            return Optional.ofNullable(parsed(code.strip()));
        } catch (DateTimeException | IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static @Nullable Period parsed(String code) {
        if (code.contains("..")) {
            int dots = code.indexOf("..");
            return range(LocalDate.parse(code.substring(0, dots)), LocalDate.parse(code.substring(dots + 2)));
        }
        if (code.matches("\\d{4}")) {
            return year(Integer.parseInt(code));
        }
        if (code.matches("\\d{4}-\\d{2}")) {
            return month(YearMonth.parse(code));
        }
        if (code.matches("\\d{4}-\\d{2}-\\d{2}")) {
            LocalDate day = LocalDate.parse(code);
            return new Period(Kind.DAY, day, day);
        }
        Matcher part = PART.matcher(code);
        return part.matches() ? part(part) : null;
    }

    private static @Nullable Period part(Matcher part) {
        int year = Integer.parseInt(part.group(1));
        int number = Integer.parseInt(part.group(3));
        Period period = switch (part.group(2)) {
            case "Q" -> months(Kind.QUARTER, year, number, MONTHS_OF_A_QUARTER);
            case "H" -> months(Kind.HALF, year, number, MONTHS_OF_A_HALF);
            default -> week(year, number);
        };
        return period.code().equals(part.group()) ? period : null;
    }

    private static Period months(Kind kind, int year, int number, int length) {
        YearMonth first = YearMonth.of(year, (number - 1) * length + 1);
        return new Period(kind, first.atDay(1), first.plusMonths(length - 1L).atEndOfMonth());
    }

    private static Period week(int year, int number) {
        LocalDate monday = LocalDate.of(year, 1, 4)
                .with(WeekFields.ISO.weekOfWeekBasedYear(), number)
                .with(WeekFields.ISO.dayOfWeek(), 1);
        return new Period(Kind.WEEK, monday, monday.plusDays(6));
    }

    /** As in {@link #of}. */
    public String code() {
        return switch (kind) {
            case DAY -> from.toString();
            case WEEK -> WEEK.format(from);
            case MONTH -> YearMonth.from(from).toString();
            case QUARTER -> from.getYear() + "-Q" + from.get(IsoFields.QUARTER_OF_YEAR);
            case HALF -> from.getYear() + "-H" + (from.getMonthValue() > MONTHS_OF_A_HALF ? 2 : 1);
            case YEAR -> String.valueOf(from.getYear());
            case RANGE -> from + ".." + to;
        };
    }

    /** In words: 2026年10月, 2026年上半年, 2026年1—10月, 2026年10月1日至15日. */
    public String title() {
        String year = from.getYear() + "年";
        return switch (kind) {
            case DAY -> year + from.getMonthValue() + "月" + from.getDayOfMonth() + "日";
            case WEEK -> fromDayToDay();
            case MONTH -> year + from.getMonthValue() + "月";
            case QUARTER -> year + "第" + "一二三四".charAt(from.get(IsoFields.QUARTER_OF_YEAR) - 1) + "季度";
            case HALF -> year + (from.getMonthValue() > MONTHS_OF_A_HALF ? "下" : "上") + "半年";
            case YEAR -> year;
            case RANGE ->
                isWholeMonths() ? year + Wording.months(YearMonth.from(from), YearMonth.from(to)) : fromDayToDay();
        };
    }

    private String fromDayToDay() {
        String first = from.getYear() + "年" + from.getMonthValue() + "月" + from.getDayOfMonth() + "日至";
        String year = from.getYear() == to.getYear() ? "" : to.getYear() + "年";
        String month = year.isEmpty() && from.getMonth() == to.getMonth() ? "" : to.getMonthValue() + "月";
        return first + year + month + to.getDayOfMonth() + "日";
    }

    /** Whether it is made of whole months of one year. */
    public boolean isWholeMonths() {
        return from.getDayOfMonth() == 1
                && to.equals(YearMonth.from(to).atEndOfMonth())
                && from.getYear() == to.getYear();
    }

    public int days() {
        return Math.toIntExact(to.toEpochDay() - from.toEpochDay() + 1);
    }

    /**
     * The same days a year before (同比); whole months are compared with whole months, and otherwise the 29th of February with
     * the 28th. A week becomes a run of days, since the year before has other weeks.
     */
    public Period yearBefore() {
        return switch (kind) {
            case YEAR -> year(from.getYear() - 1);
            case MONTH -> month(YearMonth.from(from).minusYears(1));
            case QUARTER, HALF -> new Period(kind, from.minusYears(1), to.minusYears(1));
            case DAY -> new Period(Kind.DAY, from.minusYears(1), from.minusYears(1));
            case WEEK, RANGE -> range(from.minusYears(1), endAYearBefore());
        };
    }

    private LocalDate endAYearBefore() {
        return isWholeMonths() ? YearMonth.from(to).minusYears(1).atEndOfMonth() : to.minusYears(1);
    }

    /** The period of the same length just before (环比). */
    public Period before() {
        return switch (kind) {
            case YEAR -> year(from.getYear() - 1);
            case MONTH -> month(YearMonth.from(from).minusMonths(1));
            case QUARTER -> monthsBefore(MONTHS_OF_A_QUARTER);
            case HALF -> monthsBefore(MONTHS_OF_A_HALF);
            case DAY, WEEK -> new Period(kind, from.minusDays(days()), to.minusDays(days()));
            case RANGE -> isWholeMonths() ? monthsBefore(months()) : range(from.minusDays(days()), from.minusDays(1));
        };
    }

    /**
     * What this period is compared with (环比) while nothing is known after this day: as many days, or whole months, from the
     * beginning of the period before.
     */
    public Period beforeUpTo(LocalDate last) {
        Period known = upTo(last);
        Period before = before();
        if (known.equals(this)) {
            return before;
        }
        return before.upTo(
                known.isWholeMonths()
                        ? YearMonth.from(before.from)
                                .plusMonths(known.months() - 1L)
                                .atEndOfMonth()
                        : before.from.plusDays(known.days() - 1L));
    }

    /** The same days a year before of which something is known when nothing is known of this one after this day. */
    public Period yearBeforeUpTo(LocalDate last) {
        return upTo(last).yearBefore();
    }

    private int months() {
        return to.getMonthValue() - from.getMonthValue() + 1;
    }

    private Period monthsBefore(int months) {
        YearMonth first = YearMonth.from(from).minusMonths(months);
        return new Period(kind, first.atDay(1), first.plusMonths(months - 1L).atEndOfMonth());
    }

    /** From the first of January to the end of this period. */
    public Period sinceJanuary() {
        LocalDate january = LocalDate.of(to.getYear(), 1, 1);
        return to.equals(LocalDate.of(to.getYear(), 12, 31)) ? year(to.getYear()) : range(january, to);
    }

    /** Without the days after this one, so that a period under way is compared with as many days of the year before. */
    public Period upTo(LocalDate last) {
        return to.isAfter(last) && !from.isAfter(last) ? range(from, last) : this;
    }
}
