package org.ecoledger.reports;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.TableRowHeightRule;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STDocGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STJcTable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;

/**
 * Makes the first bulletin template. From then on {@code bulletin.docx} is data that an office edits in Word; run this again
 * only to start over: {@code java ... BulletinTemplateMaker src/main/resources/reports/bulletin.docx}. A file called
 * {@code weekly.docx} gets the parts of the inspection's weekly report.
 */
public final class BulletinTemplateMaker {
    /** Millimetres of GB/T 9704-2012, 5.2, in twentieths of a point. */
    private static final int TOP = twips(37);

    private static final int BOTTOM = twips(35);
    private static final int LEFT = twips(28);
    private static final int RIGHT = twips(26);
    private static final String CONTENT =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.fontTable+xml";
    private static final String RELATION =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships/fontTable";
    private static final List<Integer> AIR_WIDTHS = List.of(1400, 1150, 1350, 1300, 1444, 1100, 1100);
    private static final List<Integer> FIGURE_WIDTHS = List.of(700, 2850, 1150, 1700, 1000, 1444);

    private final XWPFDocument document = new XWPFDocument();

    private final boolean weekly;
    private final String mark;

    private BulletinTemplateMaker(boolean weekly) {
        this.weekly = weekly;
        this.mark = weekly ? "督察交办件办理情况周报" : "环境质量与整治工作快报";
    }

    public static void main(String[] arguments) throws IOException, XmlException, InvalidFormatException {
        var file = Path.of(arguments[0]);
        new BulletinTemplateMaker(file.endsWith("weekly.docx")).write(file);
    }

    private void write(Path file) throws IOException, XmlException, InvalidFormatException {
        document.createStyles().setStyles(styles());
        fonts();
        page();
        head();
        if (weekly) {
            week();
        } else {
            body();
        }
        signature();
        appendix();
        document.getProperties().getCoreProperties().setTitle(mark);
        document.getProperties().getCoreProperties().setCreator("EcoLedger 绿账");
        try (OutputStream out = Files.newOutputStream(file)) {
            document.write(out);
        }
        document.close();
    }

    private void head() {
        paragraph("Mark", mark);
        var line = paragraph("NumberLine", "{{number}}");
        line.createRun().addTab();
        line.createRun().setText("{{office}}");
        line.createRun().addTab();
        line.createRun().setText("{{issuedOn}}");
        paragraph("Headline", "{{title}}");
    }

    private void body() {
        section("一、空气质量。", "{{air}}").setSpacingAfter(80);
        table(
                "AirTable",
                AIR_WIDTHS,
                List.of("区域{{airRows}}", "当日AQI", "首要污染物", "PM10均值", "PM2.5均值", "优良天数", "有效天数"),
                List.of("[place]", "[aqi]", "[primary]", "[pm10]", "[pm25]", "[goodDays]", "[validDays]"));
        section("二、目标进度。", "{{targets}}").setSpacingBefore(80);
        section("三、问题整治。", "{{matters}}");
        paragraph("Text", "{{?ranked}}");
        section("四、考核排名。", "{{ranking}}");
        paragraph("Text", "{{/ranked}}");
    }

    /** Who gets it, the sentences, and a table each by batch, county, kind of pollution and name. */
    private void week() {
        paragraph("Text", "主送：{{to}}");
        paragraph("Text", "抄送：{{copies}}");
        paragraph("Text", "{{inspection}}");
        paragraph("Text", "{{?sections}}");
        section("{{heading}}。", "{{said}}");
        paragraph("Text", "{{/sections}}");
        grid("batch", List.of("批次", "收件", "上报", "按时", "逾期"));
        grid("county", List.of("县（市、区）", "收件", "上报", "按时", "属实", "部分属实", "不属实", "阶段性", "问责", "逾期", "下周到期"));
        grid("pollution", List.of("污染类型", "收件", "上报", "属实", "部分属实", "不属实", "阶段性"));
        grid("overdue", List.of("逾期件受理编号", "事项", "承办单位", "答复时限"));
    }

    private void grid(String code, List<String> heads) {
        var titles = new ArrayList<>(heads);
        titles.set(0, heads.getFirst() + "{{" + code + "Rows}}");
        int width = 8844 / heads.size();
        table(
                "AirTable",
                Collections.nCopies(heads.size(), width),
                titles,
                IntStream.range(0, heads.size())
                        .mapToObj(place -> "[c" + place + "]")
                        .toList());
        paragraph("Note", "");
    }

    private void signature() {
        var office = paragraph("Signature", "{{office}}");
        var seal = office.createRun();
        seal.setText("（盖章）");
        seal.setColor("7F7F7F");
        paragraph("Signature", "{{issuedOn}}").setIndentationRight(twips(11));
    }

