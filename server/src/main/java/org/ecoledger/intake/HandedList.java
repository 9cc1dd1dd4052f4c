package org.ecoledger.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;

/**
 * A list of words that goes to people as a workbook, or as a document on lying pages to be printed.
 *
 * @param facts what is said of it as a whole, a line each
 * @param widths of the workbook's columns, in characters
 * @param rows the headings first
 */
public record HandedList(String title, List<String> facts, List<Integer> widths, List<List<String>> rows) {
    private static final String FACE = "仿宋_GB2312";
    private static final long LONG_SIDE = 16838;
    private static final long SHORT_SIDE = 11906;
    private static final int TITLE_SIZE = 22;
    private static final int TABLE_SIZE = 9;
    private static final int TEXT_SIZE = 12;
    private static final int CHARACTER = 256;

    public HandedList {
        facts = List.copyOf(facts);
        widths = List.copyOf(widths);
        rows = List.copyOf(rows);
    }

    public byte[] workbook() {
        try (var book = new XSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            CellStyle bold = book.createCellStyle();
            var font = book.createFont();
            font.setBold(true);
            bold.setFont(font);
            CellStyle wrapped = book.createCellStyle();
            wrapped.setWrapText(true);
            wrapped.setVerticalAlignment(VerticalAlignment.TOP);
            var page = book.createSheet(title);
            int at = 0;
            fill(page.createRow(at++), List.of(title), bold);
            for (String fact : facts) {
                page.createRow(at++).createCell(0).setCellValue(fact);
            }
            fill(page.createRow(at++), rows.getFirst(), bold);
            page.createFreezePane(0, at);
            for (List<String> row : rows.subList(1, rows.size())) {
                fill(page.createRow(at++), row, wrapped);
            }
            for (int column = 0; column < widths.size(); column++) {
                page.setColumnWidth(column, widths.get(column) * CHARACTER);
            }
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("The list " + title + " cannot be written", e);
        }
    }

    /** @param name the document's title in its properties */
    public byte[] document(String name) {
        try (var document = new XWPFDocument();
                var out = new ByteArrayOutputStream()) {
            var size = document.getDocument().getBody().addNewSectPr().addNewPgSz();
            size.setOrient(STPageOrientation.LANDSCAPE);
            size.setW(BigInteger.valueOf(LONG_SIDE));
            size.setH(BigInteger.valueOf(SHORT_SIDE));
            XWPFParagraph head = document.createParagraph();
            head.setAlignment(ParagraphAlignment.CENTER);
            write(head, title, TITLE_SIZE);
            facts.forEach(fact -> write(document.createParagraph(), fact, TEXT_SIZE));
            XWPFTable table = document.createTable(rows.size(), widths.size());
            table.setWidth("100%");
            table.getRow(0).setRepeatHeader(true);
            for (int row = 0; row < rows.size(); row++) {
                for (int column = 0; column < widths.size(); column++) {
                    var cell = table.getRow(row).getCell(column);
                    write(cell.getParagraphs().getFirst(), rows.get(row).get(column), TABLE_SIZE);
                }
            }
            document.getProperties().getCoreProperties().setTitle(name);
            document.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("The list " + title + " cannot be written", e);
        }
    }

    private static void write(XWPFParagraph paragraph, String text, int size) {
        var run = paragraph.createRun();
        run.setFontFamily(FACE);
        run.setFontSize(size);
        List<String> lines = text.lines().toList();
        for (int line = 0; line < lines.size(); line++) {
            if (line > 0) {
                run.addBreak();
            }
            run.setText(lines.get(line), line);
        }
    }

    private static void fill(Row row, List<String> texts, CellStyle style) {
        for (int column = 0; column < texts.size(); column++) {
            var cell = row.createCell(column);
            cell.setCellValue(texts.get(column));
            cell.setCellStyle(style);
        }
    }
}
