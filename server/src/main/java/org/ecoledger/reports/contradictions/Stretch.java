package org.ecoledger.reports.contradictions;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of time as a text names it.
 *
 * @param from first character in the read text
 * @param to the character after the last
 * @param year 0 where it is not said or masked
 * @param when which year, in words: 今年, 去年; empty where it is not said
 * @param first month from 1; 0 where no part of a year is named
 * @param last month
 * @param day of the last month on which it ends; 0 for a whole month
 */
record Stretch(int from, int to, String text, int year, String when, int first, int last, int day) {
    private static final Pattern FORM =
            Pattern.compile("(?<year>(?:19|20)\\d\\d(?:年度|年)|20[xX*]{2}年度?|今年以来|今年|去年|上年度?|本年度?|前年|明年|当年|上一年|前一年)(?:的)?"
                    + "(?<after>全年|上半年|下半年|前(?:三|3)季度|第?[一二三四1-4]季度|首季度?|\\d{1,2}(?:月份?)?(?:-|~|至|到){1,2}\\d{1,2}月份?|\\d{1,2}月\\d{1,2}[日号]|\\d{1,2}月份?|前[一二三四五六七八九十\\d]{1,2}个月|同期)?"
                    + "|(?<alone>全年|上半年|下半年|前(?:三|3)季度|第?[一二三四1-4]季度|首季度?|\\d{1,2}(?:月份?)?(?:-|~|至|到){1,2}\\d{1,2}月份?|\\d{1,2}月\\d{1,2}[日号]|\\d{1,2}月份?|前[一二三四五六七八九十\\d]{1,2}个月)"
                    + "|(?<spelled>十[一二]?|[一二三四五六七八九])月(?:份|(?![内间一两二三四五六七八九十度初中下上末]))");
    private static final String FIRST = "0123456789今去上本前明当全下第首一二三四五六七八九十";
    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final int[] DAYS = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    private static final int FEBRUARY = 2;
    private static final int MONTHS = 12;

    static List<Stretch> in(String text) {
        List<Stretch> found = new ArrayList<>();
        Matcher matcher = FORM.matcher(text);
        int at = 0;
        while (at < text.length()) {
            if (FIRST.indexOf(text.charAt(at)) >= 0
                    && !isInNumber(text, at)
                    && matcher.region(at, text.length()).lookingAt()) {
                found.add(of(matcher));
                at = matcher.end();
            } else {
                at++;
            }
        }
        return found;
    }

    private static boolean isInNumber(String text, int at) {
        return at > 0
                && Character.isDigit(text.charAt(at))
                && (Character.isDigit(text.charAt(at - 1)) || text.charAt(at - 1) == '.');
    }

    private static Stretch of(Matcher matcher) {
        @Nullable String named = matcher.group("year");
        String year = named == null ? "" : named;
        @Nullable String after = matcher.group("after");
        @Nullable String part = after == null ? matcher.group("alone") : after;
        @Nullable String spelled = matcher.group("spelled");
        int number = year.startsWith("19") || year.startsWith("20") && Character.isDigit(year.charAt(2))
                ? Integer.parseInt(year.substring(0, 4))
                : 0;
        int[] months = spelled != null ? month(spelled) : part == null ? new int[] {0, 0, 0} : months(part);
        return new Stretch(
                matcher.start(),
                matcher.end(),
                matcher.group(),
                number,
                number > 0 ? "" : year,
                months[0],
                months[1],
                months[2]);
    }

    private static int[] month(String spelled) {
        var value = Numerals.value(spelled);
        int month = value == null ? 0 : value.intValue();
        return new int[] {month, month, 0};
    }

    private static int[] months(String part) {
        if (part.equals("同期")) {
            return new int[] {0, 0, 0};
        }
        if (part.equals("全年")) {
            return new int[] {1, MONTHS, 0};
        }
        if (part.equals("上半年")) {
            return new int[] {1, 6, 0};
        }
        if (part.equals("下半年")) {
            return new int[] {7, MONTHS, 0};
        }
        if (part.contains("季")) {
            return quarter(part);
        }
        if (part.startsWith("前")) {
            String count = part.substring(1, part.length() - 2);
            var value = Character.isDigit(count.charAt(0)) ? new java.math.BigDecimal(count) : Numerals.value(count);
            return value == null ? new int[] {0, 0, 0} : new int[] {1, value.intValue(), 0};
        }
        Matcher numbers = NUMBER.matcher(part);
        numbers.find();
        int first = Integer.parseInt(numbers.group());
        int second = numbers.find() ? Integer.parseInt(numbers.group()) : 0;
        if (part.endsWith("日") || part.endsWith("号")) {
            return new int[] {first, first, second};
        }
        return new int[] {first, second == 0 ? first : second, 0};
    }

    private static int[] quarter(String part) {
        if (part.startsWith("前")) {
            return new int[] {1, 9, 0};
        }
        char name = part.startsWith("首") ? '一' : part.charAt(part.startsWith("第") ? 1 : 0);
        int quarter = Math.max("一二三四".indexOf(name), "1234".indexOf(name));
        return new int[] {quarter * 3 + 1, quarter * 3 + 3, 0};
    }

    boolean isMasked() {
        return year == 0 && when.startsWith("20");
    }

    boolean isWholeMonths() {
        return first >= 1 && last >= first && last <= MONTHS && day == 0;
    }

    boolean isYear() {
        return first == 0 && day == 0 && (year > 0 || !when.isEmpty()) && !text.endsWith("同期") && !text.endsWith("以来")
                || first == 1 && last == MONTHS && day == 0;
    }

    boolean isPrevious() {
        return when.startsWith("去年") || when.startsWith("上年") || when.startsWith("上一年") || when.startsWith("前一年");
    }

    /** Fewest and most days it can have; where the year is not said, with and without a leap day. */
    @Nullable
    Interval days() {
        int from = isYear() ? 1 : first;
        int until = isYear() ? MONTHS : last;
        if (day > 0 || from < 1 || until < from || until > MONTHS) {
            return null;
        }
        int sum = 0;
        for (int month = from; month <= until; month++) {
            sum += DAYS[month - 1];
        }
        boolean february = from <= FEBRUARY && until >= FEBRUARY;
        boolean leap = february && (year == 0 || java.time.Year.isLeap(year));
        boolean common = !february || year == 0 || !leap;
        return new Interval(
                java.math.BigDecimal.valueOf(common ? sum : sum + 1),
                java.math.BigDecimal.valueOf(leap ? sum + 1 : sum));
    }

    /** A day or month that the calendar does not have. */
    boolean isImpossible() {
        if (first > MONTHS || last > MONTHS || first == 0 && last > 0) {
            return true;
        }
        if (day == 0 || first == 0) {
            return false;
        }
        int longest = first == FEBRUARY && (year == 0 || java.time.Year.isLeap(year)) ? DAYS[1] + 1 : DAYS[first - 1];
        return day > longest;
    }
}
