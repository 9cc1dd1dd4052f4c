package org.ecoledger.standards.water;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.ecoledger.standards.Clause;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("环办〔2011〕22号: main pollutants of a section and exceed multiples")
@Clause(standard = "环办〔2011〕22号", clause = "主要污染指标")
class MainPollutantsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);

    @Test
    @DisplayName("the multiple is (C − S) / S against class Ⅲ, rounded half to even, none for pH and oxygen")
    void theMultipleIsAgainstClassThree() {
        assertThat(section("codmn", "8.1").mainPollutants())
                .containsExactly(new Exceedance(WaterItem.CODMN, WaterClass.IV, new BigDecimal("0.4")));
        assertThat(SurfaceWater.judge(
                                Values.of("codmn", "8.1"),
                                WaterBody.RIVER,
                                DAY,
                                WaterOptions.DEFAULT.withMultipleDecimals(2))
                        .mainPollutants())
                .containsExactly(new Exceedance(WaterItem.CODMN, WaterClass.IV, new BigDecimal("0.35")));
        assertThat(section("ph", "9.5", "do", "4").mainPollutants())
                .containsExactly(
                        new Exceedance(WaterItem.PH, WaterClass.WORSE_THAN_V, null),
                        new Exceedance(WaterItem.DO, WaterClass.IV, null));
    }

    @Test
    @DisplayName("the worst class comes first, then the highest multiple, then what has none; three are named")
    void theWorstClassComesFirst() {
        // Ⅴ: COD 0.75; Ⅳ: F⁻ 0.4, CODMn 0.35, NH3-N 0.2 and oxygen.
        assertThat(items(section("cod", "35", "nh3n", "1.2", "codmn", "8.1", "f", "1.4", "do", "4")))
                .containsExactly(WaterItem.COD, WaterItem.F, WaterItem.CODMN);
        assertThat(items(section("nh3n", "1.2", "do", "4"))).containsExactly(WaterItem.NH3N, WaterItem.DO);
    }

    @Test
    @DisplayName("multiples are compared exactly, not as they are printed")
    void multiplesAreComparedExactly() {
        // Both print 0.2.
        assertThat(items(section("codmn", "7.2", "nh3n", "1.21"))).containsExactly(WaterItem.NH3N, WaterItem.CODMN);
        assertThat(items(section("codmn", "7.3", "nh3n", "1.21"))).containsExactly(WaterItem.CODMN, WaterItem.NH3N);
    }

    @Test
    @DisplayName("option: cyanide and heavy metals go before other main pollutants")
    void cyanideAndMetalsGoFirst() {
        String[] values = {"codmn", "20", "cod", "35", "nh3n", "1.9", "pb", "0.06"};
        assertThat(items(section(values))).containsExactly(WaterItem.PB, WaterItem.CODMN, WaterItem.NH3N);
        WaterOptions inOrder = WaterOptions.DEFAULT.withCyanideAndMetalsFirst(false);
        assertThat(items(SurfaceWater.judge(Values.of(values), WaterBody.RIVER, DAY, inOrder)))
                .containsExactly(WaterItem.CODMN, WaterItem.NH3N, WaterItem.COD);
    }

    @Test
    @DisplayName("a section of class Ⅲ or better has no main pollutants, but items that decide its class")
    void aGoodSectionHasNoMainPollutants() {
        SectionJudgement section = section("codmn", "6", "nh3n", "0.4");
        assertThat(section.mainPollutants()).isEmpty();
        assertThat(section.worst()).containsExactly(WaterItem.CODMN);
    }

    @Test
    @DisplayName("the quality of a section: Ⅰ and Ⅱ 优, Ⅲ 良好, Ⅳ 轻度, Ⅴ 中度, 劣Ⅴ 重度污染")
    @Clause(standard = "环办〔2011〕22号", clause = "断面水质定性评价")
    void theQualityFollowsTheClass() {
        assertThat(WaterClass.values())
                .extracting(waterClass -> waterClass.quality().chinese())
                .containsExactly("优", "优", "良好", "轻度污染", "中度污染", "重度污染");
        assertThat(WaterClass.values())
                .extracting(waterClass -> waterClass.quality().colour())
                .containsExactly("蓝色", "蓝色", "绿色", "黄色", "橙色", "红色");
        assertThat(WaterClass.values()).extracting(WaterClass::roman).containsExactly("Ⅰ", "Ⅱ", "Ⅲ", "Ⅳ", "Ⅴ", "劣Ⅴ");
        assertThat(WaterClass.find("劣Ⅴ类")).contains(WaterClass.WORSE_THAN_V);
        assertThat(WaterClass.find("III")).contains(WaterClass.III);
        assertThat(WaterClass.find("--")).isEmpty();
    }

    private static SectionJudgement section(String... values) {
        return SurfaceWater.judge(Values.of(values), WaterBody.RIVER, DAY);
    }

    private static List<WaterItem> items(SectionJudgement section) {
        return section.mainPollutants().stream().map(Exceedance::item).toList();
    }
}
