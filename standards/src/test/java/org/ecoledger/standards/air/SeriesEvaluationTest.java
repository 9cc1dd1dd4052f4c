package org.ecoledger.standards.air;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A series in whole numbers gives exactly what the exact arithmetic gives")
class SeriesEvaluationTest {

    private static final LocalDate CHANGE = LocalDate.of(2026, 3, 1);

    @ParameterizedTest
    @CsvSource({"1,2023-01-01,365", "2,2024-01-01,366", "3,2026-01-01,365", "4,2025-11-15,200", "5,2030-12-01,62"})
    @DisplayName("for years at random: plain, leap, over the change of editions on 2026-03-01 and of limits in 2031")
    void forYearsAtRandom(long seed, LocalDate from, int days) {
        ExactComparison.assertStation(SeriesEvaluation.of(new SeededHours(seed).series(from, days)));
    }

    @Test
    @DisplayName("by other rules of validity and without the ozone hour in the daily index")
    void byOtherRules() {
        SeriesOptions options = new SeriesOptions(
                new ValidityRules(12, 4, 10, 1, AreaClass.CLASS_1), IndexOptions.DEFAULT.withOzoneHourInDaily(false));
        HourlySeries series = new SeededHours(6).series(LocalDate.of(2026, 1, 1), 120);
        ExactComparison.assertStation(SeriesEvaluation.of(series, options), options);
    }

    @Test
    @DisplayName("with items that the place is exempt from monitoring")
    void withExemptItems() {
        SeriesOptions options = new SeriesOptions(
                ValidityRules.STANDARD, IndexOptions.DEFAULT.withExempt(Set.of(Pollutant.SO2, Pollutant.CO)));
        HourlySeries series = new SeededHours(9).series(LocalDate.of(2026, 1, 1), 120);
        ExactComparison.assertStation(SeriesEvaluation.of(series, options), options);
    }

    @Test
    @DisplayName("eight-hour ozone above 800 under HJ 633-2012 leaves the day without an index, as there")
    void ozoneBeyondTheTable() {
        LocalDate day = LocalDate.of(2014, 5, 1);
        HourlySeries.Builder hours = HourlySeries.builder(day, 1);
        for (int label = 1; label <= DayValues.HOURS; label++) {
            hours.set(day, label, Pollutant.PM10, BigDecimal.valueOf(40));
            if (label > 5) {
                hours.set(day, label, Pollutant.O3, BigDecimal.valueOf(900));
            }
        }
        SeriesEvaluation station = SeriesEvaluation.of(hours.build());
        ExactComparison.assertStation(station);
        assertThat(station.daily().value(Pollutant.O3, day).isValid()).isTrue();
        assertThat(station.daily().index(day)).isEmpty();
    }

    @Test
    @DisplayName("a series without any value has no figure and no index, with reasons")
    void anEmptySeriesHasNoFigures() {
        SeriesEvaluation empty =
                SeriesEvaluation.of(HourlySeries.builder(CHANGE, 31).build());
        ExactComparison.assertStation(empty);
        assertThat(empty.daily().index(CHANGE)).isEmpty();
        assertThat(empty.daily().category(CHANGE)).isEmpty();
        assertThat(empty.daily().value(Pollutant.CO, CHANGE).reason()).isEqualTo("0 of 20 hours");
    }

    @Test
    @DisplayName("one changed day gives what evaluating the changed series anew gives")
    void oneChangedDayGivesWhatANewEvaluationGives() {
        LocalDate from = LocalDate.of(2026, 1, 1);
        SeriesEvaluation before = SeriesEvaluation.of(new SeededHours(7).series(from, 365));
        HourlySeries others = new SeededHours(8).series(from, 365);
        for (LocalDate day : List.of(from, CHANGE.minusDays(1), CHANGE, from.plusDays(364))) {
            ExactComparison.assertStation(before.withDay(day, others.hours(day)));
            ExactComparison.assertStation(before.withDay(day, Map.of()));
        }
        ExactComparison.assertStation(before);
    }
}
