package org.ecoledger.fires;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.ecoledger.ServerTest;
import org.ecoledger.TestBrowser.Answer;
import org.ecoledger.access.Actor;
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
@DisplayName("C17: fires that the rule leaves apart are merged by hand, with their matters, and split again")
class FireMergesTest {
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

    /** Numbers of fires seen at these longitudes at the same time. */
    private List<String> seen(double lat, String day, double... east) {
        var rows = new StringBuilder();
        for (double lon : east) {
            rows.append(FireDesk.row(lat, lon, day, "0310", 80));
        }
        return desk.firesOf(desk.sent(rows.toString()));
    }

    private Answer merge(String login, String fire, String into, String reason) {
        return desk.as(login).post("/api/v1/fires/" + fire + "/merger", Map.of("into", into, "reason", reason));
    }

    @Test
    @DisplayName(
            "The county merges: sightings and matter go into the other fire, the count is one less, the reason is kept and audited")
    void merged() {
        List<String> two = seen(41.45, "2026-09-24", 122.60, 122.63);
        String first = two.getFirst();
        String second = two.getLast();
        assertThat(two).as("some 2.5 km apart").hasSize(2);
        JsonNode offered = desk.fire("county1", second).get("mergeInto");
        assertThat(offered.findValuesAsString("number")).contains(first).doesNotContain(second);
        assertThat(offered.get(0).get("metres").asInt()).isBetween(2300, 2700);

        JsonNode now = merge("county1", second, first, "扫描边缘像元大，同一处明火").json();
        assertThat(now.get("head").get("number").asString()).isEqualTo(first);
        assertThat(now.get("head").get("detections").asInt()).isEqualTo(2);
        assertThat(now.get("merges").toString()).contains(second, "扫描边缘", "王强");

        JsonNode gone = desk.fire("county1", second);
        assertThat(gone.get("head").get("state").asString()).isEqualTo("merged");
        assertThat(gone.get("merged").get("fire").asString()).isEqualTo(first);
        assertThat(gone.get("detections").size()).isZero();
        assertThat(gone.get("splits").size()).isZero();
        String matter = gone.get("head").get("matter").asString();
        JsonNode file = desk.as("office").get("/api/v1/matters/" + matter).json();
        assertThat(file.toString()).contains("merged", desk.matterOf(first), "扫描边缘");
        var office = desk.as("office");
        assertThat(office.get("/api/v1/fires?limit=200").body()).contains(first).doesNotContain(second);
        assertThat(office.get("/api/v1/fires?state=merged").body()).contains(second);
        assertThat(office.get("/api/v1/fires/points").body()).doesNotContain(second);
        assertThat(audited(second)).isEqualTo(1);
        assertThat(merge("county1", second, first, "再并一次").body()).contains("已并入");
    }

    @Test
    @DisplayName("A merge by hand is undone by splitting: the sighting is a fire again, with a matter of its own")
    void undone() {
        List<String> two = seen(41.35, "2026-09-24", 122.60, 122.63);
        String first = two.getFirst();
        String second = two.getLast();
        assertThat(merge("office", second, first, "同一处").status()).isEqualTo(200);
        JsonNode sightings = desk.fire("county1", first).get("detections");
        long taken = sightings.get(1).get("id").asLong();
        assertThat(sightings.get(1).get("metres").asInt()).isBetween(2300, 2700);
        String again = desk.as("county1")
                .post("/api/v1/fires/" + first + "/splits", Map.of("detection", taken, "reason", "现场看是两处"))
                .json()
                .get("number")
                .asString();
        JsonNode fire = desk.fire("town1", again);
        assertThat(fire.get("detections").size()).isEqualTo(1);
        assertThat(fire.get("head").get("state").asString()).isEqualTo("dispatched");
        assertThat(desk.fire("county1", first).get("splits").findValuesAsString("fire"))
                .containsExactly(again);
        assertThat(desk.act("office", desk.matterOf(second), "reopen", "并错了").status())
                .as("an empty fire is not handled by itself")
                .isNotEqualTo(200);
    }

