package org.ecoledger.reports.writing;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecoledger.clock.CityTime;
import org.ecoledger.figures.Figure;

/** 数据附录: every figure of the document with what it rests on, on a page of its own at the end (C4). */
final class Appendix {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
    private static final int HASH_DIGITS = 16;
    private static final List<String> HEADS = List.of("序号", "数据", "数值", "依据", "算法与说明", "数据截至", "校验值");

    /** In twentieths of a point; together the width of the text area. */
    private static final List<Integer> WIDTHS = List.of(560, 2150, 1150, 1150, 1984, 950, 900);

    private static final String OWN_RECORDS = "平台记录";
    private static final int TITLE_SIZE = 32;
    private static final int NOTE_SIZE = 18;
    private static final int CELL_SIZE = 15;

    private final StringBuilder xml = new StringBuilder();
    private final String face;

    private Appendix(String face) {
        this.face = face.isEmpty() ? "仿宋_GB2312" : face;
    }

    /** Paragraphs and a table in the XML of Word, within an element that holds them; empty where there is no figure. */
    static String xml(List<Figure> figures, String face) {
        if (figures.isEmpty()) {
            return "";
        }
        var appendix = new Appendix(face);
        appendix.write(figures);
        return appendix.xml.toString();
    }

    private void write(List<Figure> figures) {
        xml.append("<w:body xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">");
        paragraph("<w:pageBreakBefore/>", "center", "黑体", TITLE_SIZE, "数据附录");
        paragraph("", "both", face, NOTE_SIZE, "正文中每个数据均在成文时取自平台，可在平台中逐级打开到原始记录。校验值为SHA-256前16位；没有数据的写作“暂无数据”，不作推算。");
        xml.append("<w:tbl><w:tblPr><w:tblW w:w=\"")
                .append(WIDTHS.stream().mapToInt(Integer::intValue).sum())
                .append("\" w:type=\"dxa\"/><w:jc w:val=\"center\"/><w:tblBorders>");
        for (String side : List.of("top", "left", "bottom", "right", "insideH", "insideV")) {
            xml.append("<w:").append(side).append(" w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"auto\"/>");
        }
        xml.append("</w:tblBorders><w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid>");
        WIDTHS.forEach(width -> xml.append("<w:gridCol w:w=\"").append(width).append("\"/>"));
        xml.append("</w:tblGrid>");
        row("<w:tblHeader/>", "黑体", HEADS);
        for (int i = 0; i < figures.size(); i++) {
            row("", face, cells(i + 1, figures.get(i)));
        }
        xml.append("</w:tbl></w:body>");
    }

    private void row(String property, String font, List<String> cells) {
        xml.append("<w:tr><w:trPr><w:cantSplit/>").append(property).append("</w:trPr>");
        for (int i = 0; i < cells.size(); i++) {
            xml.append("<w:tc><w:tcPr><w:tcW w:w=\"").append(WIDTHS.get(i)).append("\" w:type=\"dxa\"/></w:tcPr>");
            paragraph("", "left", font, CELL_SIZE, cells.get(i));
            xml.append("</w:tc>");
        }
        xml.append("</w:tr>");
    }

    private void paragraph(String property, String alignment, String font, int halfPoints, String text) {
        xml.append("<w:p><w:pPr>")
                .append(property)
                .append("<w:spacing w:before=\"0\" w:after=\"0\" w:line=\"240\" w:lineRule=\"auto\"/>")
                .append("<w:ind w:left=\"0\" w:right=\"0\" w:firstLine=\"0\" w:firstLineChars=\"0\"/><w:jc w:val=\"")
                .append(alignment)
                .append(
                        "\"/></w:pPr><w:r><w:rPr><w:rFonts w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\" w:eastAsia=\"")
                .append(escaped(font))
                .append("\"/><w:sz w:val=\"")
                .append(halfPoints)
                .append("\"/><w:szCs w:val=\"")
                .append(halfPoints)
                .append("\"/></w:rPr><w:t xml:space=\"preserve\">")
                .append(escaped(text))
                .append("</w:t></w:r></w:p>");
    }

    private static List<String> cells(int number, Figure figure) {
        var cells = new ArrayList<String>();
        cells.add(String.valueOf(number));
        cells.add(figure.label());
        cells.add(figure.value() == null ? Figure.MISSING : figure.text() + figure.unit());
        cells.add(joined(" ", figure.edition() == null ? OWN_RECORDS : figure.edition(), figure.clause()));
        cells.add(joined("；", figure.method(), figure.note()));
        cells.add(moment(figure.asOf()));
        cells.add(figure.hash().substring(0, Math.min(HASH_DIGITS, figure.hash().length())));
        return cells;
    }

    private static String joined(String between, @org.jspecify.annotations.Nullable String... words) {
        return Stream.of(words).filter(word -> word != null && !word.isBlank()).collect(Collectors.joining(between));
    }

    private static String moment(Instant instant) {
        return CityTime.at(instant).format(MOMENT);
    }

    private static String escaped(String text) {
        return text.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", "")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
