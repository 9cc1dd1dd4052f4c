package org.ecoledger.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ecoledger.ServerTest;
import org.ecoledger.TestBrowser;
import org.ecoledger.TestBrowser.Answer;
import org.ecoledger.access.Accounts;
import org.ecoledger.access.Actor;
import org.ecoledger.field.Device.Shot;
import org.ecoledger.grids.Cells;
import org.ecoledger.grids.Holders;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ServerTest
@DisplayName("C10, M03-11: a routine check recorded outdoors without a network is recorded once at its object")
class FieldChecksTest {
    private static final Instant MORNING = Instant.parse("2026-09-30T01:10:00Z");
    private static final Actor SURVEYOR = Actor.system("test");

    @LocalServerPort
    int port;

    @Autowired
    Cells cells;

    @Autowired
    Holders holders;

    @Autowired
    Accounts accounts;

    @Test
    @DisplayName(
            "The task takes the list's questions and photos along; sent three times it is one check with one receipt")
    void onceAtItsObject() {
        var grid = Device.of(port, "grid1");
        String pool = registered("LC-F1", 111.401, 31.901);
        holds("grid1", "FC-01", 111.4, 31.9);
        JsonNode task = grid.browser
                .get("/api/v1/field/mine")
                .json()
                .get("tasks")
                .valueStream()
                .filter(one -> one.get("subject").asString().equals("object:" + pool))
                .findFirst()
                .orElseThrow();
        assertThat(task.get("check").get("object").asString()).isEqualTo(pool);
        assertThat(task.get("check").get("questions").findValuesAsString("code"))
                .contains("fill", "overflow");
        assertThat(task.get("check").get("proofs").get(0).asString()).isEqualTo("SITE");

        Shot site = grid.sent("SITE");
        Map<String, Object> check = check(pool, Map.of("fill", "0.67", "overflow", "no", "burning", "no"), site);
        Answer first = send(grid, check);
        assertThat(first.status()).as(first.body()).isEqualTo(200);
        check.put("sentAt", "2026-09-30T13:45:00Z");
        assertThat(send(grid, check).body()).isEqualTo(first.body());
        assertThat(send(grid, check).body()).isEqualTo(first.body());
        JsonNode file = grid.browser.get("/api/v1/registry/objects/" + pool).json();
        List<JsonNode> checks = file.get("story")
                .valueStream()
                .filter(event -> event.get("kind").asString().equals("CHECKED"))
                .toList();
        assertThat(checks).hasSize(1);
        assertThat(checks.getFirst().get("result").asString())
                .as("N62: over two thirds")
                .isEqualTo("problem");
        assertThat(checks.getFirst().get("photos")).hasSize(1);
        assertThat(file.get("head").get("checkedAt").asString()).isEqualTo("2026-09-30T01:10:00Z");

        check.put("note", "其实是另一回事");
        Answer other = send(grid, check);
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.body()).contains(pool, "内容与这次不同");
    }

    @Test
    @DisplayName(
            "What the list demands is told at once and the device keeps it; nobody checks an object of another county")
    void refused() {
        var grid = Device.of(port, "grid1");
        String pool = registered("LC-F2", 111.5, 31.8);
        Answer bare = send(grid, check(pool, Map.of("fill", "满")));
        assertThat(bare.status()).isEqualTo(422);
        assertThat(bare.json().get("errors").findValuesAsString("field")).contains("fill", "overflow", "photos");
        Map<String, Object> lost = check(pool, Map.of("fill", "0.5"));
        lost.put("photos", List.of(UUID.randomUUID()));
        assertThat(send(grid, lost).body()).contains("还没有完整传到");
        lost.remove("id");
        lost.remove("object");
        assertThat(send(grid, lost).json().get("errors").findValuesAsString("field"))
                .containsExactlyInAnyOrder("id", "object");
        assertThat(send(Device.of(port, "county2"), check(pool, Map.of("fill", "0.5")))
                        .status())
                .isEqualTo(404);
        assertThat(send(Device.of(port, "leader1"), check(pool, Map.of())).status())
                .isEqualTo(403);
    }

    private static Answer send(Device device, Map<String, Object> check) {
        return device.browser.post("/api/v1/field/checks", check);
    }

    private static Map<String, Object> check(String object, Map<String, String> facts, Shot... shots) {
        var check = new HashMap<String, Object>();
        check.put("id", UUID.randomUUID());
        check.put("object", object);
        check.put("problem", false);
        check.put("note", "");
        check.put("facts", facts);
        check.put("photos", List.of(shots).stream().map(Shot::id).toList());
        check.put("capturedAt", MORNING);
        check.put("sentAt", Instant.parse("2026-09-30T13:41:00Z"));
        return check;
    }

    private void holds(String login, String cell, double lon, double lat) {
        cells.put(SURVEYOR, new Cells.Wanted(cell, "查池网格", "village", "990101001", null, null));
        holders.replace(
                SURVEYOR, cell, "head", accounts.find(login).orElseThrow().id(), "field");
        String box =
                "{\"type\":\"Polygon\",\"coordinates\":[[[%1$s,%2$s],[%3$s,%2$s],[%3$s,%4$s],[%1$s,%4$s],[%1$s,%2$s]]]}"
                        .formatted(lon, lat, lon + 0.01, lat + 0.01);
        Answer drawn = TestBrowser.signedIn(port, "office")
                .put(
                        "/api/v1/grids/" + cell + "/outline",
                        Map.of("geometry", JsonMapper.shared().readTree(box), "datum", "WGS-84"));
        assertThat(drawn.status()).as(drawn.body()).isEqualTo(200);
    }

    private String registered(String key, double lon, double lat) {
        Answer answer = TestBrowser.signedIn(port, "county1")
                .post(
                        "/api/v1/registry/objects",
                        Map.of(
                                "list", "waste-pools",
                                "key", key,
                                "county", "990101",
                                "township", "990101001",
                                "owner", "town1",
                                "lon", lon,
                                "lat", lat,
                                "datum", "WGS-84",
                                "facts", Map.of()));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json().get("head").get("number").asString();
    }
}
