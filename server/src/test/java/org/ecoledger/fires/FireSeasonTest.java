package org.ecoledger.fires;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ecoledger.ServerTest;
import org.ecoledger.TestBrowser;
import org.ecoledger.intake.ImportRunner;
import org.ecoledger.organisation.Regions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@ServerTest
@DisplayName("C17, N40: a fire is verified or taken off, put out with proof, its cause measured, and counted by season")
class FireSeasonTest {
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

    private String found(double lat, double lon, String day) {
        return desk.firesOf(desk.sent(FireDesk.row(lat, lon, day, "0410", 70))).getFirst();
    }

    @Test
    @DisplayName(
            "N40: 18 cm is kept (以下 contains it), 18.1 cm is too high; a height needs its photo; the cause closes the way")
    void causes() {
        String number = found(40.61, 122.61, "2026-09-22");
        var town = desk.as("town1");
        String path = "/api/v1/fires/" + number + "/cause";
        assertThat(town.post(path, Map.of("cause", "waste")).status())
                .as("before it is put out")
                .isEqualTo(409);
        String matter = desk.putOut(number);
        assertThat(desk.act("town1", matter, "record-cause", "").body())
                .as("the matter does not go on without a cause")
                .contains("fires.cause-first");
        assertThat(FireDesk.fieldsObjectedTo(town.post(path, Map.of("cause", "stubble"))))
                .containsExactly("stubbleCm");
        assertThat(FireDesk.fieldsObjectedTo(town.post(path, Map.of("cause", "stubble", "stubbleCm", 18.0))))
                .containsExactlyInAnyOrder("stubbleCm", "stubblePhoto");
        Map<String, Object> cause = new HashMap<>(Map.of(
                "cause",
                "stubble",
                "stubbleCm",
                18.1,
                "stubblePhoto",
                desk.photo("town1", "SITE"),
                "areaMu",
                2.5,
                "crop",
                "rice",
                "owner",
                "农机手甲",
                "note",
                "留茬过高，农户点火清茬"));
        JsonNode page = town.post(path, cause).json();
        assertThat(page.get("cause").get("stubbleHigh").asBoolean()).isTrue();
        assertThat(page.get("head").get("state").asString()).isEqualTo("explained");
        assertThat(desk.act("town1", matter, "close", "").status()).isEqualTo(403);
        assertThat(desk.act("county1", matter, "close", "属实，已扑灭").status()).isEqualTo(200);
        assertThat(db.sql("select proven from matters.matters where number = ?")
                        .param(matter)
                        .query(Boolean.class)
                        .single())
                .isTrue();
        assertThat(desk.fire("county1", number).get("head").get("state").asString())
                .isEqualTo("closed");
    }

    @Test
    @DisplayName(
            "A fire in an approved window of planned burning is proposed for taking off; the county decides, not the township")
    void plannedBurning() {
        var office = desk.as("office");
        String code = "Z" + System.nanoTime();
        assertThat(FireDesk.fieldsObjectedTo(office.post("/api/v1/fires/zones", Map.of("code", code, "shape", "{}"))))
                .contains("name", "basis", "ends", "shape");
        assertThat(office.post(
                                "/api/v1/fires/zones",
                                Map.of(
                                        "code",
                                        code,
                                        "name",
                                        "城郊禁烧区",
                                        "kind",
                                        "ban",
                                        "region",
                                        "990101",
                                        "shape",
                                        FireDesk.box(122.7, 40.7, 122.9, 40.9),
                                        "starts",
                                        "2026-09-01",
                                        "ends",
                                        "2026-11-30",
                                        "basis",
                                        "青政通〔2026〕3号"))
                        .status())
                .isEqualTo(201);
        assertThat(desk.as("county1")
                        .post(
                                "/api/v1/fires/zones/" + code + "/windows",
                                Map.of(
                                        "starts",
                                        "2026-09-20T00:00:00Z",
                                        "ends",
                                        "2026-09-20T10:00:00Z",
                                        "approvedBy",
                                        "青河县农业农村局",
                                        "paper",
                                        "青农函〔2026〕8号"))
                        .status())
                .isEqualTo(201);
        String number = found(40.8, 122.8, "2026-09-20");
        JsonNode page = desk.fire("town1", number);
        assertThat(page.get("head").get("inBan").asBoolean()).isTrue();
        assertThat(page.get("windows").toString()).contains("青农函〔2026〕8号");
        assertThat(found(40.85, 122.85, "2026-09-21"))
                .satisfies(other -> assertThat(
                                desk.fire("town1", other).get("windows").size())
                        .isZero());
        String matter = desk.matterOf(number);
        assertThat(desk.as("town1").get("/api/v1/matters/" + matter).body()).contains("可申请核减", "青农函〔2026〕8号");
        assertThat(desk.act("town1", matter, "ask-reduction", "经批准的烧除", List.of(), Map.of("reduction", "planned"))
                        .status())
                .isEqualTo(200);
        assertThat(desk.act("town1", matter, "reduce", "同意").status()).isEqualTo(403);
        assertThat(desk.act("county1", matter, "reduce", "批文属实").status()).isEqualTo(200);
        JsonNode after = desk.fire("county1", number).get("head");
        assertThat(after.get("state").asString()).isEqualTo("reduced");
        assertThat(after.get("reduction").asString()).isEqualTo("经批准的有计划烧除");
        assertThat(after.get("answeredInTime").asBoolean()).isTrue();
    }

