package org.ecoledger.speeches.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecoledger.deadlines.DuePhrases;
import org.ecoledger.deadlines.NoticedHolidays;
import org.ecoledger.speeches.PhrasedByCalendar;
import org.ecoledger.speeches.extraction.Content.Target;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
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

    @Test
    @DisplayName(
            "a whole invented speech gives its figures, none of what was reached, scored or threatened, each with its place")
    void speech() throws Exception {
        String[] paragraphs = new ClassPathResource("speeches/target-speech.txt")
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .toArray(String[]::new);
        assertThat(targets(paragraphs).stream().map(target -> target.value() + target.unit()))
                .containsExactly(
                        "83.5%",
                        "36微克/立方米",
                        "3天",
                        "91.7%",
                        "100%",
                        "93%",
                        "3.9%",
                        "820万吨",
                        "55%",
                        "100%",
                        "95%",
                        "85%",
                        "92%",
                        "95%",
                        "5个百分点",
                        "98%",
                        "100%",
                        "2类",
                        "3类",
                        "45%",
                        "3%",
                        "85%",
                        "84%",
                        "5名");
        var text = new SpokenText("讲话", LocalDate.of(2025, 3, 5), List.of(paragraphs));
        assertThat(TargetRules.read(text, OutlineReader.read(text), DAYS)).allSatisfy(proposal -> {
            var target = (Target) proposal.content();
            assertThat(proposal.marks())
                    .anySatisfy(mark -> assertThat(mark.stretch().in(text)).contains(target.unit()))
                    .allSatisfy(mark -> assertThat(mark.stretch().in(text)).isNotBlank());
        });
    }

    @Test
    @DisplayName("a lawsuit, a love letter and an English text promise no figures; a long text is read quickly")
    void others() {
        assertThat(targets(
                        "被告应于判决生效之日起十日内偿还借款本金50000元，并按年利率6%支付利息。",
                        "案件受理费1050元，由原告负担30%，被告负担70%。", "经鉴定，原告构成十级伤残，损失率达到30%。"))
                .isEmpty();
        assertThat(targets("亲爱的，我已经想了你一百天，我对你的爱是百分之百的，要等你一万年。")).isEmpty();
        assertThat(targets("We must reach 95% by the end of 2025 and reduce emissions by 5 per cent."))
                .isEmpty();
        String[] many = new String[1500];
        Arrays.fill(many, "要加强饮用水水源地保护，推进第12号断面和3个乡镇的整治，年底前完成，达标率达到100%，切实改善水环境质量。");
        assertTimeout(Duration.ofSeconds(20), () -> assertThat(targets(many)).hasSize(1500));
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
