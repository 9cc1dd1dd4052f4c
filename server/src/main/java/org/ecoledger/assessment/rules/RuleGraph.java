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
import java.util.stream.Collectors;

/** Which rule set acts on which: by a cascade, or because its scores are an item of another. Cascades must end (P16). */
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

    /** In such an order that each stands behind those that act on it; for equal ones by code and place. */
    static List<RuleSet> inOrder(List<RuleSet> all) {
        var left = new ArrayList<>(all);
        var ordered = new ArrayList<RuleSet>();
        while (!left.isEmpty()) {
            Set<String> waiting = left.stream()
                    .flatMap(rules -> rules.cascades().stream()
                            .filter(cascade -> !cascade.toRules().equals(rules.code()))
                            .map(Cascade::toRules))
                    .collect(Collectors.toSet());
            Set<String> codes = left.stream().map(RuleSet::code).collect(Collectors.toSet());
            RuleSet next = left.stream()
                    .filter(rules -> !waiting.contains(rules.code()) && !usesScores(rules, codes))
                    .findFirst()
                    .orElse(left.getFirst());
            ordered.add(next);
            left.remove(next);
        }
        return List.copyOf(ordered);
    }

    private static boolean usesScores(RuleSet rules, Set<String> codes) {
        return scoresNamed(rules).stream().anyMatch(code -> !code.equals(rules.code()) && codes.contains(code));
    }

    /** Codes of the rule sets whose scores this one takes. */
    static List<String> scoresNamed(RuleSet rules) {
        return FactsNamed.by(rules).stream()
                .filter(named -> named.source().equals("score"))
                .map(named -> named.item().replace("/place", ""))
                .distinct()
                .toList();
    }
}
