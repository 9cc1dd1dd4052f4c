package org.ecoledger.assessment.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.poi.ss.util.CellRangeAddress;
import org.ecoledger.ServerTest;
import org.ecoledger.TestBrowser;
import org.ecoledger.TestBrowser.Answer;
import org.ecoledger.TestCity;
import org.ecoledger.TestPhotos;
import org.ecoledger.access.Accounts;
import org.ecoledger.access.Actor;
import org.ecoledger.access.Role;
import org.ecoledger.assessment.ScoresClosed;
import org.ecoledger.assessment.checks.CheckStage;
import org.ecoledger.assessment.facts.Fact;
import org.ecoledger.assessment.facts.FactSource;
import org.ecoledger.assessment.rules.AssessmentPeriod;
import org.ecoledger.organisation.Jurisdiction;
import org.ecoledger.organisation.Posts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import tools.jackson.databind.JsonNode;

@ServerTest
@DisplayName("DU30, DU31, L22, X6: what others give marks for, with proof, and payments with their vouchers")
class SheetsTest {
    private static final Actor BUILDER = Actor.system("test");

    @LocalServerPort
    int port;

    @Autowired
    List<FactSource> sources;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    Accounts accounts;

    @Autowired
    Posts posts;

    @Autowired
    UnpaidMoney unpaid;

    TestBrowser office;
    TestBrowser analyst;
    TestBrowser county;

    @BeforeEach
    void setUp() {
        office = TestBrowser.signedIn(port, "office");
        analyst = TestBrowser.signedIn(port, "analyst");
        county = TestBrowser.signedIn(port, "county1");
        for (String duty :
                List.of("single-transport", "single-water", "single-health", "special-housing", "village-money")) {
            office.post(
                    "/api/v1/sheets/appointments",
                    Map.of("duty", duty, "unit", duty.equals("single-transport") ? "county1" : "bureau"));
        }
    }

    @Test
    @DisplayName(
            "DU30: all wrong marks are told at once beside their subjects; marks count once the unit's leader has signed")
    void entered() {
        JsonNode sheet = opened(county, "single-transport", "2026-Q3");
        String address = address(sheet);
        assertThat(analyst.post("/api/v1/sheets", Map.of("kind", "single-transport", "period", "2026-Q3"))
                        .status())
                .isEqualTo(403);
        assertThat(county.post("/api/v1/sheets", Map.of("kind", "single-transport", "period", "2026"))
                        .status())
                .isEqualTo(422);
        Answer wrong = county.put(
                address,
                Map.of(
                        "marks",
                        List.of(mark("990101", "10.5", ""), mark("999999", "九分", ""), mark("990101", "-1", ""))));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("超过满分10分", "不是本表的考核对象", "不是数字", "出现了两次", "小于0");
        assertThat(county.put(address, Map.of("marks", List.of(mark("990101", "9.5", ""))))
                        .status())
                .isEqualTo(200);
        Answer early = county.post(address + "/submit", Map.of());
        assertThat(early.json().get("errors").findValuesAsString("field"))
                .containsExactlyInAnyOrder("marks.990101.reason", "proofs");
        county.put(
                address, Map.of("marks", List.of(mark("990101", "9.5", "清扫不及时")), "proofs", List.of(document(county))));
        assertThat(county.post(address + "/submit", Map.of())
                        .json()
                        .get("head")
                        .get("state")
                        .asString())
                .isEqualTo("SUBMITTED");
        assertThat(facts("sheet", "single-transport"))
                .as("not before it is signed")
                .isEmpty();
        assertThat(county.post(address + "/sign", Map.of()).status()).isEqualTo(403);
        TestBrowser leader = TestBrowser.signedIn(port, "leader1");
        assertThat(leader.post(address + "/sign", Map.of()).status()).isEqualTo(200);
        Fact fact = facts("sheet", "single-transport").getFirst();
        assertThat(fact.value()).isEqualByComparingTo("9.5");
        assertThat(fact.subject()).isEqualTo("990101");
        assertThat(fact.ref()).isEqualTo(address.replace("/api/v1", ""));
        assertThat(fact.proofs()).hasSize(1);
        assertThat(fact.by()).isEqualTo("赵卫");
        assertThat(office.post(address + "/return", Map.of("reason", "依据不全")).status())
                .isEqualTo(200);
        assertThat(facts("sheet", "single-transport")).isEmpty();
    }

