package org.ecoledger.speeches.extraction;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.ecoledger.speeches.extraction.LabelsMeasure.Outcome;
import org.ecoledger.speeches.extraction.SpokenLabel.Kind;

/** How tasks of departments were missed: kinds of errors that can be told without quoting a sentence. */
final class Misses {
    private final Map<Why, Integer> counts = new EnumMap<>(Why.class);

    /** What stands on the sentence instead. */
    enum Why {
        OTHER_KIND_SAME_UNIT,
        WITHOUT_UNIT,
        ANOTHER_UNIT,
        NOTHING
    }

    /** @param proposals all of the text */
    void add(Outcome outcome, List<Proposal> proposals) {
        outcome.missed().stream()
                .filter(label -> label.label().kind() == Kind.DEPARTMENT_TASK)
                .forEach(label -> counts.merge(why(label, proposals), 1, Integer::sum));
    }

    private static Why why(Placed label, List<Proposal> proposals) {
        List<Proposal> here = proposals.stream().filter(label::isOnSentence).toList();
        if (here.stream().anyMatch(label::isLedAlike)) {
            return Why.OTHER_KIND_SAME_UNIT;
        }
        if (here.stream().anyMatch(proposal -> Placed.kind(proposal) == Kind.OTHER_TASK)) {
            return Why.WITHOUT_UNIT;
        }
        return here.isEmpty() ? Why.NOTHING : Why.ANOTHER_UNIT;
    }

    @Override
    public String toString() {
        return "| missed department tasks: " + counts + " |";
    }
}
