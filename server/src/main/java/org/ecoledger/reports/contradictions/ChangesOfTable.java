package org.ecoledger.reports.contradictions;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** 2024年, 2023年, 增减, 同比（%）: the columns of a change against the columns of its values. */
final class ChangesOfTable implements Rule {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Pattern CHANGE = Pattern.compile("同比|环比|增减|增幅|降幅|升幅|变幅|增长率|增速|变化|升降|下降|上升|提高|改善|增加|减少|差值");
    private static final Pattern RATE = Pattern.compile("%|幅|率|增速");
    private static final Pattern SHARE = Pattern.compile("%|率|比例|占比|比重");
    private static final Pattern FALL = Pattern.compile("降|减少|改善|减幅");
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");
    private static final Pattern NOW = Pattern.compile("今年|本年|本期|本月|当期|本季|当年|实际|现值");
    private static final Pattern BASE = Pattern.compile("去年|上年|上期|上月|同期|上季|前一年|基期|基数");
    private static final int MOST_DOUBTED = 3;

    @Override
    public String name() {
        return "changes-of-table";
    }

    @Override
    public void apply(Reading reading, Consumer<Contradiction> found) {
        for (Grid grid : reading.grids()) {
            Headings headings = Headings.of(grid);
            for (int column : headings.columns().keySet()) {
                if (isChange(headings, column)) {
                    values(headings, column).ifPresent(values -> judge(headings, column, values, found));
                }
            }
        }
    }

    /** The columns from whose values a change is reckoned. */
    private record Values(int now, int base) {}

    private static boolean isChange(Headings headings, int column) {
        String own = headings.column(column).own();
        return CHANGE.matcher(own).find() && !own.contains("同期");
    }

    /** The two columns left of it, over other changes, up to those of another change. */
    private static Optional<Values> values(Headings headings, int change) {
        int column = change - 1;
        while (column > 0 && isChange(headings, column)) {
            column--;
        }
        List<Integer> values = new ArrayList<>();
        while (column > 0 && values.size() < 3 && !isChange(headings, column) && isValue(headings, change, column)) {
            values.add(column);
            column--;
        }
        return values.size() == 2 ? ordered(headings, values.get(1), values.get(0)) : Optional.empty();
    }

    private static boolean isValue(Headings headings, int change, int column) {
        Headings.Column one = headings.column(column);
        boolean group = one.group().isEmpty()
                || headings.column(change).group().isEmpty()
                || one.group().equals(headings.column(change).group());
        return group && !moment(one).isEmpty();
    }

    private static String moment(Headings.Column column) {
        Matcher year = YEAR.matcher(column.own());
        if (BASE.matcher(column.own()).find()) {
            return "0";
        }
        return year.find() ? year.group() : NOW.matcher(column.own()).find() ? "9999" : "";
    }

    private static Optional<Values> ordered(Headings headings, int left, int right) {
        int compared = moment(headings.column(left)).compareTo(moment(headings.column(right)));
        return compared == 0
                ? Optional.empty()
                : Optional.of(compared > 0 ? new Values(left, right) : new Values(right, left));
    }

    /** Where most rows disagree the columns are of something else than their headings seem to say. */
    private void judge(Headings headings, int change, Values values, Consumer<Contradiction> found) {
        List<Integer> rows = headings.data().stream()
                .filter(row -> headings.hasFigure(row, change)
                        && headings.hasFigure(row, values.now())
                        && headings.hasFigure(row, values.base()))
                .toList();
        List<Integer> wrong = rows.stream()
                .filter(row -> !agrees(headings, row, change, values))
                .toList();
        if (wrong.size() <= MOST_DOUBTED && (wrong.size() * 2 <= rows.size() || rows.size() == 1)) {
            wrong.forEach(row -> tell(headings, row, change, values, found));
        }
    }

    private static boolean agrees(Headings headings, int row, int change, Values values) {
        Interval now = headings.range(row, values.now());
        Interval base = headings.range(row, values.base());
        Interval said = headings.wide(row, change);
        Headings.Column column = headings.column(change);
        boolean rate = RATE.matcher(column.own()).find()
                || headings.amount(row, change).unit().isPercent();
        boolean share = SHARE.matcher(headings.column(values.now()).full()).find()
                || headings.amount(row, values.now()).unit().isPercent();
        boolean points = column.own().contains("百分点");
        boolean amount = column.unit().isKnown() && !column.unit().isPercent();
        List<Interval> implied = new ArrayList<>();
        if (!rate || points || share || amount) {
            implied.add(now.minus(base));
        }
        if (!points && !amount && base.isPositive()) {
            implied.add(now.per(base).minus(Interval.of(1)).times(HUNDRED));
        }
        boolean eitherSign = FALL.matcher(column.own()).find();
        return implied.isEmpty()
                || implied.stream()
                        .anyMatch(one ->
                                said.meets(one) || eitherSign && said.negated().meets(one));
    }

    private void tell(Headings headings, int row, int change, Values values, Consumer<Contradiction> found) {
        List<Contradiction.Mark> marks = List.of(values.now(), values.base(), change).stream()
                .sorted()
                .map(column -> headings.mark(row, column))
                .toList();
        String now = Telling.plain(headings.amount(row, values.now()).value());
        String base = Telling.plain(headings.amount(row, values.base()).value());
        BigDecimal difference = headings.amount(row, values.now())
                .value()
                .subtract(headings.amount(row, values.base()).value());
        Interval share = headings.range(row, values.base()).isPositive()
                ? headings.range(row, values.now())
                        .per(headings.range(row, values.base()))
                        .minus(Interval.of(1))
                        .times(HUNDRED)
                : Interval.of(0);
        found.accept(contradiction(
                marks,
                "表中“" + headings.label(row) + "”由" + base + "到" + now + "，“"
                        + headings.column(change).own() + "”写为"
                        + headings.mark(row, change).text() + "。",
                now + "−" + base + "=" + Telling.plain(difference) + "，即" + Telling.middle(share) + "%。",
                "核对这一行的本期数、基数和变化。"));
    }
}