    private void appendix() {
        paragraph("AppendixHead", "附表　{{title}}数据来源").setPageBreak(true);
        paragraph("Note", "正文中每个数据均在成文时定格，可在平台“文书”中凭编号打开，逐级查到原始记录。校验值为SHA-256前16位；" + "缺数据的写作“暂无数据”，不作推算。");
        table(
                "FigureTable",
                FIGURE_WIDTHS,
                List.of("编号{{figureRows}}", "数据", "数值", "依据", "数据截至", "校验值"),
                List.of("[ref]", "[label]", "[value]", "[basis]", "[asOf]", "[hash]"));
    }

    private XWPFParagraph section(String heading, String text) {
        var paragraph = paragraph("Text", "");
        XWPFRun run = paragraph.createRun();
        run.setText(heading);
        run.setStyle("Heading");
        paragraph.createRun().setText(text);
        return paragraph;
    }

    private XWPFParagraph paragraph(String style, String text) {
        var paragraph = document.createParagraph();
        paragraph.setStyle(style);
        if (!text.isEmpty()) {
            paragraph.createRun().setText(text);
        }
        return paragraph;
    }

    private void table(String style, List<Integer> widths, List<String> heads, List<String> cells) {
        XWPFTable table = document.createTable(2, widths.size());
        table.setWidth(widths.stream().mapToInt(Integer::intValue).sum());
        var properties = table.getCTTbl().getTblPr();
        properties.addNewJc().setVal(STJcTable.CENTER);
        properties.addNewTblLayout().setType(STTblLayoutType.FIXED);
        row(table.getRow(0), style + "Head", widths, heads);
        table.getRow(0).setRepeatHeader(true);
        row(table.getRow(1), style, widths, cells);
    }

