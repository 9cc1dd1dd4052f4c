package org.ecoledger.assessment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.ecoledger.assessment.Outcome.Lost;
import org.ecoledger.assessment.Outcome.Marks;
import org.ecoledger.assessment.Outcome.Result;
import org.ecoledger.assessment.facts.Fact;
import org.ecoledger.assessment.facts.Snapshot;
import org.ecoledger.assessment.rules.RuleItem;
import org.ecoledger.assessment.rules.RuleSet;
import org.ecoledger.figures.Figure;
import org.ecoledger.figures.Figure.Input;
import org.jspecify.annotations.Nullable;

/**
 * The figures behind an outcome: total → items and losses → facts, each with the rule set's version (C2).
 *
 * @param trial whether the facts are live ones
 */
record ScoreProof(Outcome outcome, Snapshot snapshot, ScoreRefs refs, boolean trial) {
    private static final int SHOWN_OF_HASH = 16;

    static ScoreProof of(Outcome outcome, Snapshot snapshot) {
        return new ScoreProof(outcome, snapshot, ScoreRefs.of(outcome.period(), outcome.rules()), snapshot.id() == 0);
    }

    /** All figures of one subject: its items, its losses, its total, and the distances to its neighbours. */
    List<Figure> all(Result result) {
        var figures = new ArrayList<Figure>();
        result.items().forEach(marks -> figures.add(item(result, marks)));
        for (int number = 1; number <= result.losses().size(); number++) {
            figures.add(loss(result, number));
        }
        figures.add(total(result));
        Stream.concat(Stream.ofNullable(gap(result)), Stream.ofNullable(lead(result)))
                .forEach(figures::add);
        return figures;
    }

    Figure item(Result result, Marks marks) {
        RuleItem rule = marks.item();
        String working = marks.value() == null ? "" : marks.working() + "＝" + marks.valueText() + marks.unit() + "；";
        return Figure.of(
                refs.item(result.subject().code(), rule.code()),
                title(result) + " · " + rule.name() + "得分",
                marks.marks(),
                marks.text(),
                "分",
                outcome.rules().edition(),
                rule.name() + "（" + (rule.bonus() ? "加" : "") + rule.points().toPlainString() + "分）",
                working + rule.formula().chinese(marks.unit()),
                inputs(marks.facts()),
                newest(marks.facts()),
                note(marks.note()));
    }

    /** @param number from 1 */
    Figure loss(Result result, int number) {
        Lost lost = result.losses().get(number - 1);
        return Figure.of(
                refs.loss(result.subject().code(), number),
                title(result) + " · " + lost.name() + "扣分",
                lost.points(),
                outcome.rules().text(lost.points()),
                "分",
                outcome.rules().edition(),
                lost.name(),
                lost.facts().size() + "次，从总分中扣除",
                inputs(lost.facts()),
                newest(lost.facts()),
                note(null));
    }

    Figure total(Result result) {
        RuleSet rules = outcome.rules();
        String code = result.subject().code();
        List<Input> inputs = new ArrayList<>();
        for (Marks marks : result.items()) {
            inputs.add(new Input.Derived(
                    marks.item().name() + "得分",
                    marks.text(),
                    "分",
                    refs.item(code, marks.item().code())));
        }
        for (int number = 1; number <= result.losses().size(); number++) {
            Lost lost = result.losses().get(number - 1);
            inputs.add(new Input.Derived(lost.name(), "−" + rules.text(lost.points()), "分", refs.loss(code, number)));
        }
        return Figure.of(
                refs.total(code),
                title(result) + "考核得分",
                result.total(),
                result.text(),
                "分",
                rules.edition(),
                "总分" + rules.total().toPlainString() + "分",
                "各项得分未修约相加" + (result.losses().isEmpty() ? "" : "，减去扣分") + "，合计一次修约到" + rules.decimals() + "位小数；"
                        + (rules.ranking().by() == RuleSet.By.UNROUNDED ? "按未修约的合计排名" : "按显示的合计排名"),
                inputs,
                asOf(result),
                note(result.note()));
    }

    /** What the next better one has more; null for the first. */
    @Nullable
    Figure gap(Result result) {
        BigDecimal gap = result.gap();
        Result ahead = neighbour(result, true);
        return gap == null || ahead == null
                ? null
                : distance(refs.gap(result.subject().code()), "与前一名的分差", result, ahead, result, gap);
    }

    /** What it has more than the next worse one; null for the last. */
    @Nullable
    Figure lead(Result result) {
        Result behind = neighbour(result, false);
        BigDecimal lead = behind == null ? null : behind.gap();
        return lead == null || behind == null
                ? null
                : distance(refs.lead(result.subject().code()), "比后一名多出的分数", result, result, behind, lead);
    }

    private Figure distance(String ref, String what, Result whose, Result better, Result worse, BigDecimal points) {
        return Figure.of(
                ref,
                title(whose) + what,
                points,
                points.toPlainString(),
                "分",
                outcome.rules().edition(),
                null,
                better.subject().name() + better.text() + "分−" + worse.subject().name() + worse.text() + "分",
                List.of(new Input.Derived(
                        title(whose) + "考核得分",
                        whose.text(),
                        "分",
                        refs.total(whose.subject().code()))),
                asOf(whose),
                note(null));
    }

    /** The nearest with a better, or a worse place. */
    private @Nullable Result neighbour(Result result, boolean better) {
        Integer own = result.place();
        if (own == null) {
            return null;
        }
        Stream<Result> others = outcome.results().stream().filter(other -> other.place() != null);
        return better
                ? others.filter(other -> place(other) < own)
                        .reduce((_, nearer) -> nearer)
                        .orElse(null)
                : others.filter(other -> place(other) > own).findFirst().orElse(null);
    }

    private static int place(Result result) {
        Integer place = result.place();
        return place == null ? Integer.MAX_VALUE : place;
    }

    private String title(Result result) {
        return outcome.period().title() + result.subject().name();
    }

    private static List<Input> inputs(List<Fact> facts) {
        return facts.stream().map(ScoreProof::input).toList();
    }

    /** A fact under its own address; where files prove it, with their hashes, its author and its moment. */
    private static Input input(Fact fact) {
        String text = fact.text();
        if (!fact.proofs().isEmpty()) {
            String hash = fact.proofs().getFirst().sha256();
            text += "（" + fact.by() + "；证据" + fact.proofs().size() + "份，SHA-256 "
                    + hash.substring(0, Math.min(SHOWN_OF_HASH, hash.length())) + "）";
        }
        return fact.ref().startsWith("/")
                ? new Input.Fact(fact.label(), text, fact.unit(), fact.ref())
                : new Input.Derived(fact.label(), text, fact.unit(), fact.ref());
    }

    private Instant asOf(Result result) {
        return Stream.concat(
                        result.items().stream().flatMap(marks -> marks.facts().stream()),
                        result.losses().stream().flatMap(lost -> lost.facts().stream()))
                .map(Fact::asOf)
                .max(Instant::compareTo)
                .orElse(snapshot.takenAt());
    }

    private Instant newest(List<Fact> facts) {
        return facts.stream().map(Fact::asOf).max(Instant::compareTo).orElse(snapshot.takenAt());
    }

    private @Nullable String note(@Nullable String note) {
        String state = trial ? "按未经审核的实时数据试算，考核期关闭前会变动" : null;
        if (note == null || state == null) {
            return note == null ? state : note;
        }
        return note + "；" + state;
    }
}
