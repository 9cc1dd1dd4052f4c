package org.ecoledger.inspection.volumes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.ecoledger.ServerTest;
import org.ecoledger.TestBrowser;
import org.ecoledger.TestBrowser.Answer;
import org.ecoledger.access.Accounts;
import org.ecoledger.inspection.ReportedCases;
import org.ecoledger.matters.Matters;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@ServerTest
@DisplayName(
        "P2: every unit's lists of documents, measures and problems, filled by the system and kept current by the unit")
class ThreeListsTest {
    @LocalServerPort
    int port;

    @Autowired
    Matters matters;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient db;

    TestBrowser office;
    TestBrowser county1;
    ReportedCases cases;
    String lists;

    @BeforeEach
    void setUp() {
        office = TestBrowser.signedIn(port, "office");
        county1 = TestBrowser.signedIn(port, "county1");
        cases = new ReportedCases(matters, accounts, db, LocalDate.parse("2026-09-15"), LocalDate.parse("2026-10-15"));
        cases.batch(1, "2026-09-20T21:40:00+08:00");
        lists = "/api/v1/inspections/" + cases.inspection() + "/lists";
    }

    @Test
    @DisplayName(
            "what the system holds is not typed again: cases, what replies state, and the frozen replies (ruling 6)")
    void filled() {
        String open = cases.open(1, "county1", "噪声", "夜间噪声");
        String reported = cases.open(1, "county1", "噪声", "夜间噪声");
        cases.report(
                reported,
                "true",
                "staged",
                "夜间生产属实",
                "已责令停产整改隔声设施",
                "2026-09-22T10:00:00+08:00",
                "2026-09-23T10:00:00+08:00");
        JsonNode page = county1.get(lists + "/county1").json();
        assertThat(list(page, "problems").get("rows").findValuesAsString("link"))
                .contains("/matters/" + open, "/matters/" + reported);
        assertThat(list(page, "measures").toString()).contains("已责令停产整改隔声设施", "阶段性办结");
        assertThat(list(page, "documents").toString()).contains("交办件答复：");
        assertThat(TestBrowser.signedIn(port, "county2").get(lists + "/county1").status())
                .as("another county sees nothing of it")
                .isEqualTo(404);
    }

    @Test
    @DisplayName(
            "a typed row keeps every wording and is annulled with a reason, never deleted; two who write say so to each other")
    void typedRows() {
        Answer added = add(Map.of("title", "督察迎检方案", "date", "2026-09-16", "number", "青环委〔2026〕9号"));
        assertThat(added.status()).as(added.body()).isEqualTo(201);
        JsonNode row = typed(added.json());
        String address = lists + "/rows/" + row.get("id");
        Map<String, Object> wording = Map.of("version", 1, "cells", Map.of("title", "督察迎检工作方案", "date", "2026-09-17"));
        Answer reworded = county1.post(address, wording);
        assertThat(reworded.json().get("wordings")).hasSize(2);
        assertThat(reworded.json().get("wordings").get(0).toString()).contains("督察迎检方案", "王强");
        assertThat(county1.post(address, wording).status())
                .as("it was changed meanwhile")
                .isEqualTo(409);
        assertThat(county1.post(address + "/annulment", Map.of("reason", " ")).status())
                .isEqualTo(422);
        assertThat(county1.post(address + "/annulment", Map.of("reason", "重复登记"))
                        .status())
                .isEqualTo(200);
        JsonNode after = typed(county1.get(lists + "/county1").json());
        assertThat(after.get("annulled").get("reason").asString()).isEqualTo("重复登记");
        assertThat(county1.post(address, Map.of("version", 2, "cells", Map.of("title", "再改")))
                        .status())
                .isEqualTo(409);
    }

