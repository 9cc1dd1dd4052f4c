package org.ecoledger.reports.writing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * Takes the marks out of a part and sets a bookmark in the place of each that a figure proves: {@code figure_12_3} is the third
 * place at which number 12 of the appendix stands.
 */
final class Bookmarks {
    private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final Pattern MARK = Pattern.compile("[" + Marks.OPEN + "]p?(\\d+)[" + Marks.CLOSE + "]");
    private static final Pattern ANY =
            Pattern.compile("[" + Marks.OPEN + "]p?\\d+[" + Marks.CLOSE + "]|[" + Marks.END + "]");

    /** Above the numbers that Word itself gives. */
    private static final int FIRST_ID = 100_000;

    private final Marks marks;
    private final Map<String, Integer> rows;
    private final Map<Integer, Integer> times = new java.util.HashMap<>();
    private int next = FIRST_ID;

    /** @param rows place in the appendix by the figure's address */
    Bookmarks(Marks marks, Map<String, Integer> rows) {
        this.marks = marks;
        this.rows = rows;
    }

    void place(Document part) {
        for (Element run : runs(part)) {
            NodeList texts = run.getElementsByTagNameNS(WORD, "t");
            for (int i = 0; i < texts.getLength(); i++) {
                Node text = texts.item(i);
                String content = text.getTextContent();
                var mark = MARK.matcher(content);
                if (mark.find()) {
                    bookmark(run, Integer.parseInt(mark.group(1)));
                }
                if (ANY.matcher(content).find()) {
                    text.setTextContent(ANY.matcher(content).replaceAll(""));
                    ((Element) text).setAttribute("xml:space", "preserve");
                }
            }
        }
    }

    private static List<Element> runs(Document part) {
        NodeList found = part.getElementsByTagNameNS(WORD, "r");
        var runs = new ArrayList<Element>();
        for (int i = 0; i < found.getLength(); i++) {
            runs.add((Element) found.item(i));
        }
        return runs;
    }

    private void bookmark(Element run, int number) {
        Integer row = marks.refs(number).stream()
                .map(rows::get)
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElse(null);
        if (row == null) {
            return;
        }
        int time = times.merge(row, 1, Integer::sum);
        Document part = run.getOwnerDocument();
        Element start = part.createElementNS(WORD, "w:bookmarkStart");
        start.setAttributeNS(WORD, "w:id", String.valueOf(next));
        start.setAttributeNS(WORD, "w:name", "figure_" + row + "_" + time);
        Element end = part.createElementNS(WORD, "w:bookmarkEnd");
        end.setAttributeNS(WORD, "w:id", String.valueOf(next++));
        run.getParentNode().insertBefore(start, run);
        run.getParentNode().insertBefore(end, run.getNextSibling());
    }
}
