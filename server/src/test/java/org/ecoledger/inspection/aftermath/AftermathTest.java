package org.ecoledger.inspection.aftermath;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.ecoledger.ServerTest;
import org.ecoledger.TestBrowser;
import org.ecoledger.TestBrowser.Answer;
import org.ecoledger.TestPhotos;
import org.ecoledger.access.Accounts;
import org.ecoledger.inspection.ReportedCases;
import org.ecoledger.matters.Matters;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@ServerTest
@DisplayName(
        "After the reply: staged cases go on with milestones (M12-13, M12-14, M12-18), and texts without persons are made public")
class AftermathTest {
    private static final String HANDLED = "已责令青河水泥有限公司停产，对副局长王小强给予警告；业主电话13800001234，车牌皖A12345";

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
    String aftermath;

    @BeforeEach
    void setUp() {
        office = TestBrowser.signedIn(port, "office");
        county1 = TestBrowser.signedIn(port, "county1");
        cases = new ReportedCases(matters, accounts, db, LocalDate.parse("2026-09-15"), LocalDate.parse("2026-10-15"));
        cases.batch(1, "2026-09-20T21:40:00+08:00");
        cases.batch(2, "2026-09-21T21:40:00+08:00");
        aftermath = "/api/v1/inspections/" + cases.inspection() + "/aftermath";
    }

    @Test
    @DisplayName(
            "a case settled for this stage is proposed with its reply's milestones; confirmed, it goes on as a matter both ways")
    void goesOn() {
        String staged = reported(1, "staged");
        String done = reported(1, "done");
        JsonNode page = office.get(aftermath).json();
        assertThat(page.get("proposals").findValuesAsString("matter"))
                .containsExactly(staged)
                .doesNotContain(done);
        JsonNode planned = page.get("proposals").get(0).get("planned");
        assertThat(planned.get(0).get("what").asString()).isEqualTo("安装隔声屏（青河水泥有限公司）");
        assertThat(planned.get(0).get("by").asString()).isEqualTo("2026-10-20");
        Answer refused = office.post(aftermath + "/cases/" + staged, Map.of("goal", "", "steps", List.of()));
        assertThat(refused.json().get("errors").findValuesAsString("field")).contains("goal", "steps");
        assertThat(confirmed(done).status()).isEqualTo(409);
        Answer opened = confirmed(staged);
        assertThat(opened.status()).as(opened.body()).isEqualTo(201);
        String item = opened.json().get("item").asString();
        JsonNode matter = office.get("/api/v1/matters/" + item).json();
        assertThat(matter.get("track").get("code").asString()).isEqualTo("rectification");
        assertThat(matter.get("source").get("code").asString()).isEqualTo("feedback");
        assertThat(matter.get("description").asString()).contains(staged);
        for (String number : List.of(staged, item)) {
            JsonNode link = office.get(aftermath + "/items/" + number).json();
            assertThat(link.get("item").asString()).isEqualTo(item);
            assertThat(link.get("caseMatter").asString()).isEqualTo(staged);
        }
        assertThat(confirmed(staged).status()).as("once only").isEqualTo(409);
        assertThat(TestBrowser.signedIn(port, "county2")
                        .get(aftermath + "/items/" + item)
                        .status())
                .isEqualTo(404);
    }

