package org.ecoledger.reports.contradictions;

import java.util.List;
import java.util.function.Consumer;

/** One way in which figures can contradict each other. Without state; each finding names the rule. */
interface Rule {
    /** As it stands in {@link Contradiction#rule()}. */
    String name();

    void apply(Reading reading, Consumer<Contradiction> found);

    /** A rule that looks at one sentence at a time. */
    interface OfSentence extends Rule {
        void apply(Sentence sentence, Consumer<Contradiction> found);

        @Override
        default void apply(Reading reading, Consumer<Contradiction> found) {
            reading.sentences().forEach(sentence -> apply(sentence, found));
        }
    }

    default Contradiction contradiction(List<Contradiction.Mark> marks, String says, String implies, String mend) {
        return new Contradiction(name(), Contradiction.Weight.CONTRADICTION, marks, says, implies, mend, null);
    }

    default Contradiction question(List<Contradiction.Mark> marks, String says, String implies, String mend) {
        return new Contradiction(name(), Contradiction.Weight.QUESTION, marks, says, implies, mend, null);
    }
}
