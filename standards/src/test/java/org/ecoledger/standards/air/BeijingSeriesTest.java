package org.ecoledger.standards.air;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ecoledger.standards.SharedData;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Three years of the twelve stations of Beijing give in whole numbers what exact arithmetic gives")
class BeijingSeriesTest {

    private static final String FILE = "air_prsa_beijing_hourly/prsa_beijing_12st_20130301_20160229.csv.gz";
    private static final LocalDate FROM = LocalDate.of(2013, 3, 1);
    private static final int DAYS = 1_096;

    @Test
    @DisplayName("station by station, and the city from its stations")
    void stationsAndCity() {
        List<HourlySeries> stations = stations();
        assertThat(stations).hasSize(12);
        List<SeriesEvaluation> evaluations =
                stations.stream().map(SeriesEvaluation::of).toList();
        evaluations.forEach(ExactComparison::assertStation);
        CityEvaluation city = CityEvaluation.of(
                evaluations.stream().map(SeriesEvaluation::daily).toList());
        ExactComparison.assertCity(city, stations, AggregationOptions.DEFAULT, SeriesOptions.DEFAULT);
    }

    private static List<HourlySeries> stations() {
        Map<String, HourlySeries.Builder> builders = new TreeMap<>();
        for (Map<String, String> row : SharedData.rows(FILE)) {
            HourlySeries.Builder builder =
                    builders.computeIfAbsent(row.get("station"), any -> HourlySeries.builder(FROM, DAYS));
            for (Pollutant pollutant : Pollutant.values()) {
                String value = row.get(pollutant.label());
                // One value of the file is blank.
                if (!value.equals("NA") && !value.isBlank()) {
                    builder.set(day(row), number(row, "hour") + 1, pollutant, concentration(pollutant, value));
                }
            }
        }
        return builders.values().stream().map(HourlySeries.Builder::build).toList();
    }

    private static LocalDate day(Map<String, String> row) {
        return LocalDate.of(number(row, "year"), number(row, "month"), number(row, "day"));
    }

    private static int number(Map<String, String> row, String column) {
        return Integer.parseInt(row.get(column));
    }

    /** The file gives CO in µg/m³, too. */
    private static BigDecimal concentration(Pollutant pollutant, String value) {
        BigDecimal given = new BigDecimal(value);
        return pollutant == Pollutant.CO ? given.movePointLeft(3) : given;
    }
}
