package org.ecoledger.reports.contradictions.checks;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ecoledger.reports.fields.Period;
import org.jspecify.annotations.Nullable;

/**
 * Which days a text means by 去年, 1—9月, 上半年. What cannot be read without a guess is no period.
 *
 * @param asOf the last day of which the text can know
 * @param year of which the text speaks, where the person says so; else the year of {@code asOf}
 */
record PeriodWords(LocalDate asOf, @Nullable Integer year) {
    private static final int MONTHS = 12;
    private static final int MONTHS_OF_A_QUARTER = 3;
    private static final Pattern FILLING = Pattern.compile("[\\s，,。的]|以来|期间|累计");
    private static final Pattern YEAR = Pattern.compile("^(?:(20\\d\\d)年度?|(今年|本年度?|当年)|(去年|上年度?|上一年|前一年)|(前年))");
    private static final Pattern MONTH_RANGE = Pattern.compile("^(\\d{1,2})月?份?(?:[—–~～至到-]{1,2})(\\d{1,2})月份?$");
    private static final Pattern MONTH = Pattern.compile("^(\\d{1,2})月份?$");
    private static final Pattern FIRST_MONTHS = Pattern.compile("^前(\\d{1,2})个月$");
    private static final Pattern DAY = Pattern.compile("^(\\d{1,2})月(\\d{1,2})[日号]$");
    private static final Pattern UNTIL = Pattern.compile("^截[至止]到?(\\d{1,2})月(?:(\\d{1,2})[日号]|底|末)$");
    private static final Pattern QUARTER = Pattern.compile("^第?([1-4])季度?$");
    private static final Pattern QUARTERS = Pattern.compile("^前([1-4])个?季度$");
    private static final List<String> CHINESE = List.of("十二", "十一", "十", "一", "二", "三", "四", "五", "六", "七", "八", "九");
    private static final List<String> ARABIC = List.of("12", "11", "10", "1", "2", "3", "4", "5", "6", "7", "8", "9");

    /** @param written as the text has it; where it says nothing, the stated year is meant */
    Optional<Period> read(String written) {
        String words = plain(written);
        if (words.isEmpty()) {
            return year == null ? Optional.empty() : upToNow(Period.year(year), false);
        }
        Matcher named = YEAR.matcher(words);
        boolean namesYear = named.find();
        int meant = namesYear ? year(named) : thisYear();
        String rest = namesYear ? words.substring(named.end()) : words;
        boolean isWhole = rest.equals("全年") || rest.equals("年度");
        if (rest.isEmpty() || isWhole) {
            return namesYear || isWhole ? upToNow(Period.year(meant), isWhole) : Optional.empty();
        }
        return within(rest, meant).flatMap(period -> upToNow(period, true));
    }

    private Optional<Period> within(String rest, int meant) {
        return switch (rest) {
            case "上半年" -> months(meant, 1, MONTHS / 2);
            case "下半年" -> months(meant, MONTHS / 2 + 1, MONTHS);
            case "本月", "当月" -> months(meant, asOf.getMonthValue(), asOf.getMonthValue());
            default ->
                first(rest, QUARTER, part -> quarters(meant, number(part, 1), number(part, 1)))
                        .or(() -> first(rest, QUARTERS, part -> quarters(meant, 1, number(part, 1))))
                        .or(() -> first(rest, MONTH_RANGE, part -> months(meant, number(part, 1), number(part, 2))))
                        .or(() -> first(rest, FIRST_MONTHS, part -> months(meant, 1, number(part, 1))))
                        .or(() -> first(rest, MONTH, part -> months(meant, number(part, 1), number(part, 1))))
                        .or(() -> first(rest, DAY, part -> day(meant, number(part, 1), number(part, 2))))
                        .or(() -> first(rest, UNTIL, part -> until(meant, part)));
        };
    }

    private static Optional<Period> first(
            String rest, Pattern pattern, java.util.function.Function<Matcher, Optional<Period>> reading) {
        Matcher part = pattern.matcher(rest);
        return part.matches() ? reading.apply(part) : Optional.empty();
    }

    private static Optional<Period> quarters(int year, int first, int last) {
        return months(year, (first - 1) * MONTHS_OF_A_QUARTER + 1, last * MONTHS_OF_A_QUARTER);
    }

    private static Optional<Period> months(int year, int first, int last) {
        if (first < 1 || last > MONTHS || last < first) {
            return Optional.empty();
        }
        if (first == last) {
            return Optional.of(Period.month(YearMonth.of(year, first)));
        }
        return first == 1 && last == MONTHS
                ? Optional.of(Period.year(year))
                : Optional.of(Period.range(
                        LocalDate.of(year, first, 1), YearMonth.of(year, last).atEndOfMonth()));
    }

    private static Optional<Period> day(int year, int month, int day) {
        return isDay(year, month, day)
                ? Period.of(LocalDate.of(year, month, day).toString())
                : Optional.empty();
    }

    private static Optional<Period> until(int year, Matcher part) {
        int month = number(part, 1);
        if (part.group(2) == null) {
            return months(year, 1, month);
        }
        int day = number(part, 2);
        return isDay(year, month, day)
                ? Optional.of(Period.range(LocalDate.of(year, 1, 1), LocalDate.of(year, month, day)))
                : Optional.empty();
    }

    private static boolean isDay(int year, int month, int day) {
        return month >= 1
                && month <= MONTHS
                && day >= 1
                && day <= YearMonth.of(year, month).lengthOfMonth();
    }

    /** A stretch that is not over is none of which a text can know; a running year is meant up to now. */
    private Optional<Period> upToNow(Period period, boolean mustBeOver) {
        if (period.from().isAfter(asOf) || (mustBeOver && period.to().isAfter(asOf))) {
            return Optional.empty();
        }
        return Optional.of(period.upTo(asOf));
    }

    private int year(Matcher named) {
        if (named.group(1) != null) {
            return Integer.parseInt(named.group(1));
        }
        if (named.group(2) != null) {
            return thisYear();
        }
        return thisYear() - (named.group(3) != null ? 1 : 2);
    }

    private int thisYear() {
        return year == null ? asOf.getYear() : year;
    }

    private static int number(Matcher part, int group) {
        return Integer.parseInt(part.group(group));
    }

    /** Without what only fills, with digits for Chinese numerals and 1 for 首 in 首季度. */
    private static String plain(String written) {
        String words = FILLING.matcher(written).replaceAll("").replace("首季", "一季");
        for (int at = 0; at < CHINESE.size(); at++) {
            words = words.replace(CHINESE.get(at), ARABIC.get(at));
        }
        return words.replace("上1年", "上一年").replace("前1年", "前一年");
    }
}
