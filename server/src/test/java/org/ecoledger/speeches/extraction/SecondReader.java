package org.ecoledger.speeches.extraction;

import java.util.ArrayList;
import java.util.List;
import org.ecoledger.speeches.extraction.Content.Comparison;
import org.ecoledger.speeches.extraction.Content.NamedUnit;
import org.ecoledger.speeches.extraction.Proposal.Mark;
import org.ecoledger.speeches.extraction.Proposal.Reason;
import org.ecoledger.speeches.extraction.Proposal.Role;
import org.ecoledger.speeches.extraction.SpokenLabel.Kind;
import org.ecoledger.speeches.extraction.SpokenText.Stretch;
import org.jspecify.annotations.Nullable;

/** What a second person labelled in a text, as if it had been proposed, so that two people are compared as the reader is. */
final class SecondReader {
    private SecondReader() {}

    static List<Proposal> read(SourceSpeech speech, String file) {
        Outline outline = OutlineReader.read(speech.saidOn(speech.days().getFirst()));
        return SpokenLabel.all(file).stream()
                .filter(label -> label.document().equals(speech.document()) && label.kind() != Kind.OPEN)
                .map(label -> proposal(Placed.in(speech.paragraphs(), label), outline))
                .toList();
    }

    private static Proposal proposal(Placed placed, Outline outline) {
        Stretch sentence = outline.sentences().stream()
                .map(Outline.Sentence::stretch)
                .filter(stretch -> holds(stretch, placed.stretch()))
                .findFirst()
                .orElse(placed.stretch());
        return new Proposal(
                0,
                sentence,
                List.of(new Mark(Role.ACTION, placed.stretch())),
                new Reason("second", List.of()),
                100,
                content(placed.label()));
    }

    private static boolean holds(Stretch sentence, Stretch quotation) {
        return sentence.paragraph() == quotation.paragraph()
                && sentence.from() <= quotation.from()
                && quotation.from() < sentence.to();
    }

    private static Content content(SpokenLabel label) {
        String said = label.quotation();
        List<NamedUnit> units = units(label);
        Due due = due(label);
        return switch (label.kind()) {
            case TARGET -> new Content.Target("", null, Comparison.EXACTLY, label.value(), unitOf(label), "", "", due);
            case DEPARTMENT_TASK, OTHER_TASK -> new Content.Task(units, said, "", due, "", null, "");
            case DUTY -> new Content.Duty(units, said);
            case COMMITMENT -> new Content.Commitment(units, said, null, "", due);
            case FORBIDDEN -> new Content.Forbidden(units, said);
            case CONSEQUENCE -> new Content.Consequence(units, "", said, null);
            case OPEN -> throw new IllegalArgumentException("A place left open proposes nothing");
        };
    }

    private static String unitOf(SpokenLabel label) {
        return label.valueUnits().isEmpty() ? "" : label.valueUnits().getFirst();
    }

    private static @Nullable Due due(SpokenLabel label) {
        return label.deadline().isEmpty() ? null : new Due(label.deadline(), null, label.date(), List.of());
    }

    private static List<NamedUnit> units(SpokenLabel label) {
        List<NamedUnit> units = new ArrayList<>();
        label.units().forEach(said -> units.add(new NamedUnit(said.getFirst(), null, List.of(), units.isEmpty())));
        return units;
    }
}
