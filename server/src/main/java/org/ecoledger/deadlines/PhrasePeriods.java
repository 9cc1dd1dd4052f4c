package org.ecoledger.deadlines;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ecoledger.deadlines.DueReading.Span;
import org.ecoledger.deadlines.PhraseTable.Ending;

/** The periods that a phrase may name: one, several where it is ambiguous, none where a blank leaves it open. */
final class PhrasePeriods {
    private static final String WEEKDAYS = "一二三四五六日天";

    private final PhraseTable table;
    private final PhraseCalendar calendar;
    private final PhraseFestivals festivals;

    PhrasePeriods(PhraseTable table, PhraseCalendar calendar) {
        this.table = table;
        this.calendar = calendar;
        this.festivals = new PhraseFestivals(table, calendar);
    }

    List<Span> of(PhraseMatch match, LocalDate said) {
        if (Stream.of("m", "mm", "d", "dd", "q", "n", "nn").anyMatch(match::isBlank)) {
            return List.of();
        }
        return switch (match.row().core()) {
            case DATE -> inYear(match, said, year -> date(match, YearMonth.of(year, match.sure("m"))));
            case MONTH_DAY -> List.of(date(match, monthNear(match, said)));
            case DAY_ALONE -> dayAlone(match.sure("d"), said);
            case WEEKDAY -> List.of(weekday(match, said));
            case WEEK -> List.of(week(match, said));
            case TEN_DAYS -> tenDays(match, said);
            case MONTHS -> months(match, said);
            case MONTH -> inYear(match, said, year -> months(YearMonth.of(year, match.sure("m")), 1));
            case MONTH_NEAR -> List.of(months(monthNear(match, said), 1));
            case QUARTER -> inYear(match, said, year -> quarters(year, match.sure("q"), match.sure("q")));
            case QUARTERS -> inYear(match, said, year -> quarters(year, 1, match.sure("q")));
            case QUARTER_RANGE -> inYear(match, said, year -> quarters(year, match.sure("q"), match.sure("qq")));
            case QUARTER_NEAR -> List.of(quarterNear(match, said));
            case HALF ->
                inYear(
                        match,
                        said,
                        year -> months(YearMonth.of(year, match.words("h").equals("上") ? 1 : 7), 6));
            case YEAR -> inYear(match, said, year -> months(YearMonth.of(year, 1), 12));
            case YEAR_NEAR -> List.of(months(YearMonth.of(said.getYear(), 1), 12));
            case PLAN -> List.of(plan(match));
            case SEASON -> season(match, said);
            case FESTIVAL, FESTIVALS, TWO_FESTIVALS -> festivals.of(match, said, yearNamed(match, said));
            case DAY -> List.of(day(said.plusDays(offset("day", match))));
            case TERM, COMING -> term(match, said);
            case EVENT, REPEATED, UNDATED, ASKED -> List.of();
        };
    }

    /** Whether the words name a year that is over. */
    boolean isOfPastYear(PhraseMatch match, LocalDate said) {
        return match.row().core() == PhraseTable.Core.PLAN
                || yearNamed(match, said).filter(year -> year < said.getYear()).isPresent();
    }

    /** A time of the year that is over is that of the next year where this one is nearer, else either may be meant. */
    private List<Span> inYear(PhraseMatch match, LocalDate said, IntFunction<Span> period) {
        if (match.has("year")) {
            return yearNamed(match, said).map(period::apply).stream().toList();
        }
        Span now = period.apply(said.getYear());
        if (!now.to().isBefore(said)) {
            return List.of(now);
        }
        Span next = period.apply(said.getYear() + 1);
        return ChronoUnit.DAYS.between(now.to(), said) > ChronoUnit.DAYS.between(said, next.to())
                ? List.of(next)
                : List.of(now, next);
    }

    /** The year that stands in the words; empty where none does or it is a blank (20xx). */
    private Optional<Integer> yearNamed(PhraseMatch match, LocalDate said) {
        String word = match.has("ya") ? match.words("ya") : match.words("year");
        Optional<Integer> away = table.offset("year", word);
        if (word.isEmpty() || away.isPresent()) {
            return away.map(years -> said.getYear() + years);
        }
        String digits = word.replaceAll("年度?$", "");
        return ChineseNumber.read(digits).map(year -> digits.length() == 2 ? 2000 + year.intValue() : year.intValue());
    }

    private int offset(String of, PhraseMatch match) {
        return table.offset(of, match.words("rel")).orElse(0);
    }

    private static Span day(LocalDate day) {
        return new Span(day, day);
    }

    private static Span date(PhraseMatch match, YearMonth month) {
        LocalDate first = LocalDate.of(month.getYear(), month.getMonth(), match.sure("d"));
        return match.has("dd") ? new Span(first, first.withDayOfMonth(match.sure("dd"))) : day(first);
    }

    private YearMonth monthNear(PhraseMatch match, LocalDate said) {
        return YearMonth.from(said).plusMonths(offset("month", match));
    }

    private static List<Span> dayAlone(int number, LocalDate said) {
        LocalDate here = LocalDate.of(said.getYear(), said.getMonth(), number);
        return here.isBefore(said) ? List.of(day(here), day(here.plusMonths(1))) : List.of(day(here));
    }

