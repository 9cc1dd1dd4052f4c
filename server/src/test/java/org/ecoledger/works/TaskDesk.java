package org.ecoledger.works;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ecoledger.TestBrowser;
import org.ecoledger.TestBrowser.Answer;
import org.ecoledger.TestPhotos;
import tools.jackson.databind.JsonNode;

/** One person at the pages of tasks. */
final class TaskDesk {
    final TestBrowser browser;

    private TaskDesk(TestBrowser browser) {
        this.browser = browser;
    }

    static TaskDesk of(int port, String login) {
        return new TaskDesk(TestBrowser.signedIn(port, login));
    }

    static Map<String, Object> form(Map<String, Object> more) {
        var form = new HashMap<String, Object>(Map.of(
                "title", "任务 " + UUID.randomUUID(),
                "kind", "engineering",
                "battle", "clear-water",
                "owner", "county1",
                "region", "990101",
                "basis", "2026年度目标责任书第六条",
                "startsOn", "2026-03-02",
                "dueOn", "2026-11-30"));
        form.putAll(more);
        return form;
    }

    Answer open(Map<String, Object> more) {
        return browser.post("/api/v1/works/tasks", form(more));
    }

    /** Number of a task that was issued. */
    String issued(Map<String, Object> more) {
        Answer opened = open(more);
        assertThat(opened.status()).as(opened.body()).isEqualTo(201);
        String number = opened.json().get("head").get("number").asString();
        done(number, "issue", Map.of());
        return number;
    }

    JsonNode file(String number) {
        Answer answer = browser.get("/api/v1/works/tasks/" + number);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    List<String> actions(String number) {
        return file(number).get("actions").findValuesAsString("code");
    }

    String state(String number) {
        return file(number).get("head").get("state").asString();
    }

    Answer act(String number, String action, Map<String, String> fields, String... files) {
        return act(number, file(number).get("version").asInt(), action, fields, files);
    }

    Answer act(String number, int version, String action, Map<String, String> fields, String... files) {
        return browser.post(
                "/api/v1/works/tasks/" + number + "/actions/" + action,
                Map.of("version", version, "fields", fields, "files", List.of(files)));
    }

    JsonNode done(String number, String action, Map<String, String> fields, String... files) {
        Answer answer = act(number, action, fields, files);
        assertThat(answer.status()).as(action + " " + answer.body()).isEqualTo(200);
        return answer.json();
    }

    String proof() {
        return proof(TestPhotos.jpeg());
    }

    String proof(byte[] jpeg) {
        Answer answer = browser.upload("/api/v1/evidence", "验收照片.jpg", jpeg, Map.of("role", "DOCUMENT"));
        assertThat(answer.status()).as(answer.body()).isIn(200, 201);
        return answer.json().get("id").asString();
    }
}
