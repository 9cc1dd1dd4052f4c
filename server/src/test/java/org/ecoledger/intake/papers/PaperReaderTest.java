package org.ecoledger.intake.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ecoledger.problems.Problem;
import org.ecoledger.problems.Sentences;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("C5: a text is read with the place of every piece, whatever it comes in")
class PaperReaderTest {
    @Test
    @DisplayName(
            "a Word document: paragraphs counted without the empty ones, cells by table, row and column, header, footnote")
    void document() throws IOException {
        assertThat(places(PaperReader.file("报告.docx", Papers.report())))
                .containsExactly(
                        "第1段 全市污染源普查工作报告",
                        "第2段 一季度总共90天中，优良天数仅47天，污染天数达45天。",
                        "表1第1行第1列 类别",
                        "表1第1行第2列 家数（家）",
                        "表1第2行第1列 工业源",
                        "表1第2行第2列 507",
                        "表1第3行第1列 农业源",
                        "表1第3行第2列 2196",
                        "表1第4行第1列 生活源",
                        "表1第4行第2列 724",
                        "表1第5行第1列 合计",
                        "表1第5行第2列 3500",
                        "第3段 各项工作有序推进。",
                        "页眉第1段 内部资料",
                        "脚注1 普查数据截至9月底。");
    }

    @Test
    @DisplayName("text boxes are read, deleted and moved words are not; a cell over two columns stands in its first")
    void boxesAndChanges() throws IOException {
        String box = "<w:pict><w:txbxContent>" + Papers.paragraph(Papers.text("框中5件")) + "</w:txbxContent></w:pict>";
        String table =
                "<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr>" + Papers.paragraph(Papers.text("宽"))
                        + "</w:tc><w:tc>" + Papers.paragraph(Papers.text("三")) + "</w:tc></w:tr></w:tbl>";
        byte[] file = Papers.document(Papers.paragraph(Papers.text("前") + box + Papers.text("后"))
                + "<w:p><w:del><w:r><w:delText>旧</w:delText></w:r></w:del><w:moveFrom><w:r><w:t>移</w:t></w:r></w:moveFrom>"
                + "<w:ins><w:r><w:t>新</w:t></w:r></w:ins></w:p>" + table);
        assertThat(places(PaperReader.file("a.docx", file)))
                .containsExactly("第1段 前后", "第2段 新", "表1第1行第1列 宽", "表1第1行第3列 三", "文本框第1段 框中5件");
    }

    @Test
    @DisplayName("a workbook: every sheet, cells by name of the sheet and address, numbers as shown")
    void workbook() throws IOException {
        assertThat(places(PaperReader.file("汇总.xlsx", Papers.workbook(210))))
                .contains("工作表“说明”A1 填报说明", "工作表“汇总”C2 淘汰锅炉（台）", "工作表“汇总”C5 210");
    }

    @Test
    @DisplayName("text in UTF-8 and GB18030; copied rows with tabulators are a table")
    void plain() {
        byte[] chinese = "第一段。\r\n\r\n第二段。".getBytes(Charset.forName("GB18030"));
        assertThat(places(PaperReader.file("a.txt", chinese))).containsExactly("第1段 第一段。", "第2段 第二段。");
        byte[] marked = "\uFEFF第一段。".getBytes(StandardCharsets.UTF_8);
        assertThat(places(PaperReader.file("a.txt", marked))).containsExactly("第1段 第一段。");
        assertThat(places(PaperReader.pasted("", "说明：\n县\t件\n甲\t3\n合计\t3\n完。")))
                .containsExactly(
                        "第1段 说明：",
                        "表1第1行第1列 县",
                        "表1第1行第2列 件",
                        "表1第2行第1列 甲",
                        "表1第2行第2列 3",
                        "表1第3行第1列 合计",
                        "表1第3行第2列 3",
                        "第2段 完。");
    }

    @Test
    @DisplayName("what cannot be read is refused with its own reason")
    void refusals() throws IOException {
        refuses("paper.unpacks-too-large", Papers.bomb(300));
        refuses(
                "paper.with-macro",
                Papers.packed(Map.of("word/document.xml", new byte[0], "word/vbaProject.bin", new byte[9])));
        refuses("paper.not-a-document", Papers.packed(Map.of("a.txt", new byte[9])));
        assertThatThrownBy(() -> PaperReader.file("报告.docx", "通篇文字".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(
                        Problem.class, refused -> assertThat(refused.code()).isEqualTo("paper.broken"));
        assertThatThrownBy(() -> PaperReader.file("报告.PDF", "通篇文字".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(
                        Problem.class, refused -> assertThat(refused.code()).isEqualTo("paper.pdf-broken"));
        refuses("paper.broken", "PK\u0003\u0004 and no archive".getBytes(StandardCharsets.UTF_8));
        refuses("paper.broken", Papers.packed(Map.of("word/document.xml", "<w:doc".getBytes(StandardCharsets.UTF_8))));
        String entities = "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><a>&x;</a>";
        refuses(
                "paper.declares-entities",
                Papers.packed(Map.of("word/document.xml", entities.getBytes(StandardCharsets.UTF_8))));
        refuses("paper.with-password", old("EncryptedPackage"));
        refuses("paper.old-word", old("WordDocument"));
        refuses("paper.old-excel", old("Workbook"));
        refuses("paper.other-format", "{\\rtf1".getBytes(StandardCharsets.UTF_8));
        refuses("paper.not-text", new byte[] {0, 1, 2});
        refuses("paper.nothing-to-read", " \n ".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    @DisplayName("an archive that lies about its size is counted while it is read")
    void lyingArchive() throws IOException {
        byte[] lying = Papers.lying(Papers.bomb(80));
        assertThatThrownBy(() -> PaperReader.file("a.docx", lying)).isInstanceOf(Problem.class);
    }

    private static void refuses(String code, byte[] content) {
        assertThatThrownBy(() -> PaperReader.file("a.docx", content))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(code));
    }

    private static byte[] old(String stream) {
        byte[] name = stream.getBytes(StandardCharsets.UTF_16LE);
        byte[] file = new byte[600];
        byte[] first = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0};
        System.arraycopy(first, 0, file, 0, first.length);
        System.arraycopy(name, 0, file, 512, name.length);
        return file;
    }

    private static List<String> places(Paper paper) {
        var sentences = new Sentences();
        List<String> places = new ArrayList<>();
        for (Paper.Piece piece : paper.pieces()) {
            places.add(piece.spot().words(sentences, Locale.SIMPLIFIED_CHINESE) + " " + piece.text());
        }
        return places;
    }
}
