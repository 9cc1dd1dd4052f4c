package org.ecoledger.grids;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.ecoledger.ServerTest;
import org.ecoledger.TestBrowser;
import org.ecoledger.access.Accounts;
import org.ecoledger.access.Actor;
import org.ecoledger.intake.ImportRunner;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ServerTest
@DisplayName("M03: cells with outlines, holders, what is in them and what was done there")
class GridsTest {
    private static final Actor SYSTEM = Actor.system("grids-test");

    @LocalServerPort
    int port;

    @Autowired
    Cells cells;

    @Autowired
    Whereabouts whereabouts;

    @Autowired
    Inside inside;

    @Autowired
    Accounts accounts;

    @Autowired
    ImportRunner runner;

    @Test
    @DisplayName("A look at the map that cannot be one is refused in words, wherever it lies")
    void looksThatCannotBe() {
        var office = GridPeople.of(port, "office").browser;
        for (String look : List.of(
                "west=110&south=31&east=113&north=33&mesh=0",
                "west=110&south=31&east=113&north=33&mesh=-1",
                "west=110&south=31&east=113&north=33&mesh=NaN",
                "west=113&south=31&east=110&north=33&mesh=0.1",
                "west=110&south=33&east=113&north=33&mesh=0.1",
                "west=-Infinity&south=31&east=113&north=33&mesh=0.1")) {
            var answer = office.get("/api/v1/grids/map/objects?" + look);
            assertThat(answer.status()).as(look).isEqualTo(422);
            assertThat(answer.json().get("type").asString()).endsWith(":grids.map.look");
        }
        assertThat(office.get("/api/v1/grids/map/objects?west=-200&south=-80&east=200&north=80&mesh=5")
                        .status())
                .isEqualTo(200);
    }

    @Test
    @DisplayName(
            "M03-05: a matter found on patrol lies in its cell at once, and counts as a finding there; its check as a check")
    void mattersAreDeeds() {
        var office = GridPeople.of(port, "office");
        assertThat(office.put("GT-M", "township", "990101001", null, "2026-01-01")
                        .status())
                .isEqualTo(200);
        assertThat(office.put("GT-M1", "village", "990101001", "GT-M", "2026-01-01")
                        .status())
                .isEqualTo(200);
        assertThat(office.draw("GT-M", GridPeople.square(10, 10, 0.5)).status()).isEqualTo(200);
        assertThat(office.draw("GT-M1", GridPeople.square(10, 10, 0.25)).status())
                .isEqualTo(200);
        assertThat(whereabouts.at(10.1, 10.1, "WGS-84"))
                .isEqualTo(new Whereabout("990101", "990101001", null, List.of("GT-M1", "GT-M")));

        // Matters of the township whose place nobody told lie in its cell too.
        int before = office.page("GT-M").get("openMatterCount").asInt();
        String number = office.browser
                .post(
                        "/api/v1/matters",
                        Map.of(
                                "title",
                                "路边堆土",
                                "description",
                                "堆土未盖",
                                "kind",
                                "dust",
                                "source",
                                "patrol",
                                "county",
                                "990101",
                                "lon",
                                10.1,
                                "lat",
                                10.1,
                                "datum",
                                "WGS-84"))
                .json()
                .get("number")
                .asString();
        var page = office.page("GT-M1");
        assertThat(page.get("openMatters").findValuesAsString("number")).containsExactly(number);
        assertThat(page.get("deeds").findValuesAsString("kind")).containsExactly("finding");
        assertThat(page.get("deeds").findValuesAsString("link")).containsExactly("/matters/" + number);
        assertThat(office.page("GT-M").get("openMatterCount").asInt()).isEqualTo(before + 1);

        assertThat(office.draw("GT-M1", GridPeople.square(10.3, 10.3, 0.1)).status())
                .isEqualTo(200);
        assertThat(office.page("GT-M1").get("openMatterCount").asInt())
                .as("drawn anew elsewhere, the cell no longer holds it")
                .isZero();
        assertThat(office.page("GT-M").get("openMatterCount").asInt()).isEqualTo(before + 1);
    }

