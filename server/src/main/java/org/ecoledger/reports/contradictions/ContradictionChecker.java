package org.ecoledger.reports.contradictions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds figures that contradict each other in any text, or the database where that knows better (C5; N17, N22–N24, N30).
 * A pure function: the same text and knowledge give the same findings, in reading order. Numbers that are masked (20xx, *)
 * are unknown and never judged; what a rounded number may stand for is always allowed to it.
 */
public final class ContradictionChecker {
    private ContradictionChecker() {}

    public static List<Contradiction> check(CheckedText text, Knowledge knowledge) {
        Reading reading = Reading.of(text, Dictionary.SHIPPED);
        List<Contradiction> found = new ArrayList<>();
        Rules.ALL.forEach(rule -> rule.apply(reading, found::add));
        new AgainstDatabase(knowledge).apply(reading, found::add);
        Set<List<Contradiction.Mark>> told = new HashSet<>();
        return found.stream()
                .sorted(Comparator.comparing(
                        ContradictionChecker::first,
                        Comparator.comparingInt(Contradiction.Mark::piece).thenComparingInt(Contradiction.Mark::from)))
                .filter(contradiction -> contradiction.known() != null || told.add(contradiction.marks()))
                .toList();
    }

    private static Contradiction.Mark first(Contradiction contradiction) {
        return contradiction.marks().getFirst();
    }
}
