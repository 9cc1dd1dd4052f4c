package org.ecoledger.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.ecoledger.ServerTest;
import org.ecoledger.TestBrowser;
import org.ecoledger.access.Accounts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@ServerTest
@DisplayName("C7: what a person is told is told once and has a receipt with its time")
class NoticesTest {
    @LocalServerPort
    int port;

    @Autowired
    Notices notices;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient db;

    TestBrowser callback;
    long account;
    final String run = UUID.randomUUID().toString();

    @BeforeEach
    void setUp() {
        callback = TestBrowser.signedIn(port, "callback");
        account = accounts.find("callback").orElseThrow().id();
    }

    @Test
    @DisplayName("the same key tells the same person once, in the reader's language, and nobody else reads it")
    void once() {
        tell("one", false);
        tell("one", false);
        tell("two", false);
        JsonNode rows = callback.get("/api/v1/notices?limit=200").json().get("rows");
        assertThat(ours(rows)).containsExactly("王强请假：two " + run + "。请审批。", "王强请假：one " + run + "。请审批。");
        assertThat(TestBrowser.signedIn(port, "callback")
                        .reading("en")
                        .get("/api/v1/notices")
                        .body())
                .contains("王强 asks for leave: one " + run);
        assertThat(TestBrowser.signedIn(port, "office").get("/api/v1/notices").body())
                .doesNotContain(run);
    }

    @Test
    @DisplayName("opening it is the receipt; the first one counts, is in the audit chain, and is the reader's alone")
    void receipt() {
        tell("read", false);
        long before = unread();
        JsonNode line = line("read");
        assertThat(line.get("readAt").isNull()).isTrue();
        assertThat(TestBrowser.signedIn(port, "office")
                        .post("/api/v1/notices/" + line.get("id") + "/receipt", Map.of())
                        .status())
                .isEqualTo(404);
        JsonNode first = callback.post("/api/v1/notices/" + line.get("id") + "/receipt", Map.of())
                .json();
        JsonNode second = callback.post("/api/v1/notices/" + line.get("id") + "/receipt", Map.of())
                .json();
        assertThat(first.get("readAt").asString())
                .isNotEmpty()
                .isEqualTo(second.get("readAt").asString());
        assertThat(unread()).isEqualTo(before - 1);
        assertThat(db.sql("select count(*) from access.audit_entries where action = 'notice.read' and subject = ?")
                        .param("notice:" + line.get("id"))
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    @DisplayName("urgent ones stand first, then unread ones, page by page; all at once marks none that is urgent")
    void order() {
        tell("plain", false);
        tell("urgent", true);
        tell("later", false);
        callback.post("/api/v1/notices/" + line("later").get("id") + "/receipt", Map.of());
        String text = "";
        String next = "";
        int pages = 0;
        do {
            JsonNode page =
                    callback.get("/api/v1/notices?limit=1&after=" + next).json();
            text += page.get("rows");
            next = page.get("next").isNull() ? "" : page.get("next").asString();
            pages++;
        } while (!next.isEmpty());
        assertThat(text.indexOf("urgent " + run)).isNotNegative().isLessThan(text.indexOf("plain " + run));
        assertThat(text.indexOf("plain " + run)).isLessThan(text.indexOf("later " + run));
        assertThat(pages)
                .isEqualTo(callback.get("/api/v1/notices").json().get("total").asInt());
        callback.post(
                "/api/v1/notices/receipts",
                Map.of("newest", line("later").get("id").asLong()));
        assertThat(line("plain").get("readAt").isNull()).isFalse();
        assertThat(line("urgent").get("readAt").isNull()).isTrue();
        assertThat(ours(callback.get("/api/v1/notices?unread=true&limit=200")
                        .json()
                        .get("rows")))
                .hasSize(1);
        assertThat(callback.get("/api/v1/notices?after=nonsense").status()).isEqualTo(400);
    }

    private void tell(String what, boolean urgent) {
        notices.tell(new Notice(
                what + run, account, "duty.notice.leave-asked", List.of("王强", what + " " + run), "/duty", urgent));
    }

    private long unread() {
        return callback.get("/api/v1/notices/unread").json().get("count").asLong();
    }

    private JsonNode line(String what) {
        return StreamSupport.stream(
                        callback.get("/api/v1/notices?limit=200")
                                .json()
                                .get("rows")
                                .spliterator(),
                        false)
                .filter(row -> row.get("text").asString().contains(what + " " + run))
                .findFirst()
                .orElseThrow();
    }

    private List<String> ours(JsonNode rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> row.get("text").asString())
                .filter(text -> text.contains(run))
                .toList();
    }
}
