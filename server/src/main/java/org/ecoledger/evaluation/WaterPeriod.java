package org.ecoledger.evaluation;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ecoledger.problems.Problem;

/**
 * A month, quarter or year for which water is evaluated.
 *
 * @param text 2026-09, 2026-Q3 or 2026
 */
record WaterPeriod(String text, YearMonth first, YearMonth last) {
    private static final Pattern WRITTEN =
            Pattern.compile("(?<year>20[0-9]{2})(-(?<month>0[1-9]|1[0-2])|-Q(?<quarter>[1-4]))?");
    private static final int QUARTER = 3;

    /** The first year of which 环办〔2011〕22号 judges every month. */
    static final int FIRST_YEAR = 2012;

    static WaterPeriod of(YearMonth month) {
        return new WaterPeriod(month.toString(), month, month);
    }

    static Optional<WaterPeriod> find(String text) {
        Matcher parts = WRITTEN.matcher(text);
        if (!parts.matches() || Integer.parseInt(parts.group("year")) < FIRST_YEAR) {
            return Optional.empty();
        }
        int year = Integer.parseInt(parts.group("year"));
        if (parts.group("month") != null) {
            return Optional.of(of(YearMonth.parse(text)));
        }
        if (parts.group("quarter") != null) {
            YearMonth first = YearMonth.of(year, 1).plusMonths(QUARTER * (Long.parseLong(parts.group("quarter")) - 1));
            return Optional.of(new WaterPeriod(text, first, first.plusMonths(QUARTER - 1)));
        }
        return Optional.of(new WaterPeriod(text, YearMonth.of(year, 1), YearMonth.of(year, 12)));
    }

    /** The period, or a refusal in words. */
    static WaterPeriod read(String text) {
        return find(text).orElseThrow(() -> Problem.malformed("evaluation.period", text));
    }

    /** The periods in which these months lie, newest first: months, then quarters, then years. */
    static List<String> holding(List<YearMonth> months) {
        List<YearMonth> newest = months.reversed();
        return Stream.of(
                        newest.stream().map(YearMonth::toString),
                        newest.stream()
                                .map(month -> month.getYear() + "-Q" + ((month.getMonthValue() + 2) / QUARTER))
                                .distinct(),
                        newest.stream()
                                .map(month -> Integer.toString(month.getYear()))
                                .distinct())
                .flatMap(periods -> periods)
                .toList();
    }

    boolean isMonth() {
        return first.equals(last);
    }

    /** By the edition in force on its last day the period is judged. */
    LocalDate lastDay() {
        return last.atEndOfMonth();
    }

    /** 2026年9月, 2026年第3季度, 2026年. */
    String chinese() {
        String year = first.getYear() + "年";
        if (isMonth()) {
            return year + first.getMonthValue() + "月";
        }
        return first.plusMonths(QUARTER - 1).equals(last)
                ? year + "第" + ((last.getMonthValue() + 2) / QUARTER) + "季度"
                : year;
    }
}
