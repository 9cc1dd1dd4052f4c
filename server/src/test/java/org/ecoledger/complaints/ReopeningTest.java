package org.ecoledger.complaints;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ecoledger.ServerTest;
import org.ecoledger.TestBrowser;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@ServerTest
@DisplayName(
        "L12, ruling 7: the reporter gets the answer and may say once that it is not solved, beside review and re-review")
class ReopeningTest {
    @LocalServerPort
    int port;

    @Autowired
    JdbcClient db;

    @Test
    void fromTheReportToTheAnswerAndBackAgainOnce() {
        var citizen = TestBrowser.anonymous(port, "127.0.0.31");
        String text = "工地夜里土方施工扬尘大 " + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
        var sent = citizen.post("/api/public/v1/reports", Map.of("kind", "dust", "text", text, "county", "990101"));
        assertThat(sent.status()).as(sent.body()).isEqualTo(201);
        String address = "/api/public/v1/reports/" + sent.json().get("code").asString();
        assertThat(citizen.post(address + "/reopening", Map.of("reason", "还有")).status())
                .isEqualTo(409);
        String number = db.sql("select number from matters.matters where description = ?")
                .param(text)
                .query(String.class)
                .single();

        act("intake", number, "admit", "受理", Map.of());
        act("office", number, "dispatch", "请核查", Map.of("unit", "county1"));
        act("county1", number, "accept", "", Map.of());
        assertThat(citizen.get(address).json().get("unitName").asString()).isEqualTo("青河县人民政府");
        act("county1", number, "find-nothing", "内部说明：没有人在", Map.of("fact:present", "no"));
        act("county1", number, "answer", "内部答复稿", Map.of());
        act("leader1", number, "sign", "", Map.of());
        String callable = "/api/v1/complaints?state=to-call-back&channel=public&limit=200";
        assertThat(TestBrowser.signedIn(port, "callback").get(callable).body()).doesNotContain(number);
        act("intake", number, "reply", "经现场核查，未发现夜间施工。", Map.of());
        assertThat(TestBrowser.signedIn(port, "callback").get(callable).body()).contains(number);

        JsonNode answered = citizen.get(address).json();
        assertThat(answered.get("state").asString()).isEqualTo("answered");
        assertThat(answered.get("reply").asString()).isEqualTo("经现场核查，未发现夜间施工。");
        assertThat(answered.toString()).doesNotContain("内部", "王强", "赵卫", "夏雨");
        assertThat(answered.at("/reopening/possible").asBoolean()).isTrue();
        assertThat(answered.at("/reopening/sentence").asString()).contains("复查", "复核");

        assertThat(citizen.post(address + "/reopening", Map.of("reason", " ")).status())
                .isEqualTo(422);
        var reopened = citizen.post(address + "/reopening", Map.of("reason", "昨晚又施工，请打13600002222"));
        assertThat(reopened.status()).as(reopened.body()).isEqualTo(200);
        assertThat(reopened.json().get("state").asString()).isEqualTo("handling");
        assertThat(reopened.json().at("/reopening/possible").asBoolean()).isFalse();
        String file = TestBrowser.signedIn(port, "county1")
                .get("/api/v1/matters/" + number)
                .body();
        assertThat(file).contains("昨晚又施工").doesNotContain("13600002222");
        var again = citizen.post(address + "/reopening", Map.of("reason", "再一次"));
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.json().get("detail").asString()).contains("每件只能一次");
    }

    private void act(String login, String number, String action, String note, Map<String, String> fields) {
        var browser = TestBrowser.signedIn(port, login);
        var body = new HashMap<String, Object>();
        body.put(
                "version",
                browser.get("/api/v1/matters/" + number).json().get("version").asInt());
        body.put("note", note);
        body.put("photos", List.of());
        body.put("fields", fields);
        var answer = browser.post("/api/v1/matters/" + number + "/actions/" + action, body);
        assertThat(answer.status())
                .as(login + " " + action + " " + answer.body())
                .isEqualTo(200);
    }
}
