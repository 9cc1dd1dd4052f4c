package org.ecoledger.assessment.upper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.ecoledger.ServerTest;
import org.ecoledger.TestBrowser;
import org.ecoledger.TestBrowser.Answer;
import org.ecoledger.assessment.sources.EvidenceRows;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Works on the sheets of 2021 and 2022 of an issuer of its own. */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@DisplayName("C23, M15-24: the province's sheet is mapped to own indicators, gaps and yearly differences are shown")
class UpperSheetsTest {
    private static final String SHEETS = "/api/v1/upper-sheets";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient db;

    private long old;
    private long sheet;

    @BeforeAll
    void lettersAreSigned() {
        var rows = new EvidenceRows(db);
        rows.promise("TEST-UPPER-1", "bureau", "pm25-annual-mean", "990100", "36", 2022);
        rows.promise("TEST-UPPER-2", "county1", "pm25-annual-mean", "990101", "37", 2022);
        rows.promise("TEST-UPPER-3", "bureau", "good-days", "990100", "310", 2022);
    }

    @Test
    @Order(1)
    @DisplayName(
            "done-line 5: a bad sheet is refused with the objections to form and rows at once, and nothing is written")
    void nothingIsHalfWritten() {
        byte[] file = UpperSheetReaderTest.workbook(
                UpperSheetReaderTest.HEADING,
                List.of("1", "PM2.5年均浓度", "µg/m³", "三十五", "10", "定量", "甲"),
                List.of("2", "优良天数", "天", "300", "10", "定量", "甲"),
                List.of("3", "优良天数", "天", "300", "10", "定量", "甲"));

        Answer answer = browser("office").upload(SHEETS, "指标.xlsx", file, Map.of("issuer", "测试省", "year", "二〇二一"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().get("errors"))
                .extracting(error -> error.get("field").asString())
                .containsExactlyInAnyOrder("document", "year", "issuedOn", "file", "file");
        assertThat(answer.body()).contains("第2行：“目标值”应为数值，现为“三十五”").contains("第4行与第3行的指标“优良天数”重复");
        assertThat(browser("office").get(SHEETS).json().get("rows"))
                .noneMatch(row -> row.get("issuer").asString().equals("测试省"));
    }

    @Test
    @Order(2)
    void theOfficeImportsTwoYears() {
        old = imported(
                2021,
                UpperSheetReaderTest.workbook(
                        List.of("2021年度考核指标"),
                        UpperSheetReaderTest.HEADING,
                        List.of("1", "PM2.5年均浓度", "µg/m³", "38", "10", "定量", "省厅"),
                        List.of("2", "优良天数比例", "%", "80", "10", "定量", "省厅"),
                        List.of("3", "煤炭消费总量", "万吨", "300", "10", "定量", "发改委")));
        sheet = imported(
                2022,
                UpperSheetReaderTest.workbook(
                        List.of("2022年度考核指标"),
                        UpperSheetReaderTest.HEADING,
                        List.of("1", "细颗粒物（PM2.5）年均浓度", "µg/m³", "≤35", "10", "定量", "省厅"),
                        List.of("2", "优良天数比例", "%", "82", "15", "定量", "省厅"),
                        List.of("3", "噪声达标率", "%", "90", "5", "定量", "省厅")));

        JsonNode view = get(sheet);
        assertThat(view.get("head").get("title").asString()).isEqualTo("2022年度考核指标");
        assertThat(view.get("head").get("counts").get("unmapped").asInt()).isEqualTo(3);
        assertThat(view.get("lastYear").asLong()).isEqualTo(old);
        assertThat(row(view, 1).get("suggestions").get(0).get("code").asString())
                .isEqualTo("pm25-annual-mean");
        assertThat(row(view, 3).get("suggestions")).isEmpty();
        assertThat(row(view, 1).get("gaps").get(0).get("code").asString()).isEqualTo("unmapped");
    }

    @Test
    @Order(3)
    @DisplayName("a person confirms each row; what is asked, promised and handed down is laid side by side")
    void gapsAreShown() {
        say(old, 1, "pm25-annual-mean", "");
        say(old, 2, "good-days", "");
        assertThat(row(get(sheet), 2).get("suggestions").get(0).get("why").asString())
                .isEqualTo("lastYear");
        say(sheet, 1, "pm25-annual-mean", "");
        say(sheet, 2, "good-days", "");
        say(sheet, 3, null, "由省厅直接考核");

        JsonNode view = get(sheet);
        assertThat(gaps(view, 1)).containsExactly("weaker", "partly-downward");
        assertThat(gaps(view, 2)).containsExactly("unit-differs", "not-downward");
        assertThat(gaps(view, 3)).containsExactly("no-indicator");
        assertThat(row(view, 1).get("gaps").get(0).get("text").asString())
                .isEqualTo("上级下达35µg/m³，责任书TEST-UPPER-1约定36µg/m³，低于上级要求");
        assertThat(row(view, 1).get("city").get(0).get("value").get("ref").asString())
                .matches("target:[0-9]+");
        assertThat(view.get("head").get("counts").get("gapRows").asInt()).isEqualTo(3);
        assertThat(db.sql("select count(*) from assessment.upper_mappings where sheet = ?")
                        .param(sheet)
                        .query(Long.class)
                        .single())
                .isEqualTo(3);
    }

    @Test
    @Order(4)
    @DisplayName("C23 “越来越细”: last year's sheet and this one differ by what was added, changed and dropped")
    void theYearsDiffer() {
        JsonNode difference =
                browser("analyst").get(SHEETS + "/" + sheet + "/difference").json();

        Map<String, String> kinds = new HashMap<>();
        difference
                .get("lines")
                .forEach(line ->
                        kinds.put(line.get("name").asString(), line.get("kind").asString()));
        assertThat(kinds)
                .containsEntry("细颗粒物（PM2.5）年均浓度", "CHANGED")
                .containsEntry("优良天数比例", "CHANGED")
                .containsEntry("噪声达标率", "ADDED")
                .containsEntry("煤炭消费总量", "DROPPED");
        JsonNode first = difference.get("lines").get(0).get("changes");
        assertThat(first).extracting(change -> change.get("field").asString()).containsExactly("name", "target");
        assertThat(first.get(1).get("before").asString()).isEqualTo("38");
        assertThat(first.get(1).get("after").asString()).isEqualTo("≤35");
        assertThat(difference.get("added").asInt()).isEqualTo(1);
        assertThat(difference.get("changed").asInt()).isEqualTo(2);
        assertThat(difference.get("dropped").asInt()).isEqualTo(1);
    }

    @Test
    @Order(5)
    @DisplayName("the gap list is a workbook with the line of ruling 17, and the file itself is kept as it came")
    void gapsAreExported() throws IOException {
        Answer answer = browser("office").get(SHEETS + "/" + sheet + "/gaps.xlsx");
        List<String> texts = new ArrayList<>();
        try (var book =
                new XSSFWorkbook(new ByteArrayInputStream(answer.response().body()))) {
            book.getSheetAt(0).forEach(row -> row.forEach(cell -> texts.add(cell.getStringCellValue())));
        }
        assertThat(texts).contains("细颗粒物（PM2.5）年均浓度", "噪声达标率", "非涉密系统，严禁录入国家秘密");
        assertThat(browser("office")
                        .get(SHEETS + "/" + sheet + "/file")
                        .response()
                        .body())
                .startsWith('P', 'K');
    }

    @Test
    @Order(6)
    @DisplayName("rulings 5 and 6: a county's leader sees none of it, a wrong word is refused, nothing is rewritten")
    void onlyTheCitySeesIt() {
        assertThat(browser("leader1").get(SHEETS).json().get("rows")).isEmpty();
        assertThat(browser("leader1").get(SHEETS + "/" + sheet).status()).isEqualTo(404);
        Answer refused = browser("office")
                .post(
                        SHEETS + "/" + sheet + "/mappings",
                        Map.of("mappings", List.of(Map.of("line", 1), Map.of("line", 9, "indicator", "nobody-knows"))));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().get("errors")).hasSize(3);
        assertThatThrownBy(() -> db.sql("update assessment.upper_rows set target = 1 where sheet = ?")
                        .param(sheet)
                        .update())
                .hasMessageContaining("annul");
    }

