package org.ecoledger.standards.water;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The example of water in the README")
class WaterExampleTest {

    @Test
    void theExampleSaysWhatTheReadmeSays() {
        Map<WaterItem, BigDecimal> sample = Map.of(
                WaterItem.DO, new BigDecimal("6.8"),
                WaterItem.CODMN, new BigDecimal("3.1"),
                WaterItem.TP, new BigDecimal("0.249"));
        SectionJudgement section = SurfaceWater.judge(sample, WaterBody.RIVER, LocalDate.of(2025, 11, 6));
        assertThat(section.waterClass()).isEqualTo(WaterClass.IV);
        assertThat(section.worst()).containsExactly(WaterItem.TP);
        assertThat(section.mainPollutants())
                .singleElement()
                .satisfies(main -> assertThat(main.multiple()).isEqualTo("0.2"));
        assertThat(section.clause()).isEqualTo("表1；环办〔2011〕22号 单因子评价法");
        assertThat(section.edition().code()).isEqualTo("GB 3838-2002");
    }

    @Test
    void aQuarterAndARiverAreMadeFromMeans() {
        LocalDate day = LocalDate.of(2026, 3, 31);
        WaterMeans month =
                WaterMeans.ofSamples(List.of(Map.of(WaterItem.NH3N, WaterReading.below(new BigDecimal("0.025")))));
        WaterMeans next = WaterMeans.ofValues(List.of(Values.of("nh3n", "0.3")));
        WaterMeans last = WaterMeans.ofValues(List.of(Values.of("nh3n", "0.6")));
        WaterMeans quarter = WaterMeans.ofMeans(List.of(month, next, last));
        WaterMeans upstream = WaterMeans.ofValues(List.of(Values.of("nh3n", "0.1")));
        assertThat(quarter.judged(day, WaterOptions.DEFAULT)).containsEntry(WaterItem.NH3N, new BigDecimal("0.304"));
        assertThat(RiverEvaluation.river(List.of(quarter, upstream), day).quality())
                .isEqualTo(WaterQuality.EXCELLENT);
    }
}
