package org.ecoledger.assessment.rules;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ecoledger.assessment.rules.RuleReading.At;
import org.ecoledger.problems.Problem.Objection;

/** What speaks against vetoes, cascades and triggers: conditions that cannot hold, and codes that nobody knows. */
final class ConsequenceChecks {
    /** Kinds of consequence; empty where none are shipped. */
    private static final Set<String> CONSEQUENCES =
            Set.copyOf(RuleTable.rowsIfThere("consequences", row -> row.get("code")));

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MM-dd");

    private final RuleReading reading;
    private final List<At<Veto>> vetoes;
    private final List<At<Cascade>> cascades;
    private final List<At<Trigger>> triggers;
    private final List<Objection> objections = new ArrayList<>();

    ConsequenceChecks(RuleReading reading) {
        this.reading = reading;
        this.vetoes = reading.all("vetoes", Veto.class);
        this.cascades = reading.all("cascades", Cascade.class);
        this.triggers = reading.all("triggers", Trigger.class);
    }

    static List<String> consequences() {
        return CONSEQUENCES.stream().sorted().toList();
    }

    List<Objection> objections() {
        twice(vetoes, Veto::code);
        vetoes.forEach(veto -> condition(veto.value(), veto.address() + ".condition"));
        twice(cascades, Cascade::code);
        cascades.forEach(this::cascade);
        twice(triggers, Trigger::code);
        triggers.forEach(this::trigger);
        return objections;
    }

    private void condition(Veto veto, String address) {
        switch (veto.condition()) {
            case Veto.Condition.NotBy notBy -> {
                if (!isDay(notBy.by())) {
                    object(address + ".by", "assessment.rule.month-day", notBy.by());
                }
                for (int i = 0; i < notBy.items().size(); i++) {
                    facts(veto.name(), notBy.source(), notBy.items().get(i), address);
                }
            }
            case Veto.Condition.Occurs occurs -> {
                facts(veto.name(), occurs.source(), occurs.item(), address);
                if (occurs.least() < 1) {
                    object(address + ".least", "assessment.rule.least", veto.name());
                }
            }
            case Veto.Condition.Fails fails -> {
                facts(veto.name(), fails.source(), fails.item(), address);
                if (!FactKinds.marked(fails.source())) {
                    object(address + ".source", "assessment.rule.not-marked", veto.name());
                }
            }
        }
    }

    private void cascade(At<Cascade> at) {
        Cascade cascade = at.value();
        facts(cascade.name(), cascade.source(), cascade.item(), at.address());
        if (cascade.effect() instanceof Cascade.Effect.Minus minus
                && minus.points().signum() <= 0) {
            object(at.address() + ".effect.points", "assessment.rule.cascade-points", cascade.name());
        }
    }

    private void trigger(At<Trigger> at) {
        Trigger trigger = at.value();
        if (!CONSEQUENCES.isEmpty() && !CONSEQUENCES.contains(trigger.consequence())) {
            object(
                    at.address() + ".consequence",
                    "assessment.rule.consequence",
                    trigger.consequence(),
                    String.join(", ", consequences()));
        }
        String on = at.address() + ".on";
        switch (trigger.on()) {
            case Trigger.On.Vetoed vetoed -> {
                String veto = vetoed.veto();
                boolean known = veto == null
                        ? !vetoes.isEmpty()
                        : codes(vetoes, Veto::code).contains(veto);
                if (!known && reading.isSound("vetoes")) {
                    object(on + ".veto", "assessment.rule.trigger-veto", veto == null ? "*" : veto);
                }
            }
            case Trigger.On.Bottom bottom -> bottom(bottom, on);
            case Trigger.On.Below below -> below(below, on);
            case Trigger.On.Top top -> top(top, on);
            case Trigger.On.Cascaded cascaded -> {
                // A rule set also names the cascades of others that reach it; whether they exist the city's rule sets
                // know.
                if (!cascaded.cascade().matches("[a-z0-9*-]{1,60}")) {
                    object(on + ".cascade", "assessment.rule.trigger-cascade", cascaded.cascade());
                }
            }
        }
    }

    private void bottom(Trigger.On.Bottom bottom, String on) {
        Options options = reading.at("options", Options.class);
        if (reading.isSound("options") && (options == null || options.bottom() == null)) {
            object("options.bottom", "assessment.rule.bottom-missing");
        }
        if (bottom.times() < 1) {
            object(on + ".times", "assessment.rule.times");
        }
    }

    private void below(Trigger.On.Below below, String on) {
        BigDecimal total = reading.at("total", BigDecimal.class);
        if (below.total().signum() <= 0 || total != null && below.total().compareTo(total) > 0) {
            object(on + ".total", "assessment.rule.below", RuleChecks.plain(below.total()));
        }
    }

    private void top(Trigger.On.Top top, String on) {
        if (top.places() < 1) {
            object(on + ".places", "assessment.rule.top");
        }
        if (top.shares().size() > top.places() || top.shares().stream().anyMatch(share -> share.signum() < 0)) {
            object(on + ".shares", "assessment.rule.shares", top.places());
        }
    }

    private void facts(String name, String source, String item, String address) {
        ItemChecks.facts(name, source, item, address, objections);
    }

    private static boolean isDay(String written) {
        try {
            MonthDay.parse(written, DAY);
            return true;
        } catch (DateTimeException _) {
            return false;
        }
    }

    private static <T> Set<String> codes(List<At<T>> all, Function<T, String> code) {
        return all.stream().map(one -> code.apply(one.value())).collect(Collectors.toSet());
    }

    private <T> void twice(List<At<T>> all, Function<T, String> code) {
        var codes = new HashSet<String>();
        for (At<T> one : all) {
            String called = code.apply(one.value());
            if (!codes.add(called)) {
                object(one.address() + ".code", "assessment.rule.twice", called);
            }
        }
    }

    private void object(String address, String code, Object... arguments) {
        objections.add(Objection.to(address, code, arguments));
    }
}