    private Span weekday(PhraseMatch match, LocalDate said) {
        int index = Math.min(WEEKDAYS.indexOf(match.words("wd")), 6);
        LocalDate day = monday(said).plusWeeks(offset("week", match)).plusDays(index);
        boolean anyWeek = table.offset("week", match.words("rel")).isEmpty();
        return day(anyWeek && day.isBefore(said) ? day.plusWeeks(1) : day);
    }

    private Span week(PhraseMatch match, LocalDate said) {
        LocalDate monday = monday(said).plusWeeks(offset("week", match));
        if (match.has("wk")) {
            return new Span(monday.plusDays(5), monday.plusDays(6));
        }
        LocalDate last = calendar.lastWorkingDayOfWeek(monday).orElse(monday.plusDays(6));
        boolean over = last.isBefore(said) && !said.isAfter(monday.plusDays(6));
        return new Span(monday, over ? monday.plusDays(6) : last);
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private List<Span> tenDays(PhraseMatch match, LocalDate said) {
        int third = "上中下".indexOf(match.words("ten"));
        return match.has("m")
                ? inYear(match, said, year -> tenDays(YearMonth.of(year, match.sure("m")), third))
                : List.of(tenDays(monthNear(match, said), third));
    }

    private static Span tenDays(YearMonth month, int third) {
        return new Span(month.atDay(third * 10 + 1), third == 2 ? month.atEndOfMonth() : month.atDay(third * 10 + 10));
    }

    private List<Span> months(PhraseMatch match, LocalDate said) {
        int first = match.sure("m");
        int last = match.sure("mm");
        boolean overYear = match.has("y2") || last < first;
        int length = last - first + 1 + (overYear ? 12 : 0);
        IntFunction<Span> period = year -> months(YearMonth.of(year, first), length);
        return overYear && !match.has("year")
                ? List.of(running(said, LocalDate.MIN, period))
                : inYear(match, said, period);
    }

    private static Span months(YearMonth first, int count) {
        return new Span(first.atDay(1), first.plusMonths(count - 1L).atEndOfMonth());
    }

    private static Span quarters(int year, int first, int last) {
        return months(YearMonth.of(year, first * 3 - 2), (last - first + 1) * 3);
    }

    private Span quarterNear(PhraseMatch match, LocalDate said) {
        YearMonth month = YearMonth.from(said).plusMonths(3L * offset("quarter", match));
        int quarter = (month.getMonthValue() + 2) / 3;
        return quarters(month.getYear(), quarter, quarter);
    }

    private static Span plan(PhraseMatch match) {
        return months(YearMonth.of(2001 + 5 * match.sure("p"), 1), 60);
    }

    private List<Span> season(PhraseMatch match, LocalDate said) {
        LocalDate startsAfter = match.ending() == Ending.Kind.BEFORE ? said : LocalDate.MIN;
        boolean blank = match.has("year") && yearNamed(match, said).isEmpty();
        return blank
                ? List.of()
                : table.seasonsCalled(match.words("s")).stream()
                        .map(season -> {
                            IntFunction<Span> period = year -> new Span(
                                    season.from().atYear(year),
                                    lastDay(season.to()
                                            .atYear(year + (season.to().isBefore(season.from()) ? 1 : 0))));
                            return yearNamed(match, said)
                                    .map(period::apply)
                                    .orElseGet(() -> running(said, startsAfter, period));
                        })
                        .distinct()
                        .toList();
    }

    /** The end of February in leap years too. */
    private static LocalDate lastDay(LocalDate day) {
        return day.getMonthValue() == 2 && day.getDayOfMonth() == 28
                ? YearMonth.from(day).atEndOfMonth()
                : day;
    }

    /** The first that is not over and, where this is asked, begins after a day. */
    static Span running(LocalDate said, LocalDate startsAfter, IntFunction<Span> period) {
        return IntStream.rangeClosed(said.getYear() - 1, said.getYear() + 2)
                .mapToObj(period)
                .filter(span -> !span.to().isBefore(said) && isAfter(span, startsAfter, said))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isAfter(Span span, LocalDate startsAfter, LocalDate said) {
        return !startsAfter.equals(said) || span.from().isAfter(said);
    }

    private List<Span> term(PhraseMatch match, LocalDate said) {
        return Stream.of("n", "nn")
                .filter(match::has)
                .map(name -> new Span(said, end(match, name, said)))
                .toList();
    }

    private LocalDate end(PhraseMatch match, String name, LocalDate said) {
        boolean half = match.words(name).equals("半");
        int count = half ? 0 : match.sure(name);
        return switch (match.words("u")) {
            case "工作日" -> calendar.plusWorkingDays(said, count);
            case "周", "星期", "礼拜" -> said.plusWeeks(count);
            case "月" -> half ? said.plusDays(15) : said.plusMonths(count);
            case "季度" -> said.plusMonths(3L * count);
            case "年" -> half ? said.plusMonths(6) : said.plusYears(count);
            case "小时" -> said.plusDays((count + 23) / 24);
            default -> half ? said.plusDays(1) : said.plusDays(count);
        };
    }
}
