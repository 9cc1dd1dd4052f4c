package org.ecoledger.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.ecoledger.reports.BulletinPeriod.Kind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("C4 and A.6: what a bulletin says")
class CompositionTest {
    private static final BulletinPeriod QUARTER = BulletinPeriod.of(Kind.QUARTER, "2026-Q3");

    @Test
    @DisplayName("A.6: 下降 in percent, 提高 in 个百分点, 截至")
    void theGrammarOfFiguresIsKept() {
        assertThat(text(new SampleCity(), BulletinPeriod.of(Kind.DAY, "2026-09-30"))
                        .air()
                        .text())
                .isEqualTo(
                        "截至9月30日，全市PM10平均浓度68微克/立方米，同比下降5.6%；" + "PM2.5平均浓度38微克/立方米，同比上升2.7%；优良天数比例73.6%，同比提高2.1个百分点。");
    }

    @Test
    @DisplayName("C1: one sentence per county says what the remaining days allow")
    void everyCountyHasItsPace() {
        assertThat(text(new SampleCity(), QUARTER).targets().getFirst().text())
                .isEqualTo("青河县PM10累计68，余92天均值须不高于56.1，优良201天，只余2天可超标；");
    }

    @Test
    void aMissingFigureIsCalledMissingAndNothingIsConcludedFromIt() {
        assertThat(text(new SampleCity().with("全市PM10平均浓度", null), QUARTER)
                        .air()
                        .text())
                .startsWith("三季度（截至9月30日），全市PM10平均浓度暂无数据；PM2.5平均浓度38");
    }

    @Test
    @DisplayName("C4: one datum changes exactly the sentence that rests on it")
    void oneDatumChangesOneSentence() {
        var before = sentences(text(new SampleCity(), QUARTER));
        var after = sentences(text(new SampleCity().with("白石县还可超标天数", "1"), QUARTER));
        var changed = new ArrayList<String>();
        for (int i = 0; i < before.size(); i++) {
            if (!before.get(i).equals(after.get(i))) {
                changed.add(after.get(i));
            }
        }
        assertThat(changed).containsExactly("白石县PM10累计68，余92天均值须不高于56.1，优良201天，只余1天可超标；");
    }

    @Test
    void everyNumberInTheSentencesIsAFigure() {
        var words = sentencesAsPassages(text(new SampleCity(), QUARTER)).stream()
                .flatMap(passage -> passage.pieces().stream())
                .filter(Passage.Piece.Words.class::isInstance)
                .map(Passage.Piece::text)
                .map(text -> text.replaceAll("PM10|PM2\\.5|截至[0-9]+月[0-9]+日|[0-9]{4}年", ""))
                .toList();
        assertThat(words).noneMatch(text -> text.matches(".*[0-9].*"));
    }

    private static BulletinText text(SampleCity city, BulletinPeriod period) {
        return Composition.of(city.facts(period));
    }

    private static List<String> sentences(BulletinText text) {
        return sentencesAsPassages(text).stream().map(Passage::text).toList();
    }

    private static List<Passage> sentencesAsPassages(BulletinText text) {
        return Stream.of(
                        Stream.of(text.air()),
                        text.targets().stream(),
                        Stream.of(text.matters()),
                        text.ranking().stream())
                .flatMap(passages -> passages)
                .toList();
    }
}
