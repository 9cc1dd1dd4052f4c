package org.ecoledger.speeches.extraction;

import java.util.List;
import org.ecoledger.speeches.extraction.LabelsMeasure.Outcome;
import org.ecoledger.speeches.extraction.LabelsMeasure.Pair;

/** What the reader missed and made up in a text, for those who mend it. */
final class Errors {
    private Errors() {}

    static String of(SourceSpeech speech, Outcome outcome) {
        StringBuilder lines = new StringBuilder();
        outcome.missed().stream()
                .filter(label -> label.label().kind() != SpokenLabel.Kind.OPEN)
                .forEach(label -> lines.append("missed  ")
                        .append(speech.document())
                        .append(' ')
                        .append(label.label().kind())
                        .append(' ')
                        .append(label.label().quotation())
                        .append(' ')
                        .append(label.label().units())
                        .append('\n'));
        written(lines, "wrong   ", speech, outcome.wrong());
        written(lines, "neutral ", speech, outcome.neutral());
        outcome.pairs().stream()
                .filter(pair -> Tally.isCompared(pair) && !Tally.isExact(pair))
                .forEach(pair -> day(lines, pair));
        return lines.toString();
    }

    private static void written(StringBuilder lines, String fate, SourceSpeech speech, List<Proposal> proposals) {
        SpokenText text = speech.saidOn(speech.days().getFirst());
        proposals.forEach(proposal -> lines.append(fate)
                .append(speech.document())
                .append(' ')
                .append(Placed.kind(proposal))
                .append(' ')
                .append(proposal.content())
                .append(" in ")
                .append(proposal.sentence().in(text))
                .append('\n'));
    }

    private static void day(StringBuilder lines, Pair pair) {
        lines.append("day     ")
                .append(pair.label().label().document())
                .append(' ')
                .append(pair.label().label().quotation())
                .append(" labelled ")
                .append(pair.label().label().date())
                .append(" proposed ")
                .append(Placed.due(pair.proposal()))
                .append('\n');
    }
}
