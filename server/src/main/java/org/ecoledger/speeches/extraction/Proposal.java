package org.ecoledger.speeches.extraction;

import java.util.List;
import org.ecoledger.speeches.extraction.SpokenText.Stretch;

/**
 * What a sentence seems to ask for. A person confirms it; nothing is made from it before.
 *
 * @param part number of the speech in the text, from 0: a text may hold several
 * @param sentence the whole sentence from which it was taken
 * @param marks the words in it that carry the meaning
 * @param reason the rule that proposed it, by its code in the table of rules, with what it saw
 * @param certainty percent, by the rule: below 50 is asked rather than proposed
 */
public record Proposal(int part, Stretch sentence, List<Mark> marks, Reason reason, int certainty, Content content) {
    public Proposal {
        marks = List.copyOf(marks);
    }

    /** Words of the sentence and what they are taken for. */
    public record Mark(Role role, Stretch stretch) {}

    /** What words are taken for. */
    public enum Role {
        UNIT,
        ACTION,
        OBJECT,
        DEADLINE,
        FREQUENCY,
        INDICATOR,
        VALUE,
        BASE,
        SCOPE,
        BLANK
    }

    /** Why: a rule's code, explained in the reader's language by the table of sentences, and the words that it met. */
    public record Reason(String rule, List<String> words) {
        public Reason {
            words = List.copyOf(words);
        }
    }
}
