package org.ecoledger.assessment.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.ecoledger.problems.Problem.Objection;

/** What speaks against a rule set among all others of the city: what one text cannot know of itself. */
final class CityRules {
    private final List<RuleSet> others;
    private final RuleSet rules;
    private final List<Objection> objections = new ArrayList<>();

    private CityRules(List<RuleSet> others, RuleSet rules) {
        this.others = others;
        this.rules = rules;
    }

    /** @param others all that are issued; this one may be among them */
    static List<Objection> objections(List<RuleSet> others, RuleSet rules) {
        var city = new CityRules(
                others.stream().filter(other -> !other.isVersion(rules)).toList(), rules);
        city.versions();
        city.cascades();
        city.triggers();
        city.scores();
        return List.copyOf(city.objections);
    }

    /** Of two versions the one valid from the later day applies; from the same day neither could. */
    private void versions() {
        others.stream()
                .filter(other -> other.code().equals(rules.code())
                        && Objects.equals(other.within(), rules.within())
                        && other.validFrom().equals(rules.validFrom())
                        && other.periods().stream().anyMatch(rules.periods()::contains))
                .forEach(other -> object(
                        "validFrom",
                        "assessment.rule.in-force",
                        other.version(),
                        rules.validFrom().toString()));
    }

    private void cascades() {
        var all = new ArrayList<>(others.stream()
                .filter(other ->
                        !other.code().equals(rules.code()) || other.validFrom().isAfter(rules.validFrom()))
                .toList());
        all.add(rules);
        var graph = new RuleGraph(all);
        for (int i = 0; i < rules.cascades().size(); i++) {
            Cascade cascade = rules.cascades().get(i);
            String at = "cascades[" + i + "].toRules";
            List<RuleSet> targets = others.stream()
                    .filter(other -> other.code().equals(cascade.toRules()))
                    .toList();
            if (cascade.toRules().equals(rules.code())) {
                object(at, "assessment.rule.cascade-self", cascade.name());
            } else if (targets.isEmpty()) {
                object(at, "assessment.rule.cascade-unknown", cascade.toRules());
            } else if (targets.stream().noneMatch(target -> target.subjects() == cascade.to())) {
                object(
                        "cascades[" + i + "].to",
                        "assessment.rule.cascade-subjects",
                        cascade.name(),
                        RuleNames.choice("SubjectKind", cascade.to().name()));
            }
            graph.cycle(rules.code(), cascade.toRules())
                    .filter(_ -> !cascade.toRules().equals(rules.code()))
                    .ifPresent(way -> object(at, "assessment.rule.cascade-cycle", String.join(" → ", way)));
        }
    }

    private void triggers() {
        for (int i = 0; i < rules.triggers().size(); i++) {
            if (rules.triggers().get(i).on() instanceof Trigger.On.Cascaded cascaded && !isKnown(cascaded.cascade())) {
                object("triggers[" + i + "].on.cascade", "assessment.rule.trigger-cascade", cascaded.cascade());
            }
        }
    }

    /** A cascade of its own, or one of another rule set that takes effect here. */
    private boolean isKnown(String cascade) {
        return rules.cascades().stream().anyMatch(own -> own.code().equals(cascade))
                || others.stream()
                        .flatMap(other -> other.cascades().stream())
                        .anyMatch(other ->
                                other.code().equals(cascade) && other.toRules().equals(rules.code()));
    }

    private void scores() {
        for (int i = 0; i < rules.items().size(); i++) {
            String at = "items[" + i + "].value";
            FactsNamed.by(rules.items().get(i).value())
                    .filter(named -> named.source().equals("score"))
                    .map(named -> named.item().replace("/place", ""))
                    .filter(code -> !code.equals(rules.code())
                            && others.stream().noneMatch(other -> other.code().equals(code)))
                    .forEach(code -> object(at, "assessment.rule.score-unknown", code));
        }
    }

    private void object(String field, String code, Object... arguments) {
        objections.add(Objection.to(field, code, arguments));
    }
}
