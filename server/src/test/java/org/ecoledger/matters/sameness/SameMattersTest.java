package org.ecoledger.matters.sameness;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.ecoledger.ServerTest;
import org.ecoledger.TestBrowser;
import org.ecoledger.TestBrowser.Answer;
import org.ecoledger.matters.MatterMoved;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@ServerTest
@DisplayName("M11-11, issue 4: one problem, many sources; likely same matters are proposed and a person decides")
class SameMattersTest {
    @LocalServerPort
    int port;

    @Autowired
    JdbcClient db;

    @Autowired
    Clock clock;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    ClosedNearby closedNearby;

    @Test
    @DisplayName(
            "A second report is proposed with score, distance and reasons in words, and dismissed once with a reason")
    void proposedAndDismissed() {
        var office = TestBrowser.signedIn(port, "office");
        String first = open(office, "北河村永固塑料厂夜里臭气熏天", "永固塑料厂半夜排放刺鼻气味", 113.1001, 27.1001);
        String second = open(office, "北河村永固塑业有限公司异味扰民", "废气未经处理直排，臭味很大", 113.1006, 27.1004);

        JsonNode proposal = proposals(office, second).getFirst();
        assertThat(proposal.get("matter").get("number").asString()).isEqualTo(first);
        assertThat(proposal.get("matter").get("score").asDouble()).isGreaterThan(0.65);
        assertThat(proposal.get("matter").get("metres").asInt()).isBetween(40, 80);
        assertThat(proposal.get("matter").get("stateName").asString()).isNotBlank();
        assertThat(texts(proposal.get("matter").get("reasons")))
                .anyMatch(text -> text.contains("都提到“永固”"))
                .anyMatch(text -> text.contains("WGS-84"));
        assertThat(proposals(office, first)).hasSize(1);

        String dismissal = "/api/v1/matters/" + second + "/same/" + first + "/dismissal";
        assertThat(TestBrowser.signedIn(port, "county2")
                        .post(dismissal, Map.of("reason", "看看"))
                        .status())
                .isEqualTo(404);
        assertThat(office.post(dismissal, Map.of("reason", " ")).status()).isEqualTo(422);
        Answer dismissed = office.post(dismissal, Map.of("reason", "两家不同的企业"));
        assertThat(dismissed.json().get("proposals").get(0).get("decided").asString())
                .isEqualTo("dismissed");
        assertThat(office.post(dismissal, Map.of("reason", "再来一次")).status()).isEqualTo(409);
        assertThat(db.sql("select count(*) from access.audit_entries where action = 'matter.same-dismissed' and"
                                + " subject = ?")
                        .param("matter:" + second)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    @DisplayName("Before entering, a reader is shown only what lies in the jurisdiction, whichever datum the place has")
    void beforeEntering() {
        var office = TestBrowser.signedIn(port, "office");
        String number = open(office, "西沟村恒泰养猪场粪污直排", "猪粪水流到沟里，臭味大", 113.2001, 27.2001);
        double[] shifted = Gcj02.shifted(113.2003, 27.2002);
        String query = "/api/v1/matters/same?kind=emission&county=990101&township=990101001&title="
                + encoded("西沟村恒泰养殖有限公司猪粪外溢") + "&lon=" + shifted[0] + "&lat=" + shifted[1] + "&datum=GCJ-02";
        for (String login : List.of("office", "county1", "town1")) {
            JsonNode found = TestBrowser.signedIn(port, login).get(query).json().get("matters");
            assertThat(found.get(0).get("number").asString()).as(login).isEqualTo(number);
            assertThat(found.get(0).get("metres").asInt()).isLessThan(40);
        }
        assertThat(TestBrowser.signedIn(port, "county2")
                        .get(query)
                        .json()
                        .get("matters")
                        .size())
                .isZero();
        assertThat(TestBrowser.signedIn(port, "county2")
                        .get("/api/v1/matters/" + number + "/same")
                        .status())
                .isEqualTo(404);
        assertThat(office.get("/api/v1/matters/same?title=x&lon=113&lat=27").status())
                .isEqualTo(400);
    }

    @Test
    @DisplayName("M11-10: a matter closed within 180 days is proposed as a possible rebound, one closed earlier is not")
    void closedOnesMayHaveComeBack() {
        var office = TestBrowser.signedIn(port, "office");
        String closed = open(office, "南塘村宏源采石场破坏山体", "宏源采石场越界开采，山体裸露", 113.3001, 27.3001);
        close(closed, 10);
        String again = open(office, "南塘村宏源石料厂又在开山采石", "宏源石料厂挖山取石，植被破坏", 113.3002, 27.3001);
        JsonNode proposal = proposals(office, again).getFirst();
        assertThat(proposal.get("rebound").asBoolean()).isTrue();
        assertThat(proposal.get("matter").get("rebound").asString()).contains("反弹");
        close(closed, 181);
        close(again, 181);
        String later = open(office, "南塘村宏源石料厂采石", "宏源石料厂挖山取石，植被破坏", 113.3002, 27.3001);
        assertThat(proposals(office, later)).isEmpty();
    }

    @Test
    @DisplayName("Merged: the proposal is settled, and a third report is proposed to the file that holds the others")
    void mergedOnesAreOneFile() {
        var office = TestBrowser.signedIn(port, "office");
        String parent = open(office, "白沟村利达造纸厂偷排污水", "利达造纸厂夜里往渠里排黑水", 113.4001, 27.4001);
        String child = open(office, "白沟村利达纸业废水直排", "利达纸业废水流到灌溉渠，水发黑", 113.4002, 27.4001);
        db.sql("insert into matters.merges (child, parent, merged_at, merged_by, reason) values (?, ?, ?, 0, '同一问题')")
                .params(child, parent, Timestamp.from(clock.instant()))
                .update();
        events.publishEvent(
                new MatterMoved(child, "merged", "registered", "merged", "990101", null, 0, clock.instant()));
        assertThat(proposals(office, child).getFirst().get("decided").asString())
                .isEqualTo("merged");
        String third = open(office, "白沟村利达造纸厂排黑水", "利达造纸厂废水排到渠里", 113.4002, 27.4002);
        assertThat(proposals(office, third).stream()
                        .map(proposal -> proposal.get("matter").get("number").asString()))
                .containsExactly(parent);
    }

    @Test
    @DisplayName("M11-10: what was closed within 100 m and 90 days has come back; for alarms only the station counts")
    void closedNearby() {
        var office = TestBrowser.signedIn(port, "office");
        String closed = open(office, "东湖村垃圾堆放", "空地上垃圾成山", 113.5001, 27.5001);
        close(closed, 89);
        var now = clock.instant();
        assertThat(closedNearby.find("emission", degrees(113.5007), degrees(27.5003), "WGS-84", null, null, null, now))
                .contains(closed);
        assertThat(closedNearby.find("emission", degrees(113.5021), degrees(27.5003), "WGS-84", null, null, null, now))
                .isEmpty();
        assertThat(closedNearby.find("noise", degrees(113.5001), degrees(27.5001), "WGS-84", null, null, null, now))
                .isEmpty();
        assertThat(closedNearby.find("emission", degrees(113.5001), degrees(27.5001), "WGS-84", null, null, "S-1", now))
                .isEmpty();
        assertThat(closedNearby.find(
                        "emission",
                        degrees(113.5001),
                        degrees(27.5001),
                        "WGS-84",
                        null,
                        null,
                        null,
                        now.plus(Duration.ofDays(2))))
                .isEmpty();
    }

    private static String open(TestBrowser browser, String title, String description, double lon, double lat) {
        var body = new HashMap<String, Object>();
        body.put("title", title);
        body.put("description", description);
        body.put("kind", "emission");
        body.put("county", "990101");
        body.put("township", "990101001");
        body.put("lon", lon);
        body.put("lat", lat);
        body.put("datum", "WGS-84");
        return browser.post("/api/v1/matters", body).json().get("number").asString();
    }

    private void close(String number, int daysAgo) {
        db.sql("update matters.matters set closed_at = ? where number = ?")
                .params(Timestamp.from(clock.instant().minus(Duration.ofDays(daysAgo))), number)
                .update();
    }

    private static List<JsonNode> proposals(TestBrowser browser, String number) {
        return StreamSupport.stream(
                        browser.get("/api/v1/matters/" + number + "/same")
                                .json()
                                .get("proposals")
                                .spliterator(),
                        false)
                .collect(Collectors.toList());
    }

    private static List<String> texts(JsonNode reasons) {
        return StreamSupport.stream(reasons.spliterator(), false)
                .map(reason -> reason.get("text").asString())
                .toList();
    }

    private static BigDecimal degrees(double value) {
        return BigDecimal.valueOf(value);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
