package org.ecoledger.reports.contradictions;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The row 合计 of a table against the rows above or below it, and the column 合计 against the columns beside it. */
final class TotalsOfTable implements Rule {
    private static final Pattern TOTAL = Pattern.compile("合计|总计|共计|总数|全市合计|全市|全县|全省");
    private static final Pattern PARTIAL = Pattern.compile("小计|其中");
    private static final Pattern NOT_SUMMED = Pattern.compile(
            "率|比|%|均|浓度|指数|PM|微克|毫克|mg|μg|第[一二三四五六七八九十]+|排名|名次|位次|得分|分数|同期|增幅|降幅|变化|序号|编号|年份|时间|日期|级|类别|电话|标准|限值|目标");

    @Override
    public String name() {
        return "totals-of-table";
    }

    @Override
    public void apply(Reading reading, Consumer<Contradiction> found) {
        for (Grid grid : reading.grids()) {
            Headings headings = Headings.of(grid);
            rows(grid, headings, found);
            columns(grid, headings, found);
        }
    }

    private void rows(Grid grid, Headings headings, Consumer<Contradiction> found) {
        for (int row : headings.data()) {
            if (!isTotal(grid, row)) {
                continue;
            }
            for (var entry : grid.row(row).entrySet()) {
                String title = headings.column(entry.getKey()).full();
                if (entry.getValue().amount() != null
                        && !NOT_SUMMED.matcher(title).find()) {
                    judge(entry.getValue(), column(grid, headings, row, entry.getKey()), title, found);
                }
            }
        }
    }

    private static boolean isTotal(Grid grid, int row) {
        return grid.row(row).values().stream()
                .limit(2)
                .anyMatch(cell -> TOTAL.matcher(cell.text()).matches());
    }

    private static List<Grid.Cell> column(Grid grid, Headings headings, int totalRow, int column) {
        List<Grid.Cell> items = new ArrayList<>();
        boolean above = grid.rows().lastKey() == totalRow
                || headings.data().stream().filter(row -> row < totalRow).count() > 1;
        for (int row : headings.data()) {
            boolean summed = row == totalRow
                    || isTotal(grid, row)
                    || grid.row(row).values().stream()
                            .limit(2)
                            .anyMatch(cell -> PARTIAL.matcher(cell.text()).find());
            Grid.Cell cell = grid.cell(row, column);
            if (!summed && cell != null && above == row < totalRow) {
                items.add(cell);
            }
        }
        return items;
    }

    /** 合计 beside the columns that it is of: those under the same heading, or all where there is one 合计 only. */
    private void columns(Grid grid, Headings headings, Consumer<Contradiction> found) {
        List<Integer> totals = headings.columns().keySet().stream()
                .filter(column -> TOTAL.matcher(headings.column(column).bare()).matches())
                .toList();
        for (int total : totals) {
            String group = headings.column(total).group();
            if (totals.size() > 1 && group.isEmpty()) {
                continue;
            }
            List<Integer> items = headings.columns().keySet().stream()
                    .filter(column ->
                            column != total && headings.column(column).group().equals(group))
                    .toList();
            boolean plain = items.stream()
                    .noneMatch(column ->
                            NOT_SUMMED.matcher(headings.column(column).own()).find());
            for (int row : headings.data()) {
                Grid.Cell sum = grid.cell(row, total);
                if (plain && sum != null && sum.amount() != null) {
                    judge(
                            sum,
                            items.stream()
                                    .map(column -> grid.cell(row, column))
                                    .filter(Objects::nonNull)
                                    .filter(cell -> cell.amount() != null)
                                    .toList(),
                            headings.label(row).strip(),
                            found);
                }
            }
        }
    }

    private void judge(Grid.Cell total, List<Grid.Cell> items, String title, Consumer<Contradiction> found) {
        Amount stated = total.amount();
        if (stated == null || !stated.isPoint() || stated.unit().isPercent() || items.size() < 2) {
            return;
        }
        Interval sum = Interval.of(0);
        for (Grid.Cell item : items) {
            Amount amount = item.amount();
            if (amount == null || !amount.isPoint() || amount.unit().isPercent()) {
                if (amount == null && item.text().isBlank()) {
                    continue;
                }
                return;
            }
            sum = sum.plus(exact(amount));
        }
        if (sum.meets(exact(stated))) {
            return;
        }
        String terms = items.stream()
                .filter(item -> item.amount() != null)
                .map(item ->
                        item.amount() == null ? "" : Telling.plain(item.amount().value()))
                .collect(Collectors.joining("+"));
        List<Contradiction.Mark> marks = new ArrayList<>(items.stream()
                .filter(item -> item.amount() != null)
                .map(Grid.Cell::mark)
                .toList());
        marks.add(total.mark());
        marks.sort(java.util.Comparator.comparingInt(Contradiction.Mark::piece));
        found.accept(contradiction(
                marks,
                "表中“" + title + "”合计写为" + total.mark().text() + "。",
                terms + "=" + Telling.middle(sum) + "，与" + total.mark().text() + "不符。",
                "核对合计和各行各列。"));
    }

    /** In a table whole numbers are counts. */
    private static Interval exact(Amount amount) {
        return amount.step().compareTo(java.math.BigDecimal.ONE) == 0 ? Interval.of(amount.base()) : amount.range();
    }
}
