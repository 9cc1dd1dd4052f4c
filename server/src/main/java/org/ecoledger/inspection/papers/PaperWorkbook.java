package org.ecoledger.inspection.papers;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A paper as a workbook: one sheet per table, the head repeated on each printed page. */
final class PaperWorkbook {
    /** What one cell of the format holds. */
    private static final int LONGEST = 32_767;

    private static final int CHARACTER = 512;

    private PaperWorkbook() {}

    static byte[] write(Paper paper) {
        try (var book = new XSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            CellStyle title = style(book, true, 16, false);
            CellStyle head = style(book, true, 11, true);
            CellStyle cell = style(book, false, 11, true);
            paper.tables().forEach(table -> sheet(book, paper, table, title, head, cell));
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + paper.title(), e);
        }
    }

    private static void sheet(
            XSSFWorkbook book, Paper paper, Paper.Table table, CellStyle title, CellStyle head, CellStyle cell) {
        Sheet sheet = book.createSheet(WorkbookUtil.createSafeSheetName(table.name()));
        int columns = table.columns().size();
        int at = 0;
        fill(sheet.createRow(at), List.of(paper.title()), title);
        sheet.addMergedRegion(new CellRangeAddress(at, at, 0, columns - 1));
        for (String note : paper.notes()) {
            sheet.createRow(++at).createCell(0).setCellValue(note);
        }
        int headRow = ++at;
        fill(
                sheet.createRow(headRow),
                table.columns().stream().map(Paper.Column::title).toList(),
                head);
        for (List<String> row : table.rows()) {
            fill(sheet.createRow(++at), row, cell);
        }
        sheet.createRow(at + 2).createCell(0).setCellValue(Paper.SECRECY);
        for (int i = 0; i < columns; i++) {
            sheet.setColumnWidth(i, Math.min(120, table.columns().get(i).width()) * CHARACTER);
        }
        sheet.createFreezePane(0, headRow + 1);
        sheet.setRepeatingRows(new CellRangeAddress(headRow, headRow, -1, -1));
        sheet.getPrintSetup().setLandscape(true);
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setFitHeight((short) 0);
    }

    private static void fill(Row row, List<String> texts, CellStyle style) {
        for (int i = 0; i < texts.size(); i++) {
            var cell = row.createCell(i);
            String text = texts.get(i);
            cell.setCellValue(text.length() > LONGEST ? text.substring(0, LONGEST) : text);
            cell.setCellStyle(style);
        }
    }

    private static CellStyle style(XSSFWorkbook book, boolean bold, int points, boolean framed) {
        CellStyle style = book.createCellStyle();
        var font = book.createFont();
        font.setBold(bold);
        font.setFontHeightInPoints((short) points);
        style.setFont(font);
        style.setWrapText(framed);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setAlignment(framed && !bold ? HorizontalAlignment.LEFT : HorizontalAlignment.CENTER);
        if (framed) {
            style.setBorderTop(BorderStyle.THIN);
            style.setBorderBottom(BorderStyle.THIN);
            style.setBorderLeft(BorderStyle.THIN);
            style.setBorderRight(BorderStyle.THIN);
        }
        return style;
    }
}
