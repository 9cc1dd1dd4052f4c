package org.ecoledger.inspection.papers;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;

/** A paper as a document on A4 across, in the faces of GB/T 9704-2012; fonts are named, not embedded (ruling 16). */
final class PaperDocument {
    private static final int LONG_SIDE = 16_838;
    private static final int SHORT_SIDE = 11_906;
    private static final int MARGIN = 1_134;
    private static final int WIDTH = LONG_SIDE - 2 * MARGIN;

    private PaperDocument() {}

    static byte[] write(Paper paper) {
        try (var document = new XWPFDocument();
                var out = new ByteArrayOutputStream()) {
            page(document);
            line(document, paper.title(), "方正小标宋简体", 22, ParagraphAlignment.CENTER);
            paper.notes().forEach(note -> line(document, note, "楷体_GB2312", 12, ParagraphAlignment.LEFT));
            for (Paper.Table table : paper.tables()) {
                if (paper.tables().size() > 1) {
                    line(document, table.name(), "黑体", 14, ParagraphAlignment.LEFT);
                }
                table(document, table);
            }
            var footer = document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
            footer.setAlignment(ParagraphAlignment.CENTER);
            run(footer, Paper.SECRECY, "宋体", 9);
            document.getProperties().getCoreProperties().setTitle(paper.title());
            document.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + paper.title(), e);
        }
    }

    private static void page(XWPFDocument document) {
        var section = document.getDocument().getBody().addNewSectPr();
        var size = section.addNewPgSz();
        size.setOrient(STPageOrientation.LANDSCAPE);
        size.setW(BigInteger.valueOf(LONG_SIDE));
        size.setH(BigInteger.valueOf(SHORT_SIDE));
        var margins = section.addNewPgMar();
        BigInteger all = BigInteger.valueOf(MARGIN);
        margins.setTop(all);
        margins.setBottom(all);
        margins.setLeft(all);
        margins.setRight(all);
        margins.setHeader(BigInteger.valueOf(MARGIN / 2));
        margins.setFooter(BigInteger.valueOf(MARGIN / 2));
        margins.setGutter(BigInteger.ZERO);
    }

    private static void table(XWPFDocument document, Paper.Table paper) {
        int columns = paper.columns().size();
        XWPFTable table = document.createTable(paper.rows().size() + 1, columns);
        table.setWidth(WIDTH);
        table.getCTTbl().getTblPr().addNewTblLayout().setType(STTblLayoutType.FIXED);
        int all = paper.columns().stream().mapToInt(Paper.Column::width).sum();
        List<Integer> widths = paper.columns().stream()
                .map(column -> WIDTH * column.width() / all)
                .toList();
        XWPFTableRow head = table.getRow(0);
        head.setRepeatHeader(true);
        row(head, paper.columns().stream().map(Paper.Column::title).toList(), widths, "黑体");
        for (int i = 0; i < paper.rows().size(); i++) {
            row(table.getRow(i + 1), paper.rows().get(i), widths, "仿宋_GB2312");
        }
    }

    private static void row(XWPFTableRow row, List<String> texts, List<Integer> widths, String face) {
        for (int i = 0; i < widths.size(); i++) {
            var cell = row.getCell(i);
            cell.setWidth(String.valueOf(widths.get(i)));
            XWPFParagraph paragraph = cell.getParagraphArray(0);
            if (face.equals("黑体")) {
                paragraph.setAlignment(ParagraphAlignment.CENTER);
            }
            String[] lines = texts.get(i).split("\n", -1);
            for (int at = 0; at < lines.length; at++) {
                XWPFRun run = run(paragraph, lines[at], face, 10);
                if (at < lines.length - 1) {
                    run.addBreak();
                }
            }
        }
    }

    private static void line(XWPFDocument document, String text, String face, int points, ParagraphAlignment at) {
        var paragraph = document.createParagraph();
        paragraph.setAlignment(at);
        run(paragraph, text, face, points);
    }

    private static XWPFRun run(XWPFParagraph paragraph, String text, String face, int points) {
        XWPFRun run = paragraph.createRun();
        run.setFontFamily("Times New Roman");
        run.setFontFamily(face, XWPFRun.FontCharRange.eastAsia);
        run.setFontSize(points);
        run.setText(text.replaceAll("[\\p{Cntrl}&&[^\\t]]", ""));
        return run;
    }
}
