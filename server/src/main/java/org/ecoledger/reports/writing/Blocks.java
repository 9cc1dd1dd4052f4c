package org.ecoledger.reports.writing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFSDT;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.ecoledger.figures.Figure;
import org.ecoledger.reports.fields.FieldValue;
import org.ecoledger.reports.writing.Block.Cell;
import org.ecoledger.reports.writing.Block.Row;
import org.ecoledger.reports.writing.Block.Span;

/** Reads the filled document back, so that a page shows what the file says and nothing else. */
final class Blocks {
    private static final Pattern MARK = Pattern.compile(
            Marks.OPEN + "(p?)(\\d+)" + Marks.CLOSE + "([^" + Marks.END + "]*)" + Marks.END, Pattern.DOTALL);
    private static final Pattern FIRST_LEVEL = Pattern.compile("[一二三四五六七八九十]+、.{1,40}[^。；：]");
    private static final Pattern SECOND_LEVEL = Pattern.compile("（[一二三四五六七八九十]+）.{1,40}[^。；：]");
    private static final Pattern NAMED_LEVEL = Pattern.compile("(?:heading|标题)\\s*([1-9])", Pattern.CASE_INSENSITIVE);

    private final XWPFDocument document;
    private final Marks marks;
    private final List<Block> blocks = new ArrayList<>();
    private int pictures;

    private Blocks(XWPFDocument document, Marks marks) {
        this.document = document;
        this.marks = marks;
    }

    static List<Block> of(Resolution resolution, Head head) {
        Marks marks = new Marks(resolution, head, false);
        try (XWPFDocument filled = resolution.template().fill(marks.texts())) {
            return new Blocks(filled, marks).read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Block> read() {
        for (IBodyElement element : document.getBodyElements()) {
            switch (element) {
                case XWPFParagraph paragraph -> paragraph(paragraph);
                case XWPFTable table -> blocks.add(table(table));
                case XWPFSDT control -> plain(control.getContent().getText());
                default -> {}
            }
        }
        return List.copyOf(blocks);
    }

    private void plain(String text) {
        if (!text.isBlank()) {
            blocks.add(new Block.Paragraph(List.of(new Span(text.strip(), List.of(), false))));
        }
    }

    private void paragraph(XWPFParagraph paragraph) {
        var spans = new ArrayList<Span>();
        String text = paragraph.getText();
        Matcher mark = MARK.matcher(text);
        int from = 0;
        while (mark.find()) {
            standing(text.substring(from, mark.start()), spans);
            from = mark.end();
            int number = Integer.parseInt(mark.group(2));
            if (mark.group(1).isEmpty()) {
                spans.add(new Span(mark.group(3), marks.refs(number), true));
            } else {
                flush(paragraph, spans);
                FieldValue.Picture picture = marks.picture(number);
                List<String> refs =
                        picture.figures().stream().map(Figure::ref).distinct().toList();
                blocks.add(new Block.Picture(++pictures, picture.description(), refs));
            }
        }
        standing(text.substring(from), spans);
        flush(paragraph, spans);
    }

    private static void standing(String text, List<Span> spans) {
        if (!text.isEmpty()) {
            spans.add(new Span(text, List.of(), false));
        }
    }

    private void flush(XWPFParagraph paragraph, List<Span> spans) {
        String text = joined(spans);
        if (!text.isBlank()) {
            int level = level(paragraph, text.strip());
            blocks.add(level < 0 ? new Block.Paragraph(spans) : new Block.Heading(level, spans));
        }
        spans.clear();
    }

    private static String joined(List<Span> spans) {
        var text = new StringBuilder();
        spans.forEach(span -> text.append(span.text()));
        return text.toString();
    }

    /** By its style, or by its number where the template has no style for headings; -1 for no heading. */
    private int level(XWPFParagraph paragraph, String text) {
        XWPFStyle style = document.getStyles() == null || paragraph.getStyle() == null
                ? null
                : document.getStyles().getStyle(paragraph.getStyle());
        String name = style == null || style.getName() == null ? "" : style.getName();
        Matcher named = NAMED_LEVEL.matcher(name);
        if (named.matches()) {
            return Integer.parseInt(named.group(1));
        }
        if (name.equals("公文标题") || name.equalsIgnoreCase("title") || name.equals("标题")) {
            return 0;
        }
        if (FIRST_LEVEL.matcher(text).matches()) {
            return 1;
        }
        return SECOND_LEVEL.matcher(text).matches() ? 2 : -1;
    }

    private Block table(XWPFTable table) {
        var rows = new ArrayList<Row>();
        for (XWPFTableRow row : table.getRows()) {
            var cells = new ArrayList<Cell>();
            for (XWPFTableCell cell : row.getTableCells()) {
                cells.add(new Cell(spans(cell), columns(cell)));
            }
            rows.add(new Row(cells));
        }
        return new Block.Table(rows);
    }

    private static int columns(XWPFTableCell cell) {
        var properties = cell.getCTTc().getTcPr();
        return properties == null || !properties.isSetGridSpan()
                ? 1
                : properties.getGridSpan().getVal().intValue();
    }

    private List<Span> spans(XWPFTableCell cell) {
        var spans = new ArrayList<Span>();
        for (XWPFParagraph paragraph : cell.getParagraphs()) {
            if (!spans.isEmpty()) {
                spans.add(new Span("\n", List.of(), false));
            }
            String text = paragraph.getText();
            Matcher mark = MARK.matcher(text);
            int from = 0;
            while (mark.find()) {
                standing(text.substring(from, mark.start()), spans);
                from = mark.end();
                int number = Integer.parseInt(mark.group(2));
                boolean words = mark.group(1).isEmpty();
                pictures += words ? 0 : 1;
                spans.add(new Span(mark.group(3), words ? marks.refs(number) : List.of(), true));
            }
            standing(text.substring(from), spans);
        }
        return spans;
    }
}