    @Test
    @DisplayName("M03-02, M03-09: holders keep their history; objects and sensitive places are counted by list")
    void holdersAndContents() {
        var office = GridPeople.of(port, "office");
        var county = GridPeople.of(port, "county1");
        office.put("GT-H", "village", "990101001", null, "2026-01-01");
        office.draw("GT-H", GridPeople.square(11, 11, 0.5));
        long grid1 = accounts.find("grid1").orElseThrow().id();
        var appointed = county.browser.post(
                "/api/v1/grids/GT-H/holders", Map.of("part", "member", "account", grid1, "since", "2026-02-01"));
        assertThat(appointed.status()).as(appointed.body()).isEqualTo(200);
        assertThat(cells.heldBy(accounts.find(grid1).orElseThrow().asActor()))
                .extracting(Cell::code)
                .contains("GT-H");
        long holding = county.page("GT-H").get("holders").get(0).get("id").asLong();
        var ending = county.browser.post(
                "/api/v1/grids/GT-H/holders/" + holding + "/ending", Map.of("until", "2026-03-01", "reason", ""));
        assertThat(ending.status()).isEqualTo(422);
        assertThat(ending.body()).contains("请写明原因");
        county.browser.post(
                "/api/v1/grids/GT-H/holders/" + holding + "/ending", Map.of("until", "2026-03-01", "reason", "调整"));
        assertThat(county.page("GT-H").get("holders").get(0).get("until").asString())
                .isEqualTo("2026-03-01");
        assertThat(county.page("GT-H").get("faults").toString()).contains("UNHELD");
        assertThat(GridPeople.of(port, "town1")
                        .browser
                        .post("/api/v1/grids/GT-H/holders", Map.of("part", "member", "account", grid1))
                        .status())
                .as("a township's handler appoints nobody")
                .isEqualTo(403);

        inside.put("object:gt-1", Inside.Kind.OBJECT, label("boiler", "锅炉", "一号锅炉"), null, 11.1, 11.1, "WGS-84");
        inside.put(
                "object:gt-2", Inside.Kind.OBJECT, label("boiler", "锅炉", "二号锅炉"), "GT-H", Double.NaN, Double.NaN, null);
        inside.put("object:gt-3", Inside.Kind.OBJECT, label("farm", "养殖场", "鸡场"), null, 12, 12, "WGS-84");
        var added = county.browser.post(
                "/api/v1/grids/sensitive-places",
                Map.of("kind", "school", "name", "小学", "lon", 11.2, "lat", 11.2, "datum", "WGS-84"));
        assertThat(added.status()).as(added.body()).isEqualTo(200);
        var page = office.page("GT-H");
        assertThat(page.get("counts").toString())
                .contains("\"list\":\"boiler\",\"name\":\"锅炉\",\"count\":2")
                .contains("\"list\":\"school\"")
                .doesNotContain("farm");
        var first = office.browser
                .get("/api/v1/grids/GT-H/inside?list=boiler&limit=1")
                .json();
        assertThat(first.get("rows").get(0).get("name").asString()).isEqualTo("一号锅炉");
        var second = office.browser
                .get("/api/v1/grids/GT-H/inside?list=boiler&limit=1&after="
                        + first.get("next").asString().replace(" ", "%20"))
                .json();
        assertThat(second.get("rows").get(0).get("name").asString()).isEqualTo("二号锅炉");
        List.of("object:gt-1", "object:gt-2", "object:gt-3").forEach(inside::remove);
    }

    @Test
    @DisplayName("bad outlines and cells are refused in words, all objections at once")
    void refusals() {
        var office = GridPeople.of(port, "office");
        office.put("GT-B", "village", "990101001", null, "2026-01-01");
        var crossing = office.draw("GT-B", "{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[1,1],[1,0],[0,1],[0,0]]]}");
        assertThat(crossing.status()).isEqualTo(422);
        assertThat(crossing.body())
                .contains("0.500000,0.500000")
                .contains("自身相交")
                .contains("先后次序");
        var wrong = office.put("GT-C", "hamlet", "990101001", null, null);
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("hamlet");
        assertThat(office.put("GT-C", "township", "990101001", "GT-B", null).body())
                .contains("上级网格的级别应高于本网格");
        assertThat(office.put("GT-C", "group", "990102", "GT-B", null).body()).contains("区域之内");
        assertThat(GridPeople.of(port, "county1")
                        .put("GT-D", "village", "990101001", null, null)
                        .status())
                .isEqualTo(403);
    }

    @Test
    @DisplayName("outlines come in by GeoJSON; a bad one is refused by itself, in words")
    void importsOutlines() {
        cells.put(SYSTEM, new Cells.Wanted("GT-I1", "一", "village", "990101001", null, null));
        cells.put(SYSTEM, new Cells.Wanted("GT-I2", "二", "reach", "990101001", null, null));
        String file = "{\"type\":\"FeatureCollection\",\"features\":["
                + feature("GT-I1", ",\"width\":\"\"", GridPeople.square(13, 13, 0.5)) + ","
                + feature("GT-I2", ",\"width\":50", "{\"type\":\"LineString\",\"coordinates\":[[13,13],[13.5,13.5]]}")
                + ","
                + feature("GT-I9", "", GridPeople.square(13, 13, 0.5)) + ","
                + feature("GT-I1", "", "{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[1,0],[1,1],[0,1]]]}") + "]}";
        var browser = TestBrowser.signedIn(port, "office");
        var sent = browser.upload(
                "/api/v1/imports",
                "网格.geojson",
                file.getBytes(StandardCharsets.UTF_8),
                Map.of("kind", "grid-shapes", "options", "{\"datum\":\"WGS-84\"}"));
        assertThat(sent.status()).as(sent.body()).isEqualTo(202);
        long id = sent.json().get("id").asLong();
        runner.runNow(id);
        var done = browser.get("/api/v1/imports/" + id);
        assertThat(done.json().get("rowsTaken").asInt()).as(done.body()).isEqualTo(2);
        assertThat(whereabouts.at(13.2, 13.2, "WGS-84").cells()).contains("GT-I1", "GT-I2");
        assertThat(browser.get("/api/v1/imports/" + id + "/refused.csv").body())
                .contains("没有编号为“GT-I9”的网格")
                .contains("没有闭合");
    }

    private static String feature(String code, String more, String geometry) {
        return "{\"type\":\"Feature\",\"properties\":{\"code\":\"%s\"%s},\"geometry\":%s}"
                .formatted(code, more, geometry);
    }

    private static Inside.Label label(String list, String listName, String name) {
        return new Inside.Label(list, listName, list, name, null);
    }
}
