package org.ecoledger.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.ecoledger.ServerTest;
import org.ecoledger.TestBrowser;
import org.ecoledger.access.Accounts;
import org.ecoledger.clock.StoryTime;
import org.ecoledger.inspection.ReportedCases;
import org.ecoledger.matters.Matters;
import org.ecoledger.organisation.WorkingCalendar;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@ServerTest
@DisplayName("P13: the weekly report of an inspection to the leading bodies, figure by figure")
class WeeklyReportTest {
    @LocalServerPort
    int port;

    @Autowired
    Matters matters;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient db;

    @Autowired
    WeeklyReports weeks;

    @Autowired
    WorkingCalendar calendar;

    @Test
    @DisplayName(
            "received, reported, on time, true or not, staged, overdue by name: each number opens to its cases, in the file, too")
    void counted() throws Exception {
        var cases =
                new ReportedCases(matters, accounts, db, LocalDate.parse("2026-03-02"), LocalDate.parse("2026-03-20"));
        cases.batch(1, "2026-03-03T21:40:00+08:00");
        cases.batch(2, "2026-03-10T21:40:00+08:00");
        report(cases, "county1", "true", "staged", "2026-03-05T10:00:00+08:00", "2026-03-05T21:40:00+08:00");
        report(cases, "county2", "untrue", "done", "2026-03-06T10:00:00+08:00", "2026-03-05T21:40:00+08:00");
        String late = cases.open(1, "county2", "水", "污水");
        cases.due(late, "2026-03-05T21:40:00+08:00");
        cases.open(2, "county1", "噪声", "噪声");
        var office = TestBrowser.signedIn(port, "office");
        var issued = office.post("/api/v1/bulletins", Map.of("kind", "week", "period", "2026-W10"));
        assertThat(issued.status()).as(issued.body()).isEqualTo(201);
        assertThat(issued.json().get("title").asString()).isEqualTo("2026年第10周（3月2日至3月8日）督察交办件办理情况周报");
        JsonNode content = office.get("/api/v1/bulletins/" + issued.json().get("id"))
                .json()
                .get("content");
        assertThat(words(content.get("sections").get(0))).isEqualTo("本周收到第七督察组交办件3件，上报答复2件，其中按时上报1件；目前尚未上报2件。");
        assertThat(words(content.get("sections").get(1)))
                .isEqualTo("上报的答复中，属实1件、部分属实0件、不属实1件；已办结1件、阶段性办结1件；有责任人被处理的1件。");
        assertThat(content.get("recipients").asString()).contains("市委", "市人民政府", "市环境攻坚领导小组办公室", "市环保委办公室");
        assertThat(content.get("tables").get(1).get("rows")).hasSize(2);
        assertThat(content.get("tables").get(3).toString()).contains("白石县人民政府");
        for (JsonNode proof : content.get("figures")) {
            var opened = office.get("/api/v1/figures?ref="
                    + URLEncoder.encode(proof.get("figure").get("ref").asString(), StandardCharsets.UTF_8));
            assertThat(opened.status()).isEqualTo(200);
            assertThat(opened.json().get("inputs"))
                    .hasSize(Integer.parseInt(opened.json().get("text").asString()));
        }
        byte[] file = office.get("/api/v1/bulletins/" + issued.json().get("id") + "/file.docx")
                .response()
                .body();
        try (var document = new XWPFDocument(new ByteArrayInputStream(file))) {
            String text = document.getParagraphs().stream()
                    .map(paragraph -> paragraph.getText())
                    .reduce("", (all, one) -> all + "\n" + one);
            assertThat(text).contains("主送：", "上报答复2件", "督察交办件办理情况周报").doesNotContain("{{");
            assertThat(document.getTables()).hasSize(5);
            assertThat(document.getTables().get(1).getText()).contains("青河县", "白石县");
        }
    }

    @Test
    @DisplayName(
            "live, the same figures are at their addresses by county, batch and kind, for those who see the city only")
    void figures() {
        var cases =
                new ReportedCases(matters, accounts, db, LocalDate.parse("2026-02-02"), LocalDate.parse("2026-02-10"));
        cases.batch(1, "2026-02-03T21:40:00+08:00");
        report(cases, "county1", "partly", "done", "2026-02-04T10:00:00+08:00", "2026-02-05T21:40:00+08:00");
        var office = TestBrowser.signedIn(port, "office");
        String week = "case-total:" + cases.inspection() + "/2026-02-02..2026-02-08/";
        assertThat(value(office, week + "partly/county=990101")).isEqualTo("1");
        assertThat(value(office, week + "partly/county=990102")).isEqualTo("0");
        assertThat(value(office, week + "reported/batch=1")).isEqualTo("1");
        assertThat(value(office, week + "received/pollution=噪声")).isEqualTo("1");
        assertThat(TestBrowser.signedIn(port, "county1")
                        .get("/api/v1/figures?ref=" + URLEncoder.encode(week + "received", StandardCharsets.UTF_8))
                        .status())
                .isEqualTo(404);
    }

    @Test
    @DisplayName("Ruling 2: “本周内” ends with work on the week's last working day; the report is due until it is issued")
    void limit() {
        new ReportedCases(matters, accounts, db, LocalDate.parse("2025-06-15"), LocalDate.parse("2025-06-21"));
        LocalDate last =
                calendar.lastWorkingDayOfWeek(LocalDate.parse("2025-06-17")).orElseThrow();
        var due = new ArrayList<WeeklyReports.Due>();
        StoryTime.at(Instant.parse("2025-06-16T02:00:00Z"), () -> {
            weeks.begin();
            weeks.begin();
            due.addAll(weeks.due());
        });
        assertThat(due.stream()
                        .filter(one -> one.week().code().equals("2025-W25"))
                        .toList())
                .singleElement()
                .satisfies(one -> assertThat(one.dueAt())
                        .isEqualTo(
                                OffsetDateTime.parse(last + "T18:00:00+08:00").toInstant()));
        var office = TestBrowser.signedIn(port, "office");
        assertThat(isDue("2025-W25")).isTrue();
        assertThat(office.post("/api/v1/bulletins", Map.of("kind", "week", "period", "2025-W25"))
                        .status())
                .isEqualTo(201);
        assertThat(isDue("2025-W25")).isFalse();
        assertThat(office.post("/api/v1/bulletins", Map.of("kind", "week", "period", "2020-W02"))
                        .status())
                .as("nobody was in town")
                .isEqualTo(422);
    }

    private boolean isDue(String week) {
        return weeks.due().stream().anyMatch(one -> one.week().code().equals(week));
    }

    private static void report(
            ReportedCases cases, String county, String truth, String handling, String at, String due) {
        String matter = cases.open(1, county, "噪声", "噪声");
        cases.report(matter, truth, handling, "核实", "处理", at, due);
    }

    private static String value(TestBrowser browser, String ref) {
        return browser.get("/api/v1/figures?ref=" + URLEncoder.encode(ref, StandardCharsets.UTF_8))
                .json()
                .get("value")
                .asString();
    }

    private static String words(JsonNode section) {
        List<String> spans = StreamSupport.stream(
                        section.get("sentences").get(0).spliterator(), false)
                .map(span -> span.get("words").asString())
                .toList();
        return String.join("", spans);
    }
}
