package org.ecoledger.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ecoledger.ServerTest;
import org.ecoledger.TestBrowser;
import org.ecoledger.TestBrowser.Answer;
import org.ecoledger.TestPhotos;
import org.ecoledger.intake.ImportRunner;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@ServerTest
@DisplayName("An object and its story")
class ObjectLifeTest {
    @LocalServerPort
    int port;

    @Autowired
    ImportRunner runner;

    @Test
    @DisplayName(
            "“真淘汰，而不是假淘汰”: a removal needs the list's proofs and another person on site; what comes back opens again")
    void aRemovalIsVerifiedByAnother() {
        var county = TestBrowser.signedIn(port, "county1");
        var office = TestBrowser.signedIn(port, "office");
        String number = registered(county, "dumps", "DF-L1", Map.of("kind", "mixed"));
        Answer bare = act(county, number, "propose", Map.of("note", "已清运"));
        assertThat(bare.status()).isEqualTo(422);
        assertThat(bare.body()).contains("缺少整改前照片", "缺少整改后照片");
        String before = photo(county, "BEFORE");
        String after = photo(county, "AFTER");
        assertThat(act(TestBrowser.signedIn(port, "analyst"), number, "propose", Map.of("note", "x"))
                        .status())
                .as("only the owner's people propose")
                .isEqualTo(403);
        JsonNode proposed = act(county, number, "propose", Map.of("note", "已清运", "photos", List.of(before, after)))
                .json();
        assertThat(proposed.get("head").get("state").asString()).isEqualTo("PROPOSED");
        Answer own = act(county, number, "approve", Map.of("photos", List.of(photo(county, "SITE"))));
        assertThat(own.status()).isEqualTo(403);
        assertThat(own.body()).contains("申请人以外的人");
        assertThat(act(office, number, "return", Map.of("note", "仍有残留")).status())
                .isEqualTo(200);
        act(county, number, "propose", Map.of("note", "残留已清", "photos", List.of(photo(county, "AFTER"))));
        assertThat(act(office, number, "approve", Map.of()).status())
                .as("without a photo of the site")
                .isEqualTo(422);
        assertThat(act(office, number, "approve", Map.of("photos", List.of(photo(office, "SITE"))))
                        .json()
                        .get("head")
                        .get("state")
                        .asString())
                .isEqualTo("REMOVED");

        Answer matter = county.post(
                "/api/v1/matters",
                Map.of(
                        "title", "又有人倒垃圾",
                        "description", "原堆放点旁",
                        "kind", "dump",
                        "county", "990101",
                        // A few metres off in truth, half a kilometre in its digits.
                        "lon", 111.60611,
                        "lat", 32.09767,
                        "datum", "GCJ-02"));
        assertThat(matter.status()).as(matter.body()).isEqualTo(201);
        JsonNode back = county.get("/api/v1/registry/objects/" + number).json();
        assertThat(back.get("head").get("state").asString()).isEqualTo("BACK");
        assertThat(back.get("head").get("backs").asInt()).isEqualTo(1);
        assertThat(back.get("story").toString())
                .contains(matter.json().get("number").asString());
        assertThat(TestBrowser.signedIn(port, "county2")
                        .get("/api/v1/registry/objects/" + number)
                        .status())
                .isEqualTo(404);
        assertThat(TestBrowser.signedIn(port, "county2")
                        .get("/api/v1/evidence/" + before)
                        .status())
                .isEqualTo(404);
    }