    @Test
    @DisplayName(
            "DU31, ruling 6: closing the period locks its sheets; the office gives one back to be mended, with a reason")
    void locked() {
        JsonNode sheet = opened(analyst, "single-health", "2025-Q1");
        String address = address(sheet);
        AssessmentPeriod period = AssessmentPeriod.of("2025-Q1").orElseThrow();
        assertThat(county.get(address).status())
                .as("before the period is closed")
                .isEqualTo(404);
        events.publishEvent(new ScoresClosed(BUILDER, period, List.of()));
        Answer refused = analyst.put(address, Map.of("marks", List.of(mark("990101", "9", "迟报"))));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body()).contains("已锁定", "退回");
        office.post(address + "/return", Map.of("reason", "漏报"));
        assertThat(analyst.put(address, Map.of("marks", List.of(mark("990101", "9", "迟报"))))
                        .status())
                .isEqualTo(200);
    }

    @Test
    @DisplayName(
            "an XLSX with merged cells, text for numbers, marks over full and an unknown unit: every bad row is told")
    void imported() throws IOException {
        byte[] book = SentBooks.book(
                List.of(
                        List.of("考核对象", "得分", "扣分理由"),
                        List.of("青河县", "十分", ""),
                        List.of("白石县", 12.0, ""),
                        List.of("黑水县", 9.0, "无此县"),
                        List.of("990102", 8.5, "路面破损"),
                        List.of("青河县", 9.0, "甲"),
                        List.of("", 9.0, "乙")),
                new CellRangeAddress(5, 6, 0, 0));
        JsonNode entry =
                SentBooks.sent(analyst, "sheet-marks", book, "{\"sheet\":\"single-water\",\"period\":\"2026-Q3\"}");
        assertThat(entry.get("rowsTaken").asInt()).as(entry.toString()).isEqualTo(1);
        assertThat(entry.get("rowsRefused").asInt()).isEqualTo(5);
        JsonNode sheet = opened(analyst, "single-water", "2026-Q3");
        assertThat(sheet.get("lines").toString()).contains("路面破损").doesNotContain("甲");
        byte[] other = SentBooks.book(List.of(List.of("考核对象", "得分"), List.of("青河县", 9.0)), null);
        JsonNode foreign =
                SentBooks.sent(county, "sheet-marks", other, "{\"sheet\":\"single-water\",\"period\":\"2026-Q3\"}");
        assertThat(foreign.get("state").asString()).as("not the county's sheet").isEqualTo("FAILED");
    }

    @Test
    @DisplayName(
            "L22: a self-report is drawn by a seed and refuted with proof: it counts zero and raises a false-report")
    void selfReport() {
        leaderOfTown();
        TestBrowser town = TestBrowser.signedIn(port, "town1");
        JsonNode sheet = opened(town, "self-coverage", "2026-Q3");
        String address = address(sheet);
        town.put(address, Map.of("marks", List.of(mark("990101001", "10", "")), "proofs", List.of(document(town))));
        town.post(address + "/submit", Map.of());
        assertThat(TestBrowser.signedIn(port, "town1lead")
                        .post(address + "/sign", Map.of())
                        .status())
                .isEqualTo(200);
        assertThat(facts("sheet", "self-coverage").getFirst().value()).isEqualByComparingTo("10");
        Map<String, Object> draw = Map.of("kind", "self-coverage", "period", "2026-Q3", "count", 1, "seed", "l22");
        assertThat(office.post(
                                "/api/v1/sheets/draws",
                                Map.of("kind", "self-coverage", "period", "2026-Q3", "count", 99))
                        .status())
                .isEqualTo(422);
        JsonNode drawn = office.post("/api/v1/sheets/draws", draw).json();
        assertThat(drawn.get("rows").get(0).get("drawn").asBoolean()).isTrue();
        assertThat(office.post("/api/v1/sheets/draws", draw).status()).isEqualTo(409);
        assertThat(office.post(address + "/check/assign", Map.of("unit", "county1"))
                        .body())
                .contains("不能检查本辖区");
        assertThat(office.post(address + "/check/assign", Map.of("unit", "bureau"))
                        .status())
                .isEqualTo(200);
        assertThat(town.post(address + "/check/decide", Map.of("verdict", "CONFIRMED"))
                        .status())
                .isEqualTo(403);
        assertThat(analyst.post(address + "/check/decide", Map.of("verdict", "REFUTED"))
                        .json()
                        .get("errors")
                        .findValuesAsString("field"))
                .containsExactlyInAnyOrder("words", "proofs");
        Answer refuted = analyst.post(
                address + "/check/decide",
                Map.of("verdict", "REFUTED", "words", "3个村未集中处理", "proofs", List.of(document(analyst))));
        assertThat(refuted.status()).as(refuted.body()).isEqualTo(200);
        assertThat(facts("sheet", "self-coverage").getFirst().value()).isEqualByComparingTo("0");
        Fact lie = facts("false-report", "self-coverage").getFirst();
        assertThat(lie.subject()).isEqualTo("990101001");
        assertThat(lie.by()).isEqualTo("林静");
        assertThat(lie.proofs()).hasSize(1);
        office.post(address + "/check/reopen", Map.of("reason", "核查有误"));
        assertThat(facts("false-report", "self-coverage")).isEmpty();
        assertThat(facts("sheet", "self-coverage").getFirst().value()).isEqualByComparingTo("10");
    }

    @Test
    @DisplayName(
            "X6, N61: a payment counts to the minute with its treasury voucher, never without; annulled it is gone")
    void payments() {
        String number = "ZF-" + System.nanoTime();
        Answer bare = analyst.post("/api/v1/payments", Map.of("township", "990102", "yuan", "0", "quarter", 5));
        assertThat(bare.json().get("errors").findValuesAsString("field"))
                .containsExactlyInAnyOrder("township", "year", "quarter", "paidAt", "yuan", "voucherNumber", "voucher");
        assertThat(county.post("/api/v1/payments", paid(number, null)).status()).isEqualTo(409);
        Answer paid = analyst.post("/api/v1/payments", paid(number, document(analyst)));
        assertThat(paid.status()).as(paid.body()).isEqualTo(201);
        String ref = "/payments/" + paid.json().get("payment").get("id");
        Fact fact = payment(ref);
        assertThat(fact.item()).isEqualTo("village-money-q2");
        assertThat(fact.at()).isEqualTo("2026-06-30T15:59:00Z");
        assertThat(fact.value()).isEqualByComparingTo("120000");
        assertThat(fact.proofs()).hasSize(1);
        assertThat(waiting()).doesNotContain("青石镇");
        assertThat(analyst.post("/api/v1/payments", paid(number, document(analyst)))
                        .body())
                .contains("已经登记过");
        assertThat(analyst.post("/api/v1" + ref + "/annul", Map.of("reason", ""))
                        .status())
                .isEqualTo(422);
        analyst.post("/api/v1" + ref + "/annul", Map.of("reason", "重复登记"));
        assertThat(CheckStage.facts(sources, "payment", "2026-Q4"))
                .noneMatch(one -> one.ref().equals(ref));
        assertThat(office.get("/api/v1" + ref).body()).contains("重复登记");
        assertThat(waiting()).contains("青石镇");
    }

    /** Townships whose money of the second quarter is not there, with the first of the two vetoes ahead. */
    private List<String> waiting() {
        return unpaid.of(Jurisdiction.everything(), LocalDate.of(2026, 9, 30)).stream()
                .filter(one -> one.quarter() == 2 && one.by().equals(LocalDate.of(2026, 11, 30)))
                .flatMap(one -> one.townships().stream())
                .toList();
    }

    @Test
    @DisplayName("X6: payments come by XLSX; each bad cell is told, and none counts before its voucher is attached")
    void importedPayments() throws IOException {
        String number = "XL-" + System.nanoTime();
        byte[] book = SentBooks.book(
                List.of(
                        List.of("乡镇", "年度", "季度", "拨付时间", "金额", "凭证号"),
                        List.of("青石镇", 2026.0, 1.0, "2026-03-30 10:15", 80000.0, number),
                        List.of("青石镇", 2026.0, 1.0, "2026-03-30 10:15", "八万", number + "b"),
                        List.of("黑石镇", 2026.0, 1.0, "2026-03-30 10:15", 1.0, number + "c"),
                        List.of("青石镇", 2026.0, 7.0, "2026-03-30 10:15", 1.0, number + "d"),
                        List.of("青石镇", 2026.0, 1.0, "去年", 1.0, number + "e")),
                null);
        JsonNode entry = SentBooks.sent(analyst, "payments", book, "{}");
        assertThat(entry.get("rowsTaken").asInt()).as(entry.toString()).isEqualTo(1);
        assertThat(entry.get("rowsRefused").asInt()).isEqualTo(4);
        JsonNode rows = analyst.get("/api/v1/payments?year=2026").json().get("rows");
        JsonNode listed = java.util.stream.StreamSupport.stream(rows.spliterator(), false)
                .filter(row -> row.get("voucherNumber").asString().equals(number))
                .findFirst()
                .orElseThrow();
        String ref = "/payments/" + listed.get("id");
        assertThat(CheckStage.facts(sources, "payment", "2026-Q4"))
                .noneMatch(one -> one.ref().equals(ref));
        assertThat(analyst.post("/api/v1" + ref + "/voucher", Map.of("voucher", document(analyst)))
                        .status())
                .isEqualTo(200);
        assertThat(payment(ref).at()).isEqualTo("2026-03-30T02:15:00Z");
    }

    private Fact payment(String ref) {
        return CheckStage.facts(sources, "payment", "2026-Q4").stream()
                .filter(fact -> fact.ref().equals(ref))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, Object> paid(String number, @org.jspecify.annotations.Nullable String voucher) {
        var body = new java.util.HashMap<String, Object>(Map.of(
                "township",
                "990101001",
                "year",
                2026,
                "quarter",
                2,
                "paidAt",
                "2026-06-30T23:59:00+08:00",
                "yuan",
                "120000",
                "voucherNumber",
                number));
        if (voucher != null) {
            body.put("voucher", voucher);
        }
        return body;
    }

    private void leaderOfTown() {
        if (accounts.find("town1lead").isEmpty()) {
            var account = accounts.openWithHash(
                    BUILDER,
                    "town1lead",
                    "田野",
                    accounts.encoded(TestCity.PASSWORD),
                    Set.of(Role.PRINCIPAL_LEADER),
                    false);
            posts.assign(BUILDER, account.id(), "town1", "镇长", null);
        }
    }

    private JsonNode opened(TestBrowser by, String kind, String period) {
        Answer answer = by.post("/api/v1/sheets", Map.of("kind", kind, "period", period));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json();
    }

    private static String address(JsonNode sheet) {
        return "/api/v1/sheets/" + sheet.get("head").get("id");
    }

    private static Map<String, Object> mark(String subject, String marks, String reason) {
        return Map.of("subject", subject, "marks", marks, "reason", reason);
    }

    private List<Fact> facts(String source, String item) {
        return CheckStage.facts(sources, source, "2026-Q3").stream()
                .filter(fact -> fact.item().equals(item))
                .toList();
    }

    private static String document(TestBrowser by) {
        return by.upload("/api/v1/evidence", UUID.randomUUID() + ".jpg", TestPhotos.jpeg(), Map.of("role", "DOCUMENT"))
                .json()
                .get("id")
                .asString();
    }
}
