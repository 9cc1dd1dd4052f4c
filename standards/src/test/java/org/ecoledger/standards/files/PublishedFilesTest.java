package org.ecoledger.standards.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ecoledger.standards.Clause;
import org.ecoledger.standards.SharedData;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("evaluate, on what was published")
class PublishedFilesTest {
    private static final Map<String, String> STATION_NAMES = Map.of(
            "二氧化硫", "SO2",
            "二氧化氮", "NO2",
            "一氧化碳", "CO",
            "臭氧1小时", "O3",
            "颗粒物(PM10)", "PM10",
            "细颗粒物(PM2.5)", "PM2.5");

    @Test
    @DisplayName(
            "HJ 633-2012: every station hour of April 2020 has the published index, category and primary pollutants")
    @Clause(standard = "HJ 633-2012", clause = "4 空气质量指数计算方法")
    @Clause(standard = "HJ 633-2012", clause = "表1")
    void everyStationHourIsAsPublished() {
        List<Map<String, String>> rows = published("air_station_hourly_2020/station_hourly_open.csv.gz", "AQI");
        assertThat(rows).hasSize(25_999);
        assertThat(rows).filteredOn(differs("calc_aqi", "AQI")).isEmpty();
        assertThat(rows).filteredOn(differs("calc_category", "level")).isEmpty();
        assertThat(rows)
                .filteredOn(row -> !set(row.get("calc_primary"), ",")
                        .equals(set(row.get("primary"), "\\|").stream()
                                .map(name -> STATION_NAMES.getOrDefault(name, name))
                                .collect(Collectors.toSet())))
                .isEmpty();
    }

    @Test
    @DisplayName(
            "HJ 633-2012: every city hour of the Spring Festival 2019 has the published index and primary pollutants")
    @Clause(standard = "HJ 633-2012", clause = "4 空气质量指数计算方法")
    @Clause(standard = "HJ 633-2012", clause = "表1")
    void everyCityHourIsAsPublished() {
        List<Map<String, String>> rows =
                published("air_city_hourly_2019_springfestival/city_hourly_aqi_open.csv.gz", "AQI");
        assertThat(rows).hasSize(12_465);
        assertThat(rows).filteredOn(differs("calc_aqi", "AQI")).isEmpty();
        assertThat(rows)
                .filteredOn(row -> !set(row.get("calc_primary"), ",").equals(set(row.get("main_pollution"), ",")))
                .isEmpty();
    }

    @Test
    @DisplayName("HJ 633-2012: the days of Beijing have the recomputed index, 706 of them the published one")
    @Clause(standard = "HJ 633-2012", clause = "4 空气质量指数计算方法")
    @Clause(standard = "HJ 633-2012", clause = "表1")
    void theDaysOfBeijingAreAsRecomputed() {
        List<Map<String, String>> rows = published("air_daily_beijing_aqi/beijing_daily_2015_2021.csv.gz", "aqi");
        assertThat(rows).hasSize(729);
        assertThat(rows).filteredOn(differs("calc_aqi", "aqi_hj633_recomputed")).isEmpty();
        assertThat(rows).filteredOn(differs("calc_aqi", "aqi")).hasSize(729 - 706);
    }

    @Test
    @DisplayName("GB 3838-2002: every classified section of November 2025 has the published class")
    @Clause(standard = "GB 3838-2002", clause = "表1")
    @Clause(standard = "环办〔2011〕22号", clause = "单因子评价法")
    void everyClassifiedSectionIsAsPublished() {
        Evaluated evaluated = evaluate("water", "water_sections_realtime/sections_202511_open.csv.gz");
        List<Map<String, String>> rows = evaluated.rows().stream()
                .filter(row -> row.get("class").matches("[ⅠⅡⅢⅣⅤ劣]+"))
                .toList();
        assertThat(rows).hasSize(4505);
        assertThat(rows).filteredOn(differs("calc_class", "class")).isEmpty();
        assertThat(evaluated.rows())
                .filteredOn(row -> row.get("time").isEmpty())
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.get("calc_class")).isEmpty());
    }

    @Test
    @DisplayName("times without a year, Chinese headings: rivers and lakes of 2026-02-04 have the published class")
    @Clause(standard = "GB 3838-2002", clause = "表1")
    @Clause(standard = "环办〔2011〕22号", clause = "单因子评价法")
    void sectionsWithoutAYearAreAsPublished() {
        String file = "water_sections_20260204/sections_open.csv.gz";
        List<Map<String, String>> rivers = classified(evaluate("water", file));
        List<Map<String, String>> lakes = classified(evaluate("water", file, "--water-body", "lake"));
        assertThat(rivers).hasSize(543);
        // Published from unrounded values: a phosphorus of 0.200 exceeded 0.2, say.
        assertThat(IntStream.range(0, rivers.size())
                        .filter(i -> differs("calc_class", "水质类别").test(rivers.get(i)))
                        .filter(i -> differs("calc_class", "水质类别").test(lakes.get(i)))
                        .mapToObj(i -> rivers.get(i).get("断面名称")))
                .containsExactly("永昌桥", "张湾");
        assertThat(classified(evaluate("water", file, "--year", "2026"))).isEqualTo(rivers);
    }

    @Test
    @DisplayName(
            "PRSA: CO in µg/m³ is taken as such, hours in four columns; the same index as with the unit in the heading")
    void carbonMonoxideInMicrograms() {
        Evaluated evaluated = evaluate(
                "air", "air_prsa_beijing_hourly/prsa_beijing_12st_20130301_20160229.csv.gz", "--co-unit", "ug");
        assertThat(evaluated.err()).contains("315648 rows read: 312131 evaluated, 3517 without result, 0 bad");
        assertThat(evaluated.out().lines().skip(1).findFirst().orElseThrow())
                .isEqualTo("2013,3,1,0,4,4,4,7,300,77,-0.7,1023,-18.8,0,NNW,4.4,Aotizhongxin,"
                        + "25,优,,HJ 633-2012,4 空气质量指数计算方法");
    }

    private static Predicate<Map<String, String>> differs(String computed, String published) {
        return row -> !row.get(computed).equals(row.get(published));
    }

    private static List<Map<String, String>> published(String file, String column) {
        return evaluate("air", file).rows().stream()
                .filter(row -> row.get(column).matches("\\d+"))
                .toList();
    }

    private static List<Map<String, String>> classified(Evaluated evaluated) {
        return evaluated.rows().stream()
                .filter(row -> !row.get("水质类别").isEmpty())
                .toList();
    }

    /** Nothing is lost: the rows are the file's own, in its order, with cells behind them. */
    private static Evaluated evaluate(String medium, String file, String... options) {
        String[] arguments = new String[options.length + 1];
        arguments[0] = medium;
        System.arraycopy(options, 0, arguments, 1, options.length);
        Evaluated evaluated = Evaluated.file(SharedData.file(file).toString(), arguments);
        assertThat(evaluated.code()).isZero();
        List<String> before = SharedData.lines(file);
        List<String> after = evaluated.out().lines().toList();
        assertThat(after).hasSameSizeAs(before);
        assertThat(IntStream.range(0, before.size()).filter(i -> !after.get(i).startsWith(before.get(i) + ",")))
                .isEmpty();
        return evaluated;
    }

    private static Set<String> set(String cell, String separator) {
        return Arrays.stream(cell.split(separator))
                .map(String::strip)
                .filter(name -> !name.isEmpty() && !name.equals("—"))
                .collect(Collectors.toSet());
    }
}
