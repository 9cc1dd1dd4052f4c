package org.ecoledger.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.ecoledger.ServerTest;
import org.ecoledger.TestBrowser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServerTest
@DisplayName("A list too long for the browser leaves as one workbook, part by part (L4)")
class ListExportTest {
    private static final int PARTS = 12;
    private static final int ROWS = 2_000;

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient db;

    private TestBrowser office;

    @BeforeEach
    void signIn() {
        office = TestBrowser.signedIn(port, "office");
    }

    @Test
    @DisplayName("L4: 24,000 rows in parts, one sent twice, come out as shown, with where they come from beside them")
    void partsBecomeAWorkbook() throws IOException {
        String id = begun();
        for (int part = PARTS - 1; part >= 0; part--) {
            assertThat(put(id, part, rows(part)).status()).isEqualTo(204);
        }
        assertThat(put(id, 3, rows(3)).status()).isEqualTo(204);
        assertThat(office.get("/api/v1/list-exports/" + id + "/file.xlsx").status())
                .isEqualTo(409);
        var finished = office.post(
                "/api/v1/list-exports/" + id + "/finish",
                Map.of("rows", List.of(List.of("筛选：状态", "逾期"), List.of("截至", "2026-09-30 21:40"))));
        assertThat(finished.json().get("rows").asInt()).isEqualTo(PARTS * ROWS);
        assertThat(put(id, 0, rows(0)).status()).isEqualTo(409);
        byte[] file =
                office.get(finished.json().get("file").asString()).response().body();
        try (Workbook book = WorkbookFactory.create(new ByteArrayInputStream(file))) {
            Sheet data = book.getSheet("数据");
            assertThat(data.getLastRowNum()).isEqualTo(PARTS * ROWS);
            assertThat(data.getRow(0).getCell(1).getStringCellValue()).isEqualTo("标题");
            assertThat(data.getRow(1).getCell(0).getNumericCellValue()).isZero();
            assertThat(data.getRow(PARTS * ROWS).getCell(0).getNumericCellValue())
                    .isEqualTo(PARTS * ROWS - 1);
            assertThat(data.getRow(1).getCell(1).getCellType()).isEqualTo(CellType.STRING);
            assertThat(data.getRow(1).getCell(1).getStringCellValue()).startsWith("=1+1");
            assertThat(data.getRow(1).getCell(2)).isNull();
            assertThat(book.getSheet("说明").getRow(0).getCell(1).getStringCellValue())
                    .isEqualTo("逾期");
        }
        assertThat(db.sql("select count(*) from access.audit_entries where subject = ?")
                        .param("list-export:" + id)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    @DisplayName("L4: nobody takes away another one's export; what does not fit is told in the reader's language")
    void onesOwnOnly() {
        String id = begun();
        TestBrowser other = TestBrowser.signedIn(port, "county1");
        assertThat(other.get("/api/v1/list-exports/" + id + "/file.xlsx").status())
                .isEqualTo(404);
        assertThat(office.get("/api/v1/list-exports/" + UUID.randomUUID() + "/file.xlsx")
                        .body())
                .contains("请回到清单重新导出");
        assertThat(office.post("/api/v1/list-exports", Map.of("title", " ")).status())
                .isEqualTo(422);
        assertThat(put(id, 0, List.of()).status()).isEqualTo(422);
    }

    private String begun() {
        return office.post(
                        "/api/v1/list-exports",
                        Map.of("title", "事项清单", "sheets", List.of("数据", "说明"), "head", List.of("序号", "标题", "备注")))
                .json()
                .get("id")
                .asString();
    }

    private TestBrowser.Answer put(String id, int part, List<List<Object>> rows) {
        return office.put("/api/v1/list-exports/" + id + "/parts/" + part, Map.of("rows", rows));
    }

    private static List<List<Object>> rows(int part) {
        return IntStream.range(part * ROWS, (part + 1) * ROWS)
                .<List<Object>>mapToObj(row -> Arrays.asList(row, "=1+1 第" + row + "行", null))
                .toList();
    }
}
