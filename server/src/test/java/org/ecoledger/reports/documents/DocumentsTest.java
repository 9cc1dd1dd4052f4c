package org.ecoledger.reports.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.ecoledger.ServerTest;
import org.ecoledger.TestBrowser;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@ServerTest
@DisplayName("C4, ruling 16: a draft says what the data say, keeps each saving and shows what has changed since")
class DocumentsTest extends DocumentTest {

    @Test
    @DisplayName("Every number of a draft opens; a missing one is 暂无数据 and opens to why")
    void everyNumberOpens() {
        var drafter = TestBrowser.signedIn(port, "drafter7");
        JsonNode draft = DocumentCounty.drafted(drafter, "继续努力");
        assertThat(DocumentCounty.text(draft))
                .contains("丙县2026年1—9月空气质量分析", "优良天数为204天", "PM2.5平均浓度为35微克/立方米", "暂无数据", "下一步打算：继续努力。");
        JsonNode figures = draft.get("content").get("figures");
        assertThat(figures.size()).isGreaterThanOrEqualTo(4);
        figures.forEach(proof -> assertThat(drafter.get("/api/v1/figures?ref="
                                + URLEncoder.encode(
                                        proof.get("figure").get("ref").asString(), StandardCharsets.UTF_8))
                        .status())
                .as(proof.get("label").asString())
                .isEqualTo(200));
    }

    @Test
    @DisplayName("Each saving is a version with its words, who and when")
    void versionsAreKept() {
        var drafter = TestBrowser.signedIn(port, "drafter7");
        JsonNode first = DocumentCounty.drafted(drafter, "第一稿");
        JsonNode second = DocumentCounty.written(drafter, first, "第二稿").json();
        assertThat(second.get("versions").size()).isEqualTo(3);
        assertThat(second.get("versions").get(0).get("byName").asString()).isEqualTo("易文");
        JsonNode version = drafter.get(DocumentCounty.page(first) + "/versions/2").json();
        assertThat(DocumentCounty.text(version)).contains("第一稿");
        JsonNode last = drafter.get(DocumentCounty.page(first) + "/versions/3").json();
        assertThat(last.get("changes").size()).isEqualTo(1);
        assertThat(last.get("changes").get(0).get("before").asString()).contains("第一稿");
    }

    @Test
    @DisplayName("A draft that another person saved meanwhile is not overwritten")
    void nobodyOverwrites() {
        var drafter = TestBrowser.signedIn(port, "drafter7");
        JsonNode seen = DocumentCounty.drafted(drafter, "甲");
        assertThat(DocumentCounty.written(drafter, seen, "乙").status()).isEqualTo(200);
        assertThat(DocumentCounty.written(drafter, seen, "丙").status()).isEqualTo(409);
    }

    @Test
    @DisplayName("When a datum changes, exactly the sentences that rest on it are shown as changed")
    void onlyWhatDependsChanges() {
        var drafter = TestBrowser.signedIn(port, "drafter7");
        JsonNode draft = DocumentCounty.drafted(drafter, "无");
        assertThat(draft.get("changes").size()).isZero();
        db.sql("update evaluation.air_days set pm25 = 36 where place = ? and day >= '2026-01-01'")
                .param(DocumentCounty.REGION)
                .update();
        try {
            JsonNode now = drafter.get(DocumentCounty.page(draft)).json();
            assertThat(now.get("changes").size()).isEqualTo(1);
            JsonNode change = now.get("changes").get(0);
            assertThat(change.get("before").asString()).isEqualTo("PM2.5平均浓度为35微克/立方米。");
            assertThat(change.get("now").asString()).isEqualTo("PM2.5平均浓度为36微克/立方米。");
        } finally {
            db.sql("update evaluation.air_days set pm25 = 35 where place = ? and day >= '2026-01-01'")
                    .param(DocumentCounty.REGION)
                    .update();
        }
    }

    @Test
    @DisplayName("A draft is seen by its own unit only; other units do not know of it")
    void draftsAreTheOwnUnits() {
        JsonNode draft = DocumentCounty.drafted(TestBrowser.signedIn(port, "drafter7"), "内部");
        String page = DocumentCounty.page(draft);
        assertThat(TestBrowser.signedIn(port, "head7").get(page).status()).isEqualTo(200);
        for (String other : new String[] {"town7", "county1", "office"}) {
            var browser = TestBrowser.signedIn(port, other);
            assertThat(browser.get(page).status()).as(other).isEqualTo(404);
            assertThat(browser.get(page + "/file.docx").status()).as(other).isEqualTo(404);
            assertThat(ids(browser)).doesNotContain(draft.get("head").get("id").asLong());
        }
    }

    @Test
    @DisplayName("What is wrong with an order is said all at once")
    void allObjectionsAtOnce() {
        var drafter = TestBrowser.signedIn(port, "drafter7");
        var refused = drafter.post(
                "/api/v1/documents", Map.of("template", "no-such", "region", "990100", "period", "2026年"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("请选择一个在用的模板", "管辖范围", "请填写时段");
        var future = drafter.post(
                "/api/v1/documents",
                Map.of("template", DocumentCounty.TEMPLATE, "region", DocumentCounty.REGION, "period", "2031-01"));
        assertThat(future.body()).contains("还没有开始");
        var other = drafter.post(
                "/api/v1/documents",
                Map.of("template", DocumentCounty.TEMPLATE, "region", DocumentCounty.REGION, "period", "2025"));
        assertThat(other.body()).contains("换一种时段");
    }

    @Test
    @DisplayName("Words for a place that the template does not have are refused, so that nothing typed is lost unseen")
    void unknownPlaces() {
        var drafter = TestBrowser.signedIn(port, "drafter7");
        JsonNode draft = DocumentCounty.drafted(drafter, "甲");
        var refused = drafter.put(
                DocumentCounty.page(draft),
                Map.of(
                        "title", "题",
                        "typed", Map.of("别处", "字"),
                        "revision", draft.get("revision").asInt()));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("没有名为“别处”的手写处");
    }

    private static java.util.List<Long> ids(TestBrowser browser) {
        return StreamSupport.stream(
                        browser.get("/api/v1/documents").json().get("rows").spliterator(), false)
                .map(row -> row.get("id").asLong())
                .toList();
    }
}