    @Test
    @DisplayName(
            "a milestone is done with its proof or moved with a reason; what is late is counted and opens to its milestones")
    void milestones() {
        String item = confirmed(reported(1, "staged")).json().get("item").asString();
        JsonNode view = office.get(aftermath + "/items/" + item).json();
        assertThat(view.get("late").asInt()).as("due before today").isEqualTo(1);
        JsonNode late = view.get("milestones").get(0);
        assertThat(late.get("origin").asString()).isEqualTo("office");
        assertThat(view.get("milestones").get(1).get("origin").asString()).isEqualTo("reply");
        JsonNode figure = office.get("/api/v1/figures?ref="
                        + URLEncoder.encode("aftermath:" + cases.inspection() + "/late", StandardCharsets.UTF_8))
                .json();
        assertThat(figure.get("value").asString()).isEqualTo("1");
        assertThat(figure.toString()).contains(late.get("what").asString());
        String done = aftermath + "/milestones/" + late.get("id") + "/done";
        assertThat(county1.post(done, Map.of("note", "已复测"))
                        .json()
                        .get("errors")
                        .findValuesAsString("field"))
                .contains("proofs");
        String proof = county1.upload("/api/v1/evidence", "复测.jpg", TestPhotos.jpeg(), Map.of("role", "AFTER"))
                .json()
                .get("id")
                .asString();
        assertThat(TestBrowser.signedIn(port, "county2")
                        .post(done, Map.of("note", "代填", "proofs", List.of(proof)))
                        .status())
                .isEqualTo(404);
        Answer answer = county1.post(done, Map.of("note", "厂界噪声达标", "proofs", List.of(proof)));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(office.get("/api/v1/evidence/" + proof).status()).isEqualTo(200);
        assertThat(count(answer.json(), "late")).isEqualTo("0");
        assertThat(count(answer.json(), "done")).isEqualTo("1");
        String move = aftermath + "/milestones/" + view.get("milestones").get(1).get("id") + "/move";
        assertThat(county1.post(move, Map.of("due", "2026-11-01", "reason", "x"))
                        .status())
                .isEqualTo(403);
        JsonNode moved = office.post(move, Map.of("due", "2026-11-01", "reason", "设备到货推迟"))
                .json();
        assertThat(moved.toString()).contains("设备到货推迟", "2026-10-20");
        assertThat(count(moved, "closed")).isEqualTo("0");
    }

    @Test
    @DisplayName(
            "persons are marked before release: what is certain goes in any case, a name stays only where a person kept it")
    void released() {
        String matter = reported(1, "staged");
        JsonNode draft = office.get(aftermath + "/publications/cases/" + matter).json();
        assertThat(draft.findValuesAsString("kind")).contains("name", "phone", "plate");
        assertThat(office.post(aftermath + "/publications/cases/" + matter, Map.of("seen", "x"))
                        .status())
                .as("nobody looked at it")
                .isEqualTo(409);
        Answer released = office.post(
                aftermath + "/publications/cases/" + matter,
                Map.of("seen", draft.get("seen").asString(), "taken", List.of("青河水泥有限公司")));
        assertThat(released.status()).as(released.body()).isEqualTo(201);
        String text = publication(released.json(), matter).get("text").toString();
        assertThat(text)
                .contains("王某某", "〔电话已隐去〕", "〔车牌已隐去〕")
                .doesNotContain("王小强", "13800001234", "皖A12345", "青河水泥有限公司");
        long id = publication(released.json(), matter).get("id").asLong();
        var change = db.sql("update inspection.publications set found = 'x' where id = ?")
                .param(id);
        assertThatThrownBy(change::update).isInstanceOf(DataAccessException.class);
        JsonNode open = publicCases();
        assertThat(open.toString()).contains("王某某").doesNotContain("王小强", matter);
        assertThat(office.post(aftermath + "/publications/" + id + "/withdrawal", Map.of("reason", "事实待复核"))
                        .status())
                .isEqualTo(200);
        assertThat(publicCases().toString()).doesNotContain("王某某");
    }

    @Test
    @DisplayName(
            "an enterprise keeps its name unless the office decides otherwise; a kept suggestion and the person's wording stand")
    void decisions() {
        String matter = reported(1, "done");
        JsonNode draft = office.get(aftermath + "/publications/cases/" + matter).json();
        JsonNode text = publication(
                        office.post(
                                        aftermath + "/publications/cases/" + matter,
                                        Map.of(
                                                "seen",
                                                draft.get("seen").asString(),
                                                "kept",
                                                List.of("王小强", "13800001234"),
                                                "edits",
                                                Map.of("accountability", "已约谈责任人")))
                                .json(),
                        matter)
                .get("text");
        assertThat(text.get("handled").asString())
                .contains("青河水泥有限公司", "王小强")
                .as("what is certain cannot be kept")
                .doesNotContain("13800001234");
        assertThat(text.get("accountability").asString()).isEqualTo("已约谈责任人");
        assertThat(county1.get(aftermath + "/publications/cases/" + matter).status())
                .isEqualTo(403);
    }

