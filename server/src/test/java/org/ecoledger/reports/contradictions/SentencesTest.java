package org.ecoledger.reports.contradictions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Single sentences in the officials' manner, written by hand; those on which the checker was made, so they say how far it goes and not how well. */
@DisplayName("The checker on sentences written by hand")
class SentencesTest {

    @Test
    @DisplayName("No true sentence is flagged")
    void right() {
        assertThat(sentences("right ")).hasSizeGreaterThan(90).allSatisfy(sentence -> assertThat(Texts.findings(sentence))
                .as(sentence)
                .isEmpty());
    }

    @Test
    @DisplayName("At least 95 % of the wrong ones are")
    void wrong() {
        List<String> sentences = sentences("wrong ");
        List<String> missed = sentences.stream().filter(sentence -> Texts.findings(sentence).isEmpty()).toList();
        assertThat(missed).hasSizeLessThanOrEqualTo(sentences.size() / 20);
    }

    private static List<String> sentences(String verdict) {
        try (var in = Objects.requireNonNull(SentencesTest.class.getResourceAsStream("/contradictions/sentences.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.startsWith(verdict))
                    .map(line -> line.substring(verdict.length()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
