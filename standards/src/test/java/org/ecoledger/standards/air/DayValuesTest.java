package org.ecoledger.standards.air;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import org.ecoledger.standards.Clause;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("GB 3095, table 4, and HJ 663: which figures of a day are valid")
class DayValuesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);

    @Test
    @DisplayName("a 24-hour mean needs 20 hourly values")
    @Clause(standard = "GB 3095-2012", clause = "表4")
    @Clause(standard = "GB 3095-2026", clause = "表4")
    void aDayMeanNeedsTwentyHours() {
        Statistic twenty =
                DayValues.of(hours(Pollutant.PM10, 1, 20, hour -> "80"), DAY).value(Pollutant.PM10);
        assertThat(twenty.published()).isEqualTo("80");
        assertThat(twenty.reason()).isNull();

        Statistic nineteen =
                DayValues.of(hours(Pollutant.PM10, 1, 19, hour -> "80"), DAY).value(Pollutant.PM10);
        assertThat(nineteen.isValid()).isFalse();
        assertThat(nineteen.unrounded()).isNull();
        assertThat(nineteen.published()).isNull();
        assertThat(nineteen.reason()).isEqualTo("19 of 20 hours");
    }

    @Test
    @DisplayName("a pollutant that was not measured is missing with its reason, never zero")
    void anUnmeasuredPollutantIsMissing() {
        DayValues day = DayValues.of(Map.of(), DAY);
        for (Pollutant pollutant : Pollutant.values()) {
            assertThat(day.value(pollutant).isValid()).isFalse();
            assertThat(day.value(pollutant).reason()).startsWith("0 of ");
        }
        assertThat(day.concentrations().values()).isEmpty();
        assertThat(AirQualityIndex.daily(day.concentrations(), DAY).index()).isNull();
    }

    @Test
    @DisplayName("GB/T 8170: published digits from the unrounded mean, which is kept")
    @Clause(standard = "GB/T 8170", clause = "修约规则")
    void thePublishedValueIsRoundedOnceFromTheUnroundedMean() {
        Statistic pm = DayValues.of(hours(Pollutant.PM25, 1, 24, hour -> hour % 2 == 0 ? "34" : "35"), DAY)
                .value(Pollutant.PM25);
        assertThat(pm.unrounded()).isEqualByComparingTo("34.5");
        assertThat(pm.published()).isEqualTo("34");
        Statistic co = DayValues.of(hours(Pollutant.CO, 1, 24, hour -> hour <= 8 ? "0.6" : "0.7"), DAY)
                .value(Pollutant.CO);
        assertThat(co.unrounded()).isEqualByComparingTo("0.6666666667");
        assertThat(co.published()).isEqualTo("0.7");
    }

    @Test
    @DisplayName("the eight-hour mean labelled t covers the hours t−7 to t; the first of a day is labelled 8")
    @Clause(standard = "GB 3095-2026", clause = "臭氧日最大8小时平均")
    void theHighestEightHourMeanLiesWithinTheDay() {
        // Hours 13 to 20 hold 100, the rest 20: one window holds all eight.
        DayValues day = DayValues.of(hours(Pollutant.O3, 1, 24, hour -> hour > 12 && hour < 21 ? "100" : "20"), DAY);
        assertThat(day.value(Pollutant.O3).published()).isEqualTo("100");
        assertThat(day.value(Pollutant.O3).count()).isEqualTo(17);
        assertThat(day.ozoneHour().published()).isEqualTo("100");

        DayValues first = DayValues.of(hours(Pollutant.O3, 1, 24, hour -> hour <= 8 ? "100" : "20"), DAY);
        assertThat(first.value(Pollutant.O3).published()).isEqualTo("100");
    }

    @Test
    @DisplayName("an eight-hour mean needs 6 hourly values, and is their mean")
    @Clause(standard = "GB 3095-2012", clause = "表4")
    @Clause(standard = "GB 3095-2026", clause = "表4")
    void anEightHourMeanNeedsSixHours() {
        // Hours 1 to 21 are known: the windows labelled 8 to 23 have at least six values, the last one only five.
        Statistic sixteen =
                DayValues.of(hours(Pollutant.O3, 1, 21, hour -> "50"), DAY).value(Pollutant.O3);
        assertThat(sixteen.count()).isEqualTo(16);
        assertThat(sixteen.published()).isEqualTo("50");
    }

    @Test
    @DisplayName("HJ 663: a day of ozone needs 14 eight-hour means")
    @Clause(standard = "HJ 663-2013", clause = "臭氧日评价")
    @Clause(standard = "HJ 663-2026", clause = "6.1.2")
    void aDayOfOzoneNeedsFourteenMeans() {
        Statistic fourteen =
                DayValues.of(hours(Pollutant.O3, 6, 24, hour -> "50"), DAY).value(Pollutant.O3);
        assertThat(fourteen.count()).isEqualTo(14);
        assertThat(fourteen.isValid()).isTrue();

        Statistic thirteen =
                DayValues.of(hours(Pollutant.O3, 7, 24, hour -> "50"), DAY).value(Pollutant.O3);
        assertThat(thirteen.isValid()).isFalse();
        assertThat(thirteen.reason()).isEqualTo("13 of 14 eight-hour means");
    }

    @Test
    @DisplayName("HJ 663: with fewer the day still counts if its result exceeds the limit of 160")
    @Clause(standard = "HJ 663-2013", clause = "臭氧日评价")
    @Clause(standard = "HJ 663-2026", clause = "6.1.2")
    void aDayOfFewMeansCountsIfItExceedsTheLimit() {
        Statistic at =
                DayValues.of(hours(Pollutant.O3, 11, 18, hour -> "160"), DAY).value(Pollutant.O3);
        assertThat(at.isValid()).isFalse();
        Statistic above =
                DayValues.of(hours(Pollutant.O3, 11, 18, hour -> "161"), DAY).value(Pollutant.O3);
        assertThat(above.published()).isEqualTo("161");
        assertThat(above.count()).isEqualTo(5);
    }

    @Test
    @DisplayName("option: the day's highest hour of ozone needs 20 hourly values")
    void theHighestHourOfOzoneNeedsTwentyHours() {
        Map<Integer, Map<Pollutant, BigDecimal>> hours = hours(Pollutant.O3, 1, 19, hour -> "90");
        assertThat(DayValues.of(hours, DAY).ozoneHour().reason()).isEqualTo("19 of 20 hours");
        ValidityRules any = new ValidityRules(20, 6, 14, 1, AreaClass.CLASS_2);
        assertThat(DayValues.of(hours, DAY, any).ozoneHour().published()).isEqualTo("90");
    }

    @Test
    void hoursOutsideTheDayAndNegativeValuesAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DayValues.of(hours(Pollutant.O3, 0, 23, hour -> "50"), DAY));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DayValues.of(hours(Pollutant.O3, 2, 25, hour -> "50"), DAY));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DayValues.of(hours(Pollutant.O3, 1, 24, hour -> "-3"), DAY));
    }

    private static Map<Integer, Map<Pollutant, BigDecimal>> hours(
            Pollutant pollutant, int from, int to, IntFunction<String> value) {
        Map<Integer, Map<Pollutant, BigDecimal>> hours = new TreeMap<>();
        for (int hour = from; hour <= to; hour++) {
            hours.put(hour, Map.of(pollutant, new BigDecimal(value.apply(hour))));
        }
        return hours;
    }
}
