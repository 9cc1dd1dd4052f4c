package org.ecoledger.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecoledger.inspection.BatchFiles.HEADING;
import static org.ecoledger.inspection.BatchFiles.row;
import static org.ecoledger.inspection.BatchFiles.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ecoledger.ServerTest;
import org.ecoledger.intake.ImportRunner;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@ServerTest
@DisplayName(
        "M12-04, C7: an evening's list goes in; what is wrong with it is said with its place, and the good cases go in")
class BatchImportTest {
    @LocalServerPort
    int port;

    @Autowired
    ImportRunner runner;

    private OfficeDesk desk;
    private String mark;

    @BeforeEach
    void enter() {
        desk = new OfficeDesk(port, runner);
        mark = desk.mark();
    }

    @Test
    @DisplayName(
            "A Word list over two pages with every fault: each is told by table and row, the four good cases go in")
    void everyFaultHasItsPlace() {
        String first = table(
                HEADING,
                List.of(
                        row(1, mark + "01", "青河县青石镇宏达砖厂夜间排放废气。", "青河县青石镇", "大气", true),
                        row(2, "", "白石县某饭店油烟扰民。", "白石县", "大气", false),
                        row(3, mark + "03", "某工地扬尘严重。", "v青河县", "大气", false),
                        row(4, mark + "04", "另一工地扬尘严重。", "^", "大气", false),
                        row(5, mark + "05", "养猪场粪污入河。", "赤水县", "水", false)));
        // The next page has the heading again, its columns in another order; then a table goes on without any.
        String second = table(
                List.of("序号", "受理编号", "行政区域", "污染类型", "是否重点", "交办问题基本情况"),
                List.of(
                        List.of("6", mark + "06", "白石县", "噪声", "否", "石材厂昼夜噪声扰民。"),
                        List.of("序号", "受理编号", "行政区域", "污染类型", "是否重点", "交办问题基本情况"),
                        List.of("7", mark + "01", "青河县", "水", "", "另一件却用同一编号：排污口直排。"),
                        List.of("8", mark + "08", "青河县", "水", "", "")));
        String third =
                table(List.of(), List.of(List.of("9", "★" + mark + "09", "绿川市白石县", "水、大气", "", "河水发黑发臭，岸边焚烧垃圾。")));
        String other = table(List.of("联系人", "电话"), List.of(List.of("值班员", "0990-1")));
        JsonNode done = desk.sent(BatchFiles.docx("中央督察组交办第1批群众举报件9件", List.of(first, second, third, other)), 1);
        assertThat(done.get("state").asString()).isEqualTo("DONE");
        assertThat(done.get("rowsTaken").asInt()).as(done.toString()).isEqualTo(4);
        List<String> refused = desk.refused(done);
        assertThat(refused).hasSize(5);
        assertThat(refused.get(0)).startsWith("第1个表第3行").contains("没有受理编号", "补上");
        assertThat(refused.get(1)).startsWith("第1个表第5行").contains("行政区域", "合并", "逐行填写");
        assertThat(refused.get(2)).startsWith("第1个表第6行").contains("赤水县", "青河县、白石县");
        assertThat(refused.get(3)).startsWith("第2个表第4行").contains(mark + "01", "第1个表第2行", "核对编号");
        assertThat(refused.get(4)).startsWith("第2个表第5行").contains("交办问题");
        assertThat(done.get("remarks").toString())
                .contains("清单自称9件，本批现有4件，相差5件")
                .contains("另有1个表");

        JsonNode batch = desk.batch("office", 1);
        assertThat(batch.get("cases").findValuesAsString("acceptance"))
                .containsExactly(mark + "01", mark + "03", mark + "06", mark + "09");
        JsonNode last = batch.get("cases").get(3);
        assertThat(last.get("starred").asBoolean()).isTrue();
        assertThat(last.get("county").get("name").asString()).isEqualTo("白石县");
        assertThat(last.get("pollution").toString()).isEqualTo("[\"水\",\"大气\"]");
        assertThat(last.get("kind").get("code").asString()).isEqualTo("black-water");
        assertThat(batch.get("cases").get(0).get("township").get("name").asString())
                .isEqualTo("青石镇");
        assertThat(batch.get("stated").asInt()).isEqualTo(9);
        assertThat(batch.get("missing").toString()).isEqualTo("[2,4,5,7,8]");
        assertThat(batch.get("counties").findValues("cases").stream()
                        .mapToInt(JsonNode::asInt)
                        .sum())
                .isEqualTo(4);
    }

