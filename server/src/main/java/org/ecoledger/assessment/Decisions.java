package org.ecoledger.assessment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.ecoledger.assessment.Outcome.Lost;
import org.ecoledger.assessment.facts.Fact;
import org.ecoledger.assessment.facts.Subject;
import org.ecoledger.assessment.rules.RuleSet;
import org.ecoledger.assessment.rules.Scope;
import org.ecoledger.assessment.rules.Veto;

/**
 * What persons with the power decided about a subject (ruling 5): vetoes of this rule set, and cascades that other rule sets
 * brought down on it. A cascade with points takes them; one without puts its subject last.
 */
record Decisions(boolean zero, boolean last, boolean unranked, List<Lost> losses, List<String> notes) {
    static final String SOURCE = "decision";
    private static final String VETO = "veto:";
    private static final String CASCADE = "cascade:";

    static Decisions of(RuleSet rules, Subject subject, FactIndex index) {
        boolean zero = false;
        boolean last = false;
        boolean unranked = false;
        var notes = new ArrayList<String>();
        for (Veto veto : rules.vetoes()) {
            if (holding(index, VETO + veto.code(), subject).isEmpty()) {
                continue;
            }
            zero |= veto.effect() == Veto.Effect.ZERO;
            last |= veto.effect() == Veto.Effect.LAST;
            unranked |= veto.effect() == Veto.Effect.UNRANKED;
            notes.add("一票否决（" + veto.name() + "）："
                    + switch (veto.effect()) {
                        case ZERO -> "总分记0分";
                        case LAST -> "排名垫底";
                        case UNRANKED -> "不参加排名";
                    });
        }
        var losses = new ArrayList<Lost>();
        for (Fact decided : holding(index, CASCADE + "*", subject)) {
            BigDecimal points = decided.value();
            if (points == null) {
                last = true;
                notes.add("扣分连带（" + decided.label() + "）：排名垫底");
            } else {
                losses.add(new Lost(decided.item(), decided.label(), points, List.of(decided)));
            }
        }
        return new Decisions(zero, last, unranked, List.copyOf(losses), List.copyOf(notes));
    }

    private static List<Fact> holding(FactIndex index, String item, Subject subject) {
        return index.of(SOURCE, item, Scope.OWN, subject).stream()
                .filter(fact -> Objects.equals(fact.mark(), true))
                .toList();
    }
}
