package org.ecoledger.reports.contradictions;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** The row 平均 of a table, and the row 合计 of a rate, lie between the rows that they are made of. */
final class MeansOfTable implements Rule {
    private static final Pattern MEAN = Pattern.compile(".{0,3}(?:平均|均值|平均值)");
    private static final Pattern TOTAL = Pattern.compile("合计|总计|共计");
    private static final Pattern RATE = Pattern.compile("率");
    private static final Pattern NO_MEAN = Pattern.compile("同比|环比|增|降|变化|排名|名次|位次|序号|增长率");
    private static final Pattern SKIPPED = Pattern.compile("平均|均值|合计|总计|共计|小计|其中|全省|全国|标准|目标|去年|上年|同期");
    private static final int FEWEST = 2;

    @Override
    public String name() {
        return "means-of-table";
    }

    @Override
    public void apply(Reading reading, Consumer<Contradiction> found) {
        for (Grid grid : reading.grids()) {
            Headings headings = Headings.of(grid);
            for (int row : headings.data()) {
                String label = headings.label(row).strip();
                boolean mean = MEAN.matcher(label).matches() && !label.contains("全省") && !label.contains("全国");
                boolean total = TOTAL.matcher(label).matches();
                if (mean || total) {
                    headings.columns().forEach((column, heading) -> {
                        boolean judged = (mean || RATE.matcher(heading.own()).find())
                                && !NO_MEAN.matcher(heading.own()).find()
                                && headings.hasFigure(row, column);
                        if (judged) {
                            judge(headings, row, column, found);
                        }
                    });
                }
            }
        }
    }

    private void judge(Headings headings, int mean, int column, Consumer<Contradiction> found) {
        List<Integer> rows = headings.data().stream()
                .filter(row -> row != mean
                        && headings.hasFigure(row, column)
                        && !SKIPPED.matcher(headings.label(row)).find())
                .toList();
        Interval said = headings.wide(mean, column);
        boolean above = rows.stream().allMatch(row -> said.isAbove(headings.range(row, column)));
        boolean below = rows.stream().allMatch(row -> said.isBelow(headings.range(row, column)));
        if (rows.size() < FEWEST || !above && !below) {
            return;
        }
        List<Contradiction.Mark> marks = new ArrayList<>();
        rows.forEach(row -> marks.add(headings.mark(row, column)));
        marks.add(headings.mark(mean, column));
        marks.sort(java.util.Comparator.comparingInt(Contradiction.Mark::piece));
        found.accept(contradiction(
                marks,
                "表中“" + headings.column(column).own() + "”的“"
                        + headings.label(mean).strip() + "”写为"
                        + headings.mark(mean, column).text() + "。",
                headings.mark(mean, column).text() + "比各行都" + (above ? "大" : "小") + "，平均应在各行之间。",
                "核对各行和平均。"));
    }
}