    @Test
    @DisplayName("A workbook with a title, a heading of two rows and merged districts is read alike, by sheet row")
    void workbooksToo() {
        byte[] file = BatchFiles.xlsx(
                "第2批",
                List.of("序号", "举报编号", "举报内容", "所属县区", "污染类型"),
                List.of(
                        List.of("1", mark + "21", "宏达砖厂废气扰民。", "青河县", "大气"),
                        List.of("2", mark + "22", "永兴砖厂废气扰民。", "", "大气"),
                        List.of("3", mark + "23", "白石县金源砖厂废气扰民。", "", "大气")),
                List.of("D3:D4"));
        JsonNode done = desk.sent("第2批.xlsx", file, 2, Map.of("handed-over-at", "2026年9月16日21时40分"));
        assertThat(done.get("rowsTaken").asInt()).isEqualTo(2);
        assertThat(desk.refused(done))
                .singleElement()
                .asString()
                .startsWith("第4行")
                .contains("合并");
        JsonNode batch = desk.batch("office", 2);
        assertThat(batch.get("handedOverAt").asString()).isEqualTo("2026-09-16T13:40:00Z");
        // No district is written, but the text names exactly one.
        assertThat(batch.get("cases").get(1).get("county").get("name").asString())
                .isEqualTo("白石县");

        byte[] twoRows = BatchFiles.docx(
                "第3批",
                List.of(table(
                        List.of("v序号", "v受理编号", "v交办问题基本情况", "v行政区域", "办理情况", ""),
                        List.of(
                                List.of("^", "^", "^", "^", "是否属实", "处理和整改情况"),
                                List.of("1", mark + "31", "天成砖厂废气。", "青河县", "部分属实", "已停产整改")))));
        assertThat(desk.sent(twoRows, 3).get("rowsTaken").asInt()).isEqualTo(1);
        JsonNode listed = desk.one(3, mark + "31").get("listed");
        assertThat(listed.get("truth").asString()).isEqualTo("部分属实");
        assertThat(listed.get("handling").asString()).isEqualTo("已停产整改");
    }

    @Test
    @DisplayName("Unreadable times and batch numbers are told; of the file as a whole nothing goes in then")
    void unreadableTimes() {
        List<String> heading = new ArrayList<>(HEADING);
        heading.add("办理时限");
        JsonNode done = desk.sent(
                "限期.xlsx",
                BatchFiles.xlsx(
                        "",
                        heading,
                        List.of(
                                List.of("1", mark + "41", "德胜砖厂废气。", "青河县", "大气", "", "下周五"),
                                List.of("2", mark + "42", "广汇砖厂废气。", "青河县", "大气", "", "2026-09-25 18:00")),
                        List.of()),
                4,
                Map.of());
        assertThat(done.get("rowsTaken").asInt()).isEqualTo(1);
        assertThat(desk.refused(done)).singleElement().asString().contains("办理时限", "下周五", "2026-09-30 14:05");
        JsonNode failed = desk.sent(
                "时间.xlsx", BatchFiles.xlsx(BatchFiles.cases(mark + "T", 2)), 5, Map.of("handed-over-at", "昨晚"));
        assertThat(failed.get("state").asString()).isEqualTo("FAILED");
        assertThat(failed.toString()).contains("昨晚");
    }

    @Test
    @DisplayName(
            "The same list again opens nothing; filled in, it is kept beside the case; another text under a known number is told")
    void aSecondTime() {
        List<String> one = row(1, mark + "51", "新丰砖厂废气扰民，举报人张三，电话13511112222。", "青河县", "大气", false);
        assertThat(desk.sent(BatchFiles.docx(List.of(one)), 1).get("rowsTaken").asInt())
                .isEqualTo(1);
        JsonNode again = desk.sent("again.xlsx", BatchFiles.xlsx(List.of(one)), 2, Map.of());
        assertThat(again.get("rowsTaken").asInt()).isZero();
        assertThat(again.get("rowsRefused").asInt()).isZero();
        assertThat(again.get("remarks").toString()).contains("1件此前已导入");
        assertThat(desk.as("office")
                        .get("/api/v1/inspections/" + desk.code() + "/batches/2")
                        .status())
                .isEqualTo(404);

        List<String> heading = new ArrayList<>(HEADING);
        heading.addAll(List.of("调查核实情况", "是否属实", "处理和整改情况", "问责情况"));
        List<String> filled = new ArrayList<>(one);
        filled.addAll(List.of("现场检查属实", "属实", "已立案查处", "无"));
        List<String> another = new ArrayList<>(row(2, mark + "51", "完全不同的一件。", "青河县", "水", false));
        another.addAll(List.of("", "", "", ""));
        JsonNode back = desk.sent("回填.xlsx", BatchFiles.xlsx("", heading, List.of(filled), List.of()), 1, Map.of());
        assertThat(back.get("remarks").toString()).contains("1件补录");
        JsonNode known = desk.sent("另一件.xlsx", BatchFiles.xlsx("", heading, List.of(another), List.of()), 3, Map.of());
        JsonNode line = desk.one(1, mark + "51");
        assertThat(line.get("listed").get("facts").asString()).isEqualTo("现场检查属实");
        assertThat(desk.refused(known))
                .singleElement()
                .asString()
                .contains("第1批", line.get("matter").asString(), "核对编号");
        // Ruling 7: what is dispatched names nobody.
        assertThat(line.toString()).contains("新丰砖厂").doesNotContain("张三", "13511112222");
    }

    @Test
    @DisplayName("Ruling 7: the list and its refused rows are seen by the office alone")
    void onlyTheOfficeSeesTheList() {
        JsonNode done = desk.sent(BatchFiles.docx(BatchFiles.cases(mark + "P", 2)), 1);
        for (String login : List.of("county1", "analyst", "intake", "leader1", "sysadmin")) {
            assertThat(desk.as(login)
                            .get("/api/v1/imports/" + done.get("id").asLong())
                            .status())
                    .as(login)
                    .isEqualTo(404);
        }
        assertThat(desk.as("county1")
                        .upload(
                                "/api/v1/imports",
                                "x.docx",
                                BatchFiles.docx(BatchFiles.cases(mark + "Q", 1)),
                                Map.of("kind", "inspection-batch"))
                        .status())
                .isEqualTo(403);
    }
}
