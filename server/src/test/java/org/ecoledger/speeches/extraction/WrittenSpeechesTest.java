package org.ecoledger.speeches.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecoledger.speeches.extraction.Measured.assertReads;

import org.ecoledger.speeches.extraction.SpokenLabel.Kind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName(
        "The reader on texts of other sorts, written for development: minutes, news, plans, reports, notices, schemes")
class WrittenSpeechesTest {

    @Test
    @DisplayName("Department tasks 0.85 and 0.8, days exact 0.9")
    void written() {
        Tally tally = Measured.of("labels-d1-d18.csv", SourceSpeech::written, true);
        System.out.println(tally.table("Written for development (d1 to d18)"));
        assertReads(tally, Kind.DEPARTMENT_TASK, 0.85, 0.8);
        assertThat(tally.days().exactness()).isGreaterThanOrEqualTo(0.9);
    }
}
