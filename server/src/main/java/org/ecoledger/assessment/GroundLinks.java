package org.ecoledger.assessment;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ecoledger.assessment.facts.Fact;
import org.ecoledger.assessment.rules.Cascade;
import org.ecoledger.assessment.rules.RuleSet;
import org.ecoledger.assessment.rules.Trigger;

/** Links and consequences that grounds share. */
final class GroundLinks {

    private GroundLinks() {}

    /** The fact with all files that prove it, each by its hash. */
    static Stream<Ground.Link> of(Fact fact) {
        Ground.Link itself = new Ground.Link(fact.label(), fact.text() + fact.unit(), fact.ref());
        return Stream.concat(
                Stream.of(itself),
                fact.proofs().stream()
                        .map(proof -> new Ground.Link(fact.label() + "的证据", "SHA-256 " + proof.sha256(), fact.ref())));
    }

    /** The facts' links in order. */
    static List<Ground.Link> of(List<Fact> facts) {
        return facts.stream().flatMap(GroundLinks::of).toList();
    }

    /** Consequences that a veto has, or one that names none. */
    static List<Optional<String>> ofVeto(RuleSet rules, String veto) {
        return orNone(rules.triggers().stream()
                .filter(trigger ->
                        trigger.on() instanceof Trigger.On.Vetoed(var named) && (named == null || named.equals(veto)))
                .map(Trigger::consequence)
                .toList());
    }

    /** Consequences that a cascade has by its own rule set or by the one that it reaches, or one that names none. */
    static List<Optional<String>> ofCascade(RuleSet rules, List<RuleSet> all, Cascade cascade) {
        return orNone(Stream.concat(
                        Stream.of(rules),
                        all.stream().filter(other -> other.code().equals(cascade.toRules()) && !other.equals(rules)))
                .flatMap(one -> one.triggers().stream())
                .filter(trigger -> trigger.on() instanceof Trigger.On.Cascaded(var named)
                        && FactIndex.matches(named, cascade.code()))
                .map(Trigger::consequence)
                .distinct()
                .toList());
    }

    private static List<Optional<String>> orNone(List<String> consequences) {
        return consequences.isEmpty()
                ? List.of(Optional.empty())
                : consequences.stream().map(Optional::of).toList();
    }
}