    @Test
    @DisplayName("The merged fire's matter ends with the matter that holds it, and the fire stays merged")
    void endsTogether() {
        List<String> two = seen(41.25, "2026-09-24", 122.60, 122.63);
        String first = two.getFirst();
        String second = two.getLast();
        String matter = desk.matterOf(second);
        assertThat(merge("county1", second, first, "同一处").status()).isEqualTo(200);
        String holder = desk.putOut(first);
        Map<String, Object> cause = Map.of("cause", "waste", "personUnknown", true);
        assertThat(desk.as("town1")
                        .post("/api/v1/fires/" + first + "/cause", cause)
                        .status())
                .isEqualTo(200);
        assertThat(desk.act("county1", holder, "close", "核验属实").status()).isEqualTo(200);
        assertThat(desk.as("office")
                        .get("/api/v1/matters/" + matter)
                        .json()
                        .get("state")
                        .toString())
                .contains("closed");
        assertThat(desk.fire("office", second).get("head").get("state").asString())
                .isEqualTo("merged");
    }

    @Test
    @DisplayName(
            "The township does not merge, nobody merges another county's fire, and no fire goes over to another county")
    void whose() {
        regions.place(
                Actor.system("test-surveyor"),
                "990102",
                124.01,
                41.31,
                FireDesk.box(124.0005, 41.3, 124.02, 41.32),
                "WGS-84");
        List<String> three = seen(41.31, "2026-09-23", 123.95, 123.99, 124.002);
        assertThat(three).as("the third lies 1.0 km from the second").hasSize(3);
        String ours = three.get(0);
        String near = three.get(1);
        String theirs = three.get(2);
        assertThat(merge("county2", ours, near, "x").status()).isEqualTo(404);
        assertThat(merge("county2", theirs, near, "x").body()).contains("不在您的管辖范围内");
        assertThat(merge("county1", near, theirs, "x").body()).contains("不在您的管辖范围内");
        assertThat(merge("office", near, theirs, "x").body()).contains("不能跨县区合并");
        assertThat(desk.fire("office", near).get("mergeInto").findValuesAsString("number"))
                .contains(ours)
                .doesNotContain(theirs);

        List<String> two = seen(41.15, "2026-09-23", 122.60, 122.63);
        assertThat(desk.fire("town1", two.getLast()).get("mergeInto").size()).isZero();
        assertThat(merge("town1", two.getLast(), two.getFirst(), "同一处").status())
                .isEqualTo(403);
        assertThat(merge("grid1", two.getLast(), two.getFirst(), "同一处").status())
                .isEqualTo(403);
        assertThat(desk.fire("town1", two.getLast()).get("head").get("state").asString())
                .isEqualTo("dispatched");
        assertThat(desk.act(
                                "county1",
                                desk.matterOf(two.getLast()),
                                "merge",
                                "只并事项",
                                List.of(),
                                Map.of("parent", desk.matterOf(two.getFirst())))
                        .body())
                .as("a matter does not go without its fire")
                .contains("在火点", "的页面合并");
    }

    @Test
    @DisplayName("The city's rule holds: not another day's, not too far, not one put out before, not without a reason")
    void theRule() {
        String fire = seen(41.05, "2026-09-22", 122.60).getFirst();
        String nextDay = seen(41.05, "2026-09-23", 122.63).getFirst();
        String far = seen(41.05, "2026-09-22", 122.70).getFirst();
        assertThat(merge("county1", nextDay, fire, "同一处").body()).contains("超过12小时");
        assertThat(merge("county1", far, fire, "同一处").body()).contains("超过人工合并的");
        assertThat(FireDesk.fieldsObjectedTo(merge("county1", far, far, " ")))
                .containsExactlyInAnyOrder("reason", "into");
        assertThat(desk.fire("county1", nextDay).get("mergeInto").findValuesAsString("number"))
                .doesNotContain(fire, far);

        String later = desk.firesOf(desk.sent(FireDesk.row(41.05, 122.62, "2026-09-22", "1100", 80)))
                .getFirst();
        desk.putOut(fire);
        db.sql("update fires.fires set put_out_at = '2026-09-22T05:00:00Z' where number = ?")
                .param(fire)
                .update();
        assertThat(merge("county1", later, fire, "同一处").body()).contains("扑灭之后");
    }

    private int audited(String fire) {
        return db.sql("select count(*) from access.audit_entries where action = 'fire.merged-by-hand' and subject = ?")
                .param("fire:" + fire)
                .query((row, _) -> row.getInt(1))
                .single();
    }
}
