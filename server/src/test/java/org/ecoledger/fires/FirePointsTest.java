package org.ecoledger.fires;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.ecoledger.ServerTest;
import org.ecoledger.SharedFiles;
import org.ecoledger.intake.ImportRunner;
import org.ecoledger.organisation.Datum;
import org.ecoledger.organisation.Metres;
import org.ecoledger.organisation.Regions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@ServerTest
@DisplayName("C17, M05-23: fire points of satellites and people become fires that the township knows within a minute")
class FirePointsTest {
    private static final String REAL = "fire_points_modis/modis_c6_20200930_20201001.csv.gz";
    private static final int EARTH = 6_371_000;

    @LocalServerPort
    int port;

    @Autowired
    ImportRunner runner;

    @Autowired
    JdbcClient db;

    @Autowired
    Regions regions;

    FireDesk desk;

    @BeforeEach
    void city() {
        desk = new FireDesk(port, runner, db, regions);
    }

    private record Seen(double lat, double lon, LocalDateTime at) {
        boolean isNear(Seen other) {
            double middle = Math.toRadians((lat + other.lat) / 2);
            double east = Math.toRadians(other.lon - lon) * Math.cos(middle);
            double metres = EARTH * Math.hypot(east, Math.toRadians(other.lat - lat));
            return metres <= 1000 && Duration.between(at, other.at).abs().compareTo(Duration.ofHours(12)) <= 0;
        }
    }

    @Test
    @DisplayName(
            "The real MODIS file: what lies in the city is taken, near sightings are one fire, each has its matter at once")
    void theRealFile() throws IOException {
        var file = SharedFiles.find(REAL);
        List<Seen> inside = new ArrayList<>();
        int all = 0;
        String text;
        try (var reader =
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8)) {
            text = reader.readAllAsString();
        }
        for (String line : text.lines().skip(1).toList()) {
            String[] cells = line.split(",");
            double lat = Double.parseDouble(cells[0]);
            double lon = Double.parseDouble(cells[1]);
            all++;
            if (lat > 40 && lat < 42 && lon > 122 && lon < 124) {
                LocalTime time = LocalTime.of(
                        Integer.parseInt(cells[6].substring(0, 2)), Integer.parseInt(cells[6].substring(2)));
                inside.add(new Seen(lat, lon, LocalDate.parse(cells[5]).atTime(time)));
            }
        }
        int fires = 0;
        for (int i = 0; i < inside.size(); i++) {
            Seen one = inside.get(i);
            fires += inside.subList(0, i).stream().noneMatch(one::isNear) ? 1 : 0;
        }
        assertThat(inside).hasSizeGreaterThan(20);

        JsonNode done = desk.sent("MODIS.csv.gz", Files.readAllBytes(file));
        assertThat(done.get("state").asString()).as(done.toString()).isEqualToIgnoringCase("done");
        assertThat(done.get("rowsRead").asLong()).isEqualTo(all);
        assertThat(done.get("rowsTaken").asLong()).isEqualTo(inside.size());
        assertThat(done.get("rowsRefused").asLong()).isZero();
        List<String> numbers = desk.firesOf(done);
        assertThat(numbers).hasSize(fires);
        assertThat(fires).isLessThan(inside.size());
        assertThat(db.sql("""
                        select count(*) from fires.fires f join matters.matters m on m.number = f.matter
                        where f.number = any(?) and m.track = 'fire' and m.state = 'dispatched'
                          and f.informed_at - f.received_at < interval '1 minute' and m.linked_code = f.number
                        """)
                        .param(numbers.toArray(String[]::new))
                        .query(Integer.class)
                        .single())
                .isEqualTo(fires);

