package org.ecoledger.works;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.ecoledger.ServerTest;
import org.ecoledger.TestBrowser.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@ServerTest
@DisplayName("M01-15: a campaign has a scope, a period, goals, tasks, and a result that is shown")
class CampaignsTest {
    @LocalServerPort
    int port;

    TaskDesk office;
    TaskDesk county;

    @BeforeEach
    void signIn() {
        office = TaskDesk.of(port, "office");
        county = TaskDesk.of(port, "county1");
    }

    @Test
    @DisplayName(
            "M01-15, N11: started, linked with tasks and matters, counted, concluded with proof by its leader, confirmed by the giver")
    void wholeCampaign() {
        String task = office.issued(Map.of());
        Answer opened = office.browser.post(
                "/api/v1/works/campaigns",
                Map.of(
                        "title", "百日会战",
                        "battle", "blue-sky",
                        "owner", "county1",
                        "units", List.of("town1"),
                        "regions", List.of("990101"),
                        "startsOn", "2026-09-01",
                        "endsOn", "2026-12-09",
                        "goals", "细颗粒物下降5%",
                        "basis", "绿环委〔2026〕9号"));
        assertThat(opened.status()).as(opened.body()).isEqualTo(201);
        String number = opened.json().get("head").get("number").asString();
        assertThat(number).matches("ZX2026-[0-9]{2}");
        assertThat(county.browser.get(page(number)).status()).as("a draft").isEqualTo(404);
        act(office, number, "start", Map.of());
        Answer bad = office.browser.post(
                page(number) + "/links", Map.of("tasks", List.of("RW2026-999"), "matters", List.of("x")));
        assertThat(bad.body()).contains("RW2026-999", "不是事项编号");
        JsonNode linked = office.browser
                .post(page(number) + "/links", Map.of("tasks", List.of(task), "matters", List.of("2026-000017")))
                .json();
        assertThat(linked.get("head").get("tasks").get("text").asString()).isEqualTo("1");
        assertThat(linked.get("matters").get(0).asString()).isEqualTo("2026-000017");
        JsonNode figure = county.browser
                .get("/api/v1/figures?ref="
                        + linked.get("head").get("tasks").get("ref").asString())
                .json();
        assertThat(figure.toString()).contains(task);
        Answer bare = answer(county, number, "conclude", Map.of("result", "目标完成"));
        assertThat(bare.status()).isEqualTo(422);
        JsonNode concluded = act(county, number, "conclude", Map.of("result", "细颗粒物下降5.2%"), county.proof());
        assertThat(concluded.get("result").asString()).isEqualTo("细颗粒物下降5.2%");
        assertThat(concluded.get("actions")).isEmpty();
        assertThat(act(office, number, "confirm", Map.of()).get("closedOn").asString())
                .isEqualTo("2026-09-30");
        assertThat(TaskDesk.of(port, "county2").browser.get(page(number)).status())
                .isEqualTo(404);
    }

    private static String page(String number) {
        return "/api/v1/works/campaigns/" + number;
    }

    private static Answer answer(
            TaskDesk desk, String number, String action, Map<String, String> fields, String... files) {
        int version = desk.browser.get(page(number)).json().get("version").asInt();
        return desk.browser.post(
                page(number) + "/actions/" + action,
                Map.of("version", version, "fields", fields, "files", List.of(files)));
    }

    private static JsonNode act(
            TaskDesk desk, String number, String action, Map<String, String> fields, String... files) {
        Answer answer = answer(desk, number, action, fields, files);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }
}
