package org.ecoledger.speeches.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecoledger.speeches.extraction.Content.NamedUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("What is taken from single sentences of speeches, minutes and plans (M01-04, M01-13)")
class RuleSentencesTest {
    private static final SpeechReader READER = SpeechReader.of(Organisation.unknown(), (_, _) -> Optional.empty());

    private record Case(String sentence, String expected) {
        @Override
        public String toString() {
            return sentence;
        }
    }

    static Stream<Case> cases() {
        try (var in = Objects.requireNonNull(RuleSentencesTest.class.getResourceAsStream("/speeches/sentences.csv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.startsWith("sentence,"))
                    .map(line -> line.split(","))
                    .map(cells -> new Case(cells[0], cells[1]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    @DisplayName("A sentence")
    void sentence(Case said) {
        var text = new SpokenText("会议", LocalDate.of(2026, 3, 2), List.of(said.sentence()));
        List<String> found = READER.read(text).stream()
                .map(Proposal::content)
                .filter(content -> !(content instanceof Content.Target))
                .map(RuleSentencesTest::told)
                .toList();
        assertThat(found.isEmpty() ? "nothing" : String.join(" | ", found)).isEqualTo(said.expected());
    }

    private static String told(Content content) {
        return switch (content) {
            case Content.Target target -> "target:" + target.indicator();
            case Content.Task task -> "task:" + units(task.units()) + day(task.due());
            case Content.Duty duty -> "duty:" + units(duty.units()) + "@-";
            case Content.Commitment promise -> "commitment:" + units(promise.units()) + day(promise.due());
            case Content.Forbidden ban -> "forbidden:" + units(ban.units()) + "@-";
            case Content.Consequence follows -> "consequence:" + units(follows.units()) + "@-";
        };
    }

    private static String units(List<NamedUnit> units) {
        return units.isEmpty() ? "-" : units.stream().map(NamedUnit::words).collect(Collectors.joining(";"));
    }

    private static String day(@Nullable Due due) {
        return "@" + (due == null ? "-" : due.phrase());
    }
}
