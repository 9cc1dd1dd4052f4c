package org.ecoledger.matters.ownership;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import org.ecoledger.ServerTest;
import org.ecoledger.TestBrowser;
import org.ecoledger.access.Actor;
import org.ecoledger.organisation.TownshipDuties;
import org.ecoledger.organisation.TownshipDuty;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@ServerTest
@DisplayName("M11, rulings 5 and 8: rules of responsibility are data")
class OwnerRuleImportTest {
    private static final Actor BUILDER = Actor.system("test");
    private static final String HEAD = "区域,问题类型/介质,责任单位,协办单位,督导单位,履职清单条目,包保领导,依据,起始日期\n";

    @LocalServerPort
    int port;

    @Autowired
    TownshipDuties duties;

    @Test
    @DisplayName("the narrowest rule wins, and the dispatch form proposes what it says")
    void theNarrowestRuleWins() {
        publish("OR-1", "生态破坏巡查和上报", TownshipDuty.Kind.BASIC);
        JsonNode entry = sent(HEAD + "绿川市,生态,bureau,,office,,副市长 张三,市责任清单,2025-01-01\n"
                + "990101,medium:ecology,青河县人民政府,绿川市生态环境局,office,,副县长 赵卫,县责任清单,2025-01-01\n"
                + "青石镇,生态破坏,青石镇人民政府,county1、bureau,county1,生态破坏巡查和上报,镇长 李四,镇履职清单,2025-01-01\n");
        assertThat(entry.get("rowsTaken").asInt()).as(entry.toString()).isEqualTo(3);
        var office = TestBrowser.signedIn(port, "office");
        assertThat(proposed(office, "990101", "990101001", "unit")).isEqualTo("town1");
        assertThat(proposed(office, "990101", "990101001", "duty")).isEqualTo("OR-1");
        assertThat(proposed(office, "990101", null, "unit")).isEqualTo("county1");
        assertThat(proposed(office, "990102", null, "unit")).isEqualTo("bureau");
        JsonNode rows = TestBrowser.signedIn(port, "town1")
                .get("/api/v1/matters/owner-rules")
                .json()
                .get("rows");
        assertThat(rows.findValuesAsString("leader")).contains("副市长 张三", "副县长 赵卫", "镇长 李四");
        assertThat(TestBrowser.signedIn(port, "county2")
                        .get("/api/v1/matters/owner-rules")
                        .json()
                        .get("rows")
                        .findValuesAsString("leader"))
                .contains("副市长 张三")
                .doesNotContain("副县长 赵卫", "镇长 李四");
    }

    @Test
    @DisplayName(
            "a row with an unknown place, kind, unit or duty is refused with what and how to mend; the others are taken")
    void badRowsAreRefusedOneByOne() {
        publish("OR-2", "已收回的执法事项", TownshipDuty.Kind.COUNTY);
        JsonNode entry = sent(HEAD
                + "黑河县,生态,bureau,,,,,依据,2025-01-01\n"
                + "绿川市,海洋,bureau,,,,,依据,2025-01-01\n"
                + "绿川市,生态,海洋局,,,,,依据,2025-01-01\n"
                + "白石县,生态,county1,,,,,依据,2025-01-01\n"
                + "青石镇,生态,town1,,,,,依据,2025-01-01\n"
                + "青石镇,生态,town1,,,OR-9,,依据,2025-01-01\n"
                + "青石镇,生态,town1,,,OR-2,,依据,2025-01-01\n"
                + "绿川市,生态,factory1,,,,,依据,2025-01-01\n"
                + "绿川市,生态,bureau,,,,,,2025-01-01\n"
                + "绿川市,生态,bureau,,,,,依据,去年\n"
                + "白石县,其他,county2,,,,,县责任清单,2024-01-01\n");
        assertThat(entry.get("rowsTaken").asInt()).as(entry.toString()).isEqualTo(1);
        String refused = TestBrowser.signedIn(port, "office")
                .get("/api/v1/imports/" + entry.get("id") + "/refused")
                .body();
        assertThat(refused)
                .contains("没有代码或名称为“黑河县”的区域", "“海洋”不是事项类型或介质", "没有编号或名称为“海洋局”的单位", "不管辖白石县")
                .contains("是乡镇（街道），须填写履职清单条目", "清单中没有“OR-9”", "已由上级收回", "是企业", "“依据”为空", "不是日期：“去年”");
    }

    @Test
    void onlyTheOfficeImportsRules() {
        assertThat(TestBrowser.signedIn(port, "county1")
                        .upload(
                                "/api/v1/imports",
                                "x.csv",
                                HEAD.getBytes(StandardCharsets.UTF_8),
                                Map.of("kind", "owner-rules"))
                        .status())
                .isEqualTo(403);
    }

    private void publish(String code, String name, TownshipDuty.Kind kind) {
        duties.publish(BUILDER, new TownshipDuty(code, name, kind, "清单"), LocalDate.of(2025, 1, 1));
    }

    private String proposed(TestBrowser office, String county, String township, String field) {
        var opening = new java.util.HashMap<String, Object>(
                Map.of("title", "山体破坏", "description", "", "kind", "damage", "county", county));
        opening.put("township", township);
        String number =
                office.post("/api/v1/matters", opening).json().get("number").asString();
        for (JsonNode action : office.get("/api/v1/matters/" + number).json().get("actions")) {
            if (action.get("action").asString().equals("dispatch")) {
                for (JsonNode asked : action.get("fields")) {
                    if (asked.get("name").asString().equals(field)) {
                        return asked.get("value").asString();
                    }
                }
            }
        }
        throw new AssertionError("no field " + field + " in the dispatch form of " + number);
    }

    private JsonNode sent(String csv) {
        var office = TestBrowser.signedIn(port, "office");
        var answer = office.upload(
                "/api/v1/imports",
                "责任规则.csv",
                csv.getBytes(StandardCharsets.UTF_8),
                Map.of("kind", "owner-rules", "options", "{}"));
        assertThat(answer.status()).as(answer.body()).isEqualTo(202);
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
