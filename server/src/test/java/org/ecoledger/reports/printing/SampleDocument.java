package org.ecoledger.reports.printing;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.BreakType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STLineSpacingRule;

/** A document in the faces and the line pitch of GB/T 9704, with text, tables and pictures. */
final class SampleDocument {
    private static final String TEXT = "截至9月30日，全市优良天数276天，同比增加18天；PM2.5平均浓度38µg/m³，同比下降5.6%；"
            + "国控断面Ⅰ—Ⅲ类水质比例91.7%，同比提高2.1个百分点，无劣Ⅴ类断面。各县（区）要对照目标责任书，倒排工期，挂图作战。";

    private SampleDocument() {}

    /** So many pages with two paragraphs and a table on each, and a picture as long as there are any. */
    static byte[] of(int pages, List<byte[]> pictures) {
        try (var document = new XWPFDocument()) {
            page(document);
            paragraph(document, "关于2026年前三季度生态环境保护工作情况的报告", "方正小标宋简体", 22, ParagraphAlignment.CENTER);
            for (int page = 1; page <= pages; page++) {
                paragraph(document, "一、第" + page + "部分 主要成效", "黑体", 16, ParagraphAlignment.LEFT);
                paragraph(document, "（一）空气质量", "楷体_GB2312", 16, ParagraphAlignment.LEFT);
                paragraph(document, TEXT, "仿宋_GB2312", 16, ParagraphAlignment.BOTH);
                paragraph(document, TEXT, "仿宋_GB2312", 16, ParagraphAlignment.BOTH);
                table(document);
                XWPFParagraph last = document.createParagraph();
                if (page <= pictures.size()) {
                    picture(last.createRun(), pictures.get(page - 1));
                }
                if (page < pages) {
                    last.createRun().addBreak(BreakType.PAGE);
                }
            }
            paragraph(document, "非涉密系统，严禁录入国家秘密", "宋体", 9, ParagraphAlignment.CENTER);
            return bytes(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A4 with the margins of GB/T 9704. */
    private static void page(XWPFDocument document) {
        var section = document.getDocument().getBody().addNewSectPr();
        var size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(11906));
        size.setH(BigInteger.valueOf(16838));
        var margins = section.addNewPgMar();
        margins.setTop(BigInteger.valueOf(2098));
        margins.setBottom(BigInteger.valueOf(1984));
        margins.setLeft(BigInteger.valueOf(1588));
        margins.setRight(BigInteger.valueOf(1474));
    }

    static byte[] titled(String title) {
        try (var document = new XWPFDocument()) {
            paragraph(document, title, "方正小标宋简体", 22, ParagraphAlignment.CENTER);
            return bytes(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(XWPFDocument document) throws IOException {
        var out = new ByteArrayOutputStream();
        document.write(out);
        return out.toByteArray();
    }

    private static void paragraph(
            XWPFDocument document, String words, String face, int size, ParagraphAlignment alignment) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setAlignment(alignment);
        var spacing = paragraph.getCTP().getPPr().addNewSpacing();
        spacing.setLine(BigInteger.valueOf(560));
        spacing.setLineRule(STLineSpacingRule.EXACT);
        write(paragraph.createRun(), words, face, size);
    }

    private static void write(XWPFRun run, String words, String face, int size) {
        run.setFontFamily("Times New Roman");
        run.setFontFamily(face, XWPFRun.FontCharRange.eastAsia);
        run.setFontSize(size);
        run.setText(words);
    }

    private static void table(XWPFDocument document) {
        var table = document.createTable(4, 3);
        String[] counties = {"县区", "青河县", "白石县", "云岭县"};
        for (int i = 0; i < counties.length; i++) {
            write(table.getRow(i).getCell(0).getParagraphArray(0).createRun(), counties[i], "宋体", 12);
            write(table.getRow(i).getCell(1).getParagraphArray(0).createRun(), i == 0 ? "优良天数" : "27" + i, "宋体", 12);
            write(table.getRow(i).getCell(2).getParagraphArray(0).createRun(), i == 0 ? "名次" : "" + i, "宋体", 12);
        }
    }

    /** Twelve bars. */
    static byte[] bars(int seed) {
        var image = new BufferedImage(800, 300, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, 800, 300);
        pen.setColor(new Color(0x146b60));
        var heights = new Random(seed);
        for (int month = 0; month < 12; month++) {
            int height = 40 + heights.nextInt(220);
            pen.fillRect(20 + month * 64, 290 - height, 40, height);
        }
        pen.dispose();
        try (var png = new ByteArrayOutputStream()) {
            ImageIO.write(image, "png", png);
            return png.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void picture(XWPFRun run, byte[] png) throws IOException {
        try {
            run.addPicture(
                    new ByteArrayInputStream(png),
                    XWPFDocument.PICTURE_TYPE_PNG,
                    "chart.png",
                    Units.toEMU(420),
                    Units.toEMU(199));
        } catch (InvalidFormatException e) {
            throw new IOException(e);
        }
    }
}
