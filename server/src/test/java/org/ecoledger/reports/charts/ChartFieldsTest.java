package org.ecoledger.reports.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.ecoledger.ServerTest;
import org.ecoledger.access.Actor;
import org.ecoledger.assessment.sources.EvidenceRows;
import org.ecoledger.figures.Figure;
import org.ecoledger.figures.Figures;
import org.ecoledger.organisation.Jurisdiction;
import org.ecoledger.organisation.Regions;
import org.ecoledger.reports.fields.Field;
import org.ecoledger.reports.fields.Field.Shape;
import org.ecoledger.reports.fields.FieldValue;
import org.ecoledger.reports.fields.FieldValue.Missing;
import org.ecoledger.reports.fields.FieldValue.Picture;
import org.ecoledger.reports.fields.Period;
import org.ecoledger.reports.fields.Scope;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Everything it writes is taken back at the end of each test. */
@ServerTest
@Transactional
@DisplayName("Charts and maps hold the figures that the pages show (C4, M19)")
class ChartFieldsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 9, 30);

    @Autowired
    ChartFields charts;

    @Autowired
    MapFields maps;

    @Autowired
    Figures figures;

    @Autowired
    Regions regions;

    @Autowired
    JdbcClient db;

    @BeforeEach
    void needsAFace() {
        assumeThat(Faces.chinese()).as("a Chinese face on this machine (fonts-noto-cjk)").isPresent();
    }

    private static Field field(String source, String item) {
        return new Field(item, Shape.PICTURE, source, item, List.of(), "", item, item);
    }

    private Scope scope(String region, String period) {
        return new Scope(
                regions.get(region), Period.of(period).orElseThrow(), null, TODAY, Jurisdiction.everything());
    }

    private void days(String place, String kind, String from, String to) {
        db.sql("""
                        insert into evaluation.air_days
                            (place, place_kind, day, so2, so2_inputs, so2_needed, no2, no2_inputs, no2_needed, co_inputs, co_needed,
                             o3_inputs, o3_needed, pm10, pm10_inputs, pm10_needed, pm25, pm25_inputs, pm25_needed, aqi, category,
                             primary_pollutants, complete, edition, as_of, computed_at)
                        select :place, :kind, d, 10, 1, 1, 30, 1, 1, 1, 1, 1, 1, 60, 1, 1, 30 + extract(month from d)::int, 1, 1,
                               60 + 20 * (extract(day from d)::int % 3), 2, '{}', true, 'HJ 633-2012', d, d
                        from generate_series(:from::date, :to::date, interval '1 day') d
                        """)
                .param("place", place)
                .param("kind", kind)
                .param("from", from)
                .param("to", to)
                .update();
    }

    private static Picture picture(FieldValue value) {
        assertThat(value).isInstanceOf(Picture.class);
        return (Picture) value;
    }

    private void show(String name, Picture picture) throws IOException {
        Files.createDirectories(Path.of("target/charts"));
        Files.write(Path.of("target/charts/" + name + ".png"), picture.bytes());
    }

    @Test
    @DisplayName("a month's value is the figure of that month; a month without days is missing, one that has not begun is not asked")
    void months() throws IOException {
        days("990100", "city", "2016-01-01", "2016-01-31");
        days("990100", "city", "2016-03-01", "2016-03-20");
        Picture picture = picture(charts.value(field("chart", "pm25-months"), scope("990100", "2016-03")));
        show("months-of-the-city", picture);
        Map<String, Figure> byRef =
                picture.figures().stream().collect(Collectors.toMap(Figure::ref, figure -> figure));
        assertThat(byRef).hasSize(3 + 12).doesNotContainKey("air-year:990100/2016-04/live/mean-pm25");
        Figure january = Objects.requireNonNull(byRef.get("air-year:990100/2016-01/live/mean-pm25"));
        assertThat(january.text()).isEqualTo("31");
        assertThat(january)
                .isEqualTo(figures.find(january.ref(), Jurisdiction.everything()).orElseThrow());
        assertThat(Objects.requireNonNull(byRef.get("air-year:990100/2016-02/live/mean-pm25")).value()).isNull();
        assertThat(picture.description())
                .contains("绿川市2016年PM2.5月均浓度（单位：µg/m³）", "数据来源", "2016年暂无数据：2月", "1月31");
    }

    @Test
    @DisplayName("counties stand beside each other only in the city's document, and only those that the reader may see")
    void counties() throws IOException {
        days("990101", "county", "2016-01-01", "2016-03-31");
        days("990102", "county", "2016-01-01", "2016-03-31");
        Field field = field("chart", "good-days-counties");
        Picture picture = picture(charts.value(field, scope("990100", "2016-Q1")));
        show("counties", picture);
        assertThat(picture.description()).contains("绿川市2016年第一季度各县区优良天数", "青河县91");
        assertThat(charts.value(field, scope("990101", "2016-Q1"))).isInstanceOf(Missing.class);
        Figure county = picture.figures().getFirst();
        assertThat(county.ref()).isEqualTo("air-year:990101/2016-Q1/live/good-days");
    }

    @Test
    @DisplayName("sections are counted by class, and each count opens to its sections; a month without results is missing")
    void classes() throws IOException {
        var rows = new EvidenceRows(db);
        rows.section("图一", "990101", true);
        rows.section("图二", "990102", true);
        rows.waterMonth("图一", "2016-01", 2);
        rows.waterMonth("图二", "2016-01", 4);
        rows.waterMonth("图一", "2016-03", 2);
        Picture picture = picture(charts.value(field("chart", "water-classes-months"), scope("990100", "2016-Q1")));
        show("classes", picture);
        Figure second = figures.find("water-sections:990100/2016-01/2", Jurisdiction.everything()).orElseThrow();
        assertThat(second.text()).isEqualTo("1");
        assertThat(second.inputs()).singleElement().satisfies(input -> assertThat(input.label()).isEqualTo("图一断面"));
        assertThat(figures.find("water-sections:990100/2016-02/2", Jurisdiction.everything())
                        .orElseThrow()
                        .value())
                .isNull();
        assertThat(picture.description()).contains("暂无数据：2月");
        assertThat(figures.find("water-sections:990100/2016-13/2", Jurisdiction.everything())).isEmpty();
        assertThat(figures.find("water-sections:990100/2016-01/7", Jurisdiction.everything())).isEmpty();
    }

    @Test
    @DisplayName("a map colours the counties whose outlines are known; without any it says so")
    void map() throws IOException {
        db.sql("update organisation.regions set boundary = null").update();
        days("990101", "county", "2016-01-01", "2016-03-31");
        Field field = field("map", "good-rate");
        assertThat(maps.value(field, scope("990100", "2016-Q1"))).isEqualTo(new Missing("没有导入县区边界，无法绘制地图"));
        Actor actor = Actor.system("test");
        regions.place(actor, "990101", 104.2, 31.1, """
                {"type":"Polygon","coordinates":[[[104,31],[104.4,31],[104.5,31.2],[104.3,31.4],[104,31.3],[104,31]]]}""", "WGS-84");
        regions.place(actor, "990102", 104.6, 31.1, """
                {"type":"MultiPolygon","coordinates":[[[[104.4,31],[104.9,31.1],[104.8,31.4],[104.3,31.4],[104.5,31.2],[104.4,31]]]]}""", "WGS-84");
        Picture picture = picture(maps.value(field, scope("990100", "2016-Q1")));
        show("map-of-the-city", picture);
        assertThat(picture.description()).contains("青河县100.0", "白石县暂无数据", "不作划界依据");
        assertThat(maps.value(field, scope("990101", "2016-Q1"))).isInstanceOf(Missing.class);
    }

    @Test
    @DisplayName("where nothing is known there is no chart, and it is said why")
    void nothing() {
        for (String item : List.of("pm25-months", "categories-months", "compliance-months", "pm25-pace", "score-ranking")) {
            assertThat(charts.value(field("chart", item), scope("990100", "2013")))
                    .as(item)
                    .isInstanceOf(Missing.class);
        }
    }

    @Test
    @DisplayName("every field of the catalogue has its chart or map, and every chart and map its field")
    void catalogue() throws IOException {
        List<CSVRecord> fields = rows("/reports/fields/charts.csv");
        for (CSVRecord row : fields) {
            boolean known = row.get("source").equals("chart")
                    ? ChartBook.chart(row.get("item")).isPresent()
                    : ChartBook.map(row.get("item")).isPresent();
            assertThat(known).as(row.get("name")).isTrue();
        }
        assertThat(fields.stream().map(row -> row.get("item")))
                .containsAll(Stream.concat(
                                rows("/reports/charts/charts.csv").stream().map(row -> row.get("chart")),
                                rows("/reports/charts/maps.csv").stream().map(row -> row.get("map")))
                        .distinct()
                        .toList());
    }

    private static List<CSVRecord> rows(String file) throws IOException {
        try (var in = Objects.requireNonNull(ChartFieldsTest.class.getResourceAsStream(file))) {
            return CSVFormat.DEFAULT
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get()
                    .parse(new java.io.InputStreamReader(in, StandardCharsets.UTF_8))
                    .getRecords();
        }
    }
}