    @Test
    @DisplayName(
            "Shows 1: the publication of a batch is exported in the usual columns and opens again; the public page is cached")
    void exported() throws Exception {
        String first = release(reported(1, "done"));
        String second = release(reported(2, "done"));
        byte[] workbook = office.get(aftermath + "/publications/file.xlsx?batch=1")
                .response()
                .body();
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
            var sheet = book.getSheetAt(0);
            assertThat(StreamSupport.stream(sheet.getRow(2).spliterator(), false)
                            .map(cell -> cell.getStringCellValue()))
                    .containsExactly("序号", "受理编号", "交办问题基本情况", "行政区域", "污染类型", "调查核实情况", "是否属实", "处理和整改情况", "责任人被处理情况");
            assertThat(sheet.getRow(3).getCell(1).getStringCellValue()).isEqualTo(first);
            assertThat(sheet.getRow(3).getCell(6).getStringCellValue()).isEqualTo("属实");
        }
        byte[] document =
                office.get(aftermath + "/publications/file.docx").response().body();
        try (var open = new XWPFDocument(new ByteArrayInputStream(document))) {
            assertThat(open.getTables().getFirst().getText())
                    .contains(first, second)
                    .doesNotContain("王小强");
        }
        Answer open = TestBrowser.anonymous(port)
                .get("/api/public/v1/inspection-cases?inspection=" + cases.inspection() + "&batch=2");
        assertThat(open.response().headers().firstValue("Cache-Control").orElseThrow())
                .contains("public");
        assertThat(open.json().get("cases").findValuesAsString("acceptance")).containsExactly(second);
    }

    private String reported(int batch, String handling) {
        String matter = cases.open(batch, "county1", "噪声", "夜间噪声扰民");
        cases.report(
                matter,
                "true",
                handling,
                "经查夜间生产属实",
                HANDLED,
                "2026-09-22T10:00:00+08:00",
                "2026-09-23T10:00:00+08:00");
        return matter;
    }

    private Answer confirmed(String matter) {
        return office.post(
                aftermath + "/cases/" + matter,
                Map.of(
                        "goal",
                        "厂界噪声达标",
                        "steps",
                        List.of(
                                Map.of("what", "安装隔声屏（青河水泥有限公司）", "due", "2026-10-20"),
                                Map.of("what", "再次复测厂界噪声", "due", "2026-09-20"))));
    }

    private String release(String matter) {
        JsonNode draft = office.get(aftermath + "/publications/cases/" + matter).json();
        assertThat(office.post(
                                aftermath + "/publications/cases/" + matter,
                                Map.of("seen", draft.get("seen").asString()))
                        .status())
                .isEqualTo(201);
        return draft.get("acceptance").asString();
    }

    private JsonNode publicCases() {
        return StreamSupport.stream(
                        TestBrowser.anonymous(port)
                                .get("/api/public/v1/inspection-cases?inspection=" + cases.inspection() + "&batch=1")
                                .json()
                                .get("cases")
                                .spliterator(),
                        false)
                .filter(one -> one.get("acceptance").asString().contains(cases.inspection() + "-"))
                .findFirst()
                .orElse(tools.jackson.databind.node.JsonNodeFactory.instance.objectNode());
    }

    private static JsonNode publication(JsonNode page, String matter) {
        return StreamSupport.stream(page.get("released").spliterator(), false)
                .filter(one -> one.get("matter").asString().equals(matter))
                .findFirst()
                .orElseThrow();
    }

    private static String count(JsonNode page, String what) {
        return StreamSupport.stream(page.get("counts").spliterator(), false)
                .filter(count -> count.get("what").asString().equals(what))
                .findFirst()
                .orElseThrow()
                .get("figure")
                .get("text")
                .asString();
    }
}
