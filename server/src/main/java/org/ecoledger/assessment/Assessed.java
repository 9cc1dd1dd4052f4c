package org.ecoledger.assessment;

import org.ecoledger.assessment.rules.RuleItem;
import org.ecoledger.assessment.rules.RuleSet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.ecoledger.figures.Figure;
import org.ecoledger.figures.Figure.Input;
import org.jspecify.annotations.Nullable;

/**
 * A period's scores together with what was measured for them, so that each of their numbers can be opened.
 *
 * @param measured by county, then by item
 */
record Assessed(ScoreTable table, Map<String, Map<String, Measured>> measured) {

    Optional<Score> score(String county) {
        return table.scores().stream()
                .filter(score -> score.county().equals(county))
                .findFirst();
    }

    /** The marks for one item: its inputs are the days, matters and targets themselves. */
    Figure itemFigure(Score score, ItemScore item) {
        RuleItem rule = table.rules().items().stream()
                .filter(candidate -> candidate.code().equals(item.item()))
                .findFirst()
                .orElseThrow();
        Measured of = measured(score.county(), item.item());
        String working = of.value() == null ? "" : of.working() + "＝" + of.text() + of.unit() + "；";
        return Figure.of(
                ScoreRefs.item(table.period(), score.county(), item.item()),
                table.period().title() + score.countyName() + " · " + item.name() + "得分",
                item.marks(),
                item.marksText(),
                "分",
                table.rules().edition(),
                item.name() + "（" + rule.points().toPlainString() + "分）",
                working + rule.formula().chinese(of.unit()),
                of.inputs(),
                of.asOf(),
                note(item.note()));
    }

    /** @param items the figures of the items, live or frozen, in the rule set's order */
    Figure totalFigure(Score score, List<Figure> items) {
        List<Input> inputs = new ArrayList<>();
        for (Figure item : items) {
            inputs.add(new Input.Derived(item.label(), item.text(), item.unit(), item.ref()));
        }
        RuleSet rules = table.rules();
        return Figure.of(
                ScoreRefs.total(table.period(), score.county()),
                table.period().title() + score.countyName() + "考核得分",
                score.total(),
                score.text(),
                "分",
                rules.edition(),
                "总分" + rules.total().toPlainString() + "分",
                "各项得分未修约相加，合计一次修约到" + rules.decimals() + "位小数；"
                        + (rules.ranking().by() == RuleSet.By.UNROUNDED ? "按未修约的合计排名" : "按显示的合计排名"),
                inputs,
                newest(items),
                note(score.note()));
    }

    /** What the next better county has more. */
    Figure gapFigure(Score score, Figure total) {
        Score ahead = table.scores().stream()
                .filter(other -> isAhead(other, score))
                .reduce((_, nearest) -> nearest)
                .orElseThrow();
        return Figure.of(
                ScoreRefs.gap(table.period(), score.county()),
                table.period().title() + score.countyName() + "与前一名的分差",
                score.gap(),
                score.gapText() == null ? Figure.MISSING : score.gapText(),
                "分",
                table.rules().edition(),
                null,
                "前一名" + ahead.countyName() + ahead.text() + "分−" + score.countyName() + score.text() + "分",
                List.of(new Input.Derived(total.label(), total.text(), total.unit(), total.ref())),
                total.asOf(),
                note(null));
    }

    private static boolean isAhead(Score other, Score score) {
        Integer place = score.place();
        Integer others = other.place();
        return place != null && others != null && others < place;
    }

    private Measured measured(String county, String item) {
        return Objects.requireNonNull(
                Objects.requireNonNull(measured.get(county), county).get(item), item);
    }

    private @Nullable String note(@Nullable String note) {
        String state = table.closed() ? null : "按未经审核的实时数据试算，考核期关闭前会变动";
        if (note == null || state == null) {
            return note == null ? state : note;
        }
        return note + "；" + state;
    }

    private static Instant newest(List<Figure> items) {
        return items.stream().map(Figure::asOf).max(Instant::compareTo).orElse(Instant.EPOCH);
    }
}
