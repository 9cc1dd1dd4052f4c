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

@ServerTest
@DisplayName("M11-11: other systems post reports with a key, once each, and read what they posted")
class SystemReportsTest {
    private static final String REPORTS = "/api/v1/reports";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient db;

    private record Key(long id, String secret) {}

    @Test
    @DisplayName(
            "A key is shown once, stored as a hash, works until it is disabled with a reason, and opens nothing else")
    void theLifeOfAKey() {
        var security = TestBrowser.signedIn(port, "secadmin");
        Key key = make("省平台" + UUID.randomUUID().toString().substring(0, 6));
        assertThat(key.secret()).startsWith("elk_").hasSize(47);
        assertThat(security.get("/api/v1/api-keys").body()).doesNotContain(key.secret());
        assertThat(db.sql("select count(*) from access.api_keys k where k::text like ?")
                        .param("%" + key.secret().substring(4) + "%")
                        .query(Long.class)
                        .single())
                .isZero();

        var system = system(key, 21);
        assertThat(post(system, "k1-" + key.id(), Map.of()).status()).isEqualTo(201);
        for (String closed : List.of(
                "/api/v1/matters",
                "/api/v1/search?text=a",
                "/api/v1/today",
                "/api/v1/complaints",
                "/api/v1/air/now",
                "/api/v1/api-keys",
                "/api/v1/imports")) {
            assertThat(system.get(closed).status()).as(closed).isEqualTo(403);
        }

        String address = "/api/v1/api-keys/" + key.id() + "/disabling";
        assertThat(security.post(address, Map.of("reason", " ")).status()).isEqualTo(422);
        assertThat(security.post(address, Map.of("reason", "密钥泄露"))
                        .json()
                        .get("disabledReason")
                        .asString())
                .isEqualTo("密钥泄露");
        var refused = post(system, "k2-" + key.id(), Map.of());
        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.json().get("detail").asString()).contains("密钥无效或已停用");
        assertThat(db.sql("select action from access.audit_entries where subject = ? order by id")
                        .param("api-key:" + key.id())
                        .query(String.class)
                        .list())
                .containsExactly("api-key.made", "api-key.disabled");
    }

    @Test
    @DisplayName("No key for a person; only the security administrator makes any; guessing is slowed down")
    void whoGetsAKey() {
        var security = TestBrowser.signedIn(port, "secadmin");
        var person = security.post("/api/v1/api-keys", Map.of("name", "x", "login", "office", "unit", "office"));
        assertThat(person.status()).isEqualTo(422);
        assertThat(security.post("/api/v1/api-keys", Map.of())
                        .json()
                        .get("errors")
                        .size())
                .isEqualTo(3);
        assertThat(TestBrowser.signedIn(port, "sysadmin")
                        .post("/api/v1/api-keys", Map.of())
                        .status())
                .isEqualTo(403);
        var guesser = TestBrowser.anonymous(port, "127.0.0.22").sending("Authorization", "Bearer elk_guess");
        int last = 0;
        for (int i = 0; i < 22; i++) {
            last = guesser.get(REPORTS + "/2026-000001").status();
        }
        assertThat(last).isEqualTo(429);
    }

    @Test
    @DisplayName("The same key and content is answered alike, another content with the same key is a conflict")
    void idempotency() {
        var system = system(make("幂等" + UUID.randomUUID().toString().substring(0, 6)), 23);
        var first = post(system, "one", Map.of());
        var second = post(system, "one", Map.of());
        assertThat(second.json()).isEqualTo(first.json());
        assertThat(post(system, "one", Map.of("text", "别的内容")).status()).isEqualTo(409);
        assertThat(post(system, "two", Map.of()).status())
                .as("the same ticket under another key")
                .isEqualTo(409);
        var without = system(make("无键" + UUID.randomUUID().toString().substring(0, 6)), 24);
        assertThat(without.post(REPORTS, form("x")).status()).isEqualTo(400);
    }

    @Test
    @DisplayName("A system reads its own reports only, and never the reporter; bad input is named field by field")
    void onlyItsOwn() {
        Key mine = make("甲" + UUID.randomUUID().toString().substring(0, 6));
        var system = system(mine, 25);
        var posted = post(
                system,
                "a",
                Map.of("reporterName", "钱多多", "reporterPhone", "13600001111", "text", "钱多多反映扬尘，13600001111"));
        String number = posted.json().get("number").asString();
        var standing = system.get(REPORTS + "/" + number);
        assertThat(standing.status()).isEqualTo(200);
        assertThat(standing.body()).doesNotContain("钱多多", "13600001111");
        var other = system(make("乙" + UUID.randomUUID().toString().substring(0, 6)), 26);
        assertThat(other.get(REPORTS + "/" + number).status()).isEqualTo(404);
        assertThat(TestBrowser.signedIn(port, "office")
                        .get("/api/v1/matters/" + number)
                        .body())
                .contains("扬尘")
                .doesNotContain("钱多多", "13600001111");
        var bad = post(system, "b", Map.of("county", "无此县", "kind", "无此类", "text", "", "ref", "other"));
        assertThat(bad.json().get("errors").findValuesAsString("field"))
                .containsExactlyInAnyOrder("county", "kind", "text");
    }

    private Key make(String name) {
        var made = TestBrowser.signedIn(port, "secadmin")
                .post("/api/v1/api-keys", Map.of("name", name, "login", "sys-" + UUID.randomUUID(), "unit", "office"));
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        return new Key(
                made.json().at("/key/id").asLong(), made.json().get("secret").asString());
    }

    private TestBrowser system(Key key, int address) {
        return TestBrowser.anonymous(port, "127.0.0." + address).sending("Authorization", "Bearer " + key.secret());
    }

    private static TestBrowser.Answer post(TestBrowser system, String key, Map<String, Object> more) {
        var form = form("ref-1");
        form.putAll(more);
        return system.sending("Idempotency-Key", key).post(REPORTS, form);
    }

    private static Map<String, Object> form(String ref) {
        return new HashMap<>(Map.of("ref", ref, "title", "工地扬尘", "text", "工地没有覆盖，扬尘大", "kind", "扬尘", "county", "青河县"));
    }
}
