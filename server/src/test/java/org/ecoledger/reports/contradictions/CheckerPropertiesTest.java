package org.ecoledger.reports.contradictions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.ecoledger.figures.Figure;
import org.ecoledger.reports.contradictions.Contradiction.Weight;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What always holds of the checker")
class CheckerPropertiesTest {
    private static final List<Made.Maker> MAKERS = Stream.of(
                    TotalSentences.ALL, ChangeSentences.ALL, RateSentences.ALL, DaySentences.ALL)
            .flatMap(List::stream)
            .toList();

    @Test
    @DisplayName("The order of paragraphs that share no subject does not change what is found")
    void orderOfParagraphs() {
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < TotalSentences.ALL.size(); i++) {
            wrong.add(TotalSentences.ALL.get(i).make(new Draw(i)).wrong());
        }
        List<String> rules = said(wrong);
        Collections.shuffle(wrong, new Random(5));
        assertThat(said(wrong)).containsExactlyInAnyOrderElementsOf(rules).isNotEmpty();
    }

    private static List<String> said(List<String> paragraphs) {
        return ContradictionChecker.check(Texts.of(paragraphs), Knowledge.NONE).stream().map(Contradiction::says).toList();
    }

    @Test
    @DisplayName("A rate stays right or wrong when numerator and denominator grow by the same factor")
    void scaling() {
        for (int factor : new int[] {1, 3, 10, 100}) {
            assertThat(Texts.findings("受理" + 120 * factor + "件，办结" + 90 * factor + "件，办结率75.0%。")).isEmpty();
            assertThat(Texts.findings("受理" + 120 * factor + "件，办结" + 90 * factor + "件，办结率85.0%。")).hasSize(1);
        }
    }

    @Test
    @DisplayName("A text without numbers has nothing to contradict")
    void silentWithoutNumbers() {
        assertThat(Texts.findings("同志们：", "要坚决打赢污染防治攻坚战，切实改善环境质量。", "", "其中，合计，占比。")).isEmpty();
        assertThat(ContradictionChecker.check(new CheckedText("空", List.of()), Knowledge.NONE)).isEmpty();
    }

    @Test
    @DisplayName("Masked numbers are unknown: 20xx, *天, 下降*%")
    void masked() {
        assertThat(Texts.findings("20xx年优良天数*天，同比增加*天，优良率*%，PM2.5浓度下降xx%。")).isEmpty();
        assertThat(Texts.findings("检查企业4xx家，其中甲县200家、乙县350家。")).isEmpty();
    }

    @Test
    @DisplayName("No text whatever makes it fail: random characters, random words of its own dictionaries")
    void neverFails() {
        Random random = new Random(11);
        String alphabet = "0123456789.%,，。；：、（）()一二三十百万亿第半年月日天吨家个其中共合计占较比下降提高到至为率PM2.5COD优良xX*/-~ \n";
        for (int i = 0; i < 400; i++) {
            StringBuilder text = new StringBuilder();
            for (int j = 0; j < 200; j++) {
                int any = random.nextInt(0x10000);
                text.append(i % 4 == 0 ? (char) any : alphabet.charAt(random.nextInt(alphabet.length())));
            }
            assertThatCode(() -> Texts.findings(text.toString())).doesNotThrowAnyException();
        }
    }

    @Test
    @DisplayName("Marks stand where they say, in any text")
    void marksStandInTheText() {
        for (int i = 0; i < MAKERS.size(); i++) {
            String text = "  " + MAKERS.get(i).make(new Draw(i)).wrong().replace("，", " ， ");
            for (Contradiction found : Texts.findings(text)) {
                assertThat(found.marks()).isNotEmpty().allSatisfy(mark -> assertThat(text.substring(mark.from(), mark.to()))
                        .isEqualTo(mark.text())
                        .isNotBlank());
            }
        }
    }

    @Test
    @DisplayName("Five megabytes are checked in time that grows with the text and not faster")
    void linear() {
        List<String> quarter = paragraphs(425_000);
        said(paragraphs(100_000));
        long first = took(quarter);
        long second = took(paragraphs(1_700_000));
        assertThat(second).isLessThan(8 * first + 4000);
        assertThat(took(List.of("检查1家、".repeat(60_000)))).isLessThan(30_000);
    }

    private static List<String> paragraphs(int characters) {
        List<String> paragraphs = new ArrayList<>();
        int length = 0;
        for (int i = 0; length < characters; i++) {
            String paragraph = MAKERS.get(i % MAKERS.size()).make(new Draw(i)).right()
                    + "要坚持问题导向，压实各级责任，确保各项任务落到实处，持续改善环境质量。".repeat(4);
            paragraphs.add(paragraph);
            length += paragraph.length();
        }
        return paragraphs;
    }

    private static long took(List<String> paragraphs) {
        long start = System.nanoTime();
        ContradictionChecker.check(Texts.of(paragraphs), Knowledge.NONE);
        return Duration.ofNanos(System.nanoTime() - start).toMillis();
    }

    @Test
    @DisplayName("A table's row 合计 is held against its rows, its column 合计 against its columns; rates are not summed")
    void tables() {
        assertThat(ContradictionChecker.check(
                        Texts.table("县区|检查|立案|立案率", "甲县|120|6|5.0%", "乙县|80|8|10.0%", "合计|200|14|7.0%"), Knowledge.NONE))
                .isEmpty();
        List<Contradiction> found = ContradictionChecker.check(
                Texts.table("县区|检查|立案|立案率", "甲县|120|6|5.0%", "乙县|80|8|10.0%", "合计|210|14|7.0%"), Knowledge.NONE);
        assertThat(found).singleElement().satisfies(one -> {
            assertThat(one.rule()).isEqualTo("totals-of-table");
            assertThat(one.implies()).contains("120+80=200");
        });
        assertThat(ContradictionChecker.check(Texts.table("县区|大气|水|合计", "甲县|12|6|18", "乙县|8|8|17"), Knowledge.NONE))
                .hasSize(1);
    }

    @Test
    @DisplayName("Where the database knows better, the finding names its figure; a rounding of it passes")
    void database() {
        Knowledge knowledge = claim -> claim.subject().equals("优良天数") && claim.place().equals("青河县")
                ? Optional.of(figure(new BigDecimal("276"), "天"))
                : Optional.empty();
        assertThat(ContradictionChecker.check(Texts.of("2025年青河县优良天数276天。"), knowledge)).isEmpty();
        assertThat(ContradictionChecker.check(Texts.of("2025年青河县优良天数286天。"), knowledge))
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.known()).isEqualTo("field:优良天数/1/2025/value");
                    assertThat(found.weight()).isEqualTo(Weight.CONTRADICTION);
                });
    }

    private static Figure figure(BigDecimal value, String unit) {
        return Figure.of("field:优良天数/1/2025/value", "优良天数", value, value.toPlainString(), unit, null, null, "计数", List.of(),
                Instant.EPOCH, null);
    }

    @Test
    @DisplayName("Number forms are read as officials write them: full width, thousands, 万 and 亿, 三分之二, 百分之十二, spaces of a scan")
    void forms() {
        assertThat(Texts.findings("共检查１，２００家，其中甲县７００家、乙县５００家。")).isEmpty();
        assertThat(Texts.findings("全县1,200户，其中煤改气700户，煤改电600户。")).hasSize(1);
        assertThat(Texts.findings("投资3.2亿元，其中省级1.5亿元、市级8000万元、县级9000万元。")).isEmpty();
        assertThat(Texts.findings("126个村中，63个村完成治理，占百分之五十。")).isEmpty();
        assertThat(Texts.findings("全年优 良 天 数 27 6 天，优良率 7 5.6 %。")).isEmpty();
        assertThat(Texts.findings("共淘汰锅炉十五台，其中甲县八台、乙县九台。")).hasSize(1);
        assertThat(Texts.findings("整治企业2100多家，其中甲县1200家、乙县950家。")).isEmpty();
    }
}
