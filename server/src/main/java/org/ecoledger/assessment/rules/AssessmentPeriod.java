package org.ecoledger.assessment.rules;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A year, quarter or month that is assessed.
 *
 * @param code {@code 2026}, {@code 2026-Q3} or {@code 2026-09}
 * @param from first day
 * @param to last day
 */
public record AssessmentPeriod(String code, Kind kind, LocalDate from, LocalDate to) {
    private static final Pattern CODE = Pattern.compile("(20[0-9]{2})(?:-(?:Q([1-4])|(0[1-9]|1[0-2])))?");

    /** How long it is. */
    public enum Kind {
        YEAR,
        QUARTER,
        MONTH
    }

    /** The period with this code, if it is one. */
    public static Optional<AssessmentPeriod> of(String code) {
        var matcher = CODE.matcher(code);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(matcher.group(1));
        String quarter = matcher.group(2);
        String month = matcher.group(3);
        if (quarter != null) {
            int last = Integer.parseInt(quarter) * 3;
            return Optional.of(between(code, Kind.QUARTER, YearMonth.of(year, last - 2), YearMonth.of(year, last)));
        }
        if (month != null) {
            YearMonth only = YearMonth.of(year, Integer.parseInt(month));
            return Optional.of(between(code, Kind.MONTH, only, only));
        }
        return Optional.of(between(code, Kind.YEAR, YearMonth.of(year, 1), YearMonth.of(year, 12)));
    }

    /** The quarter in which this day lies. */
    public static AssessmentPeriod quarterOf(LocalDate day) {
        int quarter = (day.getMonthValue() + 2) / 3;
        return of(day.getYear() + "-Q" + quarter).orElseThrow();
    }

    /** As officials say it: 2026年第三季度. */
    public String title() {
        return from.getYear() + "年"
                + switch (kind) {
                    case YEAR -> "度";
                    case QUARTER -> "第" + "一二三四".charAt(from.getMonthValue() / 3) + "季度";
                    case MONTH -> from.getMonthValue() + "月";
                };
    }

    private static AssessmentPeriod between(String code, Kind kind, YearMonth first, YearMonth last) {
        return new AssessmentPeriod(code, kind, first.atDay(1), last.atEndOfMonth());
    }
}
