package org.ecoledger.standards.water;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.ecoledger.standards.Clause;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("环办〔2011〕22号: rivers, basins and lakes")
class RiverEvaluationTest {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 30);

    @Test
    @DisplayName("fewer than five sections: the mean of each item over them, then the worst item")
    @Clause(standard = "环办〔2011〕22号", clause = "单因子评价法")
    void fewSectionsAreJudgedByTheirMeans() {
        RiverJudgement river = RiverEvaluation.river(codmn("4", "6.5", "9", "5.7"), DAY);
        assertThat(river.means()).isNotNull();
        assertThat(river.means().waterClass()).isEqualTo(WaterClass.IV);
        assertThat(river.means().items().get(WaterItem.CODMN).value()).isEqualTo("6.30");
        assertThat(river.quality()).isEqualTo(WaterQuality.LIGHTLY);
        assertThat(river.mainPollutants())
                .containsExactly(new RiverPollutant(WaterItem.CODMN, 2, 4, new BigDecimal("0.0")));
        assertThat(river.shares().good()).isEqualTo(2);
        assertThat(river.edition().code()).isEqualTo("环办〔2011〕22号");
    }

    @Test
    @DisplayName("five sections and more: the shares of their classes; the boundary is an option")
    @Clause(standard = "环办〔2011〕22号", clause = "断面水质类别比例法")
    void manySectionsAreJudgedByTheSharesOfTheirClasses() {
        List<WaterMeans> five = codmn("4", "4", "4", "4", "40");
        RiverJudgement river = RiverEvaluation.river(five, DAY);
        assertThat(river.means()).isNull();
        assertThat(river.quality()).isEqualTo(WaterQuality.GOOD);
        assertThat(river.shares().goodPercent()).isEqualTo("80.0");
        assertThat(river.shares().badPercent()).isEqualTo("20.0");
        RiverJudgement byMeans = RiverEvaluation.river(five, DAY, WaterOptions.DEFAULT.withSectionsForShares(6));
        assertThat(byMeans.quality()).isEqualTo(WaterQuality.MODERATELY);
    }

    @ParameterizedTest(name = "{0} of {2} sections Ⅰ to Ⅲ, {1} worse than Ⅴ: {3}")
    @CsvSource({
        "9, 0, 10, EXCELLENT",
        "18, 2, 20, EXCELLENT",
        "17, 0, 20, GOOD",
        "15, 5, 20, GOOD",
        "14, 3, 20, LIGHTLY",
        "14, 4, 20, MODERATELY",
        "0, 0, 20, LIGHTLY",
        "5, 7, 20, MODERATELY",
        "5, 8, 20, HEAVILY",
        "0, 20, 20, HEAVILY"
    })
    @DisplayName("table of grades: 90 % and 75 % of classes Ⅰ to Ⅲ, 20 % and 40 % worse than Ⅴ, by exact shares")
    @Clause(standard = "环办〔2011〕22号", clause = "断面水质类别比例法")
    void theGradesMeetAtTheirBounds(int good, int bad, int sections, WaterQuality expected) {
        List<String> values = new ArrayList<>();
        IntStream.range(0, sections).forEach(i -> values.add(i < good ? "5" : i < good + bad ? "20" : "9"));
        assertThat(RiverEvaluation.river(codmn(values.toArray(String[]::new)), DAY)
                        .quality())
                .isEqualTo(expected);
    }

    @Test
    @DisplayName("main pollutants by the share of sections that exceed class Ⅲ, the first three")
    @Clause(standard = "环办〔2011〕22号", clause = "主要污染指标")
    void mainPollutantsFollowTheSectionExceedRate() {
        RiverJudgement river = RiverEvaluation.river(
                List.of(
                        means("codmn", "7", "tp", "0.25"),
                        means("codmn", "7", "tp", "0.25", "nh3n", "1.2"),
                        means("codmn", "7", "cod", "25", "nh3n", "1.2"),
                        means("do", "8"),
                        means("do", "8"),
                        means("do", "8"),
                        means("tn", "9")),
                DAY);
        assertThat(river.mainPollutants())
                .extracting(RiverPollutant::item, RiverPollutant::exceeding)
                .containsExactly(tuple(WaterItem.CODMN, 3), tuple(WaterItem.NH3N, 2), tuple(WaterItem.TP, 2));
        // The section of which only nitrogen is known has no class and does not count.
        assertThat(river.mainPollutants().getFirst().exceedPercent()).isEqualTo("50.0");
    }

    @Test
    @DisplayName("a lake is judged by the mean of each item over its points, however many, by the limits of lakes")
    @Clause(standard = "环办〔2011〕22号", clause = "湖泊水库评价")
    void aLakeIsJudgedByTheMeansOfItsPoints() {
        List<WaterMeans> points = List.of(
                means("tp", "0.04"),
                means("tp", "0.05"),
                means("tp", "0.06"),
                means("tp", "0.05"),
                means("tp", "0.06"));
        SectionJudgement lake = RiverEvaluation.lake(points, DAY, WaterOptions.DEFAULT);
        assertThat(lake.items().get(WaterItem.TP).value()).isEqualTo("0.052");
        assertThat(lake.waterClass()).isEqualTo(WaterClass.IV);
    }

    @Test
    void aRiverOfWhichNothingIsKnownHasNoQuality() {
        RiverJudgement river = RiverEvaluation.river(List.of(means("tn", "1")), DAY);
        assertThat(river.quality()).isNull();
        assertThat(river.means()).isNotNull();
        assertThat(river.means().waterClass()).isNull();
        assertThat(river.shares().goodPercent()).isNull();
        assertThat(river.mainPollutants()).isEmpty();
    }

    @Test
    @DisplayName("days before 2011-03-09 are refused")
    void earlierDaysAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RiverEvaluation.river(List.of(), LocalDate.of(2011, 3, 8)));
    }

    private static List<WaterMeans> codmn(String... values) {
        return Arrays.stream(values).map(value -> means("codmn", value)).toList();
    }

    private static WaterMeans means(String... keysAndValues) {
        return WaterMeans.ofValues(List.of(Values.of(keysAndValues)));
    }
}
