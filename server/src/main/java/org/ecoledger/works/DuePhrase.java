package org.ecoledger.works;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.ecoledger.organisation.WorkingCalendar;

/**
 * Deadlines as documents and speeches say them: “6月底前” (P9), “本周内” (N47: the last working day of the week, ruling 2),
 * “年底前”, “三季度末”, “3月15日前”, “10个工作日内”. The named day itself is still in time.
 */
final class DuePhrase {
    private static final Pattern FULL = Pattern.compile("(\\d{4})[年./-](\\d{1,2})[月./-](\\d{1,2})日?");
    private static final Pattern DAY = Pattern.compile("(\\d{1,2})月(\\d{1,2})日");
    private static final Pattern TEN_DAYS = Pattern.compile("(\\d{1,2})月([上中])旬");
    private static final Pattern MONTH = Pattern.compile("(?:(\\d{4})年)?(\\d{1,2})月(?:份|底|末|下旬)*");
    private static final Pattern QUARTER = Pattern.compile("(?:第)?([一二三四1-4])季度");
    private static final Pattern WORKING_DAYS = Pattern.compile("(\\d{1,3})个?工作日");
    private static final Pattern DAYS = Pattern.compile("(\\d{1,3})(?:天|日)内");
    private static final String QUARTERS = "一二三四";

    private DuePhrase() {}

    /** The day that the words mean when they are said on this one; empty where they name none. */
    static Optional<LocalDate> read(String written, LocalDate said, WorkingCalendar calendar) {
        String words = written.replaceAll("[\\s　]", "");
        try {
            return first(FULL, words)
                    .map(found -> LocalDate.of(number(found, 1), number(found, 2), number(found, 3)))
                    .or(() -> first(DAY, words)
                            .map(found -> LocalDate.of(said.getYear(), number(found, 1), number(found, 2))))
                    .or(() -> first(TEN_DAYS, words).map(found -> endOfTenDays(found, said.getYear())))
                    .or(() -> first(MONTH, words).map(found -> endOfMonth(found, said.getYear())))
                    .or(() -> first(QUARTER, words).map(found -> endOfQuarter(found, said.getYear())))
                    .or(() -> first(WORKING_DAYS, words).map(found -> calendar.plusWorkingDays(said, number(found, 1))))
                    .or(() -> first(DAYS, words).map(found -> said.plusDays(number(found, 1))))
                    .or(() -> named(words, said, calendar));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> named(String words, LocalDate said, WorkingCalendar calendar) {
        if (words.contains("本周")) {
            return calendar.lastWorkingDayOfWeek(said);
        }
        if (words.contains("下周")) {
            return calendar.lastWorkingDayOfWeek(said.plusWeeks(1));
        }
        if (words.contains("月底") || words.contains("本月") || words.contains("月内")) {
            return Optional.of(YearMonth.from(said).atEndOfMonth());
        }
        if (words.contains("上半年")) {
            return Optional.of(LocalDate.of(said.getYear(), 6, 30));
        }
        if (words.contains("年底") || words.contains("年内") || words.contains("年末") || words.contains("全年")) {
            return Optional.of(LocalDate.of(said.getYear(), 12, 31));
        }
        return Optional.empty();
    }

    private static LocalDate endOfTenDays(MatchResult found, int year) {
        return LocalDate.of(year, number(found, 1), found.group(2).equals("上") ? 10 : 20);
    }

    private static LocalDate endOfMonth(MatchResult found, int year) {
        return YearMonth.of(found.group(1) == null ? year : number(found, 1), number(found, 2))
                .atEndOfMonth();
    }

    private static LocalDate endOfQuarter(MatchResult found, int year) {
        int at = QUARTERS.indexOf(found.group(1));
        int quarter = at < 0 ? number(found, 1) : at + 1;
        return YearMonth.of(year, quarter * 3).atEndOfMonth();
    }

    private static Optional<MatchResult> first(Pattern pattern, String words) {
        var matcher = pattern.matcher(words);
        return matcher.find() ? Optional.of(matcher.toMatchResult()) : Optional.empty();
    }

    private static int number(MatchResult found, int group) {
        return Integer.parseInt(found.group(group));
    }
}
