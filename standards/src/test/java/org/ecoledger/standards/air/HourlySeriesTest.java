package org.ecoledger.standards.air;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A station's hourly values as whole ten-thousandths")
class HourlySeriesTest {

    private static final LocalDate FIRST = LocalDate.of(2024, 2, 28);

    @Test
    void whatWasSetIsFoundUnderItsDayAndLabelAndNothingElse() {
        HourlySeries series = HourlySeries.builder(FIRST, 3)
                .set(LocalDate.of(2024, 2, 29), 24, Pollutant.CO, new BigDecimal("0.6153"))
                .set(LocalDate.of(2024, 3, 1), 1, Pollutant.PM25, new BigDecimal("35"))
                .build();
        assertThat(series.hours(FIRST)).isEmpty();
        assertThat(series.hours(LocalDate.of(2024, 2, 29)))
                .isEqualTo(Map.of(24, Map.of(Pollutant.CO, new BigDecimal("0.6153"))));
        assertThat(series.hours(LocalDate.of(2024, 3, 1)))
                .isEqualTo(Map.of(1, Map.of(Pollutant.PM25, new BigDecimal("35.0000"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "-0.001", "0.00001", "220000"})
    @DisplayName("a value that is negative, finer than a ten-thousandth or beyond all measure is refused, not rounded")
    void aValueThatDoesNotFitIsRefused(String value) {
        HourlySeries.Builder builder = HourlySeries.builder(FIRST, 1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.set(FIRST, 1, Pollutant.O3, new BigDecimal(value)));
    }

    @Test
    void zerosAtTheEndDoNotMakeAValueFiner() {
        HourlySeries series = HourlySeries.builder(FIRST, 1)
                .set(FIRST, 1, Pollutant.O3, new BigDecimal("12.34560000"))
                .build();
        assertThat(series.values(Pollutant.O3)[0]).isEqualTo(123_456);
    }

    @Test
    void hoursAndDaysOutsideTheSeriesAreRefused() {
        HourlySeries.Builder builder = HourlySeries.builder(FIRST, 2);
        assertThatIllegalArgumentException().isThrownBy(() -> builder.set(FIRST, 0, Pollutant.O3, BigDecimal.ONE));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.set(FIRST, 25, Pollutant.O3, BigDecimal.ONE));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.set(FIRST.minusDays(1), 1, Pollutant.O3, BigDecimal.ONE));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.set(FIRST.plusDays(2), 1, Pollutant.O3, BigDecimal.ONE));
        assertThatIllegalArgumentException().isThrownBy(() -> HourlySeries.builder(FIRST, 0));
    }

    @Test
    void arraysMustHoldWholeDaysAndNoNegativeValues() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HourlySeries.ofTenThousandths(FIRST, 2, Map.of(Pollutant.O3, new int[24])));
        int[] negative = new int[24];
        negative[5] = -2;
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HourlySeries.ofTenThousandths(FIRST, 1, Map.of(Pollutant.O3, negative)));
    }

    @Test
    void aReplacedDayLeavesTheSeriesItCameFromAlone() {
        HourlySeries before = HourlySeries.ofTenThousandths(FIRST, 1, Map.of(Pollutant.O3, new int[24]));
        HourlySeries after = before.withDay(FIRST, Map.of(3, Map.of(Pollutant.PM10, BigDecimal.TEN)));
        assertThat(before.hours(FIRST)).hasSize(24);
        assertThat(after.hours(FIRST)).isEqualTo(Map.of(3, Map.of(Pollutant.PM10, new BigDecimal("10.0000"))));
    }

    @Test
    void laterChangesOfTheArraysOrTheBuilderDoNotReachTheSeries() {
        int[] values = new int[24];
        HourlySeries fromArrays = HourlySeries.ofTenThousandths(FIRST, 1, Map.of(Pollutant.O3, values));
        values[0] = 7;
        assertThat(fromArrays.values(Pollutant.O3)[0]).isZero();

        HourlySeries.Builder builder = HourlySeries.builder(FIRST, 1);
        HourlySeries built = builder.build();
        builder.set(FIRST, 1, Pollutant.O3, BigDecimal.ONE);
        assertThat(built.hours(FIRST)).isEmpty();
    }
}
