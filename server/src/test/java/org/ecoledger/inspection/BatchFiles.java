package org.ecoledger.inspection;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Lists of handed-over cases as inspection groups send them, of invented cases, as a workbook or a Word document. */
public final class BatchFiles {
    public static final List<String> HEADING = List.of("序号", "受理编号", "交办问题基本情况", "行政区域", "污染类型", "是否重点");

    private static final List<String> COUNTIES = List.of("青河县", "白石县");
    private static final List<String> WHAT = List.of(
            "砖厂夜间排放刺鼻废气", "饭店油烟直排", "工地土方裸露、扬尘严重", "养猪场粪污流入河沟", "石材加工厂昼夜噪声扰民", "村口堆放大量建筑垃圾", "河段水体发黑发臭", "采石场破坏山体植被");
    private static final List<String> TYPES = List.of("大气", "大气", "大气", "水", "噪声", "固体废物", "水", "生态破坏");
    private static final List<String> NAMES =
            List.of("宏达", "永兴", "金源", "顺发", "天成", "华盛", "聚力", "恒通", "德胜", "广汇", "新丰", "长青", "安泰");

    private BatchFiles() {}

    /** One case: its cells in the order of {@link #HEADING}. */
    public static List<String> row(
            int sequence, String acceptance, String text, String district, String pollution, boolean starred) {
        return List.of(Integer.toString(sequence), acceptance, text, district, pollution, starred ? "★" : "");
    }

    /**
     * Invented cases in two counties, no two alike; every tenth is starred.
     *
     * @param mark begins each acceptance number and tells the cases from those of other batches
     */
    public static List<List<String>> cases(String mark, int count) {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int what = i % WHAT.size();
            String firm = NAMES.get(i % NAMES.size()) + (char) ('甲' + i / NAMES.size());
            String county = COUNTIES.get(i / 3 % COUNTIES.size());
            rows.add(row(
                    i + 1,
                    "%s%04d".formatted(mark, i + 1),
                    "%s%s村%d组附近，%s%s。1、%s已持续%d个月；2、多次反映未见整改。"
                            .formatted(county, firm, i + 1, firm, WHAT.get(what), WHAT.get(what), 2 + i % 9),
                    county,
                    TYPES.get(what),
                    i % 10 == 9));
        }
        return rows;
    }

    public static byte[] xlsx(List<List<String>> rows) {
        return xlsx("", HEADING, rows, List.of());
    }

    /** @param merged such as D3:D5, in the sheet's own counting */
    public static byte[] xlsx(String title, List<String> heading, List<List<String>> rows, List<String> merged) {
        try (var book = new XSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            var sheet = book.createSheet("交办清单");
            int at = 0;
            if (!title.isEmpty()) {
                sheet.createRow(at++).createCell(0).setCellValue(title);
            }
            List<List<String>> all = new ArrayList<>();
            all.add(heading);
            all.addAll(rows);
            for (List<String> cells : all) {
                var row = sheet.createRow(at++);
                for (int cell = 0; cell < cells.size(); cell++) {
                    row.createCell(cell).setCellValue(cells.get(cell));
                }
            }
            merged.forEach(range -> sheet.addMergedRegion(CellRangeAddress.valueOf(range)));
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static byte[] docx(List<List<String>> rows) {
        return docx("督察组交办群众举报件" + rows.size() + "件", List.of(table(HEADING, rows)));
    }

    /** @param tables each made by {@link #table}, or any other {@code w:tbl} */
    public static byte[] docx(String title, List<String> tables) {
        var body = new StringBuilder(paragraph(title));
        tables.forEach(table -> body.append(table).append(paragraph("")));
        return document(body.toString());
    }

    /** A document of this body, in WordprocessingML. */
    public static byte[] document(String body) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            entry(zip, "[Content_Types].xml", """
                    <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                    <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
                    <Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>
                    </Types>""");
            entry(zip, "_rels/.rels", """
                    <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
                    <Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>
                    </Relationships>""");
            entry(
                    zip,
                    "word/document.xml",
                    "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>"
                            + body + "</w:body></w:document>");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    public static String paragraph(String text) {
        return "<w:p><w:r><w:t xml:space=\"preserve\">" + escaped(text) + "</w:t></w:r></w:p>";
    }

    /** A table; a cell that begins with ^ goes on from the cell above, one that begins with v begins such a cell. */
    public static String table(List<String> heading, List<List<String>> rows) {
        var table = new StringBuilder("<w:tbl>");
        if (!heading.isEmpty()) {
            table.append(tableRow(heading));
        }
        rows.forEach(row -> table.append(tableRow(row)));
        return table.append("</w:tbl>").toString();
    }

    private static String tableRow(List<String> cells) {
        var row = new StringBuilder("<w:tr>");
        for (String cell : cells) {
            boolean goesOn = cell.startsWith("^");
            boolean begins = cell.startsWith("v");
            row.append("<w:tc><w:tcPr>")
                    .append(goesOn ? "<w:vMerge/>" : begins ? "<w:vMerge w:val=\"restart\"/>" : "")
                    .append("</w:tcPr>")
                    .append(paragraph(goesOn || begins ? cell.substring(1) : cell))
                    .append("</w:tc>");
        }
        return row.append("</w:tr>").toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static void entry(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
