package org.ecoledger.reports;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.ecoledger.problems.Problem;

/**
 * The days that a bulletin speaks about, both ends included.
 *
 * @param kind a day's bulletin speaks of the year up to that day
 * @param code as written in addresses: {@code 2026-09-30}, {@code 2026-09}, {@code 2026-Q3} or {@code 2026-W40}
 */
public record BulletinPeriod(Kind kind, String code, LocalDate from, LocalDate to) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M月d日", Locale.ROOT);
    private static final List<String> QUARTERS = List.of("一季度", "二季度", "三季度", "四季度");

    /** 日报 · 月报 · 季报 · 督察进驻期间的周报. */
    public enum Kind {
        DAY,
        MONTH,
        QUARTER,
        WEEK
    }

    static BulletinPeriod of(Kind kind, String code) {
        try {
            return switch (kind) {
                case DAY -> {
                    var day = LocalDate.parse(code);
                    yield new BulletinPeriod(kind, code, day.withDayOfYear(1), day);
                }
                case MONTH -> {
                    var month = YearMonth.parse(code);
                    yield new BulletinPeriod(kind, code, month.atDay(1), month.atEndOfMonth());
                }
                case QUARTER -> quarter(code);
                case WEEK -> week(code);
            };
        } catch (DateTimeException e) {
            throw Problem.unacceptable("reports.no-such-period", code);
        }
    }

    /** The day itself, or the month or quarter in which it lies. */
    public static BulletinPeriod on(Kind kind, LocalDate day) {
        return of(
                kind,
                switch (kind) {
                    case DAY -> day.toString();
                    case MONTH -> YearMonth.from(day).toString();
                    case QUARTER -> day.getYear() + "-Q" + ((day.getMonthValue() + 2) / 3);
                    case WEEK -> DateTimeFormatter.ISO_WEEK_DATE.format(day).substring(0, 8);
                });
    }

    private static BulletinPeriod quarter(String code) {
        if (!code.matches("[0-9]{4}-Q[1-4]")) {
            throw Problem.unacceptable("reports.no-such-period", code);
        }
        int year = Integer.parseInt(code.substring(0, 4));
        int number = code.charAt(6) - '0';
        return new BulletinPeriod(
                Kind.QUARTER,
                code,
                YearMonth.of(year, number * 3 - 2).atDay(1),
                YearMonth.of(year, number * 3).atEndOfMonth());
    }

    /** Monday to Sunday by ISO 8601; the report itself is due on the last working day (ruling 2). */
    private static BulletinPeriod week(String code) {
        if (!code.matches("[0-9]{4}-W[0-9]{2}")) {
            throw Problem.unacceptable("reports.no-such-period", code);
        }
        LocalDate monday = LocalDate.parse(code + "-1", DateTimeFormatter.ISO_WEEK_DATE);
        return new BulletinPeriod(Kind.WEEK, code, monday, monday.plusDays(6));
    }

    /** Whether its last day is over. */
    boolean closedOn(LocalDate today) {
        return to.isBefore(today);
    }

    /** The period as a title names it. */
    public String title() {
        return switch (kind) {
            case DAY -> "截至" + to.format(DAY);
            case MONTH -> to.getYear() + "年" + to.getMonthValue() + "月";
            case QUARTER -> to.getYear() + "年" + quarterName();
            case WEEK ->
                code.substring(0, 4) + "年第" + Integer.parseInt(code.substring(6)) + "周（" + from.format(DAY) + "至"
                        + to.format(DAY) + "）";
        };
    }

    /** The period at the head of a sentence; one that is not over is spoken of up to today. */
    String opening(LocalDate today) {
        if (kind == Kind.DAY) {
            return title();
        }
        String name = switch (kind) {
            case MONTH -> to.getMonthValue() + "月份";
            case QUARTER -> quarterName();
            case DAY, WEEK -> span();
        };
        return closedOn(today) ? name : name + "（截至" + today.format(DAY) + "）";
    }

    /** The period as the time in which matters came and went. */
    String span() {
        return switch (kind) {
            case DAY -> "今年以来";
            case MONTH -> "本月";
            case QUARTER -> "本季度";
            case WEEK -> "本周";
        };
    }

    private String quarterName() {
        return QUARTERS.get((to.getMonthValue() - 1) / 3);
    }
}
