package org.ecoledger.complaints;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.ecoledger.ServerTest;
import org.ecoledger.TestBrowser;
import org.ecoledger.TestBrowser.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@ServerTest
@DisplayName("Ruling 7, M13, C22: complaints are taken in, and their senders are protected")
class ComplaintsTest {
    private static final String PHONE = "13907319876";
    private static final String TEXT = "我叫欧阳明月，电话139-0731-9876。清水路烧烤店夜间油烟很大，我家住清水路8号2栋301室。";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient db;

    private TestBrowser intake;

    @BeforeEach
    void signIn() {
        intake = TestBrowser.signedIn(port, "intake");
    }

    @Test
    @DisplayName("A complaint opens a matter that does not tell who sent it; nothing readable lies in the database")
    void theMatterHoldsTheRedactedTextOnly() {
        String ticket = "T" + UUID.randomUUID();
        Answer entered = enter(ticket, Map.of());
        assertThat(entered.status()).isEqualTo(201);
        String number = entered.json().get("number").asString();
        for (String login : List.of("office", "county1", "leader1", "intake", "callback")) {
            var browser = TestBrowser.signedIn(port, login);
            String file = browser.get("/api/v1/matters/" + number).body();
            assertThat(file).as(login).contains(number).contains("烧烤店").doesNotContain("欧阳明月", "0731-9876", "301室");
            String hits = browser.get("/api/v1/search?q=" + encoded("欧阳明月") + "&text=" + encoded("欧阳明月"))
                    .body();
            assertThat(hits).as(login).doesNotContain(number);
        }
        var stored = db.sql("select r::text from complaints.reports r where matter = ?")
                .param(number)
                .query(String.class)
                .single();
        assertThat(stored).doesNotContain("欧阳明月", PHONE, "0731-9876", "烧烤");
        String audited = String.join("\n", audited(number));
        assertThat(audited).doesNotContain("欧阳明月", "0731-9876");
    }

    @Test
    @DisplayName("Only intake and call-back read the identity, and each reading is an entry of the audit chain")
    void onlyTheDeskReadsTheIdentity() {
        String number =
                enter("T" + UUID.randomUUID(), Map.of()).json().get("number").asString();
        String address = "/api/v1/complaints/" + number + "/identity";
        for (String login : List.of(
                "office",
                "analyst",
                "county1",
                "town1",
                "leader1",
                "principal1",
                "grid1",
                "sysadmin",
                "secadmin",
                "auditor",
                "enterprise1",
                "system1")) {
            var answer = TestBrowser.signedIn(port, login).get(address);
            assertThat(answer.status()).as(login).isEqualTo(403);
            assertThat(answer.body()).doesNotContain("欧阳明月");
        }
        assertThat(TestBrowser.anonymous(port).get(address).status()).isEqualTo(401);
        assertThat(readings(number)).isEmpty();

        var read = TestBrowser.signedIn(port, "callback").get(address + "?reason=" + encoded("回访"));
        assertThat(read.status()).isEqualTo(200);
        assertThat(read.json().get("name").asString()).isEqualTo("欧阳明月");
        assertThat(read.json().get("originalText").asString()).isEqualTo(TEXT);
        assertThat(read.response().headers().firstValue("Cache-Control")).hasValue("no-store");
        intake.get(address);
        assertThat(readings(number)).containsExactly("callback 回访", "intake ");
    }

    @Test
    @DisplayName(
            "A preview shows what will be dispatched and what may still tell; the clerk's own words are kept, without secrets")
    void theClerkMayWriteWhatIsDispatched() {
        var preview =
                intake.post("/api/v1/complaints/redaction", form("x", Map.of())).json();
        assertThat(preview.get("text").asString())
                .doesNotContain("欧阳明月", "9876")
                .contains("烧烤店");
        var entered = enter(
                        "T" + UUID.randomUUID(),
                        Map.of("redactedTitle", "清水路烧烤店油烟", "redactedText", "清水路烧烤店油烟大，来电" + PHONE + "，6栋也闻得到"))
                .json();
        assertThat(entered.get("title").asString()).isEqualTo("清水路烧烤店油烟");
        assertThat(entered.get("text").asString()).isEqualTo("清水路烧烤店油烟大，来电〔电话已隐去〕，6栋也闻得到");
        assertThat(entered.get("suspects").get(0).asString()).isEqualTo("6栋");
    }

