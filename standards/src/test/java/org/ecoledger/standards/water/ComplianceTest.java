package org.ecoledger.standards.water;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.ecoledger.standards.Clause;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("断面达标率: sections against their target classes")
@Clause(standard = "环办〔2011〕22号", clause = "断面达标评价")
class ComplianceTest {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 30);

    @Test
    @DisplayName("a section complies if its class is no worse than its target; unknown is neither")
    void aSectionCompliesIfItIsNoWorseThanItsTarget() {
        assertThat(new TargetedSection(WaterClass.III, WaterClass.III).compliant())
                .isTrue();
        assertThat(new TargetedSection(WaterClass.I, WaterClass.III).compliant())
                .isTrue();
        assertThat(new TargetedSection(WaterClass.IV, WaterClass.III).compliant())
                .isFalse();
        assertThat(new TargetedSection(null, WaterClass.III).compliant()).isNull();
        assertThat(new TargetedSection(WaterClass.II, null).compliant()).isNull();
    }

    @Test
    @DisplayName("the rate is over evaluated sections, one decimal by GB/T 8170")
    void theRateIsOverEvaluatedSections() {
        Compliance rate = Compliance.of(
                List.of(
                        new TargetedSection(WaterClass.II, WaterClass.III),
                        new TargetedSection(WaterClass.III, WaterClass.III),
                        new TargetedSection(WaterClass.V, WaterClass.IV),
                        new TargetedSection(null, WaterClass.III),
                        new TargetedSection(WaterClass.II, null)),
                DAY);
        assertThat(rate.compliant()).isEqualTo(2);
        assertThat(rate.evaluated()).isEqualTo(3);
        assertThat(rate.unevaluated()).isEqualTo(2);
        assertThat(rate.percent()).isEqualTo("66.7");
        assertThat(Compliance.of(List.of(), DAY).percent()).isNull();
    }

    @Test
    void theItemsThatKeepASectionFromItsTargetAreNamed() {
        SectionJudgement section =
                SurfaceWater.judge(Values.of("codmn", "5", "tp", "0.15", "nh3n", "0.3"), WaterBody.RIVER, DAY);
        assertThat(Compliance.failing(section, WaterClass.II)).containsExactly(WaterItem.CODMN, WaterItem.TP);
        assertThat(Compliance.failing(section, WaterClass.III)).isEmpty();
    }
}
