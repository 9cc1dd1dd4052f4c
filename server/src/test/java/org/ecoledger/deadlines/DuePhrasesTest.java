package org.ecoledger.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecoledger.deadlines.DuePhrases.Kind;
import org.ecoledger.deadlines.DuePhrases.Stretch;
import org.ecoledger.deadlines.DueReading.Choices;
import org.ecoledger.deadlines.DueReading.Day;
import org.ecoledger.deadlines.DueReading.Nothing;
import org.ecoledger.deadlines.DueReading.Span;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.ClassPathResource;

@DisplayName("P9, N43, N47, N49, N61, ruling 2: deadlines and periods as documents and speeches say them")
class DuePhrasesTest {
    private static final DuePhrases PHRASES = new DuePhrases(new NoticedHolidays());

    record Case(String phrase, LocalDate said, String meaning) {}

    static Stream<Case> cases() throws Exception {
        return new ClassPathResource("deadlines/phrases-said.csv")
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.startsWith("#") && !line.startsWith("phrase,"))
                .map(line -> line.split(",", -1))
                .map(cells -> new Case(cells[0], LocalDate.parse(cells[1]), cells[2]));
    }

    @ParameterizedTest
    @MethodSource("cases")
    @DisplayName("a phrase means its day, its period, a choice, or nothing")
    void meaning(Case one) {
        assertThat(written(PHRASES.read(one.phrase(), one.said())))
                .as(one.phrase())
                .isEqualTo(one.meaning());
    }

    private static String written(DueReading reading) {
        return switch (reading) {
            case Day day -> day.date().toString();
            case Span span -> span.from() + ".." + span.to();
            case Choices choices ->
                "ask:" + choices.days().stream().map(LocalDate::toString).collect(Collectors.joining(";"));
            case Nothing nothing -> "none:" + nothing.why();
        };
    }

    @Test
    @DisplayName(
            "whenever it is said, a deadline lies ahead unless its words name a year that is over, and choices are in order")
    void always() throws Exception {
        List<Case> cases = cases().toList();
        LocalDate first = LocalDate.of(2025, 1, 1);
        for (int after = 0; after < 3 * 365; after += 5) {
            LocalDate said = first.plusDays(after);
            for (Case one : cases) {
                switch (PHRASES.read(one.phrase(), said)) {
                    case Day day when !day.date().isBefore(said) || namesYear(one.phrase()) -> {}
                    case Day day -> throw new AssertionError(one.phrase() + " on " + said + " is " + day);
                    case Span span -> assertThat(span.from()).isBeforeOrEqualTo(span.to());
                    case Choices choices ->
                        assertThat(choices.days()).isSorted().doesNotHaveDuplicates();
                    case Nothing _ -> {}
                }
            }
        }
    }

    private static boolean namesYear(String phrase) {
        return phrase.matches(".*(20\\d\\d|\\d\\d年|去年|二〇|十[三四五]五).*");
    }

    @Test
    @DisplayName("phrases are found where they stand in a sentence, spaces and quotation marks included")
    void found() {
        String sentence = "各县区6 月底前必须建成网格，市上7月份将组织专门巡查，每月5日前报送情况，“十四五”末全部达标。";
        assertThat(DuePhrases.find(sentence))
                .extracting(Stretch::words, Stretch::kind)
                .containsExactly(
                        tuple("6 月底前", Kind.DEADLINE),
                        tuple("7月份", Kind.PERIOD),
                        tuple("每月5日前", Kind.REPEATED),
                        tuple("十四五”末", Kind.DEADLINE));
        assertThat(DuePhrases.find(sentence))
                .allSatisfy(stretch -> assertThat(sentence.substring(stretch.from(), stretch.to()))
                        .isEqualTo(stretch.words()));
    }

    @Test
    @DisplayName("words that only look like time are none: 年度, 内部, 本周期, 一月一调度, 达到2020年水平, 日前")
    void lookalikes() {
        assertThat(Stream.of("完成年度目标", "加强内部管理", "本周期评估", "实行一月一调度", "日前，省里通报了情况", "形成长期机制", "三个月来", "春风行动")
                        .filter(words -> !DuePhrases.find(words).isEmpty()))
                .isEmpty();
        assertThat(DuePhrases.find("浓度降到2020年水平").getFirst().kind()).isEqualTo(Kind.PERIOD);
    }
}
