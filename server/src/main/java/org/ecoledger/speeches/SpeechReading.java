package org.ecoledger.speeches;

import java.util.List;
import org.ecoledger.speeches.Speech.Part;
import org.ecoledger.speeches.extraction.Outline;
import org.ecoledger.speeches.extraction.Proposal;
import org.ecoledger.speeches.extraction.SpeechReader;
import org.ecoledger.speeches.extraction.SpokenText;
import org.springframework.stereotype.Component;

/** Reads proposals out of a text by rules, with this city's units and calendar. */
@Component
class SpeechReading {
    private static final int LONGEST_SENTENCE = 2000;

    private final OrganisationNames names;
    private final PhrasedByCalendar days;

    SpeechReading(OrganisationNames names, PhrasedByCalendar days) {
        this.names = names;
        this.days = days;
    }

    /** What a text holds. */
    record Found(List<Part> parts, List<Proposal> proposals) {}

    /** @param region whose speaker names the units */
    Found read(SpokenText text, String region) {
        var reader = SpeechReader.of(names.spokenIn(region), days);
        Outline outline = reader.outline(text);
        return new Found(
                outline.parts().stream().map(SpeechReading::part).toList(),
                reader.read(text).stream()
                        .filter(proposal ->
                                proposal.sentence().to() - proposal.sentence().from() <= LONGEST_SENTENCE)
                        .toList());
    }

    private static Part part(Outline.Part part) {
        String who = part.speaker().isBlank() ? part.title() : part.title() + "（" + part.speaker() + "）";
        return new Part(who, part.fromParagraph());
    }
}
