package org.ecoledger.standards.air;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import org.ecoledger.standards.Clause;
import org.ecoledger.standards.air.AggregationOptions.OzoneConvention;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("HJ 663: a city's figures from its stations")
@Clause(standard = "HJ 663-2013", clause = "城市评价：点位平均")
@Clause(standard = "HJ 663-2026", clause = "城市评价：点位平均")
class AggregationTest {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);

    @Test
    void theCityIsTheMeanOfItsValidStations() {
        DayValues city =
                Aggregation.cityDaily(List.of(pm10("60"), pm10("70"), pm10("81"), DayValues.of(Map.of(), DAY)), DAY);
        Statistic mean = city.value(Pollutant.PM10);
        assertThat(mean.unrounded()).isEqualByComparingTo("70.3333333333");
        assertThat(mean.published()).isEqualTo("70");
        assertThat(mean.count()).isEqualTo(3);
        assertThat(city.edition().code()).isEqualTo("GB 3095-2026");
    }

    @Test
    @DisplayName("option: three quarters of the stations must be valid, a part of a station counts as one")
    void threeQuartersOfTheStationsMustBeValid() {
        List<DayValues> twoOfThree = List.of(pm10("60"), pm10("70"), DayValues.of(Map.of(), DAY));
        assertThat(Aggregation.cityDaily(twoOfThree, DAY).value(Pollutant.PM10).reason())
                .isEqualTo("2 of 3 stations");
        AggregationOptions half = AggregationOptions.DEFAULT.withStationShare(new BigDecimal("0.5"));
        assertThat(Aggregation.cityDaily(twoOfThree, DAY, half)
                        .value(Pollutant.PM10)
                        .published())
                .isEqualTo("65");
    }

    @Test
    void aCityWithoutStationsHasNoFigures() {
        assertThat(Aggregation.cityDaily(List.of(), DAY).value(Pollutant.PM10).reason())
                .isEqualTo("0 of 1 stations");
    }

    @Test
    @DisplayName("option: station values enter with one digit more than is published, or unrounded")
    void stationValuesEnterWithOneDigitMore() {
        // Means of 60.25 and 61.25 enter as 60.2 and 61.2.
        List<DayValues> stations = List.of(
                day(Pollutant.PM10, hour -> hour % 4 == 0 ? "61" : "60"),
                day(Pollutant.PM10, hour -> hour % 4 == 0 ? "62" : "61"));
        assertThat(Aggregation.cityDaily(stations, DAY).value(Pollutant.PM10).unrounded())
                .isEqualByComparingTo("60.7");
        AggregationOptions unrounded = AggregationOptions.DEFAULT.withDigits(Digits.UNROUNDED);
        assertThat(Aggregation.cityDaily(stations, DAY, unrounded)
                        .value(Pollutant.PM10)
                        .unrounded())
                .isEqualByComparingTo("60.75");
    }

    @Test
    @DisplayName("option: the city's ozone is the mean of its stations' highest means, or the highest of its own hours")
    void theTwoConventionsOfOzoneDifferWhenStationsPeakApart() {
        List<DayValues> stations = List.of(
                day(Pollutant.O3, hour -> hour <= 8 ? "120" : "40"),
                day(Pollutant.O3, hour -> hour > 16 ? "120" : "40"));
        assertThat(Aggregation.cityDaily(stations, DAY).value(Pollutant.O3).published())
                .isEqualTo("120");
        AggregationOptions hours = AggregationOptions.DEFAULT.withOzone(OzoneConvention.FROM_CITY_HOURS);
        DayValues city = Aggregation.cityDaily(stations, DAY, hours);
        assertThat(city.value(Pollutant.O3).published()).isEqualTo("80");
        assertThat(city.ozoneHour().published()).isEqualTo("80");
    }

    @Test
    void aCityHourIsTheMeanOfItsStationsHours() {
        List<Map<Pollutant, BigDecimal>> stations = List.of(
                Map.of(Pollutant.CO, new BigDecimal("0.6"), Pollutant.PM25, new BigDecimal("40")),
                Map.of(Pollutant.CO, new BigDecimal("0.7")));
        Map<Pollutant, Statistic> city = Aggregation.cityHourly(stations);
        assertThat(city.get(Pollutant.CO).unrounded()).isEqualByComparingTo("0.65");
        assertThat(city.get(Pollutant.CO).published()).isEqualTo("0.6");
        assertThat(city.get(Pollutant.PM25).reason()).isEqualTo("1 of 2 stations");
    }

    @Test
    void figuresOfAnotherDayAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Aggregation.cityDaily(List.of(pm10("60")), DAY.plusDays(1)));
    }

    @Test
    void aShareOutsideZeroToOneIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AggregationOptions.DEFAULT.withStationShare(new BigDecimal("1.1")));
    }

    private static DayValues pm10(String value) {
        return day(Pollutant.PM10, hour -> value);
    }

    private static DayValues day(Pollutant pollutant, IntFunction<String> value) {
        Map<Integer, Map<Pollutant, BigDecimal>> hours = new TreeMap<>();
        for (int hour = 1; hour <= DayValues.HOURS; hour++) {
            hours.put(hour, Map.of(pollutant, new BigDecimal(value.apply(hour))));
        }
        return DayValues.of(hours, DAY);
    }
}
