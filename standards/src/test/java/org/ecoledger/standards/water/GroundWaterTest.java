package org.ecoledger.standards.water;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.ecoledger.standards.Clause;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("GB/T 14848-2017: the class of groundwater")
class GroundWaterTest {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 30);

    @ParameterizedTest(name = "{0}: {1} {2} {3} {4}")
    @CsvSource({
        "hardness, 150, 300, 450, 650",
        "tds, 300, 500, 1000, 2000",
        "sulfate, 50, 150, 250, 350",
        "chloride, 50, 150, 250, 350",
        "fe, 0.1, 0.2, 0.3, 2.0",
        "mn, 0.05, 0.05, 0.10, 1.50",
        "codmn, 1, 2, 3, 10",
        "nh3n, 0.02, 0.10, 0.50, 1.50",
        "nitrate, 2, 5, 20, 30",
        "nitrite, 0.01, 0.10, 1.00, 4.80",
        "f, 1, 1, 1, 2",
        "as, 0.001, 0.001, 0.01, 0.05",
        "hg, 0.0001, 0.0001, 0.001, 0.002",
        "cr6, 0.005, 0.01, 0.05, 0.10",
        "pb, 0.005, 0.005, 0.01, 0.10",
        "cd, 0.0001, 0.001, 0.005, 0.01"
    })
    @DisplayName("table 1: a limit belongs to the best class that has it, and beyond class Ⅳ all is Ⅴ")
    @Clause(standard = "GB/T 14848-2017", clause = "表1")
    void aLimitBelongsToTheBestClassThatHasIt(String key, String i, String ii, String iii, String iv) {
        List<String> limits = List.of(i, ii, iii, iv);
        for (String limit : limits) {
            assertThat(classOf(key, limit)).isEqualTo(WaterClass.values()[limits.indexOf(limit)]);
        }
        assertThat(classOf(key, new BigDecimal(iv).multiply(BigDecimal.TWO).toPlainString()))
                .isEqualTo(WaterClass.V);
    }

    @ParameterizedTest(name = "pH {0}: {1}")
    @CsvSource({"6.5, I", "8.5, I", "6.49, IV", "5.5, IV", "9.0, IV", "8.51, IV", "5.49, V", "9.01, V"})
    @DisplayName("table 1: pH of 6.5 to 8.5 is good, 5.5 to 9.0 class Ⅳ")
    @Clause(standard = "GB/T 14848-2017", clause = "表1")
    void thePhHasTwoRanges(String value, WaterClass expected) {
        assertThat(classOf("ph", value)).isEqualTo(expected);
    }

    @Test
    @Clause(standard = "GB/T 14848-2017", clause = "单指标评价")
    void theWorstItemDecides() {
        SectionJudgement water = GroundWater.judge(Values.of("hardness", "400", "fe", "0.9", "cu", "9"), DAY);
        assertThat(water.waterClass()).isEqualTo(WaterClass.IV);
        assertThat(water.worst()).containsExactly(WaterItem.FE);
        assertThat(water.mainPollutants().getFirst().multiple()).isEqualTo("2.0");
        assertThat(water.edition().code()).isEqualTo("GB/T 14848-2017");
        assertThat(GroundWater.judge(Map.of(), DAY).waterClass()).isNull();
    }

    @Test
    @DisplayName("means are judged as exact as they are; the decimals of a multiple are those of the options")
    void meansAreJudgedAsExactAsTheyAre() {
        WaterMeans means = WaterMeans.ofValues(
                List.of(Values.of("hardness", "450"), Values.of("hardness", "450"), Values.of("hardness", "600")));
        SectionJudgement water = GroundWater.judge(means, DAY, WaterOptions.DEFAULT.withMultipleDecimals(3));
        assertThat(water.waterClass()).isEqualTo(WaterClass.IV);
        assertThat(water.mainPollutants().getFirst().multiple()).isEqualTo("0.111");
        WaterMeans above = WaterMeans.ofValues(List.of(
                Values.of("hardness", "450"), Values.of("hardness", "450"), Values.of("hardness", "450.000000000001")));
        assertThat(GroundWater.judge(above, DAY, WaterOptions.DEFAULT).waterClass())
                .isEqualTo(WaterClass.IV);
    }

    @Test
    @DisplayName("days before 2018-05-01 are refused")
    @Clause(standard = "GB/T 14848-2017", clause = "实施日期")
    void earlierDaysAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> GroundWater.judge(Map.of(), LocalDate.of(2018, 4, 30)));
    }

    private static WaterClass classOf(String key, String value) {
        return GroundWater.judge(Values.of(key, value), DAY).waterClass();
    }
}
