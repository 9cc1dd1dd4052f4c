package org.ecoledger.speeches.extraction;

import static org.ecoledger.speeches.extraction.Measured.assertReads;

import org.ecoledger.speeches.extraction.SpokenLabel.Kind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The reader on texts written and labelled by others, who had never seen a rule")
class StrangersSpeechesTest {

    @Test
    @DisplayName(
            "Written by others, then taken into development (e, f): department tasks do not fall below 0.9 and 0.75")
    void developed() {
        Tally tally = Measured.of("labels-e-f.csv", SourceSpeech::written, true);
        System.out.println(tally.table("Written by others, developed on (e, f)"));
        assertReads(tally, Kind.DEPARTMENT_TASK, 0.9, 0.75);
    }

    @Test
    @DisplayName("Written by others and held back (g): department tasks do not fall below 0.85 and 0.45")
    void heldBack() {
        Tally tally = Measured.of("labels-g.csv", SourceSpeech::written, false);
        System.out.println(tally.table("Written by others and held back (g)"));
        assertReads(tally, Kind.DEPARTMENT_TASK, 0.85, 0.45);
    }
}
