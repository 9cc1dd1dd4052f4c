package org.ecoledger.works;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.ecoledger.ServerTest;
import org.ecoledger.TestBrowser;
import org.ecoledger.TestBrowser.Answer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@ServerTest
@DisplayName("M01-04: a task list comes in from a workbook; bad rows are refused one by one, the rest goes in")
class TaskImportTest {
    private static final List<String> HEADING = List.of("任务名称", "措施类别", "所属战役", "责任单位", "完成时限", "目标数量", "计量单位", "任务依据");

    @LocalServerPort
    int port;

    @Test
    @DisplayName(
            "issue 7, wrong input 5: text in a number column, merged cells, unknown units: what, where and how to mend")
    void badRows() {
        var office = TestBrowser.signedIn(port, "office");
        String mark = UUID.randomUUID().toString();
        List<List<String>> rows = List.of(
                HEADING,
                List.of("连片整治 " + mark, "工程减排", "碧水保卫战", "青河县人民政府", "11月底前", "28", "个", "责任书第六条"),
                List.of("淘汰锅炉 " + mark, "结构调整", "蓝天", "青河县人民政府", "2026-10-31", "", "", "责任书第七条"),
                List.of("数量是字 " + mark, "工程减排", "碧水保卫战", "青河县人民政府", "2026-10-31", "二十八", "个", "责任书"),
                List.of("没有单位 " + mark, "工程减排", "碧水保卫战", "某某局", "2026-10-31", "", "", "责任书"),
                List.of("没有战役 " + mark, "工程减排", "保卫", "青河县人民政府", "2026-10-31", "", "", "责任书"),
                List.of("没有期限 " + mark, "工程减排", "碧水保卫战", "青河县人民政府", "尽快", "3", "", "责任书"),
                List.of("时限过早 " + mark, "工程减排", "碧水保卫战", "青河县人民政府", "2025-10-31", "", "", ""),
                List.of("合并单元格 " + mark, "工程减排", "碧水保卫战", "青河县人民政府", "2026-10-31", "5", "个", "责任书"),
                List.of("合并单元格二 " + mark, "工程减排", "碧水保卫战", "青河县人民政府", "2026-10-31", "5", "个", "责任书"));
        JsonNode entry = sent(office, xlsx(rows, new CellRangeAddress(8, 9, 5, 5)));
        assertThat(entry.get("rowsTaken").asInt()).as(entry.toString()).isEqualTo(3);
        assertThat(entry.get("rowsRefused").asInt()).isEqualTo(6);
        String refused =
                office.get("/api/v1/imports/" + entry.get("id") + "/refused").body();
        assertThat(refused).contains("二十八", "某某局", "蓝天保卫战、碧水保卫战", "尽快", "没有写明依据");
        JsonNode taken = office.get("/api/v1/works/tasks?text=" + mark).json().get("rows");
        assertThat(taken.findValuesAsString("dueOn")).contains("2026-11-30", "2026-10-31");
        assertThat(taken.findValuesAsString("state")).containsOnly("drafted");
        JsonNode again = sent(office, xlsx(rows.subList(0, 3), null));
        assertThat(again.get("rowsTaken").asInt())
                .as("a list twice doubles nothing")
                .isZero();
        assertThat(office.get("/api/v1/works/tasks?text=" + mark)
                        .json()
                        .get("total")
                        .asInt())
                .isEqualTo(3);
    }

    private static byte[] xlsx(List<List<String>> rows, CellRangeAddress merged) {
        try (var book = new XSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            var sheet = book.createSheet("任务清单");
            for (int at = 0; at < rows.size(); at++) {
                var row = sheet.createRow(at);
                for (int cell = 0; cell < rows.get(at).size(); cell++) {
                    row.createCell(cell).setCellValue(rows.get(at).get(cell));
                }
            }
            if (merged != null) {
                sheet.addMergedRegion(merged);
            }
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static JsonNode sent(TestBrowser office, byte[] content) {
        Answer answer =
                office.upload("/api/v1/imports", "任务清单.xlsx", content, Map.of("kind", "tasks", "options", "{}"));
        assertThat(answer.status()).as(answer.body()).isIn(200, 202);
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