    private void row(XWPFTableRow row, String style, List<Integer> widths, List<String> texts) {
        row.setCantSplitRow(true);
        row.setHeight(style.startsWith("Air") ? 340 : 200);
        row.setHeightRule(style.startsWith("Air") && !weekly ? TableRowHeightRule.EXACT : TableRowHeightRule.AT_LEAST);
        for (int column = 0; column < widths.size(); column++) {
            var cell = row.getCell(column);
            cell.setWidth(String.valueOf(widths.get(column)));
            cell.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.CENTER);
            var paragraph = cell.getParagraphArray(0);
            paragraph.setStyle(style.equals("FigureTable") && column == 1 ? "FigureTableWords" : style);
            paragraph.createRun().setText(texts.get(column));
        }
    }

    private void page() {
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        section.addNewPgSz().setW(BigInteger.valueOf(11906));
        section.getPgSz().setH(BigInteger.valueOf(16838));
        CTPageMar margins = section.addNewPgMar();
        margins.setTop(BigInteger.valueOf(TOP));
        margins.setBottom(BigInteger.valueOf(BOTTOM));
        margins.setLeft(BigInteger.valueOf(LEFT));
        margins.setRight(BigInteger.valueOf(RIGHT));
        margins.setHeader(BigInteger.valueOf(twips(15)));
        margins.setFooter(BigInteger.valueOf(twips(25)));
        margins.setGutter(BigInteger.ZERO);
        var grid = section.addNewDocGrid();
        grid.setType(STDocGrid.LINES);
        grid.setLinePitch(BigInteger.valueOf(579));
        document.setEvenAndOddHeadings(true);
        pageNumber(HeaderFooterType.DEFAULT, "PageNumberOdd");
        pageNumber(HeaderFooterType.EVEN, "PageNumberEven");
    }

    private void pageNumber(HeaderFooterType type, String style) {
        var footer = document.createFooter(type);
        var paragraph = footer.createParagraph();
        paragraph.setStyle(style);
        paragraph.createRun().setText("— ");
        paragraph.getCTP().addNewFldSimple().setInstr(" PAGE ");
        paragraph.getCTP().getFldSimpleArray(0).addNewR().addNewT().setStringValue("1");
        paragraph.createRun().setText(" —");
    }

    /** Fonts are named, not embedded; where they are not installed the alternatives stand in. */
    private void fonts() throws InvalidFormatException, IOException {
        String namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
        var xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?><w:fonts xmlns:w=\"")
                .append(namespace)
                .append("\">");
        font(xml, "方正小标宋简体", "小标宋体,华文中宋,宋体,Noto Serif CJK SC", "roman");
        font(xml, "仿宋_GB2312", "仿宋,FangSong,华文仿宋,Noto Serif CJK SC", "modern");
        font(xml, "楷体_GB2312", "楷体,KaiTi,华文楷体,Noto Serif CJK SC", "modern");
        font(xml, "黑体", "SimHei,华文黑体,Noto Sans CJK SC", "modern");
        font(xml, "宋体", "SimSun,Noto Serif CJK SC", "auto");
        xml.append("</w:fonts>");
        var part = document.getPackage().createPart(PackagingURIHelper.createPartName("/word/fontTable.xml"), CONTENT);
        try (OutputStream out = part.getOutputStream()) {
            out.write(xml.toString().getBytes(StandardCharsets.UTF_8));
        }
        document.getPackagePart().addRelationship(part.getPartName(), TargetMode.INTERNAL, RELATION);
    }

    private static void font(StringBuilder xml, String name, String others, String family) {
        xml.append(
                "<w:font w:name=\"%s\"><w:altName w:val=\"%s\"/><w:charset w:val=\"86\"/><w:family w:val=\"%s\"/></w:font>"
                        .formatted(name, others, family));
    }

    private static CTStyles styles() throws XmlException {
        var xml = new StringBuilder(
                        "<w:styles xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">")
                .append("<w:docDefaults><w:rPrDefault><w:rPr>")
                .append(face("仿宋_GB2312"))
                .append(
                        "<w:sz w:val=\"32\"/><w:szCs w:val=\"32\"/><w:lang w:val=\"en-US\" w:eastAsia=\"zh-CN\"/></w:rPr></w:rPrDefault></w:docDefaults>");
        style(xml, "Mark", "红头", "方正小标宋简体", 72, "FF0000", "center", exact(960, 0, 40));
        style(
                xml,
                "NumberLine",
                "字号与日期",
                "仿宋_GB2312",
                28,
                null,
                "left",
                "<w:pBdr><w:bottom w:val=\"single\" w:sz=\"18\" w:space=\"3\" w:color=\"FF0000\"/></w:pBdr>"
                        + "<w:tabs><w:tab w:val=\"center\" w:pos=\"4422\"/><w:tab w:val=\"right\" w:pos=\"8844\"/></w:tabs>"
                        + exact(480, 0, 0));
        style(xml, "Headline", "公文标题", "方正小标宋简体", 44, null, "center", exact(640, 200, 100));
        style(
                xml,
                "Text",
                "公文正文",
                "仿宋_GB2312",
                32,
                null,
                "both",
                exact(560, 0, 0) + "<w:ind w:firstLine=\"640\" w:firstLineChars=\"200\"/>");
        style(
                xml,
                "Signature",
                "落款",
                "仿宋_GB2312",
                32,
                null,
                "right",
                "<w:keepLines/>" + exact(500, 0, 0) + "<w:ind w:right=\"320\"/>");
        style(xml, "AppendixHead", "附表标题", "黑体", 28, null, "center", exact(480, 0, 60));
        style(xml, "Note", "附表说明", "仿宋_GB2312", 20, null, "both", exact(300, 0, 80));
        for (String table : List.of("AirTable", "FigureTable")) {
            int size = table.equals("AirTable") ? 21 : 15;
            String cell = exact(table.equals("AirTable") ? 300 : 190, 0, 0);
            style(xml, table + "Head", table.equals("AirTable") ? "空气表头" : "附表表头", "黑体", size, null, "center", cell);
            style(xml, table, table.equals("AirTable") ? "空气表格" : "附表表格", "仿宋_GB2312", size, null, "center", cell);
        }
        style(xml, "FigureTableWords", "附表文字", "仿宋_GB2312", 15, null, "left", exact(190, 0, 0));
        style(xml, "PageNumberOdd", "页码单页", "宋体", 28, null, "right", "<w:ind w:right=\"280\"/>");
        style(xml, "PageNumberEven", "页码双页", "宋体", 28, null, "left", "<w:ind w:left=\"280\"/>");
        xml.append(
                        "<w:style w:type=\"character\" w:styleId=\"Heading\" w:customStyle=\"1\"><w:name w:val=\"一级标题\"/><w:rPr>")
                .append(face("黑体"))
                .append("</w:rPr></w:style></w:styles>");
        return StylesDocument.Factory.parse(xml.toString()).getStyles();
    }

    private static void style(
            StringBuilder xml,
            String id,
            String name,
            String font,
            int halfPoints,
            String colour,
            String align,
            String inner) {
        xml.append(
                "<w:style w:type=\"paragraph\" w:styleId=\"%s\" w:customStyle=\"1\"><w:name w:val=\"%s\"/><w:pPr>%s<w:jc w:val=\"%s\"/></w:pPr><w:rPr>%s%s<w:sz w:val=\"%d\"/><w:szCs w:val=\"%d\"/></w:rPr></w:style>"
                        .formatted(
                                id,
                                name,
                                inner,
                                align,
                                face(font),
                                colour == null ? "" : "<w:color w:val=\"" + colour + "\"/>",
                                halfPoints,
                                halfPoints));
    }

    private static String face(String font) {
        return "<w:rFonts w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\" w:cs=\"Times New Roman\" w:eastAsia=\"%s\"/>"
                .formatted(font);
    }

    private static String exact(int line, int before, int after) {
        return "<w:snapToGrid w:val=\"0\"/><w:spacing w:before=\"%d\" w:after=\"%d\" w:line=\"%d\" w:lineRule=\"exact\"/>"
                .formatted(before, after, line);
    }

    private static int twips(int millimetres) {
        return Math.toIntExact(Math.round(millimetres * 1440 / 25.4));
    }
}
