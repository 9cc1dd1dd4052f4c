package org.ecoledger.speeches.model;

import java.util.List;
import java.util.Optional;
import org.ecoledger.speeches.extraction.Organisation;
import org.ecoledger.speeches.extraction.PhrasedDays;
import org.ecoledger.speeches.extraction.Proposal;
import org.ecoledger.speeches.extraction.SpokenText;

/** Something outside the product that proposes what a text asks for; people confirm it as they confirm what the rules propose. */
public interface ProposalModel {
    /** Code of the rule under which its proposals stand. */
    String RULE = "model";

    /** So sure are its proposals at most, in percent: they are asked, never taken for granted. */
    int MOST_CERTAIN = 40;

    /** Where the whole text goes when it is asked; empty while none is set, which is how the product comes. */
    Optional<Where> where();

    /** Sends the text out and waits for the answer, which may take minutes: not to be called within a transaction. */
    Answer ask(SpokenText text, Organisation organisation, PhrasedDays days);

    /**
     * What people are told before a text leaves.
     *
     * @param host to which it goes
     */
    record Where(String name, String host) {}

    /** What came back. */
    sealed interface Answer {
        /**
         * SpeechProposals that stand in the text.
         *
         * @param dropped how many more did not: their sentence is not in the text, or they say nothing
         */
        record Proposed(List<Proposal> proposals, int dropped) implements Answer {
            public Proposed {
                proposals = List.copyOf(proposals);
            }
        }

        /** Nothing, and why: code of a sentence and what stands in it. */
        record Failed(String code, List<String> arguments) implements Answer {
            public Failed {
                arguments = List.copyOf(arguments);
            }

            static Failed because(String code, String... arguments) {
                return new Failed(code, List.of(arguments));
            }
        }
    }
}
