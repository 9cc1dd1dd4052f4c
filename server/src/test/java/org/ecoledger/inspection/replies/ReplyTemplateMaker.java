package org.ecoledger.inspection.replies;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STDocGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STJcTable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;

/**
 * Makes the first template of replies. From then on {@code reply.docx} is data that an office edits in Word; run this again only
 * to start over: {@code java ... ReplyTemplateMaker src/main/resources/inspection/reply.docx}.
 */
public final class ReplyTemplateMaker {
    private static final List<Integer> STEP_WIDTHS = List.of(4644, 2200, 2000);
    private static final List<Integer> SIGN_WIDTHS = List.of(1300, 3000, 2444, 2100);

    private final XWPFDocument document = new XWPFDocument();

    private ReplyTemplateMaker() {}

    public static void main(String[] arguments) throws IOException, XmlException {
        new ReplyTemplateMaker().write(Path.of(arguments[0]));
    }

    private void write(Path file) throws IOException, XmlException {
        document.createStyles().setStyles(styles());
        page();
        body();
        signatures();
        document.getProperties().getCoreProperties().setCreator("EcoLedger 绿账");
        try (OutputStream out = Files.newOutputStream(file)) {
            document.write(out);
        }
        document.close();
    }

    private void body() {
        paragraph("Draft", "{{?draft}}");
        paragraph("Draft", "草稿　未经签发，不作为上报依据");
        paragraph("Draft", "{{/draft}}");
        paragraph("Headline", "{{title}}");
        paragraph("Addressee", "{{group}}：");
        paragraph("Text", "现将第{{batch}}批第{{sequence}}号信访举报件办理情况报告如下。");
        heading("一、反映情况");
        paragraph("Text", "{{reported}}");
        heading("二、调查核实情况");
        paragraph("Text", "{{?points}}");
        paragraph("Text", "（{{number}}）关于“{{point}}”：{{finding}}。");
        paragraph("Text", "{{facts}}");
        paragraph("Text", "{{/points}}");
        heading("三、是否属实");
        paragraph("Text", "{{truth}}。");
        heading("四、处理和整改情况");
        paragraph("Text", "{{handlingText}}");
        paragraph("Text", "办结情况：{{handling}}；处置方式：{{disposition}}。");
        paragraph("Text", "{{?staged}}");
        paragraph("Text", "后续整改安排如下：");
        table(
                "Cell",
                STEP_WIDTHS,
                List.of("措施{{milestoneRows}}", "责任单位（人）", "完成时限"),
                List.of("[measure]", "[responsible]", "[by]"));
        paragraph("Text", "{{/staged}}");
        heading("五、问责情况");
        paragraph("Text", "{{accountability}}。");
        paragraph("Text", "{{?differs}}");
        heading("六、分歧如实报");
        paragraph("Text", "{{differences}}");
        paragraph("Text", "{{/differs}}");
        paragraph("Text", "附件：");
        paragraph("Text", "{{?attachments}}");
        paragraph("Text", "{{number}}. {{name}}");
        paragraph("Text", "{{/attachments}}");
        paragraph("Signature", "{{unit}}");
        paragraph("Signature", "{{day}}");
    }

    private void signatures() {
        paragraph("TableHead", "签审记录");
        table(
                "Cell",
                SIGN_WIDTHS,
                List.of("环节{{signRows}}", "签字人", "说明", "时间"),
                List.of("[capacity]", "[who]", "[note]", "[at]"));
        paragraph("Note", "事项编号{{matter}}，答复第{{version}}版。签字内容校验值（SHA-256）：{{hash}}");
        paragraph("Note", "非涉密系统，严禁录入国家秘密");
    }

    private void heading(String text) {
        paragraph("Heading", text);
    }

    private XWPFParagraph paragraph(String style, String text) {
        var paragraph = document.createParagraph();
        paragraph.setStyle(style);
        paragraph.createRun().setText(text);
        return paragraph;
    }

    private void table(String style, List<Integer> widths, List<String> heads, List<String> cells) {
        XWPFTable table = document.createTable(2, widths.size());
        table.setWidth(widths.stream().mapToInt(Integer::intValue).sum());
        var properties = table.getCTTbl().getTblPr();
        properties.addNewJc().setVal(STJcTable.CENTER);
        properties.addNewTblLayout().setType(STTblLayoutType.FIXED);
        for (int row = 0; row < 2; row++) {
            table.getRow(row).setCantSplitRow(true);
            for (int column = 0; column < widths.size(); column++) {
                var cell = table.getRow(row).getCell(column);
                cell.setWidth(String.valueOf(widths.get(column)));
                var paragraph = cell.getParagraphArray(0);
                paragraph.setStyle(row == 0 ? style + "Head" : style);
                paragraph.createRun().setText((row == 0 ? heads : cells).get(column));
            }
        }
        table.getRow(0).setRepeatHeader(true);
    }

