package org.ecoledger.intake.papers;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;

/** Files as people hand them in, written by the programs that write such files. */
public final class Papers {
    private static final String WORDS =
            "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>%s</w:body></w:document>";

    private Papers() {}

    /** Two paragraphs with an empty one between, a table whose sum is wrong, a last paragraph, a header and a footnote. */
    public static byte[] report() throws IOException {
        try (var document = new XWPFDocument();
                var out = new ByteArrayOutputStream()) {
            document.createParagraph().createRun().setText("全市污染源普查工作报告");
            document.createParagraph();
            document.createParagraph().createRun().setText("一季度总共90天中，优良天数仅47天，污染天数达45天。");
            var table = document.createTable(5, 2);
            List<List<String>> rows = List.of(
                    List.of("类别", "家数（家）"),
                    List.of("工业源", "507"),
                    List.of("农业源", "2196"),
                    List.of("生活源", "724"),
                    List.of("合计", "3500"));
            for (int row = 0; row < rows.size(); row++) {
                for (int column = 0; column < 2; column++) {
                    table.getRow(row).getCell(column).setText(rows.get(row).get(column));
                }
            }
            XWPFParagraph last = document.createParagraph();
            last.createRun().setText("各项工作有序推进。");
            var note = document.createFootnote();
            note.createParagraph().createRun().setText("普查数据截至9月底。");
            last.addFootnoteReference(note);
            document.createHeader(HeaderFooterType.DEFAULT)
                    .createParagraph()
                    .createRun()
                    .setText("内部资料");
            document.write(out);
            return out.toByteArray();
        }
    }

    /** A first sheet of notes, and “汇总” with the sum of two counties in row 5, third column. */
    public static byte[] workbook(int sum) throws IOException {
        try (var book = new XSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            book.createSheet("说明").createRow(0).createCell(0).setCellValue("填报说明");
            var sheet = book.createSheet("汇总");
            sheet.createRow(0).createCell(0).setCellValue("燃煤锅炉淘汰情况");
            row(sheet.createRow(1), "序号", "县区", "淘汰锅炉（台）");
            row(sheet.createRow(2), "1", "青河县", 120);
            row(sheet.createRow(3), "2", "白石县", 80);
            row(sheet.createRow(4), "", "合计", sum);
            book.write(out);
            return out.toByteArray();
        }
    }

    private static void row(org.apache.poi.ss.usermodel.Row row, Object... values) {
        for (int column = 0; column < values.length; column++) {
            if (values[column] instanceof Integer number) {
                row.createCell(column).setCellValue(number);
            } else {
                row.createCell(column).setCellValue(String.valueOf(values[column]));
            }
        }
    }

    /** A document whose main part has this inside of its body. */
    public static byte[] document(String body) throws IOException {
        return packed(Map.of("word/document.xml", WORDS.formatted(body).getBytes(StandardCharsets.UTF_8)));
    }

    public static String paragraph(String inside) {
        return "<w:p><w:r>" + inside + "</w:r></w:p>";
    }

    public static String text(String words) {
        return "<w:t>" + words + "</w:t>";
    }

    public static byte[] packed(Map<String, byte[]> parts) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    /** A document of some hundred kilobytes that unfolds to this many megabytes. */
    public static byte[] bomb(int megabytes) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            byte[] blanks = new byte[1 << 20];
            java.util.Arrays.fill(blanks, (byte) ' ');
            for (int part = 0; part < megabytes; part++) {
                zip.write(blanks);
            }
            zip.closeEntry();
        }
        return out.toByteArray();
    }

    /** An archive whose directory says that its only part is small. */
    public static byte[] lying(byte[] bomb) {
        byte[] changed = bomb.clone();
        for (int at = 0; at < changed.length - 3; at++) {
            boolean isDirectory =
                    changed[at] == 'P' && changed[at + 1] == 'K' && changed[at + 2] == 1 && changed[at + 3] == 2;
            if (isDirectory) {
                java.util.Arrays.fill(changed, at + 24, at + 28, (byte) 0);
                changed[at + 25] = 1;
            }
        }
        return changed;
    }
}
