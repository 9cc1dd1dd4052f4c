package org.ecoledger.speeches.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.ecoledger.deadlines.DuePhrases;
import org.ecoledger.deadlines.NoticedHolidays;
import org.ecoledger.speeches.PhrasedByCalendar;
import org.ecoledger.speeches.extraction.LabelsMeasure.Outcome;
import org.ecoledger.speeches.extraction.SpokenLabel.Kind;

/** Reads labelled texts and counts what was found. */
final class Measured {
    private static final SpeechReader READER =
            SpeechReader.of(Organisation.unknown(), new PhrasedByCalendar(new DuePhrases(new NoticedHolidays())));

    private Measured() {}

    /**
     * @param file of the labels
     * @param texts by the names of the documents
     * @param names whether errors are printed with their sentences: never for texts held back, which whoever writes rules must not read
     */
    static Tally of(String file, Function<String, SourceSpeech> texts, boolean names) {
        List<SpokenLabel> labels = SpokenLabel.all(file);
        Tally tally = new Tally();
        Misses misses = new Misses();
        for (String document :
                labels.stream().map(SpokenLabel::document).distinct().toList()) {
            SourceSpeech speech = texts.apply(document);
            List<Placed> placed = labels.stream()
                    .filter(label -> label.document().equals(document))
                    .map(label -> Placed.in(speech.paragraphs(), label))
                    .toList();
            List<Proposal> proposals = proposals(speech);
            Outcome outcome = LabelsMeasure.compare(placed, proposals);
            tally.add(outcome);
            misses.add(outcome, proposals);
            if (names) {
                System.out.println(Errors.of(speech, outcome));
            }
        }
        System.out.println(misses);
        return tally;
    }

    static void assertReads(Tally tally, Kind kind, double precision, double recall) {
        assertThat(tally.of(kind).precision()).as("precision of " + kind).isGreaterThanOrEqualTo(precision);
        assertThat(tally.of(kind).recall()).as("recall of " + kind).isGreaterThanOrEqualTo(recall);
    }

    /** Read once for each day on which a part was said. */
    private static List<Proposal> proposals(SourceSpeech speech) {
        List<Proposal> proposals = new ArrayList<>();
        for (LocalDate day : speech.days()) {
            READER.read(speech.saidOn(day)).stream()
                    .filter(proposal -> speech.isOf(day, proposal.sentence().paragraph()))
                    .forEach(proposals::add);
        }
        return proposals;
    }
}