        JsonNode again = desk.sent("MODIS again.csv", (text + "\n").getBytes(StandardCharsets.UTF_8));
        assertThat(again.get("rowsTaken").asLong()).isZero();
        assertThat(again.get("remarks").toString()).contains("新增火点0个", "此前已导入" + inside.size() + "条");
        assertThat(desk.firesOf(again)).isEmpty();
    }

    @Test
    @DisplayName(
            "The township's people find the new fire's matter waiting for them, the other county does not see it (ruling 8)")
    void theTownshipIsInformed() {
        JsonNode done = desk.sent(FireDesk.row(41.01, 123.01, "2026-09-28", "0310", 80));
        String number = desk.firesOf(done).getFirst();
        JsonNode fire = desk.fire("town1", number);
        assertThat(fire.get("head").get("township").asString()).isEqualTo("青石镇");
        String matter = fire.get("head").get("matter").asString();
        JsonNode file = desk.as("town1").get("/api/v1/matters/" + matter).json();
        assertThat(file.get("actions").findValuesAsString("action")).contains("confirm", "ask-reduction");
        assertThat(desk.as("county2").get("/api/v1/fires/" + number).status()).isEqualTo(404);
        assertThat(desk.as("county2").get("/api/v1/fires").body()).doesNotContain(number);
        assertThat(desk.as("county2").get("/api/v1/fires/points").body()).doesNotContain(number);
        assertThat(desk.as("county2")
                        .post("/api/v1/fires/" + number + "/splits", Map.of("detection", 1, "reason", "x"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    @DisplayName("Duplicate sightings of one fire merge by the city's rule; a person takes one out with a reason, once")
    void mergedAndSplit() {
        JsonNode done = desk.sent(FireDesk.row(41.1, 123.1, "2026-09-27", "0310", 80)
                + FireDesk.row(41.105, 123.105, "2026-09-27", "0610", 75)
                + FireDesk.row(41.1, 123.1, "2026-09-27", "1809", 75)
                + FireDesk.row(41.1, 123.2, "2026-09-27", "0310", 75));
        List<String> numbers = desk.firesOf(done);
        assertThat(numbers)
                .as("two near and soon; a third within twelve hours of the second, though not of the first")
                .hasSize(2);
        String first = numbers.getFirst();
        JsonNode seen = desk.fire("county1", first).get("detections");
        assertThat(seen.size()).isEqualTo(3);
        long last = seen.get(2).get("id").asLong();
        var county = desk.as("county1");
        assertThat(FireDesk.fieldsObjectedTo(
                        county.post("/api/v1/fires/" + first + "/splits", Map.of("detection", last, "reason", " "))))
                .containsExactly("reason");
        String other = county.post(
                        "/api/v1/fires/" + first + "/splits", Map.of("detection", last, "reason", "隔河两处，不是同一火点"))
                .json()
                .get("number")
                .asString();
        assertThat(desk.fire("county1", first).get("detections").size()).isEqualTo(2);
        JsonNode taken = desk.fire("county1", other);
        assertThat(taken.get("splitFrom").asString()).isEqualTo(first);
        assertThat(taken.get("head").get("matter").asString()).isNotEqualTo(desk.matterOf(first));
        assertThat(desk.fire("county1", first).get("splits").toString()).contains(other, "隔河两处", "王强");
        assertThat(county.post("/api/v1/fires/" + other + "/splits", Map.of("detection", last, "reason", "再拆"))
                        .status())
                .isEqualTo(422);
    }

    @Test
    @DisplayName(
            "Broken rows come back with line and reason; the others go in; points outside are passed by and counted")
    void brokenRows() {
        JsonNode done = desk.sent(FireDesk.row(41.21, 123.21, "2026-09-26", "0310", 80)
                + FireDesk.row(95, 123.21, "2026-09-26", "0310", 80)
                + FireDesk.row(41.21, 123.21, "2026-09-26", "2561", 80)
                + FireDesk.row(41.21, 123.21, "昨天", "0310", 80)
                + FireDesk.row(41.21, 123.21, "2026-12-26", "0310", 80)
                + FireDesk.row(41.21, 123.21, "2026-09-26", "0310", 800)
                + FireDesk.row(31.21, 113.21, "2026-09-26", "0310", 80));
        assertThat(done.get("rowsTaken").asLong()).isEqualTo(1);
        assertThat(done.get("rowsRefused").asLong()).isEqualTo(5);
        assertThat(done.get("remarks").toString()).contains("新增火点1个", "市外1条");
        var reasons = desk.as("analyst")
                .get("/api/v1/imports/" + done.get("id").asLong() + "/refused")
                .json()
                .get("rows")
                .findValuesAsString("reason");
        assertThat(reasons.get(0)).contains("latitude", "95");
        assertThat(reasons.get(1)).contains("2561");
        assertThat(reasons.get(2)).contains("昨天");
        assertThat(reasons.get(3)).contains("2026-12-26");
        assertThat(reasons.get(4)).contains("800");
    }

    @Test
    @DisplayName("VIIRS: its own headings, l/n/h confidence and satellites are read")
    void viirs() {
        JsonNode done = desk.sent(
                "viirs.csv",
                ("latitude,longitude,bright_ti4,scan,track,acq_date,acq_time,satellite,instrument,confidence,version,bright_ti5,frp,daynight\n"
                                + "41.31,123.31,331.2,0.4,0.4,2026-09-25,530,N20,VIIRS,nominal,2.0NRT,290,3.1,D\n")
                        .getBytes(StandardCharsets.UTF_8));
        JsonNode seen = desk.fire("town1", desk.firesOf(done).getFirst())
                .get("detections")
                .get(0);
        assertThat(seen.get("instrument").asString()).isEqualTo("VIIRS");
        assertThat(seen.get("confidence").asString()).isEqualTo("n");
        assertThat(seen.get("seenAt").asString()).isEqualTo("2026-09-25T05:30:00Z");
    }

    @Test
    @DisplayName(
            "A person's report with a photo is a fire, once per device-made key; one that a satellite saw already joins it")
    void reports() {
        String key = FireDesk.key();
        Map<String, Object> report = new HashMap<>(Map.of(
                "key",
                key,
                "lon",
                123.41,
                "lat",
                41.41,
                "datum",
                "WGS-84",
                "words",
                "麦田有明火",
                "photos",
                List.of(desk.photo("grid1", "SITE"))));
        var grid = desk.as("grid1");
        JsonNode first = grid.post("/api/v1/fires/reports", report).json();
        JsonNode second = grid.post("/api/v1/fires/reports", report).json();
        String number = first.get("fire").asString();
        assertThat(first.get("merged").asBoolean()).isFalse();
        assertThat(second.get("fire").asString()).isEqualTo(number);
        assertThat(desk.fire("grid1", number).get("detections").size()).isEqualTo(1);
        assertThat(desk.as("town1")
                        .get("/api/v1/matters/" + first.get("matter").asString())
                        .body())
                .contains("现场.jpg");

        JsonNode satellite = desk.sent(FireDesk.row(41.412, 123.412, "2026-09-30", "1300", 80));
        assertThat(desk.firesOf(satellite)).containsExactly(number);

        report.put("key", FireDesk.key());
        report.put("photos", List.of());
        report.put("lon", 110.0);
        report.put("seenAt", "2026-10-09T00:00:00Z");
        assertThat(FireDesk.fieldsObjectedTo(grid.post("/api/v1/fires/reports", report)))
                .containsExactlyInAnyOrder("seenAt", "place");
        report.put("lon", 122.1);
        report.remove("seenAt");
        assertThat(grid.post("/api/v1/fires/reports", report).body())
                .as("the township's person reports in the county only where the township is")
                .contains("不在您的管辖范围内");
    }

    @Test
    @DisplayName("A place read from a map service (GCJ-02) is brought to WGS-84, and kept as it was given beside it")
    void mapServicesPlace() {
        Datum.Point real = Datum.wgs84(123.31625, 41.42175, "GCJ-02");
        Map<String, Object> report = new HashMap<>(
                Map.of("key", FireDesk.key(), "lon", 123.31625, "lat", 41.42175, "datum", "GCJ-02", "words", "路边有火"));
        String number = desk.as("grid1")
                .post("/api/v1/fires/reports", report)
                .json()
                .get("fire")
                .asString();
        JsonNode seen = desk.fire("grid1", number)
                .get("detections")
                .valueStream()
                .filter(one -> one.get("origin").asString().equals("person"))
                .findFirst()
                .orElseThrow();
        assertThat(Metres.between(seen.get("lon").asDouble(), seen.get("lat").asDouble(), real.lon(), real.lat()))
                .isZero();
        assertThat(Metres.between(seen.get("lon").asDouble(), seen.get("lat").asDouble(), 123.31625, 41.42175))
                .as("left as it was read it would lie this far off")
                .isBetween(300L, 900L);
        assertThat(seen.get("given").toString()).contains("GCJ-02", "123.31625", "41.42175");

        report.put("key", FireDesk.key());
        report.put("datum", "BD-09");
        assertThat(FireDesk.fieldsObjectedTo(desk.as("grid1").post("/api/v1/fires/reports", report)))
                .containsExactly("place");
    }
}
