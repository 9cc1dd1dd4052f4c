package org.ecoledger.speeches;

import java.util.List;
import org.ecoledger.organisation.Unit;
import org.ecoledger.organisation.Units;
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

    private final Units units;
    private final PhrasedByCalendar days;

    SpeechReading(Units units, PhrasedByCalendar days) {
        this.units = units;
        this.days = days;
    }

    /** What a text holds. */
    record Found(List<Part> parts, List<Proposal> proposals) {}

    Found read(SpokenText text) {
        List<Unit> all = units.all();
        var reader = SpeechReader.of(
                words -> all.stream()
                        .filter(unit -> unit.name().equals(words) || unit.name().equals(words + "人民政府"))
                        .map(Unit::code)
                        .toList(),
                days);
        Outline outline = reader.outline(text);
        return new Found(
                outline.parts().stream().map(SpeechReading::part).toList(),
                reader.read(text).stream()
                        .filter(proposal -> proposal.sentence().to() - proposal.sentence().from() <= LONGEST_SENTENCE)
                        .toList());
    }

    private static Part part(Outline.Part part) {
        String who = part.speaker().isBlank() ? part.title() : part.title() + "（" + part.speaker() + "）";
        return new Part(who, part.fromParagraph());
    }
}
