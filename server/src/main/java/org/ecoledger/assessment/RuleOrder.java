package org.ecoledger.assessment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ecoledger.assessment.rules.AssessmentPeriod;
import org.ecoledger.assessment.rules.Cascade;
import org.ecoledger.assessment.rules.RuleSet;
import org.ecoledger.assessment.rules.SubjectKind;

/** The rule sets that apply to a period, one per code and region, those that cascade before those that they reach. */
final class RuleOrder {

    private RuleOrder() {}

    static List<RuleSet> of(List<RuleSet> all, AssessmentPeriod period) {
        Map<String, RuleSet> newest = new LinkedHashMap<>();
        all.stream()
                .filter(rules -> rules.appliesTo(period))
                .sorted(Comparator.comparing(RuleSet::validFrom))
                .forEach(rules -> newest.put(ScoreRefs.of(period, rules).rules(), rules));
        return cascading(List.copyOf(newest.values()));
    }

    /** Each before those that its cascades reach; ends on a circle too, which it breaks where it came in. */
    static List<RuleSet> cascading(List<RuleSet> all) {
        var reversed = new ArrayList<RuleSet>();
        var seen = new HashSet<RuleSet>();
        all.stream()
                .sorted(Comparator.comparing(RuleSet::subjects)
                        .thenComparing(RuleSet::code)
                        .thenComparing(rules -> String.valueOf(rules.within()))
                        .reversed())
                .forEach(rules -> visit(rules, all, seen, reversed));
        return reversed.reversed();
    }

    private static void visit(RuleSet rules, List<RuleSet> all, Set<RuleSet> seen, List<RuleSet> reversed) {
        if (seen.add(rules)) {
            for (Cascade cascade : rules.cascades()) {
                all.stream()
                        .filter(other -> other.code().equals(cascade.toRules()))
                        .forEach(other -> visit(other, all, seen, reversed));
            }
            reversed.add(rules);
        }
    }

    /** The one that a page shows first: the counties' of the whole city. */
    static RuleSet first(List<RuleSet> rules) {
        return rules.stream()
                .filter(one -> one.subjects() == SubjectKind.COUNTY && one.within() == null)
                .max(Comparator.comparing(RuleSet::validFrom).thenComparing(RuleSet::code, Comparator.reverseOrder()))
                .orElse(rules.getFirst());
    }
}
