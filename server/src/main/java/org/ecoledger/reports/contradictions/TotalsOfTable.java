package org.ecoledger.reports.contradictions;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The row 合计 of a table against the rows above or below it, and the column 合计 against the columns beside it. */
final class TotalsOfTable implements Rule {
    private static final Pattern TOTAL = Pattern.compile("合计|总计|共计|总数|全市合计|全市|全县|全省");
    private static final Pattern PARTIAL = Pattern.compile("小计|其中");
    private static final Pattern NOT_SUMMED =
            Pattern.compile("率|比|%|均|浓度|指数|排名|名次|位次|得分|分数|同期|增幅|降幅|变化|序号|编号|年份|时间|日期|级|类别|电话|标准|限值|目标");

    @Override
    public String name() {
        return "totals-of-table";
    }

    @Override
    public void apply(Reading reading, Consumer<Contradiction> found) {
        for (Grid grid : reading.grids()) {
            rows(grid, found);
            columns(grid, found);
        }
    }

    private void rows(Grid grid, Consumer<Contradiction> found) {
        int header = grid.rows().firstKey();
        for (int row : grid.rows().keySet()) {
            boolean total = row != header
                    && grid.row(row).values().stream()
                            .limit(2)
                            .anyMatch(cell -> TOTAL.matcher(cell.text()).matches());
            if (!total) {
                continue;
            }
            for (var entry : grid.row(row).entrySet()) {
                String title = grid.textAt(header, entry.getKey());
                if (entry.getValue().amount() != null
                        && !NOT_SUMMED.matcher(title).find()) {
                    List<Grid.Cell> items = column(grid, header, row, entry.getKey());
                    judge(entry.getValue(), items, title, found);
                }
            }
        }
    }

    private static List<Grid.Cell> column(Grid grid, int header, int totalRow, int column) {
        List<Grid.Cell> items = new ArrayList<>();
        boolean above = grid.rows().lastKey() == totalRow
                || grid.rows().headMap(totalRow).size() > 2;
        var rows = above ? grid.rows().headMap(totalRow) : grid.rows().tailMap(totalRow, false);
        for (var row : rows.entrySet()) {
            boolean summed = row.getValue().values().stream()
                    .limit(2)
                    .anyMatch(cell -> TOTAL.matcher(cell.text()).matches()
                            || PARTIAL.matcher(cell.text()).find());
            Grid.Cell cell = row.getValue().get(column);
            if (row.getKey() != header && !summed && cell != null) {
                items.add(cell);
            }
        }
        return items;
    }

    private void columns(Grid grid, Consumer<Contradiction> found) {
        int header = grid.rows().firstKey();
        List<Integer> totals = grid.row(header).entrySet().stream()
                .filter(entry -> TOTAL.matcher(entry.getValue().text()).matches())
                .map(java.util.Map.Entry::getKey)
                .toList();
        if (totals.size() != 1) {
            return;
        }
        int total = totals.getFirst();
        boolean plain = grid.row(header).entrySet().stream()
                .noneMatch(entry -> entry.getKey() != total
                        && NOT_SUMMED.matcher(entry.getValue().text()).find());
        for (int row : grid.rows().tailMap(header, false).keySet()) {
            Grid.Cell sum = grid.cell(row, total);
            if (plain && sum != null && sum.amount() != null) {
                List<Grid.Cell> items = grid.row(row).entrySet().stream()
                        .filter(entry ->
                                entry.getKey() != total && entry.getValue().amount() != null)
                        .map(java.util.Map.Entry::getValue)
                        .toList();
                judge(sum, items, grid.textAt(row, grid.row(row).firstKey()), found);
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
