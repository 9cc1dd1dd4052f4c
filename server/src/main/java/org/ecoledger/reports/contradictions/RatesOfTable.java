package org.ecoledger.reports.contradictions;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * 任务, 完成, 完成率（%）; 数量, 占比（%）: a column of rates against the two columns, or the column and its total, from which most of its
 * rows follow. What a column is reckoned from is learnt from the rows that agree, so a heading need not say it.
 */
final class RatesOfTable implements Rule {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Pattern RATE = Pattern.compile("率|占比|比例|比重|占|%");
    private static final Pattern NO_RATE = Pattern.compile("同比|环比|增|降|变化|升|提高|改善|减");
    private static final Pattern TOTAL = Pattern.compile("合计|总计|共计|总数|全市合计");
    private static final int FEWEST = 2;

    @Override
    public String name() {
        return "rates-of-table";
    }

    @Override
    public void apply(Reading reading, Consumer<Contradiction> found) {
        for (Grid grid : reading.grids()) {
            Headings headings = Headings.of(grid);
            for (int column : headings.columns().keySet()) {
                String own = headings.column(column).own();
                if (RATE.matcher(own).find() && !NO_RATE.matcher(own).find()) {
                    judge(headings, column, found);
                }
            }
        }
    }

    /** How the rates are reckoned. */
    private sealed interface Way {
        record Quotient(int part, int whole) implements Way {}

        record Share(int part, int totalRow) implements Way {}
    }

    /** Rows that agree with a way and rows that do not. */
    private record Tried(Way way, List<Integer> right, List<Integer> wrong) {
        boolean isBelieved() {
            return right.size() >= FEWEST && wrong.size() * 2 <= right.size();
        }
    }

    private void judge(Headings headings, int rate, Consumer<Contradiction> found) {
        List<Tried> all = ways(headings, rate).stream()
                .map(way -> tried(headings, rate, way))
                .toList();
        if (all.stream().anyMatch(tried -> tried.isBelieved() && tried.wrong().isEmpty())) {
            return;
        }
        all.stream()
                .filter(Tried::isBelieved)
                .max(java.util.Comparator.comparingInt(tried -> tried.right().size()))
                .ifPresent(tried -> tried.wrong().stream()
                        .filter(row -> !isTotal(headings, row) || addsUp(headings, row, tried.way()))
                        .forEach(row -> tell(headings, rate, tried.way(), row, found)));
    }

    private static List<Way> ways(Headings headings, int rate) {
        List<Integer> counts = headings.columns().keySet().stream()
                .filter(column -> column < rate)
                .filter(column -> {
                    String own = headings.column(column).own();
                    return !RATE.matcher(own).find() && !NO_RATE.matcher(own).find();
                })
                .toList();
        List<Way> ways = new ArrayList<>();
        for (int part : counts) {
            counts.stream().filter(whole -> whole != part).forEach(whole -> ways.add(new Way.Quotient(part, whole)));
            headings.data().stream()
                    .filter(row -> isTotal(headings, row) && headings.hasFigure(row, part))
                    .forEach(row -> ways.add(new Way.Share(part, row)));
        }
        return ways;
    }

    private static boolean isTotal(Headings headings, int row) {
        return TOTAL.matcher(headings.label(row).strip()).matches();
    }

    /** Where the total itself is wrong, that is told and not its rate. */
    private static boolean addsUp(Headings headings, int total, Way way) {
        return switch (way) {
            case Way.Quotient(int part, int whole) -> isSum(headings, total, part) && isSum(headings, total, whole);
            case Way.Share share -> isSum(headings, total, share.part());
        };
    }

    private static boolean isSum(Headings headings, int total, int column) {
        BigDecimal sum = headings.data().stream()
                .filter(row -> row < total && !isTotal(headings, row) && headings.hasFigure(row, column))
                .map(row -> headings.amount(row, column).value())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return sum.compareTo(headings.amount(total, column).value()) == 0;
    }

    private static Tried tried(Headings headings, int rate, Way way) {
        List<Integer> right = new ArrayList<>();
        List<Integer> wrong = new ArrayList<>();
        for (int row : headings.data()) {
            boolean there = headings.hasFigure(row, rate)
                    && switch (way) {
                        case Way.Quotient(int part, int whole) ->
                            headings.hasFigure(row, part)
                                    && headings.hasFigure(row, whole)
                                    && headings.range(row, whole).isPositive();
                        case Way.Share(int part, int totalRow) ->
                            row != totalRow
                                    && headings.hasFigure(row, part)
                                    && headings.range(totalRow, part).isPositive();
                    };
            if (there) {
                (headings.wide(row, rate).meets(implied(headings, row, way)) ? right : wrong).add(row);
            }
        }
        return new Tried(way, right, wrong);
    }

    private static Interval implied(Headings headings, int row, Way way) {
        return switch (way) {
            case Way.Quotient(int part, int whole) ->
                headings.range(row, part).per(headings.range(row, whole)).times(HUNDRED);
            case Way.Share(int part, int totalRow) ->
                headings.range(row, part).per(headings.range(totalRow, part)).times(HUNDRED);
        };
    }

    private void tell(Headings headings, int rate, Way way, int row, Consumer<Contradiction> found) {
        int part = switch (way) {
            case Way.Quotient quotient -> quotient.part();
            case Way.Share share -> share.part();
        };
        int wholeRow = way instanceof Way.Share share ? share.totalRow() : row;
        int whole = way instanceof Way.Quotient quotient ? quotient.whole() : part;
        List<Contradiction.Mark> marks = new ArrayList<>(
                List.of(headings.mark(row, part), headings.mark(wholeRow, whole), headings.mark(row, rate)));
        marks.sort(java.util.Comparator.comparingInt(Contradiction.Mark::piece));
        found.accept(contradiction(
                marks,
                "表中“" + headings.label(row) + "”的“" + headings.column(rate).own() + "”写为"
                        + headings.mark(row, rate).text() + "。",
                Telling.plain(headings.amount(row, part).value()) + "÷"
                        + Telling.plain(headings.amount(wholeRow, whole).value()) + "="
                        + Telling.middle(implied(headings, row, way)) + "%；其他各行都这样计算。",
                "核对这一行的分子、分母和比率。"));
    }
}
