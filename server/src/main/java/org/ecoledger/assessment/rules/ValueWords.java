package org.ecoledger.assessment.rules;

import java.util.Map;
import java.util.stream.Collectors;

/** Values, formulas and deductions in words, for those who are assessed. */
final class ValueWords {
    private final Tongue tongue;
    private final Map<String, String> ownNames;

    /** @param rules names the findings of its own form */
    ValueWords(RuleSet rules, Tongue tongue) {
        this.tongue = tongue;
        this.ownNames = rules.form() == null
                ? Map.of()
                : rules.form().lines().stream()
                        .collect(Collectors.toMap(
                                CheckForm.Line::code,
                                line -> tongue.say(line.name(), line.english()),
                                (first, _) -> first));
    }

    /** The whole item: what is measured and how it becomes marks. */
    String item(RuleItem item) {
        String unit = unit(item.value());
        String least = item.leastValidShare().signum() == 0
                ? ""
                : tongue.say(
                        "；有效数据不足" + Tongue.number(item.leastValidShare()) + "%的按缺数据处理",
                        "; with data for less than " + Tongue.number(item.leastValidShare())
                                + "% it counts as missing");
        return tongue.say(
                (item.bonus() ? "加分项，最多" : "满分") + Tongue.number(item.points()) + "分。取" + value(item.value()) + "；"
                        + item.formula().chinese(unit) + least + "；无数据时"
                        + RuleNames.choice("RuleItem.Missing", item.missing().name())
                                .chinese() + "。",
                (item.bonus() ? "A bonus of up to " : "") + Tongue.number(item.points()) + " points. Measured: "
                        + value(item.value()) + "; " + item.formula().english(unit) + least + "; without data: "
                        + RuleNames.choice("RuleItem.Missing", item.missing().name())
                                .english() + ".");
    }

    String value(Value value) {
        return switch (value) {
            case Value.Share share ->
                tongue.say(
                        facts(share.source(), share.item(), share.scope(), share.span()) + "中达到要求的百分比",
                        "percentage of those that are good among "
                                + facts(share.source(), share.item(), share.scope(), share.span()));
            case Value.Mean mean ->
                tongue.say(
                        facts(mean.source(), mean.item(), mean.scope(), mean.span()) + "的平均值",
                        "mean of " + facts(mean.source(), mean.item(), mean.scope(), mean.span()));
            case Value.Sum sum ->
                tongue.say(
                        facts(sum.source(), sum.item(), sum.scope(), sum.span()) + "的合计值",
                        "sum of " + facts(sum.source(), sum.item(), sum.scope(), sum.span()));
            case Value.Count count ->
                tongue.say(
                        facts(count.source(), count.item(), count.scope(), count.span()) + "的数量",
                        "number of " + facts(count.source(), count.item(), count.scope(), count.span()));
            case Value.Latest latest ->
                tongue.say(
                        facts(latest.source(), latest.item(), latest.scope(), latest.span()) + "的最近一个值",
                        "latest of " + facts(latest.source(), latest.item(), latest.scope(), latest.span()));
            case Value.AgainstTarget against ->
                tongue.say(
                        value(against.of()) + "与责任书目标“" + named("target", against.indicator()) + "”之比（%）",
                        value(against.of()) + " over the signed target “" + named("target", against.indicator())
                                + "”, in percent");
            case Value.Deducted deducted ->
                tongue.say("扣分合计：" + deductions(deducted), "sum of what is deducted: " + deductions(deducted));
            case Value.Place place -> place(place);
            case Value.Weighted weighted -> weighted(weighted);
        };
    }

    String deduction(Deduction deduction) {
        String what = owner(deduction.scope()) + named(deduction.source(), deduction.item());
        String each = deduction.each() == null
                ? tongue.say("按各次认定的分值扣分", "costs what was set for it")
                : tongue.say(
                        "每次扣" + Tongue.number(deduction.each()) + "分",
                        "costs " + Tongue.number(deduction.each()) + " points each time");
        String cap = deduction.cap() == null
                ? tongue.say("，不设上限", ", without a cap")
                : tongue.say(
                        "，最多扣" + Tongue.number(deduction.cap()) + "分",
                        ", " + Tongue.number(deduction.cap()) + " points at most");
        return tongue.say(
                deduction.name() + "：" + what + each + cap, deduction.english() + ": " + what + " " + each + cap);
    }

    /** What a fact is called. */
    String named(String source, String item) {
        if (source.equals("finding") && ownNames.containsKey(item)) {
            return ownNames.get(item);
        }
        if (item.endsWith("-*")) {
            String of = FactKinds.named(source, "*", tongue.locale());
            return tongue.say(of + "（" + item + "）", of + " (" + item + ")");
        }
        return FactKinds.named(source, item, tongue.locale());
    }

    String owner(Scope scope) {
        return RuleNames.choice("Scope", scope.name()).in(tongue.locale()) + tongue.say("的", ": ");
    }

    /** In what a value is read: percent, places or marks. */
    static String unit(Value value) {
        return switch (value) {
            case Value.Share _, Value.AgainstTarget _ -> "%";
            case Value.Mean _,
                    Value.Sum _,
                    Value.Count _,
                    Value.Latest _,
                    Value.Deducted _,
                    Value.Place _,
                    Value.Weighted _ -> "";
        };
    }

    private String facts(String source, String item, Scope scope, Value.Span span) {
        String when = span == Value.Span.PERIOD
                ? tongue.say("本期", "in the period")
                : tongue.say("当年累计", "in the year so far");
        return tongue.say(when + owner(scope) + named(source, item), owner(scope) + named(source, item) + " " + when);
    }

    private String deductions(Value.Deducted deducted) {
        return deducted.deductions().stream().map(this::deduction).collect(Collectors.joining(tongue.say("；", "; ")));
    }

    private String place(Value.Place place) {
        String ties = RuleNames.choice("Value.Ties", place.ties().name()).in(tongue.locale());
        Value subScore = place.subScore();
        String by = subScore == null
                ? ""
                : tongue.say("（副分：" + value(subScore) + "）", " (sub-score: " + value(subScore) + ")");
        return tongue.say(
                "按" + value(place.of()) + "由高到低的名次，" + ties + by,
                "place by " + value(place.of()) + ", the greatest first; " + ties + by);
    }

    private String weighted(Value.Weighted weighted) {
        String parts = weighted.parts().stream()
                .map(part -> tongue.say(
                        part.name() + "（" + value(part.value()) + "）占" + Tongue.number(part.weight()),
                        part.name() + " (" + value(part.value()) + ") by " + Tongue.number(part.weight())))
                .collect(Collectors.joining(tongue.say("、", ", ")));
        String missing = RuleNames.choice(
                        "Value.Weighted.WhenMissing", weighted.whenMissing().name())
                .in(tongue.locale());
        return tongue.say(
                "加权平均：" + parts + "；其中一项无值时" + missing,
                "weighted mean of " + parts + "; where a part has no value: " + missing);
    }
}
