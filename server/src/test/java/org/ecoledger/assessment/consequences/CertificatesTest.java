package org.ecoledger.assessment.consequences;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.ecoledger.ServerTest;
import org.ecoledger.TestBrowser;
import org.ecoledger.TestBrowser.Answer;
import org.ecoledger.access.Accounts;
import org.ecoledger.clock.CityTime;
import org.ecoledger.organisation.Posts;
import org.ecoledger.organisation.Units;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@ServerTest
@DisplayName(
        "M15-08, M15-09, M15-27: a promotion certificate needs a city leader's consent, and its facts cannot be softened")
class CertificatesTest {
    private static final String PAGE = "/api/v1/certificates";

    @LocalServerPort
    int port;

    @Autowired
    GroundProposals proposals;

    @Autowired
    WaitingFiles waiting;

    @Autowired
    Accounts accounts;

    @Autowired
    Units units;

    @Autowired
    Posts posts;

    @Autowired
    JdbcClient db;

    @Autowired
    Clock clock;

    @BeforeEach
    void setUp() {
        CityLeaders.appoint(units, accounts, posts);
    }

    @Test
    @DisplayName(
            "the office asks, a city leader consents, the office issues and files; nobody else sees it or skips the consent")
    void consent() {
        JsonNode file = requested("bureau");
        String number = number(file);
        assertThat(file.get("facts").findValuesAsString("label")).contains("超期未办结的事项", "逾期办结的事项");
        assertThat(file.get("head").get("blocked").asBoolean()).isFalse();
        assertThat(step("office", number, "issue", "").status()).isEqualTo(409);
        assertThat(step("office", number, "consent", "代签").status()).isEqualTo(403);
        assertThat(step("principal1", number, "consent", "县长不是市领导").status()).isEqualTo(404);
        assertThat(TestBrowser.signedIn(port, "county1").get(PAGE).status()).isEqualTo(403);
        assertThat(TestBrowser.signedIn(port, "leader1").get(PAGE).json().get("rows"))
                .isEmpty();
        assertThat(waiting.of(CityLeaders.actor(accounts, "vice6"), Locale.SIMPLIFIED_CHINESE))
                .extracting(WaitingFile::page)
                .contains("/certificates/" + number);
        assertThat(step("vice6", number, "consent", "同意").status()).isEqualTo(200);
        assertThat(step("office", number, "issue", "").status()).isEqualTo(200);
        JsonNode filed = step("office", number, "file", "报市委、市政府备案").json();
        assertThat(filed.get("head").get("state").get("code").asString()).isEqualTo("filed");
        assertThat(filed.get("story")).hasSize(4);
    }

    @Test
    @DisplayName(
            "a veto in that time leaves only the refusal; the frozen facts are what they were and the database keeps them")
    void vetoBlocks() {
        proposals.propose(
                SampleGrounds.period("2023-Q3"),
                SampleGrounds.raised(SampleGrounds.rules(), Map.of(), SampleGrounds.veto(SampleGrounds.OTHER)));
        String veto = db.sql("select number from assessment.consequence_files where period = '2023-Q3'")
                .query((row, _) -> row.getString(1))
                .single();
        JsonNode early = requested("county2");
        TestBrowser mayor = TestBrowser.signedIn(port, "mayor6");
        Answer decided =
                mayor.post("/api/v1/consequences/" + veto + "/steps/decide", Map.of("note", "属实", "revision", 2));
        assertThat(decided.status()).as(decided.body()).isEqualTo(200);
        assertThat(step("mayor6", number(early), "consent", "同意").body())
                .as("known only after it was asked for, it blocks all the same")
                .contains("只能不同意出具");
        JsonNode file = requested("county2");
        String number = number(file);
        assertThat(file.get("head").get("blocked").asBoolean()).isTrue();
        assertThat(step("mayor6", number, "consent", "同意").status()).isEqualTo(409);
        assertThat(step("mayor6", number, "refuse", "").status()).isEqualTo(422);
        assertThat(step("mayor6", number, "refuse", "一票否决期内").status()).isEqualTo(200);
        mayor.post("/api/v1/consequences/" + veto + "/steps/revoke", Map.of("note", "决定有误", "revision", 3));
        JsonNode after =
                TestBrowser.signedIn(port, "office").get(PAGE + "/" + number).json();
        assertThat(after.get("facts")).as("frozen").isEqualTo(file.get("facts"));
        assertThat(after.get("factsHash")).isEqualTo(file.get("factsHash"));
        assertThatThrownBy(() -> db.sql("update assessment.certificates set facts = '[]' where number = ?")
                        .param(number)
                        .update())
                .hasMessageContaining("frozen");
        assertThat(step("office", number, "file", "不同意出具，报备案").status()).isEqualTo(200);
    }

    @Test
    @DisplayName("all objections to a request are told at once")
    void objections() {
        Answer refused = TestBrowser.signedIn(port, "office").post(PAGE, Map.of("unit", "nowhere"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().get("errors").findValuesAsString("field"))
                .containsExactlyInAnyOrder("person", "post", "unit", "purpose", "to", "incidents");
    }

    private JsonNode requested(String unit) {
        var asked = new HashMap<String, Object>(Map.of(
                "person", "某某",
                "post", "主任",
                "unit", unit,
                "purpose", "promotion",
                "from", "2023-01-01",
                "incidents", "无"));
        asked.put("to", CityTime.today(clock));
        Answer answer = TestBrowser.signedIn(port, "office").post(PAGE, asked);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json();
    }

    private static String number(JsonNode file) {
        return file.get("head").get("number").asString();
    }

    private Answer step(String login, String number, String action, String note) {
        int revision = db.sql("select revision from assessment.certificates where number = ?")
                .param(number)
                .query((row, _) -> row.getInt(1))
                .single();
        return TestBrowser.signedIn(port, login)
                .post(PAGE + "/" + number + "/steps/" + action, Map.of("note", note, "revision", revision));
    }
}
