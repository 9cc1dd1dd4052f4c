package org.ecoledger.speeches.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The labels of the source documents keep to docs/labelling.md")
class SpeechLabelsTest {

    @ParameterizedTest
    @ValueSource(strings = {"labels-000-002.csv", "labels-003-004.csv"})
    @DisplayName("Every quotation stands once in the repaired text, in its part, and has at most 40 characters")
    void quotations(String file) {
        List<SpokenLabel> labels = SpokenLabel.all(file);
        for (String document :
                labels.stream().map(SpokenLabel::document).distinct().toList()) {
            SourceSpeech speech = SourceSpeech.of(document);
            for (SpokenLabel label : labels) {
                if (label.document().equals(document)) {
                    Placed placed = Placed.in(speech.paragraphs(), label);
                    assertThat(label.quotation()).hasSizeLessThanOrEqualTo(40);
                    assertThat(speech.meetings())
                            .as(label.quotation())
                            .anyMatch(part -> part.part() == label.part()
                                    && part.fromParagraph() <= placed.stretch().paragraph()
                                    && placed.stretch().paragraph() < part.toParagraph());
                }
            }
        }
    }
}
