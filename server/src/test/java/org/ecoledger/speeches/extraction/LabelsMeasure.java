package org.ecoledger.speeches.extraction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ecoledger.speeches.extraction.SpokenLabel.Kind;

/** Compares proposals with labels as docs/labelling.md says. */
final class LabelsMeasure {
    /** Kinds that are taken for one another; a task with a unit and one without are neighbours too. */
    private static final List<Set<Kind>> NEIGHBOURS = List.of(
            Set.of(Kind.DEPARTMENT_TASK, Kind.DUTY),
            Set.of(Kind.OTHER_TASK, Kind.DUTY),
            Set.of(Kind.DEPARTMENT_TASK, Kind.COMMITMENT),
            Set.of(Kind.OTHER_TASK, Kind.COMMITMENT),
            Set.of(Kind.TARGET, Kind.COMMITMENT),
            Set.of(Kind.TARGET, Kind.FORBIDDEN),
            Set.of(Kind.DUTY, Kind.FORBIDDEN),
            Set.of(Kind.FORBIDDEN, Kind.CONSEQUENCE));

    private static final Set<Kind> TAKEN_APART = Set.of(Kind.DEPARTMENT_TASK, Kind.OTHER_TASK, Kind.DUTY);
    private static final int MOST_NEIGHBOURS = 2;

    private LabelsMeasure() {}

    /** What became of a proposal that has no partner. */
    enum Fate {
        NEUTRAL,
        WRONG
    }

    /** A label and the proposal that says the same. */
    record Pair(Placed label, Proposal proposal) {}

    /** Labels and proposals of a text, sorted. */
    record Outcome(List<Pair> pairs, List<Placed> missed, List<Proposal> neutral, List<Proposal> wrong) {
        Outcome {
            pairs = List.copyOf(pairs);
            missed = List.copyOf(missed);
            neutral = List.copyOf(neutral);
            wrong = List.copyOf(wrong);
        }
    }

    static Outcome compare(List<Placed> labels, List<Proposal> proposals) {
        List<Pair> pairs = pairs(labels, proposals);
        Map<Placed, Proposal> found = new IdentityHashMap<>();
        pairs.forEach(pair -> found.put(pair.label(), pair.proposal()));
        List<Placed> missed = labels.stream()
                .filter(label -> label.label().kind() != Kind.OPEN && !found.containsKey(label))
                .toList();
        Map<Proposal, Boolean> partners = new IdentityHashMap<>();
        pairs.forEach(pair -> partners.put(pair.proposal(), true));
        List<Proposal> neutral = new ArrayList<>();
        List<Proposal> wrong = new ArrayList<>();
        Map<Placed, Integer> neighbours = new HashMap<>();
        for (Proposal proposal : proposals) {
            if (!partners.containsKey(proposal)) {
                (fate(proposal, labels, neighbours) == Fate.NEUTRAL ? neutral : wrong).add(proposal);
            }
        }
        return new Outcome(pairs, missed, neutral, wrong);
    }

    /** One to one: first where marks meet the quotation, then where only the sentence does. */
    private static List<Pair> pairs(List<Placed> labels, List<Proposal> proposals) {
        List<Pair> possible = new ArrayList<>();
        for (Placed label : labels) {
            proposals.stream()
                    .filter(label::fits)
                    .map(proposal -> new Pair(label, proposal))
                    .forEach(possible::add);
        }
        possible.sort(Comparator.comparingInt(LabelsMeasure::closeness).reversed());
        Map<Object, Boolean> taken = new IdentityHashMap<>();
        List<Pair> pairs = new ArrayList<>();
        for (Pair pair : possible) {
            if (!taken.containsKey(pair.label()) && !taken.containsKey(pair.proposal())) {
                taken.put(pair.label(), true);
                taken.put(pair.proposal(), true);
                pairs.add(pair);
            }
        }
        return pairs;
    }

    private static int closeness(Pair pair) {
        return (pair.label().isMarked(pair.proposal()) ? 2 : 0) + (pair.label().isLedAlike(pair.proposal()) ? 1 : 0);
    }

    private static Fate fate(Proposal proposal, List<Placed> labels, Map<Placed, Integer> neighbours) {
        Kind kind = Placed.kind(proposal);
        List<Placed> here =
                labels.stream().filter(label -> label.isOnSentence(proposal)).toList();
        boolean isNeutral = here.stream()
                .anyMatch(label -> label.label().kind() == Kind.OPEN && label.isMarked(proposal)
                        || isTakenApart(kind, label, proposal)
                        || kind == Kind.OTHER_TASK && label.label().kind() == Kind.DEPARTMENT_TASK);
        if (isNeutral) {
            return Fate.NEUTRAL;
        }
        for (Placed label : here) {
            if (NEIGHBOURS.contains(pair(kind, label.label().kind()))
                    && neighbours.merge(label, 1, Integer::sum) <= MOST_NEIGHBOURS) {
                return Fate.NEUTRAL;
            }
        }
        return Fate.WRONG;
    }

    private static boolean isTakenApart(Kind kind, Placed label, Proposal proposal) {
        return TAKEN_APART.contains(kind)
                && kind == label.label().kind()
                && (kind == Kind.OTHER_TASK || label.isLedAlike(proposal));
    }

    private static Set<Kind> pair(Kind one, Kind other) {
        return one == other ? Set.of(one) : Set.of(one, other);
    }
}
