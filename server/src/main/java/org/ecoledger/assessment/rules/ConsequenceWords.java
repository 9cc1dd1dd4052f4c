package org.ecoledger.assessment.rules;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Vetoes, cascades and triggers in words. */
final class ConsequenceWords {
    private static final Map<String, RuleNames.Name> CONSEQUENCES = RuleTable.rowsIfThere(
                    "consequences", row -> new RuleNames.Name(row.get("code"), row.get("zh"), row.get("en")))
            .stream()
            .collect(Collectors.toMap(RuleNames.Name::key, Function.identity(), (_, later) -> later));

    private final RuleSet rules;
    private final ValueWords values;
    private final Tongue tongue;

    ConsequenceWords(RuleSet rules, ValueWords values, Tongue tongue) {
        this.rules = rules;
        this.values = values;
        this.tongue = tongue;
    }

    String veto(Veto veto) {
        String effect = RuleNames.choice("Veto.Effect", veto.effect().name()).in(tongue.locale());
        return tongue.say(
                veto.name() + "：" + condition(veto.condition()) + "的，经有权人决定，" + effect + "。证据：" + veto.evidence()
                        + "。依据：" + veto.basis(),
                veto.english() + ": where " + condition(veto.condition()) + ", a person with the power may decide: "
                        + effect + ". Evidence: " + veto.evidence() + ". Basis: " + veto.basis());
    }

    String cascade(Cascade cascade) {
        String effect = switch (cascade.effect()) {
            case Cascade.Effect.Last _ -> tongue.say("排名垫底", "be ranked last");
            case Cascade.Effect.Minus minus ->
                tongue.say(
                        "扣" + Tongue.number(minus.points()) + "分", "lose " + Tongue.number(minus.points()) + " points");
        };
        String when = RuleNames.choice("Cascade.When", cascade.when().name()).in(tongue.locale());
        String whom = RuleNames.choice("SubjectKind", cascade.to().name()).in(tongue.locale());
        return tongue.say(
                cascade.name() + "：因" + values.named(cascade.source(), cascade.item()) + "使被考核者" + when + "的，提议责任"
                        + whom + "在“" + cascade.toRules() + "”考核中" + effect + "，附证据链，经有权人决定后生效。依据：" + cascade.basis(),
                cascade.english() + ": where " + values.named(cascade.source(), cascade.item()) + " made the assessed "
                        + when + ", it is proposed that the " + whom + " that caused it " + effect
                        + " under “" + cascade.toRules() + "”; a person with the power decides. Basis: "
                        + cascade.basis());
    }

    String trigger(Trigger trigger) {
        RuleNames.Name called = CONSEQUENCES.getOrDefault(
                trigger.consequence(),
                new RuleNames.Name(trigger.consequence(), trigger.consequence(), trigger.consequence()));
        return tongue.say(
                on(trigger.on()) + "，提议“" + called.chinese() + "”，由有权人决定。依据：" + trigger.basis(),
                on(trigger.on()) + ": “" + called.english() + "” is proposed; a person with the power decides. Basis: "
                        + trigger.basis());
    }

    private String condition(Veto.Condition condition) {
        return switch (condition) {
            case Veto.Condition.NotBy notBy -> {
                String items = notBy.items().stream()
                        .map(item -> values.named(notBy.source(), item))
                        .collect(Collectors.joining(tongue.say("、", ", ")));
                String day = notBy.by();
                yield tongue.say(
                        items + "中任一项到" + day.replaceFirst("^0?([0-9]+)-0?([0-9]+)$", "$1月$2日") + "24时仍未办到",
                        "one of " + items + " is not done by the end of " + day);
            }
            case Veto.Condition.Occurs occurs ->
                tongue.say(
                        values.owner(occurs.scope()) + values.named(occurs.source(), occurs.item()) + "达到"
                                + occurs.least() + "次",
                        values.owner(occurs.scope()) + values.named(occurs.source(), occurs.item())
                                + " occurs at least " + occurs.least() + " times");
            case Veto.Condition.Fails fails ->
                tongue.say(
                        values.owner(fails.scope()) + values.named(fails.source(), fails.item()) + "未达到要求",
                        values.owner(fails.scope()) + values.named(fails.source(), fails.item()) + " fails");
        };
    }

    private String on(Trigger.On on) {
        return switch (on) {
            case Trigger.On.Vetoed vetoed -> {
                String veto = vetoed.veto();
                yield veto == null
                        ? tongue.say("符合任一否决情形的", "Where any veto holds")
                        : tongue.say("符合“" + vetoName(veto) + "”的", "Where “" + vetoName(veto) + "” holds");
            }
            case Trigger.On.Bottom bottom ->
                tongue.say(
                        bottom.times() == 1 ? "排名在末位范围内的" : "连续" + bottom.times() + "期排名在末位范围内的",
                        bottom.times() == 1 ? "Among the last" : "Among the last " + bottom.times() + " times running");
            case Trigger.On.Below below ->
                tongue.say(
                        "总分低于" + Tongue.number(below.total()) + "分的",
                        "With a total under " + Tongue.number(below.total()));
            case Trigger.On.Top top ->
                tongue.say("排名前" + top.places() + "位的", "Among the first " + top.places()) + shares(top);
            case Trigger.On.Cascaded cascaded ->
                tongue.say(
                        "被“" + cascaded.cascade() + "”连带的",
                        "Where the cascade “" + cascaded.cascade() + "” reaches it");
        };
    }

    private String shares(Trigger.On.Top top) {
        String yuan = top.shares().stream().map(Tongue::number).collect(Collectors.joining(tongue.say("、", ", ")));
        return yuan.isEmpty() ? "" : tongue.say("（依次" + yuan + "元）", " (" + yuan + " yuan in turn)");
    }

    private String vetoName(String code) {
        return rules.vetoes().stream()
                .filter(veto -> veto.code().equals(code))
                .map(veto -> tongue.say(veto.name(), veto.english()))
                .findFirst()
                .orElse(code);
    }
}
