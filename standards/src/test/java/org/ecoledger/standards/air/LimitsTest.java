package org.ecoledger.standards.air;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.ecoledger.standards.Clause;
import org.ecoledger.standards.Ratio;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("GB 3095, tables 1 and 2 and appendix A: concentration limits of classes I and II")
class LimitsTest {

    private static final LocalDate UNDER_2012 = LocalDate.of(2026, 2, 28);
    private static final LocalDate TRANSITIONAL = LocalDate.of(2026, 3, 1);
    private static final LocalDate FINAL = LocalDate.of(2031, 1, 1);

    @ParameterizedTest(name = "{0} {1}: 2012 {2}/{3}, transition {4}/{5}, final {6}/{7}")
    @CsvSource({
        "SO2, YEAR, 20, 60, 20, 60, 20, 20",
        "SO2, DAY, 50, 150, 50, 150, 50, 50",
        "SO2, HOUR, 150, 500, 150, 500, 150, 150",
        "NO2, YEAR, 40, 40, 40, 40, 30, 30",
        "NO2, DAY, 80, 80, 80, 80, 50, 50",
        "NO2, HOUR, 200, 200, 200, 200, 200, 200",
        "CO, DAY, 4, 4, 4, 4, 4, 4",
        "CO, HOUR, 10, 10, 10, 10, 10, 10",
        "O3, EIGHT_HOURS, 100, 160, 100, 160, 100, 160",
        "O3, HOUR, 160, 200, 160, 200, 160, 200",
        "PM10, YEAR, 40, 70, 40, 60, 20, 50",
        "PM10, DAY, 50, 150, 50, 120, 50, 100",
        "PM25, YEAR, 15, 35, 15, 30, 10, 25",
        "PM25, DAY, 35, 75, 35, 60, 25, 50"
    })
    @Clause(standard = "GB 3095-2012", clause = "表1（含2018年修改单）")
    @Clause(standard = "GB 3095-2026", clause = "表1 过渡阶段")
    @Clause(standard = "GB 3095-2026", clause = "表1")
    void ofTheThreeStages(
            Pollutant pollutant,
            Period period,
            String first2012,
            String second2012,
            String firstTransitional,
            String secondTransitional,
            String firstFinal,
            String secondFinal) {
        assertLimits(UNDER_2012, pollutant, period, first2012, second2012);
        assertLimits(TRANSITIONAL, pollutant, period, firstTransitional, secondTransitional);
        assertLimits(TRANSITIONAL.withYear(2030), pollutant, period, firstTransitional, secondTransitional);
        assertLimits(FINAL, pollutant, period, firstFinal, secondFinal);
    }

    @ParameterizedTest(name = "{0} {1}: 2012 {2}/{3}, transition {4}/{5}, final {6}/{7}")
    @CsvSource({
        "TSP, YEAR, 80, 200, 80, 200, 80, 200",
        "TSP, DAY, 120, 300, 120, 300, 120, 300",
        "NOX, YEAR, 50, 50, 50, 50, 40, 40",
        "NOX, DAY, 100, 100, 100, 100, 70, 70",
        "NOX, HOUR, 250, 250, 250, 250, 250, 250",
        "PB, YEAR, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5",
        "PB, QUARTER, 1, 1, 1, 1, 1, 1",
        "BAP, YEAR, 0.001, 0.001, 0.001, 0.001, 0.001, 0.001",
        "BAP, DAY, 0.0025, 0.0025, 0.0025, 0.0025, 0.0025, 0.0025",
        "CD, YEAR, 0.005, 0.005, 0.005, 0.005, 0.005, 0.005",
        "HG, YEAR, 0.05, 0.05, 0.05, 0.05, 0.05, 0.05",
        "AS, YEAR, 0.006, 0.006, 0.006, 0.006, 0.006, 0.006",
        "CR6, YEAR, 0.000025, 0.000025, 0.000025, 0.000025, 0.000025, 0.000025",
        "FLUORIDE, HOUR, 20, 20, 20, 20, 20, 20",
        "FLUORIDE, DAY, 7, 7, 7, 7, 7, 7"
    })
    @DisplayName("GB 3095, table 2 and appendix A: the other items")
    @Clause(standard = "GB 3095-2012", clause = "表2")
    @Clause(standard = "GB 3095-2026", clause = "表2、附录A")
    void ofTheOtherItems(
            OtherItem item,
            Period period,
            String first2012,
            String second2012,
            String firstTransitional,
            String secondTransitional,
            String firstFinal,
            String secondFinal) {
        assertLimits(UNDER_2012, item, period, first2012, second2012);
        assertLimits(TRANSITIONAL, item, period, firstTransitional, secondTransitional);
        assertLimits(FINAL, item, period, firstFinal, secondFinal);
    }

    @Test
    @DisplayName("option: in how many digits another item is compared")
    void theDigitsOfAnotherItemAreTheCallersToChoose() {
        Limit limit = Limits.on(UNDER_2012).of(OtherItem.PB, Period.YEAR, AreaClass.CLASS_2);
        Ratio mean = Ratio.of(new BigDecimal("0.504"));
        assertThat(limit.isExceededBy(mean)).isFalse();
        assertThat(limit.isExceededBy(mean, 3)).isTrue();
    }

    @Test
    void aLimitNamesItsEditionAndTable() {
        Limit limit = Limits.on(TRANSITIONAL).of(Pollutant.PM10, Period.DAY, AreaClass.CLASS_2);
        assertThat(limit.edition().code()).isEqualTo("GB 3095-2026");
        assertThat(limit.clause()).startsWith("表1");
    }

    @Test
    @DisplayName("a concentration is compared in published digits: 60.5 rounds to the even 60 and does not exceed 60")
    @Clause(standard = "GB/T 8170", clause = "修约规则")
    void concentrationsAreComparedInPublishedDigits() {
        Limit limit = Limits.on(TRANSITIONAL).of(Pollutant.PM25, Period.DAY, AreaClass.CLASS_2);
        assertThat(limit.isExceededBy(new BigDecimal("60.5"))).isFalse();
        assertThat(limit.isExceededBy(new BigDecimal("60.51"))).isTrue();
    }

    @Test
    void anItemWithoutALimitIsSaidToHaveNone() {
        assertThat(Limits.on(FINAL).find(Pollutant.CO, Period.YEAR, AreaClass.CLASS_2))
                .isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Limits.on(FINAL).of(Pollutant.CO, Period.YEAR, AreaClass.CLASS_2))
                .withMessageContaining("CO");
    }

    private static void assertLimits(LocalDate day, AmbientItem item, Period period, String first, String second) {
        Limits limits = Limits.on(day);
        assertThat(limits.of(item, period, AreaClass.CLASS_1).value()).isEqualByComparingTo(first);
        assertThat(limits.of(item, period, AreaClass.CLASS_2).value()).isEqualByComparingTo(second);
    }
}
