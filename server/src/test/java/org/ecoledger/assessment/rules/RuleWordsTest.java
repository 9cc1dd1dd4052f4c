package org.ecoledger.assessment.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Rule sets in words and in writing (M15-01, M15-05, C3)")
class RuleWordsTest {
    private static final int MANY = 300;

    @Test
    @DisplayName("Property: whatever a rule set says has words in both languages, and never a Java name")
    void wordsAreNeverEmpty() {
        for (long seed = 0; seed < MANY; seed++) {
            RuleSet rules = read(new RandomRules(seed).text());
            for (Locale locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
                List<RuleWords.Section> words = RuleWords.of(rules, locale);
                assertThat(words).allSatisfy(section -> {
                    assertThat(section.title()).isNotBlank();
                    assertThat(section.sentences())
                            .isNotEmpty()
                            .allSatisfy(sentence -> assertThat(sentence.text())
                                    .isNotBlank()
                                    .doesNotContain("null", "org.ecoledger", "_"));
                });
                assertThat(words.stream().filter(section -> section.name().equals("items")))
                        .singleElement()
                        .satisfies(section -> assertThat(section.sentences()).hasSameSizeAs(rules.items()));
            }
        }
    }

    @Test
    @DisplayName("Property: reading what was written gives the same rule set")
    void writtenAndReadAgain() {
        for (long seed = 0; seed < MANY; seed++) {
            RuleSet rules = read(new RandomRules(seed).text());
            RuleSet again = read(RuleSetFile.write(rules));

            assertThat(again.as(again.version()))
                    .usingRecursiveComparison()
                    .ignoringFields("hash")
                    .isEqualTo(rules);
        }
    }

    @Test
    @DisplayName("Every part and choice has a name in the table of names")
    void everyPartHasAName() {
        for (RuleShape.Part part : RuleShape.OF_RULE_SETS.parts().values()) {
            for (RuleShape.Kind kind : part.kinds()) {
                assertThat(kind.name().isEmpty() || kind.chinese().matches(".*\\p{IsHan}.*"))
                        .as(part.name() + "." + kind.name())
                        .isTrue();
                assertThat(kind.entries()).allSatisfy(entry -> {
                    assertThat(entry.chinese())
                            .as(part.name() + "." + entry.name())
                            .matches(".*\\p{IsHan}.*");
                    assertThat(entry.choices())
                            .allSatisfy(choice -> assertThat(choice.chinese()).matches(".*\\p{IsHan}.*"));
                });
            }
        }
    }

    @Test
    @DisplayName("A.3: the rules of 湘潭 are said as they were written")
    void xiangtanInWords() {
        String county = said("xt-county-quarter", Locale.SIMPLIFIED_CHINESE);
        assertThat(county)
                .contains("满分40分", "明查得分", "暗访得分", "按名次依次得10、9、8、7分")
                .contains("焚烧垃圾池每次扣0.5分，不设上限")
                .contains("扣3分", "排名垫底", "每期每县区随机抽2个乡镇明查，每个乡镇至少暗访1次")
                .contains("未被抽中明查的乡镇如何计分——");
        assertThat(said("xt-township-quarter", Locale.SIMPLIFIED_CHINESE))
                .contains("11月30日24时仍未办到", "国库集中支付凭证", "依次100000、60000、40000元");
        assertThat(said("letter-year", Locale.SIMPLIFIED_CHINESE)).contains("最后3名为末位；末位线上并列的全部列入末位");
        assertThat(said("xt-county-quarter", Locale.ENGLISH)).contains("0.5 points each time");
    }

    @Test
    @DisplayName("Worked examples are computed by the formulas themselves (N55, N57, N58)")
    void workedExamples() {
        List<String> lines =
                RuleExamples.of(
                                RuleSetFile.read(
                                        RuleBook.of("xt-county-quarter").text()),
                                Locale.SIMPLIFIED_CHINESE)
                        .stream()
                        .flatMap(example -> example.lines().stream())
                        .toList();

        assertThat(lines).contains("值为95得38.00分", "第2名得9.00分", "第5名得0.00分", "2次扣1分");
    }

    private static String said(String code, Locale locale) {
        return RuleWords.of(RuleSetFile.read(RuleBook.of(code).text()), locale).stream()
                .flatMap(section -> section.sentences().stream())
                .map(RuleWords.Sentence::text)
                .reduce("", (all, text) -> all + "\n" + text);
    }

    private static RuleSet read(String text) {
        return Objects.requireNonNull(RuleSetFile.look(text).rules(), text);
    }
}