    @Test
    @DisplayName(
            "A matter entered from an object's page stands on that page, by the object's number and not by its name")
    void aMatterAboutIt() {
        var county = TestBrowser.signedIn(port, "county1");
        String number = registered(county, "transfer-stations", "ZZ-L1", Map.of());
        Map<String, Object> opening = new HashMap<>(Map.of(
                "title", "转运站渗滤液外流",
                "kind", "dump",
                "county", "990101",
                "linkedKind", "object",
                "linkedCode", number,
                "linkedName", "ZZ-L1"));
        Answer opened = county.post("/api/v1/matters", opening);
        assertThat(opened.status()).as(opened.body()).isEqualTo(201);
        assertThat(county.get("/api/v1/registry/objects/" + number)
                        .json()
                        .get("matters")
                        .findValuesAsString("number"))
                .containsExactly(opened.json().get("number").asString());
        assertThat(opened(number, "county2", "990102"))
                .as("a matter of another county is not shown here")
                .doesNotContain("转运站渗滤液外流二");
        opening.put("linkedKind", "house");
        opening.put("linkedCode", "x".repeat(81));
        Answer refused = county.post("/api/v1/matters", opening);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().get("errors").findValuesAsString("field"))
                .containsExactlyInAnyOrder("linkedKind", "linkedCode");
    }

    /** The object's file after another county's person has entered a matter about it. */
    private String opened(String number, String login, String county) {
        Answer answer = TestBrowser.signedIn(port, login)
                .post(
                        "/api/v1/matters",
                        Map.of(
                                "title", "转运站渗滤液外流二",
                                "kind", "dump",
                                "county", county,
                                "linkedKind", "object",
                                "linkedCode", number,
                                "linkedName", "ZZ-L1"));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return TestBrowser.signedIn(port, "county1")
                .get("/api/v1/registry/objects/" + number)
                .body();
    }

    @Test
    @DisplayName("C16: a scrapped vehicle seen again on the road list is flagged; of other vehicles nothing is kept")
    void aScrappedVehicleOnTheRoadIsFlagged() {
        var county = TestBrowser.signedIn(port, "county1");
        String number = registered(county, "old-vehicles", "绿A·L1234", Map.of("kind", "yellow"));
        String paper = county.upload("/api/v1/evidence", "注销证明.jpg", TestPhotos.jpeg(), Map.of("role", "DOCUMENT"))
                .json()
                .get("id")
                .asString();
        act(county, number, "propose", Map.of("note", "已报废", "photos", List.of(paper)));
        act(TestBrowser.signedIn(port, "analyst"), number, "approve", Map.of());
        JsonNode done = imported(
                county,
                "vehicle-sightings",
                "过车.csv",
                "号牌号码,过车时间,卡口名称\n绿AL1234,2026-09-01 08:00,北口\n绿A-L1234,2027-03-01 08:00,南口\n绿A99999,2027-03-01 08:00,南口\n");
        assertThat(done.get("remarks").get(0).asString()).startsWith("1辆已报废车辆又上路");
        JsonNode file = county.get("/api/v1/registry/objects/" + number).json();
        assertThat(file.get("head").get("state").asString()).isEqualTo("BACK");
        assertThat(file.get("story").toString()).contains("2027-03-01 08:00在南口");
    }

    @Test
    @DisplayName(
            "N62: 2/3 and 0.66 are within two thirds, 0.67 is over it; the photo is demanded, the next check falls due")
    void theFillLevelIsComparedExactly() {
        var county = TestBrowser.signedIn(port, "county1");
        String number = registered(county, "waste-pools", "LC-L1", Map.of());
        assertThat(check(county, number, "2/3", photo(county, "SITE"))).isEqualTo("fine");
        assertThat(check(county, number, "0.66", photo(county, "SITE"))).isEqualTo("fine");
        assertThat(check(county, number, "66%", photo(county, "SITE"))).isEqualTo("fine");
        assertThat(check(county, number, "0.67", photo(county, "SITE"))).isEqualTo("problem");
        Answer refused = act(county, number, "check", Map.of("facts", Map.of("fill", "满", "overflow", "否")));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().get("errors")).hasSize(3);
        JsonNode file = county.get("/api/v1/registry/objects/" + number).json();
        assertThat(file.get("head").get("nextCheck").asString()).isEqualTo("2026-10-07");
    }

    @Test
    @DisplayName("M07-21: a boundary stretch has two owners who both see it; a file names the other by name or code")
    void bothOwnersSeeAStretch() {
        var county = TestBrowser.signedIn(port, "county1");
        var other = TestBrowser.signedIn(port, "county2");
        String theirs = other.get("/api/v1/organisation/units")
                .json()
                .get("rows")
                .valueStream()
                .filter(unit -> unit.get("code").asString().equals("county2"))
                .map(unit -> unit.get("name").asString())
                .findFirst()
                .orElseThrow();
        JsonNode done = imported(
                county,
                "objects-boundary-stretches",
                "交界地段.csv",
                "编号,县区,责任单位,另一责任单位,长度\nJJ-L1,990101,county1," + theirs
                        + ",1200\nJJ-L2,990101,county1,county2,800\nJJ-L3,990101,county1,无名单位,800\nJJ-L4,990101,county1,county1,800\n");
        assertThat(done.get("rowsTaken").asInt()).as(done.toString()).isEqualTo(2);
        String refused = county.get("/api/v1/imports/" + done.get("id").asLong() + "/refused")
                .body();
        assertThat(refused).contains("没有名为“无名单位”的单位", "应为责任单位以外的单位");
        JsonNode rows = other.get("/api/v1/registry/objects?list=boundary-stretches")
                .json()
                .get("rows");
        assertThat(rows.findValuesAsString("key")).contains("JJ-L1", "JJ-L2");
        assertThat(rows.toString()).contains(theirs);
        String number = rows.get(0).get("number").asString();
        assertThat(other.get("/api/v1/registry/objects/" + number).status()).isEqualTo(200);
        Answer checked = act(
                other,
                number,
                "check",
                Map.of("facts", Map.of("clean", "yes"), "photos", List.of(photo(other, "SITE"))));
        assertThat(checked.status()).as(checked.body()).isEqualTo(200);

        String alone = registered(county, "boundary-stretches", "JJ-L5", Map.of("other", "town1"));
        assertThat(other.get("/api/v1/registry/objects/" + alone).status()).isEqualTo(404);
    }

    @Test
    @DisplayName("N50, N63: a share whose denominator is zero is said in words, and 94.96 % does not reach 95 %")
    void sharesAreExact() {
        var office = TestBrowser.signedIn(port, "office");
        JsonNode plots = share(office, "plots-safe", "990102");
        assertThat(plots.get("value").get("text").asString()).isEqualTo("无污染地块");
        assertThat(plots.get("value").get("value").isNull()).isTrue();
        assertThat(plots.get("reached").isNull()).isTrue();
        var county = TestBrowser.signedIn(port, "county2");
        registered(county, "villages", "CW-L1", "990102", Map.of("central", "是", "sorted", "否"));
        registered(county, "villages", "CW-L2", "990102", Map.of("central", "是", "sorted", "是"));
        assertThat(share(county, "village-central", "990102")
                        .get("value")
                        .get("text")
                        .asString())
                .isEqualTo("100.0");
        JsonNode sorted = share(county, "village-sorted", "990102");
        assertThat(sorted.get("value").get("text").asString()).isEqualTo("50.0");
        assertThat(sorted.get("reached").asBoolean()).isFalse();
        JsonNode figure = county.get(
                        "/api/v1/figures?ref=" + sorted.get("value").get("ref").asString())
                .json();
        assertThat(figure.get("inputs")).hasSize(2);
        var close = new Share.Ratio(new java.math.BigDecimal(9496), new java.math.BigDecimal(10000));
        assertThat(close.percent()).isEqualByComparingTo("95.0");
        assertThat(close.reaches(new java.math.BigDecimal(95))).isFalse();
    }

    private static JsonNode share(TestBrowser browser, String code, String region) {
        return java.util.stream.StreamSupport.stream(
                        browser.get("/api/v1/registry/shares")
                                .json()
                                .get("rows")
                                .spliterator(),
                        false)
                .filter(row -> row.get("share").asString().equals(code)
                        && row.get("region").asString().equals(region))
                .findFirst()
                .orElseThrow();
    }

    private static String registered(TestBrowser browser, String list, String key, Map<String, String> facts) {
        return registered(browser, list, key, "990101", facts);
    }

    private static String registered(
            TestBrowser browser, String list, String key, String county, Map<String, String> facts) {
        Answer answer = browser.post(
                "/api/v1/registry/objects",
                Map.of(
                        "list",
                        list,
                        "key",
                        key,
                        "county",
                        county,
                        "owner",
                        county.equals("990101") ? "county1" : "county2",
                        "lon",
                        111.6,
                        "lat",
                        32.1,
                        "datum",
                        "WGS-84",
                        "facts",
                        facts));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json().get("head").get("number").asString();
    }

    private static Answer act(TestBrowser browser, String number, String action, Map<String, Object> form) {
        var body = new HashMap<>(form);
        body.put(
                "version",
                browser.get("/api/v1/registry/objects/" + number)
                        .json()
                        .path("version")
                        .asInt());
        return browser.post("/api/v1/registry/objects/" + number + "/actions/" + action, body);
    }

    private static String check(TestBrowser browser, String number, String fill, String photo) {
        Answer answer = act(
                browser,
                number,
                "check",
                Map.of("photos", List.of(photo), "facts", Map.of("fill", fill, "overflow", "no", "burning", "no")));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        JsonNode story = answer.json().get("story");
        return story.get(story.size() - 1).get("result").asString();
    }

    private static String photo(TestBrowser browser, String role) {
        return browser.upload("/api/v1/evidence", "现场.jpg", TestPhotos.jpeg(), Map.of("role", role))
                .json()
                .get("id")
                .asString();
    }

    private JsonNode imported(TestBrowser browser, String kind, String name, String text) {
        var answer =
                browser.upload("/api/v1/imports", name, text.getBytes(StandardCharsets.UTF_8), Map.of("kind", kind));
        long id = answer.json().get("id").asLong();
        runner.runNow(id);
        return browser.get("/api/v1/imports/" + id).json();
    }
}
