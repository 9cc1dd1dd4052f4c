package org.ecoledger.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.ecoledger.ServerTest;
import org.ecoledger.TestBrowser;
import org.ecoledger.TestBrowser.Answer;
import org.ecoledger.clock.CityTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@ServerTest
@DisplayName(
        "M01-12, rulings 5 and 6: a contracted leader sees what is stuck and what was promised; visits count by outcome")
class ContractsTest {
    private static final String HEAD = "包保领导账号,类别,区域,包保对象,依据,起始日期,结束日期,结束原因\n";

    @LocalServerPort
    int port;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient db;

    TestBrowser office;
    TestBrowser leader;
    LocalDate today;

    @BeforeEach
    void setUp() {
        office = TestBrowser.signedIn(port, "office");
        leader = TestBrowser.signedIn(port, "leader1");
        today = CityTime.today(clock);
        contracted();
    }

    @Test
    @DisplayName("contracts come in by file, are kept with their history, and bad rows are refused one by one")
    void importKeepsHistory() {
        JsonNode entry = sent(HEAD + "leader1,乡镇,青石镇,,县〔2026〕1号,2026-01-01,,\n"
                + "leader1,企业,青石镇,青河旧砖厂,县〔2025〕1号,2025-01-01,2025-12-31,企业关停\n"
                + "nobody,乡镇,青石镇,,依据,2026-01-01,,\n"
                + "leader1,村,青石镇,,依据,2026-01-01,,\n"
                + "leader1,企业,青石镇,甲厂,依据,2026-01-01,2026-02-01,\n");
        assertThat(entry.get("rowsTaken").asInt()).as(entry.toString()).isEqualTo(2);
        assertThat(desk().get("held").findValuesAsString("name"))
                .contains("青石镇")
                .doesNotContain("青河旧砖厂");
        JsonNode all = office.get("/api/v1/contracts").json().get("rows");
        assertThat(all.findValuesAsString("endReason")).contains("企业关停");
        assertThat(TestBrowser.signedIn(port, "county2")
                        .get("/api/v1/contracts")
                        .json()
                        .get("rows"))
                .isEmpty();
        assertThat(TestBrowser.signedIn(port, "principal1")
                        .get("/api/v1/contracts")
                        .json()
                        .get("rows"))
                .as("a leader sees own contracts only")
                .isEmpty();
    }

    @Test
    @DisplayName("what is stuck there is told with its reasons and opens as a figure; what is not stuck is not there")
    void stuck() {
        String still = opened();
        String overdue = opened();
        String measure = opened();
        db.sql("update matters.matters set due_at = now() - interval '400 days' where number = ?")
                .param(overdue)
                .update();
        db.sql("""
                        insert into matters.measure_proposals (matter, measure, deadline, term, rung, code, due_at, proposed_at)
                        values (?, 'interview', -1, ?, 'after-7', 'matter.handle', now(), now())
                        """).params(measure, measure.hashCode()).update();
        JsonNode desk = desk();
        assertThat(reasons(desk, overdue)).contains("OVERDUE");
        assertThat(reasons(desk, measure)).contains("MEASURE");
        assertThat(line(desk, measure).get("mine").asBoolean())
                .as("a leader may decide on an interview")
                .isTrue();
        assertThat(desk.get("stuck").findValuesAsString("number")).doesNotContain(still);
        assertThat(desk.get("stuckCount").get("text").asString())
                .isEqualTo(Integer.toString(desk.get("stuck").size()));
        JsonNode figure = leader.get("/api/v1/figures?ref="
                        + desk.get("stuckCount").get("ref").asString())
                .json();
        assertThat(figure.toString()).contains(overdue, measure).doesNotContain(still);
        assertThat(TestBrowser.signedIn(port, "county2")
                        .get("/api/v1/figures?ref="
                                + desk.get("stuckCount").get("ref").asString())
                        .status())
                .isEqualTo(404);
    }

    @Test
    @DisplayName("a visit needs an outcome and no place; once by key it opens a matter and keeps its promises")
    void visits() {
        long contract = contract();
        assertThat(visit(contract, Map.of("found", "", "decided", "")).status()).isEqualTo(422);
        leader.sending("Idempotency-Key", UUID.randomUUID().toString());
        Map<String, Object> outcome = Map.of(
                "found",
                "垃圾池满溢",
                "decided",
                "每周清运一次",
                "title",
                "青石镇垃圾池满溢",
                "kind",
                "dump",
                "promises",
                List.of(Map.of("text", "协调清运车", "toWhom", "三里村", "due", today.plusDays(5))));
        Answer first = visit(contract, outcome);
        assertThat(first.status()).as(first.body()).isEqualTo(201);
        String matter = first.json().get("visits").get(0).get("matter").asString();
        assertThat(matter).matches("[0-9]{4}-[0-9]{6}");
        Answer again = visit(contract, outcome);
        assertThat(again.json().get("visits")).hasSameSizeAs(first.json().get("visits"));
        assertThat(again.json().get("promises")).hasSameSizeAs(first.json().get("promises"));
    }

