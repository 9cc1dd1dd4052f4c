package org.ecoledger.intake.papers;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.ecoledger.intake.papers.Spot.Kind;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Hears a part of a Word document and says its pieces. A cell over several columns stands in the first of them; a table within
 * a cell is that cell's text; text boxes come after the part in which they stand. Deleted text is not heard.
 */
final class DocumentWords extends DefaultHandler {
    private static final Set<String> PASSED_BY = Set.of("Fallback", "instrText", "delText", "moveFrom", "comment");
    private static final int MOST_COLUMNS = 200;

    private final Pieces pieces;
    private final Kind kind;
    private final List<String> boxes = new ArrayList<>();
    private final Deque<StringBuilder> outside = new ArrayDeque<>();
    private StringBuilder text = new StringBuilder();
    private int passing;
    private boolean inText;
    private int number;
    private int tables;
    private int depth;
    private int row;
    private int column;
    private int span;

    DocumentWords(Pieces pieces, Kind kind) {
        this.pieces = pieces;
        this.kind = kind;
    }

    /** Says the text boxes, when all parts of this kind are heard. */
    void end() {
        for (int box = 0; box < boxes.size(); box++) {
            pieces.add(boxes.get(box), Spot.in(Kind.TEXT_BOX, box + 1));
        }
    }

    @Override
    public void startElement(String uri, String local, String qualified, Attributes attributes) {
        String name = nameOf(local, qualified);
        if (passing > 0 || PASSED_BY.contains(name)) {
            passing++;
            return;
        }
        switch (name) {
            case "txbxContent" -> {
                outside.push(text);
                text = new StringBuilder();
            }
            case "t" -> inText = true;
            case "tab" -> text.append(' ');
            case "br", "cr" -> text.append('\n');
            case "noBreakHyphen" -> text.append('-');
            default -> {
                if (outside.isEmpty()) {
                    startInTable(name, attributes);
                }
            }
        }
    }

    private void startInTable(String name, Attributes attributes) {
        if (name.equals("tbl")) {
            depth++;
        }
        if (depth != 1) {
            return;
        }
        switch (name) {
            case "tbl" -> {
                tables++;
                row = 0;
            }
            case "tr" -> {
                row++;
                column = 1;
            }
            case "gridBefore" -> column += width(attributes);
            case "gridSpan" -> span = width(attributes);
            case "tc" -> {
                text.setLength(0);
                span = 1;
            }
            default -> {
                // Looks, numbering and the like say nothing.
            }
        }
    }

    @Override
    public void endElement(String uri, String local, String qualified) {
        if (passing > 0) {
            passing--;
            return;
        }
        switch (nameOf(local, qualified)) {
            case "txbxContent" -> text = outside.pop();
            case "t" -> inText = false;
            case "p" -> endParagraph();
            case "footnote", "endnote" -> endNote();
            case "tc" -> endCell();
            case "tbl" -> depth -= outside.isEmpty() ? 1 : 0;
            default -> {
                // As above.
            }
        }
    }

    @Override
    public void characters(char[] letters, int from, int length) {
        if (inText && passing == 0) {
            text.append(letters, from, length);
        }
    }

    private void endParagraph() {
        if (!outside.isEmpty()) {
            if (!text.toString().isBlank()) {
                boxes.add(text.toString());
            }
            text.setLength(0);
        } else if (depth > 0 || isNote()) {
            text.append('\n');
        } else {
            say(text.toString());
            text.setLength(0);
        }
    }

    /** A note of several paragraphs is one. */
    private void endNote() {
        if (isNote()) {
            say(text.toString());
            text.setLength(0);
        }
    }

    private void endCell() {
        if (!outside.isEmpty()) {
            return;
        }
        if (depth > 1) {
            text.append(' ');
            return;
        }
        if (kind == Kind.PARAGRAPH) {
            pieces.add(text.toString(), new Spot(Kind.TABLE, Integer.toString(tables), row, column));
        } else {
            say(text.toString());
        }
        text.setLength(0);
        column += span;
    }

    private void say(String words) {
        if (!words.isBlank()) {
            pieces.add(words, Spot.in(kind, ++number));
        }
    }

    private boolean isNote() {
        return kind == Kind.FOOTNOTE || kind == Kind.ENDNOTE;
    }

    private static String nameOf(String local, String qualified) {
        return local.isEmpty() ? qualified.substring(qualified.indexOf(':') + 1) : local;
    }

    private static int width(Attributes attributes) {
        String value = String.valueOf(value(attributes));
        return value.matches("[0-9]{1,4}") ? Math.clamp(Integer.parseInt(value), 0, MOST_COLUMNS) : 1;
    }

    private static @Nullable String value(Attributes attributes) {
        for (int at = 0; at < attributes.getLength(); at++) {
            if (nameOf(attributes.getLocalName(at), attributes.getQName(at)).equals("val")) {
                return attributes.getValue(at);
            }
        }
        return null;
    }
}
