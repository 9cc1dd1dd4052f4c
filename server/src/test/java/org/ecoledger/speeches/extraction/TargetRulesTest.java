package org.ecoledger.speeches.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecoledger.deadlines.DuePhrases;
import org.ecoledger.deadlines.NoticedHolidays;
import org.ecoledger.speeches.PhrasedByCalendar;
import org.ecoledger.speeches.extraction.Content.Target;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.ClassPathResource;

@DisplayName("M01-06: figures that a speech promises are proposed as targets, and no others")
class TargetRulesTest {
    static final PhrasedDays DAYS = new PhrasedByCalendar(new DuePhrases(new NoticedHolidays()));

    record Case(String sentence, String expected, String due) {}

    static Stream<Case> sentences() throws Exception {
        return new ClassPathResource("speeches/target-sentences.csv")
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.startsWith("#") && !line.startsWith("sentence,"))
                .map(line -> line.split(",", -1))
                .map(cells -> new Case(cells[0], cells[1], cells[2]));
    }

    @ParameterizedTest
    @MethodSource("sentences")
    @DisplayName("an invented sentence gives what a reader would take from it")
    void sentence(Case one) {
        List<Target> targets = targets(one.sentence());
        String read = targets.stream().map(TargetRulesTest::written).collect(Collectors.joining(" | "));
        assertThat(read.isEmpty() ? "nothing" : read).as(one.sentence()).isEqualTo(one.expected());
        String due = targets.isEmpty() || targets.getFirst().due() == null
                ? ""
                : targets.getFirst().due().phrase();
        assertThat(due).as(one.sentence()).isEqualTo(one.due());
    }

    static List<Target> targets(String... paragraphs) {
        var text = new SpokenText("讲话", LocalDate.of(2025, 3, 5), List.of(paragraphs));
        return TargetRules.read(text, OutlineReader.read(text), DAYS).stream()
                .map(proposal -> (Target) proposal.content())
                .toList();
    }

    private static String written(Target target) {
        return "%s %s %s %s"
                .formatted(
                        Objects.requireNonNullElse(target.code(), "-"),
                        target.value() == null ? "-" : target.value().toPlainString(),
                        target.unit(),
                        target.comparison());
    }
}