    @Test
    @Order(7)
    void aWrongSheetIsAnnulledWithItsReasonAndStaysReadable() {
        assertThat(browser("office")
                        .post(SHEETS + "/" + old + "/annul", Map.of("reason", " "))
                        .status())
                .isEqualTo(422);
        assertThat(browser("office")
                        .post(SHEETS + "/" + old + "/annul", Map.of("reason", "导错年份"))
                        .status())
                .isEqualTo(200);
        assertThat(get(old).get("head").get("annulReason").asString()).isEqualTo("导错年份");
        assertThat(get(sheet).get("lastYear").isNull()).isTrue();
        assertThat(browser("office").get(SHEETS + "/" + sheet + "/difference").status())
                .isEqualTo(404);
        assertThat(browser("office")
                        .post(
                                SHEETS + "/" + old + "/mappings",
                                Map.of("mappings", List.of(Map.of("line", 1, "indicator", "good-days"))))
                        .status())
                .isEqualTo(409);
    }

    private long imported(int year, byte[] file) {
        Answer answer = browser("office")
                .upload(
                        SHEETS,
                        "指标.xlsx",
                        file,
                        Map.of(
                                "issuer",
                                "测试省",
                                "year",
                                Integer.toString(year),
                                "document",
                                "测环〔" + year + "〕1号",
                                "issuedOn",
                                year + "-03-01"));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json().get("head").get("id").asLong();
    }

    private void say(long of, int line, String indicator, String note) {
        Map<String, Object> said = new HashMap<>(Map.of("line", line, "note", note));
        said.put("indicator", indicator);
        Answer answer = browser("analyst").post(SHEETS + "/" + of + "/mappings", Map.of("mappings", List.of(said)));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    private JsonNode get(long id) {
        Answer answer = browser("office").get(SHEETS + "/" + id);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    private static JsonNode row(JsonNode view, int line) {
        return view.get("rows").get(line - 1);
    }

    private static List<String> gaps(JsonNode view, int line) {
        List<String> codes = new ArrayList<>();
        row(view, line).get("gaps").forEach(gap -> codes.add(gap.get("code").asString()));
        return codes;
    }

    private TestBrowser browser(String login) {
        return TestBrowser.signedIn(port, login);
    }
}
