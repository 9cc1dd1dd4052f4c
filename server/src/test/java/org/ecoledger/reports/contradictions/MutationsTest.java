package org.ecoledger.reports.contradictions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The checker on 200 true sentences and on 200 with one slip of the pen")
class MutationsTest {
    private static final int SENTENCES = 200;
    private static final List<Made.Maker> MAKERS = Stream.of(
                    TotalSentences.ALL, ChangeSentences.ALL, RateSentences.ALL, DaySentences.ALL)
            .flatMap(List::stream)
            .toList();

    @Test
    @DisplayName("At least 90 % of the slips are found, by every kind of slip at least 80 %")
    void recall() {
        Map<String, int[]> kinds = new TreeMap<>();
        List<String> missed = new ArrayList<>();
        for (Made made : made(20_261_126)) {
            int[] count = kinds.computeIfAbsent(made.kind(), _ -> new int[2]);
            count[1]++;
            if (Texts.findings(made.wrong()).isEmpty()) {
                missed.add(made.wrong());
            } else {
                count[0]++;
            }
        }
        kinds.forEach((kind, count) -> System.out.println(kind + ": " + count[0] + " of " + count[1]));
        assertThat(missed).as("missed").hasSizeLessThanOrEqualTo(SENTENCES / 10);
        assertThat(kinds.values()).allSatisfy(count -> assertThat(count[0] * 10).isGreaterThanOrEqualTo(count[1] * 8));
    }

    @Test
    @DisplayName("At most 5 % of the true sentences are flagged, those among them that only look wrong")
    void falseAlarms() {
        List<String> flagged = new ArrayList<>();
        List<String> sentences = new ArrayList<>();
        made(7_011_949).stream().limit(SENTENCES - 42).map(Made::right).forEach(sentences::add);
        for (int i = 0; sentences.size() < SENTENCES; i++) {
            sentences.add(PlainSentences.ALL.get(i % PlainSentences.ALL.size()).apply(new Draw(i)));
        }
        for (String sentence : sentences) {
            Texts.findings(sentence).forEach(found -> flagged.add(sentence + found.implies()));
        }
        System.out.println("false alarms: " + flagged.size() + " of " + sentences.size());
        assertThat(flagged).hasSizeLessThanOrEqualTo(SENTENCES / 20);
    }

    @Test
    @DisplayName("The sentences come from more than 40 patterns, and a slip always changes its sentence")
    void patterns() {
        assertThat(MAKERS.size() + PlainSentences.ALL.size()).isGreaterThan(40);
        assertThat(made(3)).allSatisfy(made -> assertThat(made.right()).isNotEqualTo(made.wrong()));
    }

    @Test
    @DisplayName("A second family of 200 and 200, of other frames: at least 90 % found, at most 5 % flagged")
    void otherFamily() {
        List<Made> other = made(OtherSentences.ALL, 20_261_127);
        List<Made> missed = other.stream()
                .filter(made -> Texts.findings(made.wrong()).isEmpty())
                .toList();
        List<Made> flagged = other.stream()
                .filter(made -> !Texts.findings(made.right()).isEmpty())
                .toList();
        System.out.println("other family: missed " + missed.size() + ", flagged " + flagged.size());
        assertThat(OtherSentences.ALL).hasSizeGreaterThanOrEqualTo(24);
        assertThat(other).allSatisfy(made -> assertThat(made.right()).isNotEqualTo(made.wrong()));
        assertThat(missed).hasSizeLessThanOrEqualTo(SENTENCES / 10);
        assertThat(flagged).hasSizeLessThanOrEqualTo(SENTENCES / 20);
    }

    private static List<Made> made(long seed) {
        return made(MAKERS, seed);
    }

    private static List<Made> made(List<Made.Maker> makers, long seed) {
        List<Made> made = new ArrayList<>();
        for (int i = 0; i < SENTENCES; i++) {
            made.add(makers.get(i % makers.size()).make(new Draw(seed * 31 + i)));
        }
        return made;
    }
}
