package org.ecoledger.standards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("Editions in force")
class EditionsTest {

    @ParameterizedTest(name = "{0} on {1}: {2}")
    @CsvSource({
        "AIR_QUALITY_INDEX, 2015-01-01, HJ 633-2012",
        "AIR_QUALITY_INDEX, 2026-02-28, HJ 633-2012",
        "AIR_QUALITY_INDEX, 2026-03-01, HJ 633-2026",
        "AIR_LIMITS, 2026-02-28, GB 3095-2012",
        "AIR_LIMITS, 2026-03-01, GB 3095-2026",
        "AIR_LIMITS, 2031-01-01, GB 3095-2026",
        "AIR_EVALUATION, 2026-02-28, HJ 663-2013",
        "AIR_EVALUATION, 2026-03-01, HJ 663-2026",
        "SURFACE_WATER, 2002-06-01, GB 3838-2002",
        "SURFACE_WATER, 2026-06-01, GB 3838-2002",
        "WATER_EVALUATION, 2011-03-09, 环办〔2011〕22号",
        "TROPHIC_STATE, 2011-01-01, 总站生字〔2001〕090号",
        "CITY_WATER_RANKING, 2017-06-01, 城市地表水环境质量排名技术规定（试行）",
        "GROUND_WATER, 2018-05-01, GB/T 14848-2017"
    })
    @Clause(standard = "HJ 633-2026", clause = "实施日期")
    @Clause(standard = "GB 3095-2026", clause = "实施日期")
    @Clause(standard = "HJ 663-2026", clause = "实施日期")
    void theEditionFollowsTheDayOfTheData(Subject subject, LocalDate day, String code) {
        assertThat(Editions.inForce(subject, day).code()).isEqualTo(code);
    }

    @Test
    @DisplayName("GB 3095-2026 has a transitional stage up to 2030-12-31")
    @Clause(standard = "GB 3095-2026", clause = "表1 过渡阶段")
    void theTransitionalStageEndsWith2030() {
        Edition transitional = Editions.inForce(Subject.AIR_LIMITS, LocalDate.of(2030, 12, 31));
        assertThat(transitional.validTo()).isEqualTo("2030-12-31");
        assertThat(Editions.inForce(Subject.AIR_LIMITS, LocalDate.of(2031, 1, 1))
                        .validFrom())
                .isEqualTo("2031-01-01");
    }

    @ParameterizedTest
    @EnumSource
    void editionsFollowEachOtherWithoutGapOrOverlap(Subject subject) {
        List<Edition> editions = Editions.of(subject);
        for (int i = 1; i < editions.size(); i++) {
            LocalDate end = editions.get(i - 1).validTo();
            assertThat(end).isNotNull();
            assertThat(editions.get(i).validFrom()).isEqualTo(end.plusDays(1));
        }
        assertThat(editions.getLast().validTo()).isNull();
    }

    @Test
    void daysBeforeTheFirstEditionHaveNone() {
        LocalDate before = LocalDate.of(2012, 2, 28);
        assertThat(Editions.find(Subject.AIR_LIMITS, before)).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Editions.inForce(Subject.AIR_LIMITS, before))
                .withMessageContaining("2012-02-28");
    }

    @Test
    void anEditionCannotEndBeforeItBegins() {
        LocalDate day = LocalDate.of(2026, 3, 1);
        assertThatIllegalArgumentException().isThrownBy(() -> new Edition("HJ 633-2026", day, day.minusDays(1)));
    }
}