    @Test
    @DisplayName(
            "a promise is kept with an answer or moved with a reason; overdue ones stand first, also on the page of today")
    void promises() {
        long contract = contract();
        String text = "协调资金 " + UUID.randomUUID();
        visit(
                contract,
                Map.of(
                        "day",
                        today.minusDays(9),
                        "found",
                        "缺经费",
                        "promises",
                        List.of(Map.of("text", text, "toWhom", "镇政府", "due", today.minusDays(2)))));
        JsonNode promise = StreamSupport.stream(desk().get("promises").spliterator(), false)
                .filter(one -> one.get("text").asString().equals(text))
                .findFirst()
                .orElseThrow();
        assertThat(leader.get("/api/v1/today").body()).contains("PROMISE");
        String address = "/api/v1/contracts/promises/" + promise.get("id");
        assertThat(leader.post(address + "/answer", Map.of("answer", " ")).status())
                .isEqualTo(422);
        assertThat(leader.post(address + "/move", Map.of("due", today.plusDays(9)))
                        .status())
                .as("not without a reason")
                .isEqualTo(422);
        assertThat(TestBrowser.signedIn(port, "principal1")
                        .post(address + "/answer", Map.of("answer", "代办"))
                        .status())
                .isEqualTo(404);
        JsonNode moved = leader.post(address + "/move", Map.of("due", today.plusDays(9), "reason", "财政评审未完成"))
                .json();
        assertThat(moved.get("moves").get(0).get("reason").asString()).isEqualTo("财政评审未完成");
        assertThat(leader.post(address + "/answer", Map.of("answer", "经费已到位"))
                        .json()
                        .get("doneOn")
                        .asString())
                .isEqualTo(today.toString());
        assertThat(desk().get("promises").findValuesAsString("text")).doesNotContain(text);
    }

    @Test
    @DisplayName("the office sees which contracts brought no outcome in their period, by place and as a figure")
    void silence() {
        sent(HEAD + "principal1,企业,青石镇,静默水泥厂,县〔2020〕1号,2020-01-01,,\n");
        JsonNode overseen = office.get("/api/v1/contracts").json();
        JsonNode silent = StreamSupport.stream(overseen.get("rows").spliterator(), false)
                .filter(row -> row.get("name").asString().equals("静默水泥厂"))
                .findFirst()
                .orElseThrow();
        assertThat(silent.get("silent").asBoolean()).isTrue();
        assertThat(office.get("/api/v1/figures?ref="
                                + overseen.get("silent").get("ref").asString())
                        .body())
                .contains("静默水泥厂")
                .doesNotContain("孙立");
        Answer ended =
                office.post("/api/v1/contracts/" + silent.get("id") + "/end", Map.of("day", today, "reason", "企业关停"));
        assertThat(ended.json().get("contract").get("endReason").asString()).isEqualTo("企业关停");
    }

    private void contracted() {
        sent(HEAD + "leader1,乡镇,青石镇,,县〔2026〕1号,2026-01-01,,\n");
    }

    private JsonNode desk() {
        return leader.get("/api/v1/contracts/desk").json();
    }

    private long contract() {
        return StreamSupport.stream(desk().get("held").spliterator(), false)
                .filter(held -> held.get("name").asString().equals("青石镇"))
                .findFirst()
                .orElseThrow()
                .get("id")
                .asLong();
    }

    private Answer visit(long contract, Map<String, Object> outcome) {
        return leader.post("/api/v1/contracts/" + contract + "/visits", outcome);
    }

    private String opened() {
        var opening = new HashMap<String, Object>(Map.of(
                "title", "包保事项 " + UUID.randomUUID(),
                "description", "",
                "kind", "dump",
                "county", "990101",
                "township", "990101001"));
        return office.post("/api/v1/matters", opening).json().get("number").asString();
    }

    private static JsonNode line(JsonNode desk, String number) {
        return StreamSupport.stream(desk.get("stuck").spliterator(), false)
                .filter(line -> line.get("number").asString().equals(number))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> reasons(JsonNode desk, String number) {
        return StreamSupport.stream(line(desk, number).get("reasons").spliterator(), false)
                .map(JsonNode::asString)
                .toList();
    }

    private JsonNode sent(String csv) {
        Answer answer = office.upload(
                "/api/v1/imports",
                "包保.csv",
                csv.getBytes(StandardCharsets.UTF_8),
                Map.of("kind", "contracts", "options", "{}"));
        assertThat(answer.status()).as(answer.body()).isIn(200, 202);
        String address = "/api/v1/imports/" + answer.json().get("id");
        long deadline = System.nanoTime() + 30_000_000_000L;
        while (System.nanoTime() < deadline) {
            JsonNode entry = office.get(address).json();
            if (!entry.get("state").asString().equals("RECEIVED")) {
                return entry;
            }
            pause();
        }
        throw new AssertionError("not taken in half a minute");
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
