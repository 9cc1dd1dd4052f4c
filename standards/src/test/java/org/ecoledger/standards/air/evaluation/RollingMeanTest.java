package org.ecoledger.standards.air.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.ecoledger.standards.Clause;
import org.ecoledger.standards.Ratio;
import org.ecoledger.standards.TimeSpan;
import org.ecoledger.standards.air.Digits;
import org.ecoledger.standards.air.Pollutant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("HJ 663-2026: the mean of three years")
@Clause(standard = "HJ 663-2026", clause = "三年滑动平均")
class RollingMeanTest {

    private static final Map<Integer, PeriodEvaluation> YEARS = Map.of(
            2024, year(2024, "35"),
            2025, year(2025, "31"),
            2026, year(2026, "26"));

    @Test
    void itIsTheMeanOfThreeAnnualValues() {
        RollingMean rolling = RollingMean.of(Pollutant.PM25, YEARS, 2026);
        assertThat(rolling.missing()).isEmpty();
        assertThat(rolling.mean()).isNotNull().satisfies(mean -> {
            assertThat(mean.exact()).isEqualTo(Ratio.of(92, 3));
            assertThat(mean.published()).isEqualTo("31");
            assertThat(mean.isAboveLimit()).isTrue();
            assertThat(mean.exceedMultiple()).isEqualTo("0.03");
        });
        assertThat(rolling.percentile())
                .isNotNull()
                .satisfies(percentile -> assertThat(percentile.published()).isEqualTo("31"));
        assertThat(rolling.edition().code()).isEqualTo("HJ 663-2026");
    }

    @Test
    void aMissingOrInvalidYearLeavesItOpen() {
        Map<Integer, PeriodEvaluation> years = new HashMap<>(YEARS);
        TimeSpan tenMonths = TimeSpan.days(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 10, 31));
        years.put(
                2025, PeriodEvaluation.of(Days.even(tenMonths, "6", "20", "1", "80", "40", "31"), TimeSpan.year(2025)));
        years.remove(2024);
        RollingMean rolling = RollingMean.of(Pollutant.PM25, years, 2026);
        assertThat(rolling.mean()).isNull();
        assertThat(rolling.percentile()).isNull();
        assertThat(rolling.missing()).containsExactly(2024, 2025);
    }

    @Test
    @DisplayName("option: annual values enter as published or exactly")
    void theDigitsOfTheAnnualValuesAreAnOption() {
        Map<Integer, PeriodEvaluation> years = new HashMap<>(YEARS);
        // The exact mean of 2026 is 26.5 and a little: 27 published.
        years.put(
                2026,
                PeriodEvaluation.of(
                        Days.each(
                                TimeSpan.year(2026),
                                day -> Days.values(
                                        "6", "20", "1", "80", "40", day.getDayOfYear() % 2 == 0 ? "27" : "26")),
                        TimeSpan.year(2026)));
        assertThat(mean(years, Digits.PUBLISHED)).isEqualTo(Ratio.of(92, 3));
        assertThat(mean(years, Digits.UNROUNDED))
                .isEqualTo(Ratio.of(66).plus(Ratio.of(9672, 365)).dividedBy(3));
    }

    @Test
    void beforeTheEditionThatBroughtItThereIsNone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RollingMean.of(Pollutant.PM25, YEARS, 2025))
                .withMessageContaining("HJ 663-2013");
    }

    @Test
    void anEvaluationOfAnotherYearIsRefused() {
        Map<Integer, PeriodEvaluation> years = new HashMap<>(YEARS);
        years.put(2025, year(2024, "31"));
        assertThatIllegalArgumentException().isThrownBy(() -> RollingMean.of(Pollutant.PM25, years, 2026));
    }

    private static Ratio mean(Map<Integer, PeriodEvaluation> years, Digits digits) {
        EvaluationOptions options = EvaluationOptions.DEFAULT.withIntermediateDigits(digits);
        PeriodValue mean = RollingMean.of(Pollutant.PM25, years, 2026, options).mean();
        assertThat(mean).isNotNull();
        return mean.exact();
    }

    private static PeriodEvaluation year(int year, String pm25) {
        TimeSpan span = TimeSpan.year(year);
        return PeriodEvaluation.of(Days.even(span, "6", "20", "1", "80", "40", pm25), span);
    }
}
