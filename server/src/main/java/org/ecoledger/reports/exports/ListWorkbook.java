package org.ecoledger.reports.exports;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes an export as a workbook: the rows, and where they come from. Only a window of rows is in memory at any time. */
@Component
class ListWorkbook {
    private static final int WINDOW = 200;
    private static final int WIDTH = 18 * 256;

    private final ListExports exports;

    ListWorkbook(ListExports exports) {
        this.exports = exports;
    }

    void write(ListExport export, OutputStream out) {
        try (var book = new SXSSFWorkbook(WINDOW)) {
            book.setCompressTempFiles(true);
            CellStyle bold = book.createCellStyle();
            var font = book.createFont();
            font.setBold(true);
            bold.setFont(font);
            Sheet rows = sheet(book, export.sheets().getFirst());
            Row head = rows.createRow(0);
            for (int i = 0; i < export.head().size(); i++) {
                cell(head, i, export.head().get(i));
                head.getCell(i).setCellStyle(bold);
                rows.setColumnWidth(i, WIDTH);
            }
            rows.createFreezePane(0, 1);
            exports.parts(export.id(), part -> part.forEach(row -> append(rows, row)));
            Sheet about = sheet(book, export.sheets().getLast());
            about.setColumnWidth(0, WIDTH);
            about.setColumnWidth(1, 2 * WIDTH);
            if (export.about() != null) {
                export.about().forEach(row -> append(about, row));
            }
            book.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + export.title(), e);
        }
    }

    private static Sheet sheet(SXSSFWorkbook book, String name) {
        return book.createSheet(WorkbookUtil.createSafeSheetName(name));
    }

    private static void append(Sheet sheet, List<? extends @Nullable Object> values) {
        Row row = sheet.createRow(sheet.getPhysicalNumberOfRows());
        for (int i = 0; i < values.size(); i++) {
            cell(row, i, values.get(i));
        }
    }

    /** Text stays text: nothing that somebody wrote becomes a formula. */
    private static void cell(Row row, int column, @Nullable Object value) {
        switch (value) {
            case null -> {}
            case Number number -> row.createCell(column).setCellValue(number.doubleValue());
            case Object other -> row.createCell(column).setCellValue(shortened(other.toString()));
        }
    }

    private static String shortened(String text) {
        int most = SpreadsheetVersion.EXCEL2007.getMaxTextLength();
        return text.length() > most ? text.substring(0, most) : text;
    }
}
