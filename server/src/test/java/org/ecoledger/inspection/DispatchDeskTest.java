package org.ecoledger.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.ecoledger.ServerTest;
import org.ecoledger.access.Actor;
import org.ecoledger.intake.ImportRunner;
import org.ecoledger.matters.OwnerRules;
import org.ecoledger.matters.OwnerRules.OwnerRule;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@ServerTest
@DisplayName("C7: the office dispatches an evening's batch from one desk, with owners and likely same cases proposed")
class DispatchDeskTest {
    @LocalServerPort
    int port;

    @Autowired
    ImportRunner runner;

    @Autowired
    OwnerRules rules;

    @Autowired
    JdbcClient db;

    private OfficeDesk desk;
    private String mark;

    @BeforeEach
    void enter() {
        desk = new OfficeDesk(port, runner);
        mark = desk.mark();
    }

    @Test
    @DisplayName("A case has its owner and co-operating units by the city's rule, and the rule says why")
    void ownersAreProposed() {
        rules.put(
                Actor.system("test-rules"),
                new OwnerRule(
                        "990102",
                        "noise",
                        "county2",
                        List.of("bureau"),
                        "office",
                        null,
                        "副县长",
                        "白石县噪声职责分工",
                        java.time.LocalDate.of(2025, 1, 1)));
        desk.sent(BatchFiles.docx(List.of(BatchFiles.row(1, mark + "1", "白石县长青石材厂昼夜噪声扰民。", "白石县", "噪音污染", false))), 1);
        JsonNode proposal = desk.one(1, mark + "1").get("proposal");
        assertThat(proposal.get("responsible").get("name").asString()).isEqualTo("白石县人民政府");
        assertThat(proposal.get("cooperating").get(0).get("code").asString()).isEqualTo("bureau");
        assertThat(proposal.get("rule").asString()).isEqualTo("白石县 · 噪声扰民");
        assertThat(proposal.get("basis").asString()).isEqualTo("白石县噪声职责分工");
    }

    @Test
    @DisplayName(
            "M12-04: dispatched, a case leaves the open ones; withdrawn, it is back; merged, it stands in the other's file")
    void dispatchWithdrawMerge() {
        String text = "青河县北塘村聚力塑料厂夜间偷排刺鼻废气，村民无法开窗。";
        desk.sent(
                BatchFiles.docx(List.of(
                        BatchFiles.row(1, mark + "1", text, "青河县", "大气", false),
                        BatchFiles.row(2, mark + "2", "白石县恒通养猪场粪污直排河沟。", "白石县", "水", true),
                        BatchFiles.row(3, mark + "3", "北塘村聚力塑料厂夜里排放刺鼻废气，不敢开窗。", "青河县", "大气", false))),
                1);
        JsonNode same = desk.one(1, mark + "3");
        assertThat(same.get("same").asInt()).isPositive();

        JsonNode first = desk.one(1, mark + "1");
        assertThat(desk.act(first, "dispatch", "", Map.of("unit", "county1", "cooperating", "bureau"))
                        .status())
                .isEqualTo(200);
        assertThat(desk.act(
                                same,
                                "merge",
                                "反映同一问题",
                                Map.of("parent", first.get("matter").asString()))
                        .status())
                .isEqualTo(200);
        JsonNode stay =
                desk.as("office").get("/api/v1/inspections/" + desk.code()).json();
        JsonNode batch = stay.get("batches").get(0);
        assertThat(batch.get("cases").asInt()).isEqualTo(3);
        assertThat(batch.get("waiting").asInt()).isEqualTo(1);
        assertThat(batch.get("merged").asInt()).isEqualTo(1);
        assertThat(batch.get("starred").asInt()).isEqualTo(1);

        JsonNode gone = desk.one(1, mark + "1");
        assertThat(gone.get("state").get("code").asString()).isEqualTo("dispatched");
        assertThat(gone.get("proposal").isNull()).isTrue();
        assertThat(desk.act(gone, "withdraw", "派错单位", Map.of()).status()).isEqualTo(200);
        assertThat(desk.one(1, mark + "1").get("state").get("code").asString()).isEqualTo("opened");
    }