    @Test
    @DisplayName("M13: the clerk links what it is about and notes 要求保密; the link does not name the sender (ruling 7)")
    void theSubjectAndTheWishForSecrecy() {
        var entered = enter(
                "T" + UUID.randomUUID(), Map.of("linkedKind", "object", "linkedName", "欧阳明月烧烤店", "confidential", true));
        assertThat(entered.status()).as(entered.body()).isEqualTo(201);
        String number = entered.json().get("number").asString();
        JsonNode linked = TestBrowser.signedIn(port, "office")
                .get("/api/v1/matters/" + number)
                .json()
                .get("linked");
        assertThat(linked.get("kind").asString()).isEqualTo("object");
        assertThat(linked.get("name").asString()).contains("烧烤店").doesNotContain("欧阳明月");
        assertThat(intake.get("/api/v1/complaints/" + number)
                        .json()
                        .get("confidential")
                        .asBoolean())
                .isTrue();
        var refused = enter("T" + UUID.randomUUID(), Map.of("linkedKind", "person", "linkedName", "某人"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().findValuesAsString("field")).containsExactly("linkedKind");
    }

    @Test
    @DisplayName("What is missing is said at once; a ticket is entered once, a double click too (C6, ruling 6)")
    void badFormsAndTwiceTheSame() {
        var refused = intake.post("/api/v1/complaints", Map.of("text", " "));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().findValuesAsString("field")).contains("channel", "text");

        String ticket = "T" + UUID.randomUUID();
        intake.sending("Idempotency-Key", UUID.randomUUID().toString());
        String first = enter(ticket, Map.of()).json().get("number").asString();
        assertThat(enter(ticket, Map.of()).json().get("number").asString()).isEqualTo(first);
        intake.sending("Idempotency-Key", UUID.randomUUID().toString());
        var again = enter(ticket, Map.of());
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.json().get("detail").asString()).contains(ticket, first);
    }

    @Test
    @DisplayName("The desk's list pages by key, filters, and shows repeated callers without naming them (M13-03)")
    void theDeskListsItsComplaints() {
        String mark = "L" + UUID.randomUUID().toString().substring(0, 8);
        for (int i = 0; i < 3; i++) {
            enter(mark + "-" + i, Map.of("reporterPhone", "138" + Math.abs(mark.hashCode() % 100000000)));
        }
        String page = "/api/v1/complaints?limit=2&channel=12345&text=" + mark;
        JsonNode first = intake.get(page).json();
        assertThat(first.get("total").asLong()).isEqualTo(3);
        JsonNode second = intake.get(
                        page + "&after=" + encoded(first.get("next").asString()))
                .json();
        assertThat(second.get("rows").size()).isEqualTo(1);
        var tickets = new java.util.ArrayList<String>(first.findValuesAsString("channelRef"));
        tickets.addAll(second.findValuesAsString("channelRef"));
        assertThat(tickets).containsExactlyInAnyOrder(mark + "-0", mark + "-1", mark + "-2");
        assertThat(StreamSupport.stream(first.get("rows").spliterator(), false)
                        .mapToInt(row -> row.get("repeated").asInt()))
                .contains(2);
        assertThat(first.toString()).doesNotContain("欧阳", "138");
        assertThat(intake.get(page + "&after=nonsense'").json().get("rows").size())
                .isEqualTo(2);
        assertThat(TestBrowser.signedIn(port, "office").get(page).status()).isEqualTo(403);
        assertThat(TestBrowser.signedIn(port, "callback")
                        .get("/api/v1/complaints?state=to-call-back&withoutResult=true")
                        .status())
                .isEqualTo(200);
        String number = first.get("rows").get(0).get("number").asString();
        assertThat(intake.get("/api/v1/complaints/" + number)
                        .json()
                        .get("channelRef")
                        .asString())
                .startsWith(mark);
    }

    private Answer enter(String ticket, Map<String, Object> more) {
        return intake.post("/api/v1/complaints", form(ticket, more));
    }

    private static Map<String, Object> form(String ticket, Map<String, Object> more) {
        Map<String, Object> form = new HashMap<>();
        form.put("channel", "12345");
        form.put("channelRef", ticket);
        form.put("title", "欧阳女士反映油烟扰民");
        form.put("text", TEXT);
        form.put("kind", "fumes");
        form.put("county", "990101");
        form.put("reporterName", "欧阳明月");
        form.put("reporterPhone", PHONE);
        form.put("reporterAddress", "清水路8号2栋301室");
        form.putAll(more);
        return form;
    }

    private List<String> readings(String number) {
        return db.sql("""
                        select actor || ' ' || detail from access.audit_entries
                        where action = 'complainant.read' and subject = ? order by id
                        """).param("complaint:" + number).query(String.class).list();
    }

    private List<String> audited(String number) {
        return db.sql("select subject || ' ' || detail from access.audit_entries where subject like ?")
                .param("%" + number)
                .query(String.class)
                .list();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
