package org.ecoledger.complaints;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ecoledger.ServerTest;
import org.ecoledger.TestBrowser;
import org.ecoledger.intake.ImportRunner;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@ServerTest
@DisplayName("Rulings 6 and 7: hotlines' lists are imported once, keep number, limit and satisfaction, and name nobody")
class ComplaintImportTest {
    private static final String HEAD = "工单编号,受理时间,办理时限,标题,内容,类别,县区,乡镇,经度,纬度,举报人,联系电话,是否保密,满意度\n";

    @LocalServerPort
    int port;

    @Autowired
    ImportRunner runner;

    @Autowired
    JdbcClient db;

    @Test
    @DisplayName("Good rows go in, each broken one comes back with its line and reason, to intake alone")
    void brokenRowsComeBack() {
        String mark = "I" + UUID.randomUUID().toString().substring(0, 8);
        JsonNode done = sent(
                "complaints",
                HEAD
                        + mark
                        + "-1,2026-09-29 08:30,2026/10/12 18:00,油烟,范思哲反映烧烤油烟，13511112222,餐饮油烟,青河县,青石镇,,,范思哲,13511112222,是,\n"
                        + mark + "-2,昨天,,油烟,烟大,餐饮油烟,青河县,,,,,,,\n"
                        + mark + "-3,2026-09-29,,油烟,烟大,餐饮油烟,无此县,,,,,,,\n"
                        + mark + "-4,2026-09-29,,油烟,烟大,无此类,青河县,,,,,,,\n"
                        + mark + "-5,2026-09-29,,油烟,,餐饮油烟,青河县,,,,,,,\n"
                        + mark + "-6,2026-09-29,,油烟,烟大,餐饮油烟,青河县,白云镇,,,,,,\n"
                        + mark + "-7,2026-09-29,,噪声,施工噪声大,噪声扰民,白石县,,,,,,,\n");
        assertThat(done.get("rowsTaken").asLong()).isEqualTo(2);
        assertThat(done.get("rowsRefused").asLong()).isEqualTo(5);
        long id = done.get("id").asLong();
        var intake = TestBrowser.signedIn(port, "intake");
        var reasons = intake.get("/api/v1/imports/" + id + "/refused")
                .json()
                .get("rows")
                .findValuesAsString("reason");
        assertThat(reasons.get(0)).contains("受理时间", "昨天");
        assertThat(reasons.get(1)).contains("无此县");
        assertThat(reasons.get(2)).contains("无此类");
        assertThat(reasons.get(3)).contains("内容");
        assertThat(reasons.get(4)).contains("白云镇");

        for (String login : List.of("office", "analyst", "county1", "leader1", "principal1", "sysadmin", "secadmin")) {
            var other = TestBrowser.signedIn(port, login);
            assertThat(other.get("/api/v1/imports/" + id).status()).as(login).isEqualTo(404);
            assertThat(other.get("/api/v1/imports/" + id + "/refused.csv").status())
                    .as(login)
                    .isEqualTo(404);
            assertThat(other.get("/api/v1/imports").body()).as(login).doesNotContain(mark);
        }
        assertThat(db.sql("select count(*) from intake.row_blocks where import = ?")
                        .param(id)
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(db.sql("select count(*) from intake.chunks where sha256 = ?")
                        .param(done.get("sha256").asString())
                        .query(Long.class)
                        .single())
                .isZero();

        JsonNode row = intake.get("/api/v1/complaints?text=" + mark + "-1")
                .json()
                .get("rows")
                .get(0);
        assertThat(row.get("hotlineLimitAt").asString()).isEqualTo("2026-10-12T10:00:00Z");
        assertThat(row.get("channelRef").asString()).isEqualTo(mark + "-1");
        var file = TestBrowser.signedIn(port, "county1")
                .get("/api/v1/matters/" + row.get("number").asString())
                .body();
        assertThat(file).contains("烧烤油烟").doesNotContain("范思哲", "13511112222");
    }

    @Test
    @DisplayName("The same tickets again open nothing: only the hotline's satisfaction result is taken")
    void aSecondImportUpdatesTheResultOnly() {
        String mark = "S" + UUID.randomUUID().toString().substring(0, 8);
        String row = mark + "-1,2026-09-29 08:30,,油烟,烧烤油烟大,餐饮油烟,青河县,,,,,,,";
        sent("complaints", HEAD + row + "\n");
        JsonNode again = sent("complaints", HEAD + row + "满意\n");
        assertThat(again.get("rowsRefused").asLong()).isZero();
        assertThat(again.get("remarks").toString()).contains("1件此前已登记").contains("更新满意度1件");
        var intake = TestBrowser.signedIn(port, "intake");
        JsonNode found = intake.get("/api/v1/complaints?text=" + mark).json();
        assertThat(found.get("total").asLong()).isEqualTo(1);
        assertThat(found.get("rows").get(0).get("hotlineResult").asString()).isEqualTo("满意");

        JsonNode results = sent("complaint-results", "工单编号,回访结果\n" + mark + "-1,不满意\n" + mark + "-9,满意\n");
        assertThat(results.get("rowsTaken").asLong()).isEqualTo(1);
        assertThat(results.get("rowsRefused").asLong()).isEqualTo(1);
        assertThat(intake.get("/api/v1/complaints?text=" + mark).body()).contains("不满意");
    }

    private JsonNode sent(String kind, String text) {
        var intake = TestBrowser.signedIn(port, "intake");
        var answer = intake.upload(
                "/api/v1/imports", "12345.csv", text.getBytes(StandardCharsets.UTF_8), Map.of("kind", kind));
        assertThat(answer.status()).as(answer.body()).isEqualTo(202);
        long id = answer.json().get("id").asLong();
        runner.runNow(id);
        return intake.get("/api/v1/imports/" + id).json();
    }
}
