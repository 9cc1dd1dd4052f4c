package org.ecoledger.reports.writing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecoledger.figures.Figure;
import org.ecoledger.reports.writing.AppendixGroups.Group;
import org.ecoledger.reports.writing.AppendixGroups.Row;
import org.jspecify.annotations.Nullable;

/**
 * 数据附录: every figure of the document by its number, on a page of its own at the end (C4). What is said of one place and time
 * stands together; a source is written once, and each figure names it by its number. The whole chain opens on the page.
 */
final class Appendix {
    private static final String OWN_RECORDS = "平台记录";
    private static final int TITLE_SIZE = 32;
    private static final int NOTE_SIZE = 16;
    private static final int TEXT_SIZE = 14;

    /** In twentieths of a point. */
    private static final int LINE = 176;

    private final StringBuilder xml = new StringBuilder();
    private final String face;

    /** Numbers of what was written once, by its words: how figures came about, and what must be known of them. */
    private final Map<String, Map<String, Integer>> methods = new LinkedHashMap<>();

    private final Map<String, Integer> notes = new LinkedHashMap<>();
    private int lastMethod;

    private Appendix(String face) {
        this.face = face.isEmpty() ? "仿宋_GB2312" : face;
    }

    /** Paragraphs in the XML of Word, within an element that holds them; empty where there is no figure. */
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
        begin("<w:keepNext/><w:pageBreakBefore/>", "center", 0, 0);
        run("黑体", TITLE_SIZE, "", "数据附录");
        end();
        begin("", "both", 0, 240);
        run(face, NOTE_SIZE, "", "正文中每个数据均在成文时取自平台，可在平台公文页面逐级打开到原始记录。数值后的角标为来源编号，“注”后为说明编号，列于文末；没有数据的写作“暂无数据”，不作推算。");
        end();
        AppendixGroups.of(figures).forEach(this::group);
        sources();
        begin("", "left", 60, LINE);
        run(
                face,
                TEXT_SIZE,
                "",
                "共" + figures.size() + "个数据，合并校验值（各数据校验值依次相接的SHA-256）" + AppendixGroups.seal(figures) + "。");
        end();
        xml.append("</w:body>");
    }

    private void group(Group group) {
        begin("", "both", 20, LINE);
        run(face, TEXT_SIZE, "<w:b/>", group.about());
        run(face, TEXT_SIZE, "", (group.about().isEmpty() ? "" : "，") + "截至" + group.asOf() + "：");
        for (Row row : group.rows()) {
            Figure figure = row.figure();
            String value = figure.value() == null ? Figure.MISSING : figure.text() + figure.unit();
            run(face, TEXT_SIZE, "", row.number() + ". " + row.what() + " " + value);
            run(face, TEXT_SIZE, "<w:vertAlign w:val=\"superscript\"/>", source(figure));
            run(face, TEXT_SIZE, "", row == group.rows().getLast() ? "。" : "；");
        }
        end();
    }

    private String source(Figure figure) {
        String basis = joined(figure.edition() == null ? OWN_RECORDS : figure.edition(), figure.clause());
        int method = methods.computeIfAbsent(basis, _ -> new LinkedHashMap<>())
                .computeIfAbsent(figure.method(), _ -> ++lastMethod);
        String note = figure.note();
        return note == null || note.isBlank()
                ? String.valueOf(method)
                : method + "注" + notes.computeIfAbsent(note, _ -> notes.size() + 1);
    }

    private void sources() {
        methods.forEach((basis, ways) -> {
            begin("", "both", 40, LINE);
            run(face, TEXT_SIZE, "<w:b/>", "来源　" + basis + "：");
            var said = new ArrayList<String>();
            ways.forEach((method, number) -> said.add(number + ". " + closed(method)));
            run(face, TEXT_SIZE, "", String.join(" ", said));
            end();
        });
        if (!notes.isEmpty()) {
            begin("", "both", 40, LINE);
            run(face, TEXT_SIZE, "<w:b/>", "注　");
            run(
                    face,
                    TEXT_SIZE,
                    "",
                    notes.entrySet().stream()
                            .map(note -> note.getValue() + ". " + closed(note.getKey()))
                            .collect(Collectors.joining(" ")));
            end();
        }
    }

    private static String closed(String sentence) {
        return sentence.isBlank() || sentence.endsWith("。") ? sentence : sentence + "。";
    }

    /** @param line height of the lines; 0 for that of the letters */
    private void begin(String property, String alignment, int before, int line) {
        xml.append("<w:p><w:pPr>")
                .append(property)
                .append("<w:snapToGrid w:val=\"0\"/><w:spacing w:before=\"")
                .append(before)
                .append("\" w:after=\"0\" w:line=\"")
                .append(line == 0 ? 240 : line)
                .append("\" w:lineRule=\"")
                .append(line == 0 ? "auto" : "exact")
                .append(
                        "\"/><w:ind w:left=\"0\" w:right=\"0\" w:firstLine=\"0\" w:firstLineChars=\"0\"/><w:jc w:val=\"")
                .append(alignment)
                .append("\"/></w:pPr>");
    }

    private void end() {
        xml.append("</w:p>");
    }

    private void run(String font, int halfPoints, String property, String text) {
        if (text.isEmpty()) {
            return;
        }
        boolean raised = property.contains("vertAlign");
        xml.append("<w:r><w:rPr><w:rFonts w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\" w:eastAsia=\"")
                .append(escaped(font))
                .append("\"/>")
                .append(raised ? "" : property)
                .append("<w:sz w:val=\"")
                .append(halfPoints)
                .append("\"/><w:szCs w:val=\"")
                .append(halfPoints)
                .append("\"/>")
                .append(raised ? property : "")
                .append("</w:rPr><w:t xml:space=\"preserve\">")
                .append(escaped(text))
                .append("</w:t></w:r>");
    }

    private static String joined(@Nullable String... words) {
        return Stream.of(words).filter(word -> word != null && !word.isBlank()).collect(Collectors.joining(" "));
    }

    private static String escaped(String text) {
        return text.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", "")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