    @Test
    @DisplayName(
            "Every figure of the season equals an independent count of the rows; the year before is compared, never divided by 0")
    void seasonFigures() {
        String year = "2025-09-";
        found(40.71, 123.01, year + "05");
        found(40.72, 123.02, year + "06");
        String planned = found(40.73, 123.03, year + "07");
        desk.act("town1", desk.matterOf(planned), "ask-reduction", "工业热源", List.of(), Map.of("reduction", "industry"));
        assertThat(desk.act("county1", desk.matterOf(planned), "reduce", "属实").status())
                .isEqualTo(200);
        String mine = found(40.74, 123.04, "2026-09-05");
        desk.putOut(mine);
        desk.as("town1").post("/api/v1/fires/" + mine + "/cause", Map.of("cause", "offerings", "owner", "农机手 乙/丙"));
        desk.sent(FireDesk.row(40.745, 123.04, "2026-09-05", "0910", 70));
        found(41.9, 123.9, "2026-09-06");

        var county = desk.as("county1");
        for (String by : List.of("county", "township", "cause", "owner")) {
            JsonNode report = county.get("/api/v1/fires/season?season=2026-autumn&by=" + by)
                    .json();
            counts(report.get("total"), "true");
            assertThat(report.get("rows").size()).isPositive();
            for (JsonNode row : report.get("rows")) {
                String key = row.get("key").asString();
                String column = switch (by) {
                    case "cause" -> "c.cause";
                    case "owner" -> "c.owner";
                    default -> "f." + by;
                };
                counts(row, "coalesce(" + column + ", '-') = '" + key + "'");
            }
        }
        JsonNode row = county.get("/api/v1/fires/season?season=2026-autumn&by=owner")
                .json()
                .get("rows")
                .get(0);
        String ref = row.get("figures").get("fires").get("ref").asString();
        JsonNode figure = county.get("/api/v1/figures?ref=" + encoded(ref)).json();
        assertThat(figure.get("value").asString())
                .isEqualTo(row.get("figures").get("fires").get("value").asString());
        assertThat(county.get("/api/v1/fires?of=" + encoded(ref))
                        .json()
                        .get("total")
                        .asString())
                .isEqualTo(figure.get("value").asString());
        assertThat(desk.as("county2").get("/api/v1/figures?ref=" + encoded(ref)).status())
                .isEqualTo(404);
        JsonNode earlier = county.get("/api/v1/fires/season?season=2025-autumn").json();
        assertThat(earlier.get("total")
                        .get("figures")
                        .get("before")
                        .get("value")
                        .isNull())
                .as("nobody looked in 2024: missing, not zero")
                .isTrue();
        assertThat(earlier.get("total")
                        .get("figures")
                        .get("change")
                        .get("value")
                        .isNull())
                .isTrue();
    }

    private void counts(JsonNode row, String which) {
        Map<String, String> wanted = new HashMap<>();
        wanted.put("fires", "true");
        wanted.put("verified", "f.state in ('confirmed', 'put-out', 'explained', 'closed')");
        wanted.put("reduced", "f.state = 'reduced'");
        wanted.put("open", "f.state in ('opened', 'dispatched', 'reduction-asked')");
        wanted.put("put-out", "f.put_out_at is not null and f.state <> 'reduced'");
        wanted.put("stubble-high", "c.stubble_cm > 18 and f.state <> 'reduced'");
        wanted.put("informed", "f.informed_at <= f.received_at + interval '1 minute'");
        wanted.put("answered", "f.answered_in_time");
        wanted.put("net", "f.state <> 'reduced'");
        wanted.forEach((code, condition) -> assertThat(value(row, code))
                .as(row.get("key") + " " + code)
                .isEqualByComparingTo(count("2026-09-01", "2026-09-30", which + " and " + condition)));
        BigDecimal before = count("2025-09-01", "2025-09-30", which + " and f.state <> 'reduced'");
        assertThat(value(row, "before")).isEqualByComparingTo(before);
        if (before.signum() == 0) {
            assertThat(row.get("figures").get("change").get("value").isNull()).isTrue();
        } else {
            assertThat(value(row, "change"))
                    .isEqualByComparingTo(value(row, "net")
                            .subtract(before)
                            .multiply(BigDecimal.valueOf(100))
                            .divide(before, 1, RoundingMode.HALF_UP));
        }
        assertThat(value(row, "detections"))
                .isEqualByComparingTo(db.sql("select count(*) from fires.detections d where d.fire in (select f.number"
                                + from("2026-09-01", "2026-09-30") + " and " + which + ")")
                        .query(BigDecimal.class)
                        .single());
    }

    private BigDecimal count(String from, String to, String which) {
        return db.sql("select count(*)" + from(from, to) + " and " + which)
                .query(BigDecimal.class)
                .single();
    }

    private static String from(String from, String to) {
        return " from fires.fires f left join fires.causes c on c.fire = f.number and c.replaced_at is null"
                + " where f.county = '990101' and (f.first_seen at time zone 'Asia/Shanghai')::date between '" + from
                + "' and '" + to + "'";
    }

    private static BigDecimal value(JsonNode row, String code) {
        return new BigDecimal(row.get("figures").get(code).get("value").asString());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Test
    @DisplayName("The season's report is for the reader's own region; the analyst sees the city")
    void ownRegion() {
        TestBrowser county = desk.as("county2");
        assertThat(county.get("/api/v1/fires/season?region=990101").status()).isEqualTo(404);
        assertThat(county.get("/api/v1/fires/season").json().get("region").asString())
                .isEqualTo("990102");
        assertThat(desk.as("analyst")
                        .get("/api/v1/fires/season?season=2026-autumn")
                        .json()
                        .get("region")
                        .asString())
                .isEqualTo("990100");
    }
}
