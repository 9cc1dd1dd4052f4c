package org.ecoledger.assessment.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which rule set cascades to which. Cascades must end (P16). */
final class RuleGraph {
    /** From a rule set's code to the codes it cascades to. */
    private final Map<String, Set<String>> cascades = new LinkedHashMap<>();

    RuleGraph(Collection<RuleSet> all) {
        for (RuleSet rules : all) {
            cascades.computeIfAbsent(rules.code(), _ -> new LinkedHashSet<>())
                    .addAll(rules.cascades().stream().map(Cascade::toRules).toList());
        }
    }

    /** The way from a rule set's cascade back to the rule set, if there is one: a, b, a. */
    Optional<List<String>> cycle(String from, String first) {
        var path = new ArrayList<>(List.of(from, first));
        return reaches(first, from, path, new HashSet<>()) ? Optional.of(List.copyOf(path)) : Optional.empty();
    }

    private boolean reaches(String at, String goal, List<String> path, Set<String> seen) {
        if (at.equals(goal)) {
            return true;
        }
        if (!seen.add(at)) {
            return false;
        }
        for (String next : cascades.getOrDefault(at, Set.of())) {
            path.add(next);
            if (reaches(next, goal, path, seen)) {
                return true;
            }
            path.removeLast();
        }
        return false;
    }
}
