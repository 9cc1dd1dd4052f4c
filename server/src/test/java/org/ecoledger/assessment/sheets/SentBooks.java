package org.ecoledger.assessment.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.ecoledger.TestBrowser;
import org.ecoledger.TestBrowser.Answer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Workbooks as offices send them. */
final class SentBooks {

    private SentBooks() {}

    /** A workbook with these rows. */
    static byte[] book(List<List<Object>> rows, @Nullable CellRangeAddress merged) throws IOException {
        try (var book = new XSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            var sheet = book.createSheet("数据");
            for (int i = 0; i < rows.size(); i++) {
                var row = sheet.createRow(i);
                for (int j = 0; j < rows.get(i).size(); j++) {
                    Object value = rows.get(i).get(j);
                    if (value instanceof Double number) {
                        row.createCell(j).setCellValue(number);
                    } else {
                        row.createCell(j).setCellValue(String.valueOf(value));
                    }
                }
            }
            if (merged != null) {
                sheet.addMergedRegion(merged);
            }
            book.write(out);
            return out.toByteArray();
        }
    }

    /** Imports a workbook and waits until it was taken. */
    static JsonNode sent(TestBrowser by, String kind, byte[] book, String options) {
        Answer answer = by.upload(
                "/api/v1/imports", UUID.randomUUID() + ".xlsx", book, Map.of("kind", kind, "options", options));
        assertThat(answer.status()).as(answer.body()).isIn(200, 202);
        String address = "/api/v1/imports/" + answer.json().get("id");
        long deadline = System.nanoTime() + 30_000_000_000L;
        while (System.nanoTime() < deadline) {
            JsonNode entry = by.get(address).json();
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
