package org.ecoledger.speeches.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecoledger.speeches.extraction.Measured.assertReads;

import org.ecoledger.speeches.extraction.SpokenLabel.Kind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The reader on texts written and labelled by others, who had never seen a rule")
class StrangersSpeechesTest {

    @Test
    @DisplayName(
            "Spoken freely or written as schemes, then taken into development (e, f): department tasks 0.9 and 0.75")
    void spoken() {
        developed("labels-e-f.csv", 0.9, 0.75);
    }

    @Test
    @DisplayName("Mixed, held back first and then taken into development (g): department tasks 0.85 and 0.6")
    void mixed() {
        developed("labels-g.csv", 0.85, 0.6);
    }

    @Test
    @DisplayName("As officials' papers are printed, then taken into development (l): department tasks 0.85 and 0.75")
    void printed() {
        developed("labels-l.csv", 0.85, 0.75);
    }

    @Test
    @DisplayName(
            "As officials' papers are printed, and held back (k): targets 0.9 and 0.9, department tasks 0.8 and 0.7, days exact 0.9")
    void heldBack() {
        Tally tally = Measured.of("labels-k.csv", SourceSpeech::written, false);
        System.out.println(tally.table("Written by others and held back (k)"));
        assertReads(tally, Kind.TARGET, 0.9, 0.9);
        assertReads(tally, Kind.DEPARTMENT_TASK, 0.8, 0.7);
        assertThat(tally.days().exactness()).isGreaterThanOrEqualTo(0.9);
    }

    private static void developed(String labels, double precision, double recall) {
        Tally tally = Measured.of(labels, SourceSpeech::written, true);
        System.out.println(tally.table("Written by others, developed on (" + labels + ")"));
        assertReads(tally, Kind.DEPARTMENT_TASK, precision, recall);
    }
}