    /** Margins of GB/T 9704-2012, 5.2; page numbers outside, 7.5. */
    private void page() {
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        section.addNewPgSz().setW(BigInteger.valueOf(11906));
        section.getPgSz().setH(BigInteger.valueOf(16838));
        CTPageMar margins = section.addNewPgMar();
        margins.setTop(twips(37));
        margins.setBottom(twips(35));
        margins.setLeft(twips(28));
        margins.setRight(twips(26));
        margins.setHeader(twips(15));
        margins.setFooter(twips(25));
        margins.setGutter(BigInteger.ZERO);
        var grid = section.addNewDocGrid();
        grid.setType(STDocGrid.LINES);
        grid.setLinePitch(BigInteger.valueOf(579));
        document.setEvenAndOddHeadings(true);
        pageNumber(HeaderFooterType.DEFAULT, ParagraphAlignment.RIGHT);
        pageNumber(HeaderFooterType.EVEN, ParagraphAlignment.LEFT);
    }

    private void pageNumber(HeaderFooterType type, ParagraphAlignment side) {
        var paragraph = document.createFooter(type).createParagraph();
        paragraph.setStyle("PageNumber");
        paragraph.setAlignment(side);
        paragraph.createRun().setText("— ");
        paragraph.getCTP().addNewFldSimple().setInstr(" PAGE ");
        paragraph.getCTP().getFldSimpleArray(0).addNewR().addNewT().setStringValue("1");
        paragraph.createRun().setText(" —");
    }

    private static CTStyles styles() throws XmlException {
        var xml = new StringBuilder(
                        "<w:styles xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">")
                .append("<w:docDefaults><w:rPrDefault><w:rPr>")
                .append(face("仿宋_GB2312"))
                .append("<w:sz w:val=\"32\"/><w:szCs w:val=\"32\"/><w:lang w:val=\"en-US\" w:eastAsia=\"zh-CN\"/>")
                .append("</w:rPr></w:rPrDefault></w:docDefaults>");
        String indent = "<w:ind w:firstLine=\"640\" w:firstLineChars=\"200\"/>";
        style(xml, "Draft", "草稿标记", "黑体", 32, "center", exact(560, 0, 0));
        style(xml, "Headline", "公文标题", "方正小标宋简体", 44, "center", exact(640, 200, 280));
        style(xml, "Addressee", "主送机关", "仿宋_GB2312", 32, "left", exact(560, 0, 0));
        style(xml, "Heading", "一级标题", "黑体", 32, "left", "<w:keepNext/>" + exact(560, 0, 0) + indent);
        style(xml, "Text", "公文正文", "仿宋_GB2312", 32, "both", exact(560, 0, 0) + indent);
        style(xml, "Signature", "落款", "仿宋_GB2312", 32, "right", exact(560, 0, 0) + "<w:ind w:right=\"640\"/>");
        style(xml, "TableHead", "签审表标题", "黑体", 28, "center", "<w:keepNext/>" + exact(480, 240, 60));
        style(xml, "CellHead", "表头", "黑体", 21, "center", exact(320, 20, 20));
        style(xml, "Cell", "表格", "仿宋_GB2312", 21, "center", exact(320, 20, 20));
        style(xml, "Note", "说明", "仿宋_GB2312", 18, "both", exact(280, 40, 0));
        style(xml, "PageNumber", "页码", "宋体", 28, "right", "<w:ind w:left=\"280\" w:right=\"280\"/>");
        return StylesDocument.Factory.parse(xml.append("</w:styles>").toString())
                .getStyles();
    }

    private static void style(
            StringBuilder xml, String id, String name, String font, int halfPoints, String align, String inner) {
        xml.append(("<w:style w:type=\"paragraph\" w:styleId=\"%s\" w:customStyle=\"1\"><w:name w:val=\"%s\"/><w:pPr>%s"
                        + "<w:jc w:val=\"%s\"/></w:pPr><w:rPr>%s<w:sz w:val=\"%d\"/><w:szCs w:val=\"%d\"/></w:rPr></w:style>")
                .formatted(id, name, inner, align, face(font), halfPoints, halfPoints));
    }

    private static String face(String font) {
        return "<w:rFonts w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\" w:cs=\"Times New Roman\" w:eastAsia=\"%s\"/>"
                .formatted(font);
    }

    private static String exact(int line, int before, int after) {
        return "<w:snapToGrid w:val=\"0\"/><w:spacing w:before=\"%d\" w:after=\"%d\" w:line=\"%d\" w:lineRule=\"exact\"/>"
                .formatted(before, after, line);
    }

    private static BigInteger twips(int millimetres) {
        return BigInteger.valueOf(Math.round(millimetres * 1440 / 25.4));
    }
}
