package org.ecoledger.standards.water;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.ecoledger.standards.Clause;
import org.ecoledger.standards.Ratio;
import org.ecoledger.standards.water.WaterMeans.BelowDetection;
import org.ecoledger.standards.water.WaterOptions.Digits;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("环办〔2011〕22号: the value of a period")
class WaterMeansTest {

    private static final LocalDate DAY = LocalDate.of(2025, 6, 30);

    @Test
    @DisplayName("a month is the mean of its samples, each item of as many as it has")
    @Clause(standard = "环办〔2011〕22号", clause = "时段均值")
    void aMonthIsTheMeanOfItsSamples() {
        WaterMeans month = WaterMeans.ofValues(List.of(Values.of("codmn", "4", "tp", "0.1"), Values.of("codmn", "5")));
        assertThat(month.exact())
                .containsExactly(Map.entry(WaterItem.CODMN, Ratio.of(9, 2)), Map.entry(WaterItem.TP, Ratio.of(1, 10)));
        assertThat(month.counts()).containsEntry(WaterItem.CODMN, 2).containsEntry(WaterItem.TP, 1);
        assertThat(WaterMeans.ofValues(List.of()).exact()).isEmpty();
    }

    @Test
    @DisplayName("a quarter is the mean of its months, each of the same weight")
    @Clause(standard = "环办〔2011〕22号", clause = "时段均值")
    void aQuarterIsTheMeanOfItsMonths() {
        WaterMeans quarter = WaterMeans.ofMeans(List.of(
                WaterMeans.ofValues(List.of(Values.of("codmn", "4"))),
                WaterMeans.ofValues(List.of(Values.of("codmn", "6"), Values.of("codmn", "8"))),
                WaterMeans.ofValues(List.of())));
        assertThat(quarter.exact()).containsEntry(WaterItem.CODMN, Ratio.of(11, 2));
        assertThat(quarter.counts()).containsEntry(WaterItem.CODMN, 2);
    }

    @Test
    @DisplayName("GB/T 8170: a mean of means is rounded once, from the exact fraction")
    @Clause(standard = "GB/T 8170", clause = "修约规则")
    void aMeanOfMeansIsRoundedOnce() {
        // The months are 61/30 and 62/30, so that the mean is 2.05 exactly and goes to the even 2.0.
        WaterMeans first = WaterMeans.ofValues(
                List.of(Values.of("codmn", "2"), Values.of("codmn", "2"), Values.of("codmn", "2.1")));
        WaterMeans second = WaterMeans.ofValues(
                List.of(Values.of("codmn", "2"), Values.of("codmn", "2.1"), Values.of("codmn", "2.1")));
        WaterMeans both = WaterMeans.ofMeans(List.of(first, second));
        assertThat(both.exact()).containsEntry(WaterItem.CODMN, Ratio.of(41, 20));
        assertThat(both.judged(DAY, WaterOptions.DEFAULT)).containsEntry(WaterItem.CODMN, new BigDecimal("2.0"));
        assertThat(first.judged(DAY, WaterOptions.DEFAULT.withDigits(Digits.AS_GIVEN)))
                .containsEntry(WaterItem.CODMN, new BigDecimal("2.033333333333"));
    }

    @Test
    @DisplayName("GB 3838-2002: means that are not rounded are judged by the exact fraction, however close to a limit")
    @Clause(standard = "GB 3838-2002", clause = "表1")
    void unroundedMeansAreJudgedByTheExactFraction() {
        // 0.2 and a third of 10^-12, which twelve decimals do not show.
        WaterMeans above = WaterMeans.ofValues(
                List.of(Values.of("tp", "0.2"), Values.of("tp", "0.2"), Values.of("tp", "0.200000000001")));
        WaterOptions asGiven = WaterOptions.DEFAULT.withDigits(Digits.AS_GIVEN);
        SectionJudgement section = SurfaceWater.judge(above, WaterBody.RIVER, DAY, asGiven);
        assertThat(section.waterClass()).isEqualTo(WaterClass.IV);
        assertThat(section.mainPollutants())
                .containsExactly(section.items().get(WaterItem.TP).exceedance());
        assertThat(RiverEvaluation.river(List.of(above), DAY, asGiven).quality())
                .isEqualTo(WaterQuality.LIGHTLY);
        assertThat(RiverEvaluation.lake(List.of(above), DAY, asGiven).waterClass())
                .isEqualTo(WaterClass.WORSE_THAN_V);
        assertThat(SurfaceWater.judge(above, WaterBody.RIVER, DAY, WaterOptions.DEFAULT)
                        .waterClass())
                .isEqualTo(WaterClass.III);
    }

    @Test
    @DisplayName("a mean whose digits end keeps them all")
    void aMeanWhoseDigitsEndKeepsThemAll() {
        WaterMeans means = WaterMeans.ofValues(List.of(Values.of("tp", "0.2"), Values.of("tp", "0.2000000000002")));
        WaterOptions asGiven = WaterOptions.DEFAULT.withDigits(Digits.AS_GIVEN);
        assertThat(means.judged(DAY, asGiven)).containsEntry(WaterItem.TP, new BigDecimal("0.2000000000001"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"HALF, 0.0125", "ZERO, 0", "AS_GIVEN, 0.025"})
    @DisplayName("option: below the detection limit half of it counts, or nothing, or the limit")
    @Clause(standard = "环办〔2011〕22号", clause = "时段均值")
    void belowTheDetectionLimitHalfOfItCounts(BelowDetection option, BigDecimal expected) {
        Map<WaterItem, WaterReading> below = Map.of(WaterItem.NH3N, WaterReading.below(new BigDecimal("0.025")));
        assertThat(WaterMeans.ofSamples(List.of(below), option).exact())
                .containsEntry(WaterItem.NH3N, Ratio.of(expected));
        Map<WaterItem, WaterReading> detected = Map.of(WaterItem.NH3N, WaterReading.of(new BigDecimal("0.1")));
        assertThat(WaterMeans.ofSamples(List.of(below, detected)).exact())
                .containsEntry(WaterItem.NH3N, Ratio.of(new BigDecimal("0.05625")));
    }

    @Test
    void negativeValuesAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> WaterMeans.ofValues(List.of(Values.of("tp", "-0.1"))));
    }
}