    @Test
    @DisplayName(
            "M12-08: the office edits the points before the dispatch, audited, and not after it; the star at any time")
    void pointsAreEdited() {
        desk.sent(
                BatchFiles.docx(List.of(BatchFiles.row(1, mark + "1", "华盛砖厂：1、烟气直排；2、噪声扰民。", "青河县", "大气", false))), 1);
        JsonNode line = desk.one(1, mark + "1");
        assertThat(line.get("points").toString()).contains("烟气直排", "噪声扰民");
        String path = "/api/v1/inspections/cases/" + line.get("matter").asString();
        JsonNode edited = desk.as("office")
                .put(path + "/points", Map.of("points", List.of("烟气直排，电话13511112222", " ", "夜间噪声")))
                .json();
        assertThat(edited.get("points").toString()).contains("夜间噪声").doesNotContain("13511112222");
        assertThat(desk.as("office")
                        .put(path + "/points", Map.of("points", List.of()))
                        .status())
                .isEqualTo(422);
        assertThat(desk.as("county1")
                        .put(path + "/points", Map.of("points", List.of("x")))
                        .status())
                .isEqualTo(403);
        assertThat(db.sql(
                                "select count(*) from access.audit_entries where action = 'inspection.points-edited' and subject = ?")
                        .param("matter:" + line.get("matter").asString())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        desk.act(line, "dispatch", "", Map.of("unit", "county1"));
        assertThat(desk.as("office")
                        .put(path + "/points", Map.of("points", List.of("晚了")))
                        .status())
                .isEqualTo(409);
        assertThat(desk.as("office")
                        .put(path + "/star", Map.of("starred", true))
                        .json()
                        .get("starred")
                        .asBoolean())
                .isTrue();
    }

    @Test
    @DisplayName("Who may see the matter sees its case and counts; whoever sees none of a batch is not told of it")
    void eachSeesTheirOwn() {
        desk.sent(
                BatchFiles.docx(List.of(
                        BatchFiles.row(1, mark + "1", "青河县安泰砖厂废气。", "青河县", "大气", true),
                        BatchFiles.row(2, mark + "2", "青河县安泰纸厂废水。", "青河县", "水", false))),
                1);
        JsonNode county = desk.batch("county1", 1);
        assertThat(county.get("cases").size()).isEqualTo(2);
        assertThat(county.get("mayEdit").asBoolean()).isFalse();
        String other = "/api/v1/inspections/" + desk.code() + "/batches/1";
        assertThat(desk.as("county2").get(other).status()).isEqualTo(404);
        String one = "/api/v1/inspections/cases/"
                + desk.one(1, mark + "1").get("matter").asString();
        assertThat(desk.as("county2").get(one).status()).isEqualTo(404);
        // Asked to co-operate, the other county sees that one case and nothing of the rest.
        desk.act(desk.one(1, mark + "1"), "dispatch", "", Map.of("unit", "county1", "cooperating", "county2"));
        assertThat(desk.batch("county2", 1).get("cases").findValuesAsString("acceptance"))
                .containsExactly(mark + "1");
    }

    @Test
    @DisplayName("A stay is entered by the office alone, with all objections at once")
    void stays() {
        var refused = desk.as("office")
                .post("/api/v1/inspections", Map.of("code", "X", "from", "2026-10-01", "to", "2026-09-01"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().get("errors").findValuesAsString("field"))
                .contains("code", "name", "group", "level", "to");
        Map<String, String> stay = Map.of(
                "code",
                desk.code(),
                "name",
                "改名",
                "level",
                "provincial",
                "group",
                "省督察组",
                "from",
                "2026-09-01",
                "to",
                "2026-09-30");
        assertThat(desk.as("office").post("/api/v1/inspections", stay).status()).isEqualTo(409);
        assertThat(desk.as("county1").post("/api/v1/inspections", stay).status())
                .isEqualTo(403);
        assertThat(desk.as("office")
                        .put("/api/v1/inspections/" + desk.code(), stay)
                        .status())
                .isEqualTo(200);
        assertThat(desk.as("office").get("/api/v1/inspections").body()).contains("改名");
    }
}
