package org.ecoledger.evaluation;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.ecoledger.standards.TimeSpan;
import org.ecoledger.standards.TimeSpan.Kind;

/**
 * A period as far as it can be evaluated: to its end, or while it runs to yesterday, since the day that is not over does not
 * count.
 *
 * @param through the last day that counts; before the first day while the period has not begun
 */
record AirSpan(TimeSpan span, LocalDate through) {
    private static final int LONGEST = 366;

    /** {@code 2026}, {@code 2026-09}, {@code 2026-Q3}, {@code 2026-H1} or {@code 2026-01-01..2026-09-15}. */
    static Optional<AirSpan> read(String text, LocalDate today) {
        try {
            TimeSpan span = TimeSpan.parse(text);
            return span.length() <= LONGEST
                            && JudgedDays.contain(span.last())
                            && span.label().equals(text)
                    ? Optional.of(of(span, today))
                    : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    static AirSpan of(TimeSpan span, LocalDate today) {
        LocalDate yesterday = today.minusDays(1);
        return new AirSpan(span, span.last().isBefore(yesterday) ? span.last() : yesterday);
    }

    AirSpan of(YearMonth month) {
        return of(TimeSpan.month(month), through.plusDays(1));
    }

    LocalDate first() {
        return span.first();
    }

    String label() {
        return span.label();
    }

    boolean hasBegun() {
        return !through.isBefore(span.first());
    }

    boolean isRunning() {
        return through.isBefore(span.last());
    }

    boolean counts(LocalDate day) {
        return !day.isBefore(span.first()) && !day.isAfter(through);
    }

    /** How many days have counted so far. */
    int daysSoFar() {
        return hasBegun() ? TimeSpan.days(span.first(), through).length() : 0;
    }

    /** The same days of the year before: the whole of it where this one is over. */
    AirSpan yearBefore() {
        TimeSpan before = hasBegun() && isRunning()
                ? TimeSpan.days(span.first().minusYears(1), through.minusYears(1))
                : whole(span.first().minusYears(1), span.last().minusYears(1));
        return new AirSpan(before, before.last());
    }

    private TimeSpan whole(LocalDate first, LocalDate last) {
        int year = first.getYear();
        return switch (span.kind()) {
            case YEAR -> TimeSpan.year(year);
            case HALF_YEAR -> TimeSpan.halfYear(year, first.getMonthValue() > 6 ? 2 : 1);
            case QUARTER -> TimeSpan.quarter(year, (first.getMonthValue() + 2) / 3);
            case MONTH -> TimeSpan.month(YearMonth.from(first));
            case DAYS -> TimeSpan.days(first, last);
        };
    }

    /** 2026年, 2026年第3季度, 2026年9月; while it runs 2026年（截至09-29）. */
    String inWords() {
        int year = span.first().getYear();
        int month = span.first().getMonthValue();
        String name = switch (span.kind()) {
            case YEAR -> year + "年";
            case HALF_YEAR -> year + "年" + (month > 6 ? "下" : "上") + "半年";
            case QUARTER -> year + "年第" + (month + 2) / 3 + "季度";
            case MONTH -> year + "年" + month + "月";
            case DAYS -> span.first() + "至" + span.last();
        };
        return isRunning() && hasBegun() && span.kind() != Kind.DAYS
                ? name + "（截至" + through.toString().substring(5) + "）"
                : name;
    }
}
