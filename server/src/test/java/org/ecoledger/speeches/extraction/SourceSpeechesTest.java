package org.ecoledger.speeches.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.ecoledger.deadlines.DuePhrases;
import org.ecoledger.deadlines.NoticedHolidays;
import org.ecoledger.speeches.PhrasedByCalendar;
import org.ecoledger.speeches.extraction.LabelsMeasure.Outcome;
import org.ecoledger.speeches.extraction.SpokenLabel.Kind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The reader on the labelled speeches: those it was made on and those held back, apart")
class SourceSpeechesTest {
    private static final SpeechReader READER =
            SpeechReader.of(Organisation.unknown(), new PhrasedByCalendar(new DuePhrases(new NoticedHolidays())));

    @Test
    @DisplayName("Development (000, 001, 002): targets 0.9 and 0.8, department tasks 0.8 and 0.7, days exact 0.9")
    void development() {
        Tally tally = measure("labels-000-002.csv", true);
        System.out.println(tally.table("Development (000, 001, 002)"));
        assertReads(tally, Kind.TARGET, 0.9, 0.8);
        assertReads(tally, Kind.DEPARTMENT_TASK, 0.8, 0.7);
        assertThat(tally.days().exactness()).isGreaterThanOrEqualTo(0.9);
    }

    @Test
    @DisplayName(
            "Held back (003, 004): targets 0.9 and 0.8, days exact 0.9 are reached; department tasks do not fall below what docs/speeches.md tells, which is short of 0.8 and 0.7")
    void heldBack() {
        Tally tally = measure("labels-003-004.csv", false);
        System.out.println(tally.table("Held back (003, 004)"));
        assertReads(tally, Kind.TARGET, 0.9, 0.8);
        assertReads(tally, Kind.DEPARTMENT_TASK, 0.5, 0.5);
        assertThat(tally.days().exactness()).isGreaterThanOrEqualTo(0.9);
    }

    private static void assertReads(Tally tally, Kind kind, double precision, double recall) {
        assertThat(tally.of(kind).precision()).as("precision of " + kind).isGreaterThanOrEqualTo(precision);
        assertThat(tally.of(kind).recall()).as("recall of " + kind).isGreaterThanOrEqualTo(recall);
    }

    /** The sentences of the texts held back are not printed: whoever writes rules would read them. */
    private static Tally measure(String file, boolean names) {
        List<SpokenLabel> labels = SpokenLabel.all(file);
        Tally tally = new Tally();
        Misses misses = new Misses();
        for (String document :
                labels.stream().map(SpokenLabel::document).distinct().toList()) {
            SourceSpeech speech = SourceSpeech.of(document);
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
