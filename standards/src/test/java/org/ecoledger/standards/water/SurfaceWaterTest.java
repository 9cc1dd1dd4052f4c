package org.ecoledger.standards.water;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.ecoledger.standards.Clause;
import org.ecoledger.standards.water.WaterOptions.Digits;
import org.ecoledger.standards.water.WaterOptions.Oxygen;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("GB 3838-2002 table 1 and 环办〔2011〕22号: the class of a section")
class SurfaceWaterTest {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);
    private static final WaterOptions AS_GIVEN = WaterOptions.DEFAULT.withDigits(Digits.AS_GIVEN);

    @ParameterizedTest(name = "{0} {1}: {2} {3} {4} {5} {6}")
    @CsvFileSource(resources = "table-1.csv", numLinesToSkip = 1)
    @DisplayName("table 1: every limit belongs to the best class that has it")
    @Clause(standard = "GB 3838-2002", clause = "表1")
    void everyLimitBelongsToTheBestClassThatHasIt(
            String key, WaterBody body, String i, String ii, String iii, String iv, String v) {
        WaterItem item = WaterItem.find(key).orElseThrow();
        List<String> limits = List.of(i, ii, iii, iv, v);
        for (int n = 0; n < limits.size(); n++) {
            WaterClass waterClass = WaterClass.values()[n];
            assertThat(SurfaceWater.limit(item, body, waterClass).orElseThrow()).isEqualByComparingTo(limits.get(n));
            WaterClass best = WaterClass.values()[limits.indexOf(limits.get(n))];
            assertThat(classOf(item, body, limits.get(n))).isEqualTo(best);
        }
        assertThat(SurfaceWater.limit(item, body, WaterClass.WORSE_THAN_V)).isEmpty();
    }

    @Test
    @DisplayName("环办〔2011〕22号: 21 items decide, those of table 1 without temperature, TN and faecal coliform")
    @Clause(standard = "环办〔2011〕22号", clause = "评价指标")
    void twentyOneItemsDecide() {
        assertThat(SurfaceWater.items())
                .hasSize(21)
                .doesNotContain(WaterItem.TEMPERATURE, WaterItem.TN, WaterItem.COLIFORM, WaterItem.SULFATE);
        SectionJudgement judgement = SurfaceWater.judge(
                values("do", "8", "tn", "9", "coliform", "50000", "wt", "-0.1"), WaterBody.LAKE, DAY);
        assertThat(judgement.waterClass()).isEqualTo(WaterClass.I);
        assertThat(judgement.items()).containsOnlyKeys(WaterItem.DO);
        assertThat(judgement.worst()).isEmpty();
    }

    @Test
    @DisplayName("table 1: the nitrogen of a lake is judged by itself, that of a river not at all")
    @Clause(standard = "GB 3838-2002", clause = "表1")
    void theNitrogenOfALakeIsJudgedByItself() {
        BigDecimal value = new BigDecimal("1.2");
        assertThat(SurfaceWater.judgeItem(WaterItem.TN, value, WaterBody.LAKE, DAY, WaterOptions.DEFAULT))
                .hasValueSatisfying(
                        judgement -> assertThat(judgement.waterClass()).isEqualTo(WaterClass.IV));
        assertThat(SurfaceWater.judgeItem(WaterItem.TN, value, WaterBody.RIVER, DAY, WaterOptions.DEFAULT))
                .isEmpty();
    }

    @ParameterizedTest(name = "pH {0}: {1}")
    @CsvSource({"6, I", "7.5, I", "9, I", "5.99, WORSE_THAN_V", "9.34, WORSE_THAN_V", "0, WORSE_THAN_V"})
    @DisplayName("table 1: pH lies within 6 to 9 in every class")
    @Clause(standard = "GB 3838-2002", clause = "表1")
    void thePhLiesWithinSixToNine(String value, WaterClass expected) {
        assertThat(classOf(WaterItem.PH, WaterBody.RIVER, value)).isEqualTo(expected);
    }

    @Test
    @DisplayName("单因子: the worst item decides, and is named")
    @Clause(standard = "环办〔2011〕22号", clause = "单因子评价法")
    void theWorstItemDecides() {
        SectionJudgement judgement = SurfaceWater.judge(
                values("ph", "7.9", "do", "6.8", "codmn", "3.1", "nh3n", "0.1", "tp", "0.249"), WaterBody.RIVER, DAY);
        assertThat(judgement.waterClass()).isEqualTo(WaterClass.IV);
        assertThat(judgement.worst()).containsExactly(WaterItem.TP);
        assertThat(judgement.items().get(WaterItem.CODMN).waterClass()).isEqualTo(WaterClass.II);
        assertThat(judgement.mainPollutants())
                .containsExactly(new Exceedance(WaterItem.TP, WaterClass.IV, new BigDecimal("0.2")));
        assertThat(judgement.edition().code()).isEqualTo("GB 3838-2002");
        assertThat(judgement.clause()).contains("表1", "环办〔2011〕22号");
    }

    @Test
    void aSectionOfWhichNothingIsKnownHasNoClass() {
        SectionJudgement judgement = SurfaceWater.judge(Map.of(), WaterBody.RIVER, DAY);
        assertThat(judgement.waterClass()).isNull();
        assertThat(judgement.worst()).isEmpty();
        assertThat(judgement.mainPollutants()).isEmpty();
    }

    @ParameterizedTest(name = "{0} on {1} is {2}, class {3}")
    @CsvSource({
        "4.03, 2025-12-31, 4.0, II",
        "4.03, 2026-01-01, 4.03, III",
        "4.05, 2025-12-31, 4.0, II",
        "4.15, 2025-12-31, 4.2, III",
        "4.005, 2026-01-01, 4.00, II"
    })
    @DisplayName("GB/T 8170: values are rounded half to even before they are judged, since 2026 to finer digits")
    @Clause(standard = "GB/T 8170", clause = "修约规则")
    void valuesAreRoundedBeforeTheyAreJudged(String value, LocalDate day, String judged, WaterClass expected) {
        ItemJudgement item = SurfaceWater.judge(values("codmn", value), WaterBody.RIVER, day)
                .items()
                .get(WaterItem.CODMN);
        assertThat(item.value()).isEqualTo(judged);
        assertThat(item.waterClass()).isEqualTo(expected);
    }

    @Test
    @DisplayName("option: values that the caller has rounded are judged as they are")
    void valuesAsGivenAreNotRounded() {
        assertThat(SurfaceWater.judge(values("codmn", "4.001"), WaterBody.RIVER, LocalDate.of(2025, 6, 1), AS_GIVEN)
                        .waterClass())
                .isEqualTo(WaterClass.III);
    }

    @Test
    @DisplayName("table 1, option: 90 % saturation gives class Ⅰ of oxygen, where it is given and asked for")
    @Clause(standard = "GB 3838-2002", clause = "表1")
    void saturationCountsWhereItIsAskedFor() {
        Map<WaterItem, BigDecimal> highland = values("do", "5.6", "dosat", "90");
        WaterOptions either = WaterOptions.DEFAULT.withOxygen(Oxygen.CONCENTRATION_OR_SATURATION);
        assertThat(SurfaceWater.judge(highland, WaterBody.LAKE, DAY).waterClass())
                .isEqualTo(WaterClass.III);
        assertThat(SurfaceWater.judge(highland, WaterBody.LAKE, DAY, either).waterClass())
                .isEqualTo(WaterClass.I);
        assertThat(SurfaceWater.judge(values("do", "5.6", "dosat", "89.9"), WaterBody.LAKE, DAY, either)
                        .waterClass())
                .isEqualTo(WaterClass.III);
    }

    @Test
    @DisplayName("zero is a value, a negative one is refused except of temperature")
    void zeroIsAValueAndANegativeOneIsRefused() {
        assertThat(SurfaceWater.judge(values("nh3n", "0"), WaterBody.RIVER, DAY).waterClass())
                .isEqualTo(WaterClass.I);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SurfaceWater.judge(values("tn", "-1"), WaterBody.RIVER, DAY))
                .withMessageContaining("TN");
    }

    @Test
    @DisplayName("days before 2002-06-01 are refused; until 2011 GB 3838 alone is cited")
    @Clause(standard = "GB 3838-2002", clause = "实施日期")
    void theEditionFollowsTheDay() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SurfaceWater.judge(Map.of(), WaterBody.RIVER, LocalDate.of(2002, 5, 31)))
                .withMessageContaining("2002-05-31");
        assertThat(SurfaceWater.judge(Map.of(), WaterBody.RIVER, LocalDate.of(2011, 3, 8))
                        .clause())
                .isEqualTo("表1；单因子评价");
    }

    private static WaterClass classOf(WaterItem item, WaterBody body, String value) {
        return SurfaceWater.judgeItem(item, new BigDecimal(value), body, DAY, AS_GIVEN)
                .orElseThrow()
                .waterClass();
    }

    private static Map<WaterItem, BigDecimal> values(String... keysAndValues) {
        return Values.of(keysAndValues);
    }
}
