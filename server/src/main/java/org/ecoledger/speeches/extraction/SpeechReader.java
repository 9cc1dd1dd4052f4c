package org.ecoledger.speeches.extraction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Reads what a speech asks for, by rules and dictionaries; the same text always gives the same. It proposes: people decide.
 */
public final class SpeechReader {
    private final Organisation organisation;
    private final PhrasedDays days;

    private SpeechReader(Organisation organisation, PhrasedDays days) {
        this.organisation = organisation;
        this.days = days;
    }

    /**
     * @param organisation who is meant by the names of units
     * @param days which days are meant by phrases
     */
    public static SpeechReader of(Organisation organisation, PhrasedDays days) {
        return new SpeechReader(organisation, days);
    }

    /** How the text is built. */
    public Outline outline(SpokenText text) {
        return OutlineReader.read(text);
    }

    /** What the text asks for, in its order. */
    public List<Proposal> read(SpokenText text) {
        Outline outline = outline(text);
        List<Proposal> found = new ArrayList<>(new Course(text, outline, organisation, days).read());
        found.addAll(TargetRules.read(text, outline, days));
        found.sort(Comparator.comparingInt(
                        (Proposal proposal) -> proposal.sentence().paragraph())
                .thenComparingInt(proposal -> proposal.sentence().from()));
        return List.copyOf(found);
    }
}
