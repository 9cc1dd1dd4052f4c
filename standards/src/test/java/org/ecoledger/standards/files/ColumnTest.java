package org.ecoledger.standards.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ecoledger.standards.SharedData;
import org.ecoledger.standards.air.Pollutant;
import org.ecoledger.standards.water.SurfaceWater;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("what files call their columns")
class ColumnTest {

    @Test
    void everythingThatIsJudgedHasAColumn() {
        assertThat(fields(AirRows.KNOWN)).contains(names());
        assertThat(fields(WaterRows.KNOWN))
                .contains(SurfaceWater.items().stream().map(item -> item.key()).toArray(String[]::new));
    }

    @Test
    void noNameStandsForTwoColumns() {
        for (List<Column> table : List.of(AirRows.KNOWN, WaterRows.KNOWN)) {
            Map<String, String> owners = new HashMap<>();
            for (Column column : table) {
                assertThat(column.names()).hasSameSizeAs(column.plainNames());
                for (String name : column.plainNames()) {
                    assertThat(owners.put(name, column.field())).as("%s", name).isNull();
                }
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            value = {
                "air_city_daily_2013_2017/city_daily_2013-12_2015-12.csv.gz; date pm25 pm10 so2 co no2 o3",
                "air_city_daily_2025_2026_no_o3/capitals_daily.csv.gz; date pm25 pm10 no2 so2 co",
                "air_city_hourly_2019_springfestival/city_hourly_aqi_open.csv.gz; time pm25 pm10 so2 no2 co o3",
                "air_daily_beijing_aqi/beijing_daily_2015_2021.csv.gz; date so2 no2 co o3_8h pm10 pm25",
                "air_met_daily_39cities/daily_2014_2019.csv.gz; date pm25 pm10 co no2 so2 o3",
                "air_prsa_beijing_hourly/prsa_beijing_12st_20130301_20160229.csv.gz; year month day hour pm25 pm10 so2 no2 co o3",
                "air_station_hourly_2020/station_hourly_open.csv.gz; date hour pm25 pm10 co no2 o3_1h o3_8h so2",
                "water_sections_20260204/sections_open.csv.gz; time ph do codmn nh3n tp",
                "water_sections_realtime/sections_202511_open.csv.gz; time ph do codmn nh3n tp water_body"
            })
    void ofPublishedFilesTheRightColumnsAreTaken(String file, String expected) throws UnusableInput {
        List<Column> known = file.startsWith("air") ? AirRows.KNOWN : WaterRows.KNOWN;
        List<String> texts = List.of(SharedData.lines(file).getFirst().split(","));
        Heading heading = Heading.match(known, texts);
        assertThat(known.stream()
                        .map(Column::field)
                        .filter(field -> heading.find(field).isPresent()))
                .containsExactlyInAnyOrder(expected.split(" "));
    }

    private static List<String> fields(List<Column> table) {
        return table.stream().map(Column::field).toList();
    }

    private static String[] names() {
        return List.of(Pollutant.values()).stream()
                .map(pollutant -> pollutant.name().toLowerCase(Locale.ROOT))
                .toArray(String[]::new);
    }
}