    @Test
    @DisplayName(
            "all objections at once; only the unit and the office write, and only the unit says that a list is right")
    void rights() {
        Answer refused = add(Map.of("title", "", "date", "昨天", "number", "x".repeat(101)));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().get("errors").findValuesAsString("field")).contains("title", "date", "number");
        assertThat(TestBrowser.signedIn(port, "town1")
                        .post(lists + "/county1/documents/rows", Map.of("cells", Map.of("title", "越权")))
                        .status())
                .isIn(403, 404);
        assertThat(office.post(lists + "/county1/documents/rows", Map.of("cells", Map.of("title", "环委办代录")))
                        .status())
                .isEqualTo(201);
        assertThat(office.post(lists + "/county1/documents/confirmation", Map.of())
                        .status())
                .isEqualTo(403);
    }

    @Test
    @DisplayName(
            "a list about which its unit was silent for days is named to the office, until the unit says that it is right")
    void stale() {
        cases.open(1, "county1", "噪声", "夜间噪声");
        JsonNode before = keeper(office.get(lists).json());
        assertThat(before.get("stale").asBoolean()).isTrue();
        for (String list : List.of("documents", "measures", "problems")) {
            Answer answer = county1.post(lists + "/county1/" + list + "/confirmation", Map.of());
            assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        }
        JsonNode after = keeper(office.get(lists).json());
        assertThat(after.get("stale").asBoolean()).isFalse();
        assertThat(after.get("lists").get(2).get("confirmed").get("byName").asString())
                .isEqualTo("王强");
        assertThat(after.get("lists").get(2).get("confirmed").get("count").asInt())
                .isPositive();
    }

    @Test
    @DisplayName(
            "Shows 1: the three lists are exported as XLSX and DOCX and open again with the same rows, without annulled ones")
    void exported() throws Exception {
        String number = cases.open(1, "county1", "噪声", "夜间噪声");
        add(Map.of("title", "督察迎检方案"));
        JsonNode annulled = typed(add(Map.of("title", "登记错了")).json());
        county1.post(lists + "/rows/" + annulled.get("id") + "/annulment", Map.of("reason", "登记错了"));
        byte[] workbook = county1.get(lists + "/county1/file.xlsx").response().body();
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
            assertThat(book.getNumberOfSheets()).isEqualTo(3);
            assertThat(book.getSheetName(0)).isEqualTo("资料清单");
            var sheet = book.getSheet("问题清单");
            assertThat(sheet.getRow(3).getCell(1).getStringCellValue()).isEqualTo("存在问题");
            String title = matters.find(number, org.ecoledger.organisation.Jurisdiction.everything())
                    .orElseThrow()
                    .title();
            assertThat(StreamSupport.stream(sheet.spliterator(), false)
                            .filter(row -> row.getCell(1) != null)
                            .map(row -> row.getCell(1).getStringCellValue()))
                    .contains(title);
            assertThat(sheet.getRow(sheet.getLastRowNum()).getCell(0).getStringCellValue())
                    .contains("严禁录入国家秘密");
        }
        byte[] document = county1.get(lists + "/county1/file.docx").response().body();
        try (var open = new XWPFDocument(new ByteArrayInputStream(document))) {
            assertThat(open.getTables()).hasSize(3);
            assertThat(open.getTables().getFirst().getText()).contains("督察迎检方案").doesNotContain("登记错了");
            assertThat(open.getFooterArray(0).getText()).contains("非涉密系统");
        }
    }

    private Answer add(Map<String, String> cells) {
        return county1.post(lists + "/county1/documents/rows", Map.of("cells", cells));
    }

    private static JsonNode list(JsonNode page, String code) {
        return StreamSupport.stream(page.get("lists").spliterator(), false)
                .filter(list -> list.get("list").asString().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode typed(JsonNode page) {
        return StreamSupport.stream(list(page, "documents").get("rows").spliterator(), false)
                .filter(row -> row.get("origin").asString().equals("TYPED"))
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    private static JsonNode keeper(JsonNode overview) {
        return StreamSupport.stream(overview.get("units").spliterator(), false)
                .filter(unit -> unit.get("unit").asString().equals("county1"))
                .findFirst()
                .orElseThrow();
    }
}
