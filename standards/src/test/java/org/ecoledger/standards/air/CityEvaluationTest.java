package org.ecoledger.standards.air;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.ecoledger.standards.air.AggregationOptions.OzoneConvention;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("HJ 663: a city from series in whole numbers equals the exact aggregation")
class CityEvaluationTest {

    private static final LocalDate FROM = LocalDate.of(2026, 1, 1);
    private static final SeriesOptions OPTIONS = SeriesOptions.DEFAULT;

    @ParameterizedTest
    @CsvSource({
        "3,0.75,ONE_MORE_THAN_PUBLISHED",
        "4,0.75,ONE_MORE_THAN_PUBLISHED",
        "7,0.5,ONE_MORE_THAN_PUBLISHED",
        "5,1,PUBLISHED",
        "1,0.75,PUBLISHED"
    })
    @DisplayName("for any number of stations, share of valid ones, and digits kept")
    void forAnyOptions(int count, BigDecimal share, Digits digits) {
        AggregationOptions aggregation =
                AggregationOptions.DEFAULT.withStationShare(share).withDigits(digits);
        List<HourlySeries> stations = stations(count, 150);
        ExactComparison.assertCity(city(stations, aggregation), stations, aggregation, OPTIONS);
    }

    @Test
    @DisplayName("one changed day of one station gives what evaluating the changed city anew gives")
    void oneChangedDayOfAStation() {
        List<HourlySeries> stations = new ArrayList<>(stations(4, 90));
        CityEvaluation before = city(stations, AggregationOptions.DEFAULT);
        LocalDate day = LocalDate.of(2026, 3, 1);
        SeriesEvaluation changed = SeriesEvaluation.of(stations.get(2))
                .withDay(day, stations.get(0).hours(day.plusDays(1)));
        stations.set(2, changed.hours());
        CityEvaluation after = before.withDay(day, 2, changed.daily());
        ExactComparison.assertCity(after, stations, AggregationOptions.DEFAULT, OPTIONS);
    }

    @Test
    void seriesOfOtherDaysAndCitiesWithoutStationsAreRefused() {
        DailySeries march =
                SeriesEvaluation.of(HourlySeries.builder(FROM, 31).build()).daily();
        DailySeries longer =
                SeriesEvaluation.of(HourlySeries.builder(FROM, 32).build()).daily();
        assertThatIllegalArgumentException().isThrownBy(() -> CityEvaluation.of(List.of(march, longer)));
        assertThatIllegalArgumentException().isThrownBy(() -> CityEvaluation.of(List.of()));
    }

    @Test
    @DisplayName("options that Aggregation alone computes are refused")
    void optionsThatAggregationAloneComputesAreRefused() {
        List<HourlySeries> stations = stations(2, 1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> city(stations, AggregationOptions.DEFAULT.withDigits(Digits.UNROUNDED)));
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> city(stations, AggregationOptions.DEFAULT.withOzone(OzoneConvention.FROM_CITY_HOURS)));
    }

    private static CityEvaluation city(List<HourlySeries> stations, AggregationOptions aggregation) {
        List<DailySeries> daily = stations.stream()
                .map(station -> SeriesEvaluation.of(station).daily())
                .toList();
        return CityEvaluation.of(daily, aggregation, OPTIONS);
    }

    private static List<HourlySeries> stations(int count, int days) {
        return LongStream.range(0, count)
                .mapToObj(seed -> new SeededHours(seed).series(FROM, days))
                .toList();
    }
}
