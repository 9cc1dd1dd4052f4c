package org.ecoledger.reports.contradictions;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** 2月, 优良天数20, 污染天数9: the days of a row against those of its month or year. */
final class DaysOfTable implements Rule {
    private static final Interval YEAR = new Interval(BigDecimal.valueOf(365), BigDecimal.valueOf(366));
    private static final Pattern NO_DAYS = Pattern.compile("同比|环比|增|减|变化|率|比例|目标|去年|上年|同期|累计");
    private static final Pattern SUMMED = Pattern.compile("合计|总计|共计|小计|累计");
    private static final Map<String, String> NAMES =
            Map.of("优", "优天数", "良", "良天数", "优良", "优良天数", "污染", "污染天数", "达标", "优良天数", "超标", "污染天数");

    @Override
    public String name() {
        return "days-of-table";
    }

    @Override
    public void apply(Reading reading, Consumer<Contradiction> found) {
        for (Grid grid : reading.grids()) {
            Headings headings = Headings.of(grid);
            Map<Integer, Indicator> columns = columns(headings);
            int year = years(headings).stream().distinct().count() == 1
                    ? years(headings).getFirst()
                    : 0;
            if (!columns.isEmpty()) {
                headings.data().forEach(row -> judge(headings, row, columns, year, found));
            }
        }
    }

    private static Map<Integer, Indicator> columns(Headings headings) {
        Map<Integer, Indicator> columns = new LinkedHashMap<>();
        headings.columns().forEach((number, column) -> {
            Indicator indicator = indicator(column);
            if (indicator != null
                    && indicator.dimension().equals("days")
                    && !NO_DAYS.matcher(column.full()).find()) {
                columns.put(number, indicator);
            }
        });
        return columns;
    }

    private static @Nullable Indicator indicator(Headings.Column column) {
        String plain = NAMES.get(column.bare());
        return plain != null
                ? Dictionary.SHIPPED.indicator(plain)
                : column.own().contains("天") || column.group().contains("天")
                        ? Dictionary.SHIPPED.lastIndicator(column.full())
                        : null;
    }

    private static List<Integer> years(Headings headings) {
        String words = headings.caption()
                + headings.columns().values().stream()
                        .map(Headings.Column::full)
                        .collect(Collectors.joining(" "));
        return Stretch.in(words).stream()
                .map(Stretch::year)
                .filter(year -> year > 0)
                .toList();
    }

    private void judge(
            Headings headings, int row, Map<Integer, Indicator> columns, int year, Consumer<Contradiction> found) {
        String label = headings.label(row);
        if (SUMMED.matcher(label).find()) {
            return;
        }
        Interval period = period(label, year);
        List<Integer> there = columns.keySet().stream()
                .filter(column -> headings.hasFigure(row, column))
                .toList();
        for (int column : there) {
            if (headings.amount(row, column).value().compareTo(period.most()) > 0) {
                tell(headings, row, List.of(column), period, found);
                return;
            }
        }
        List<Integer> parts = parts(columns, there);
        BigDecimal sum = parts.stream()
                .map(column -> headings.amount(row, column).value())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        if (parts.size() > 1 && sum.compareTo(period.most()) > 0) {
            tell(headings, row, parts, period, found);
        }
    }

    /** Good and bad days, or all grades; none where a kind has two columns. */
    private static List<Integer> parts(Map<Integer, Indicator> columns, List<Integer> there) {
        List<String> names = there.stream().map(column -> kind(columns, column)).toList();
        if (names.stream().distinct().count() != names.size()) {
            return List.of();
        }
        List<Integer> parts = new ArrayList<>();
        for (int column : there) {
            Indicator indicator = Objects.requireNonNull(columns.get(column));
            boolean inside =
                    names.contains(indicator.whole()) || indicator.name().equals("有效天数");
            if (!inside) {
                parts.add(column);
            }
        }
        return parts;
    }

    private static String kind(Map<Integer, Indicator> columns, int column) {
        return Objects.requireNonNull(columns.get(column)).name();
    }

    private static Interval period(String label, int year) {
        List<Stretch> named = Stretch.in(label);
        if (named.size() != 1) {
            return YEAR;
        }
        Stretch one = named.getFirst();
        Stretch dated = one.year() > 0
                ? one
                : new Stretch(one.from(), one.to(), one.text(), year, one.when(), one.first(), one.last(), one.day());
        Interval days = dated.days();
        return days == null ? YEAR : days;
    }

    private void tell(
            Headings headings, int row, List<Integer> columns, Interval period, Consumer<Contradiction> found) {
        String terms = columns.stream()
                .map(column -> Telling.plain(headings.amount(row, column).value()))
                .collect(Collectors.joining("+"));
        found.accept(contradiction(
                columns.stream().map(column -> headings.mark(row, column)).toList(),
                "表中“" + headings.label(row).strip() + "”的天数写为" + terms + "天。",
                terms + "天，多于这一时段的" + Telling.plain(period.most()) + "天。",
                "核对天数和时段。"));
    }
}
