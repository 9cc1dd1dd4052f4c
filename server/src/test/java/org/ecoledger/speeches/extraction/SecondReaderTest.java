package org.ecoledger.speeches.extraction;

import static org.ecoledger.speeches.extraction.Measured.assertReads;

import java.util.List;
import org.ecoledger.speeches.extraction.SpokenLabel.Kind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Two people who label the source documents held back by docs/labelling.md, without knowing of each other")
class SecondReaderTest {
    @Test
    @DisplayName("agree: of what the first found the second finds nine tenths, and hardly anything besides")
    void agree() {
        Tally tally = new Tally();
        List<SpokenLabel> first = SpokenLabel.all("labels-003-004.csv");
        for (String document :
                first.stream().map(SpokenLabel::document).distinct().toList()) {
            SourceSpeech speech = SourceSpeech.of(document);
            List<Placed> placed = first.stream()
                    .filter(label -> label.document().equals(document))
                    .map(label -> Placed.in(speech.paragraphs(), label))
                    .toList();
            tally.add(LabelsMeasure.compare(placed, SecondReader.read(speech, "labels-003-004-second.csv")));
        }
        System.out.println(tally.table("A second person against the first (003, 004)"));
        assertReads(tally, Kind.TARGET, 1, 1);
        assertReads(tally, Kind.DEPARTMENT_TASK, 0.9, 0.9);
    }
}
