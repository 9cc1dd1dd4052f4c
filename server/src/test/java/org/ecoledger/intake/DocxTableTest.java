package org.ecoledger.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.ecoledger.inspection.BatchFiles;
import org.ecoledger.problems.Problem;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("M12-04: tables of a Word document are read row by row, whatever hands and pages did to them")
class DocxTableTest {
    private static final String CELL = "<w:tc><w:tcPr>%s</w:tcPr>%s</w:tc>";

    /** What was heard, in order. */
    private static final class Heard implements TableSink {
        final List<TableRow> rows = new ArrayList<>();
        final List<String> preamble = new ArrayList<>();
        int tables;

        @Override
        public void row(TableRow row) {
            rows.add(row);
        }

        @Override
        public void table() {
            tables++;
        }

        @Override
        public void preamble(String text) {
            preamble.add(text);
        }
    }

    @Test
    @DisplayName("Titles stand above, rows know their table and number")
    void rowsKnowTheirPlace() throws IOException {
        Heard heard = read(BatchFiles.docx(
                "第3批交办清单，共2件",
                List.of(
                        BatchFiles.table(List.of("序号", "内容"), List.of(List.of("1", "甲\n乙"))),
                        BatchFiles.table(List.of(), List.of(List.of("2", "丙 & 丁"))))));
        assertThat(heard.preamble).containsExactly("第3批交办清单，共2件");
        assertThat(heard.tables).isEqualTo(2);
        assertThat(heard.rows.stream().map(row -> RowPlace.chinese(row.line())))
                .containsExactly("第1个表第1行", "第1个表第2行", "第2个表第1行");
        assertThat(heard.rows.getLast().cells()).containsExactly("2", "丙 & 丁");
    }

    @Test
    @DisplayName("A cell over columns fills the first of them; one over rows the first row, and both rows say so")
    void mergedCellsKeepTheGrid() throws IOException {
        String wide = "<w:tr>" + CELL.formatted("<w:gridSpan w:val=\"2\"/>", BatchFiles.paragraph("宽"))
                + CELL.formatted("", BatchFiles.paragraph("窄")) + "</w:tr>";
        String before = "<w:tr><w:trPr><w:gridBefore w:val=\"2\"/></w:trPr>"
                + CELL.formatted("", BatchFiles.paragraph("右")) + "</w:tr>";
        Heard heard = read(BatchFiles.document("<w:tbl>" + wide + before + "</w:tbl>"
                + BatchFiles.table(
                        List.of("序号", "区域"), List.of(List.of("1", "v青河县"), List.of("2", "^"), List.of("3", "白石县")))));
        assertThat(heard.rows.get(0).cells()).containsExactly("宽", "", "窄");
        assertThat(heard.rows.get(1).cells()).containsExactly("", "", "右");
        assertThat(heard.rows.get(3).spanning()).containsExactly(1);
        assertThat(heard.rows.get(4).continued()).containsExactly(1);
        assertThat(heard.rows.get(4).cells()).containsExactly("2", "");
        assertThat(heard.rows.get(5).continued()).isEmpty();
    }

    @Test
    @DisplayName(
            "A table within a cell is the cell's text; deleted words, field codes and double drawings are not read")
    void whatIsNotTextIsNotRead() throws IOException {
        String inner = BatchFiles.table(List.of(), List.of(List.of("内甲", "内乙")));
        String marked =
                "<w:p><w:del><w:r><w:delText>删去</w:delText></w:r></w:del><w:ins><w:r><w:t>加上</w:t></w:r></w:ins>"
                        + "<w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:sym w:font=\"Wingdings\" w:char=\"F0AB\"/></w:r></w:p>";
        Heard heard = read(BatchFiles.document("<w:tbl><w:tr>" + CELL.formatted("", "<w:p/>" + inner + "<w:p/>")
                + CELL.formatted("", marked) + "</w:tr></w:tbl>"));
        assertThat(heard.rows).hasSize(1);
        assertThat(heard.rows.getFirst().cells().get(0)).contains("内甲").contains("内乙");
        assertThat(heard.rows.getFirst().cells().get(1)).isEqualTo("加上★");
    }

    @Test
    @DisplayName("A document without a table, a broken one, an old one and one with a password are refused by name")
    void whatCannotBeReadIsNamed() {
        assertThat(failure(BatchFiles.document(BatchFiles.paragraph("没有表格"))))
                .isEqualTo("intake.document-without-table");
        assertThat(failure(BatchFiles.document("<w:tbl><w:tr>"))).isEqualTo("intake.document-broken");
        assertThat(failure(old("WordDocument"))).isEqualTo("intake.old-word");
        assertThat(failure(old("EncryptedPackage"))).isEqualTo("intake.with-password");
        assertThat(failure(old("Workbook"))).isEqualTo("intake.old-excel");
    }

    @Test
    @DisplayName("A document that unpacks to more words than anybody wrote is stopped while it unpacks")
    void aBombIsStopped() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write("<w:document xmlns:w=\"w\"><w:body>".getBytes(StandardCharsets.UTF_8));
            byte[] blanks = new byte[1 << 20];
            java.util.Arrays.fill(blanks, (byte) ' ');
            for (long written = 0; written <= DocxTable.LARGEST_TEXT; written += blanks.length) {
                zip.write(blanks);
            }
            zip.write("</w:body></w:document>".getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
        assertThat(failure(out.toByteArray())).isEqualTo("intake.unpacks-too-large");
    }

    private static byte[] old(String stream) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0});
        out.writeBytes(new byte[600]);
        out.writeBytes(stream.getBytes(StandardCharsets.UTF_16LE));
        return out.toByteArray();
    }

    private static String failure(byte[] bytes) {
        var caught = new Problem[1];
        assertThatThrownBy(() -> read(bytes)).isInstanceOfSatisfying(Problem.class, problem -> caught[0] = problem);
        return caught[0].code();
    }

    private static Heard read(byte[] bytes) throws IOException {
        Path file = Files.createTempFile("ecoledger-docx", ".docx");
        Files.write(file, bytes);
        var heard = new Heard();
        try (var table = TableFile.open(file)) {
            table.read(heard);
        }
        return heard;
    }
}
