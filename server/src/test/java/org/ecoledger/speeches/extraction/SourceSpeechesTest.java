package org.ecoledger.speeches.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecoledger.speeches.extraction.Measured.assertReads;

import org.ecoledger.speeches.extraction.SpokenLabel.Kind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The reader on the labelled speeches: those it was made on and those held back, apart")
class SourceSpeechesTest {
    @Test
    @DisplayName("Development (000, 001, 002): targets 0.9 and 0.8, department tasks 0.8 and 0.7, days exact 0.9")
    void development() {
        Tally tally = Measured.of("labels-000-002.csv", SourceSpeech::of, true);
        System.out.println(tally.table("Development (000, 001, 002)"));
        assertReads(tally, Kind.TARGET, 0.9, 0.8);
        assertReads(tally, Kind.DEPARTMENT_TASK, 0.8, 0.7);
        assertThat(tally.days().exactness()).isGreaterThanOrEqualTo(0.9);
    }

    @Test
    @DisplayName("Held back (003, 004): targets 0.9 and 0.8, department tasks 0.8 and 0.7, days exact 0.9")
    void heldBack() {
        Tally tally = Measured.of("labels-003-004.csv", SourceSpeech::of, false);
        System.out.println(tally.table("Held back (003, 004)"));
        assertReads(tally, Kind.TARGET, 0.9, 0.8);
        assertReads(tally, Kind.DEPARTMENT_TASK, 0.8, 0.7);
        assertThat(tally.days().exactness()).isGreaterThanOrEqualTo(0.9);
    }
}
