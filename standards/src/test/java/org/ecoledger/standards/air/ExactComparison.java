package org.ecoledger.standards.air;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Compares what series give in whole numbers with what the exact classes give from the same hours. */
final class ExactComparison {

    private ExactComparison() {}

    static void assertStation(SeriesEvaluation station) {
        assertStation(station, SeriesOptions.DEFAULT);
    }

    static void assertStation(SeriesEvaluation station, SeriesOptions options) {
        assertDays(station.daily(), exactDays(station.hours(), options), options);
    }

    static void assertCity(
            CityEvaluation city, List<HourlySeries> stations, AggregationOptions aggregation, SeriesOptions options) {
        List<List<DayValues>> exact =
                stations.stream().map(station -> exactDays(station, options)).toList();
        List<DayValues> days = new ArrayList<>();
        for (int i = 0; i < city.daily().days(); i++) {
            int position = i;
            days.add(Aggregation.cityDaily(
                    exact.stream().map(station -> station.get(position)).toList(),
                    city.daily().from().plusDays(i),
                    aggregation));
        }
        assertDays(city.daily(), days, options);
    }

    static List<DayValues> exactDays(HourlySeries series, SeriesOptions options) {
        List<DayValues> days = new ArrayList<>();
        for (int i = 0; i < series.days(); i++) {
            LocalDate day = series.from().plusDays(i);
            days.add(DayValues.of(series.hours(day), day, options.validity()));
        }
        return days;
    }

    private static void assertDays(DailySeries fast, List<DayValues> exact, SeriesOptions options) {
        assertThat(exact).hasSize(fast.days());
        for (DayValues values : exact) {
            LocalDate day = values.day();
            for (Pollutant pollutant : Pollutant.values()) {
                assertThat(fast.value(pollutant, day))
                        .as("%s on %s", pollutant, day)
                        .isEqualTo(values.value(pollutant));
            }
            assertThat(fast.ozoneHour(day)).isEqualTo(values.ozoneHour());
            assertThat(fast.concentrations(day)).isEqualTo(values.concentrations());
            AirQuality quality = AirQualityIndex.daily(values.concentrations(), day, options.index());
            assertThat(fast.index(day).stream().boxed().findFirst().orElse(null))
                    .as("index on %s", day)
                    .isEqualTo(quality.index());
            assertThat(fast.primary(day)).as("primary on %s", day).isEqualTo(quality.primary());
            assertThat(fast.category(day).orElse(null)).isEqualTo(quality.category());
        }
    }
}
