package org.ecoledger.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Hears the main part of a Word document and says its tables' rows. A cell over several columns has its text in the first of
 * them; a cell over several rows in the first row, and the others say that theirs goes on. Deleted text is not heard.
 */
final class DocxWords extends DefaultHandler {
    private static final Set<String> PASSED_BY = Set.of("Fallback", "instrText", "delText", "footnote", "comment");
    /** Stars of the symbol fonts, as the marks of starred cases. */
    private static final Set<String> STARS = Set.of("F0AB", "F0AA", "F0B6", "2605", "2606");

    private final TableSink sink;
    private final StringBuilder text = new StringBuilder();
    private int tables;
    private int depth;
    private int passing;
    private boolean inText;
    private int rowNumber;
    private @Nullable RowCells row;
    private @Nullable RowCells above;

    DocxWords(TableSink sink) {
        this.sink = sink;
    }

    int tables() {
        return tables;
    }

    /** The cells of one row on the table's grid. */
    private static final class RowCells {
        private final int number;
        private final List<String> cells = new ArrayList<>();
        private final Set<Integer> spanning = new HashSet<>();
        private final Set<Integer> continued = new HashSet<>();
        private final Set<Integer> wide = new HashSet<>();
        private int span = 1;
        private @Nullable String merge;

        RowCells(int number) {
            this.number = number;
        }

        void endCell(String words) {
            if ("continue".equals(merge)) {
                continued.add(cells.size());
            }
            if (span > 1) {
                wide.add(cells.size());
            }
            cells.add("continue".equals(merge) ? "" : words);
            for (int more = 1; more < span; more++) {
                cells.add("");
            }
            span = 1;
            merge = null;
        }
    }

    @Override
    public void startElement(String uri, String local, String qualified, Attributes attributes) {
        String name = nameOf(local, qualified);
        if (passing > 0 || PASSED_BY.contains(name)) {
            passing++;
            return;
        }
        RowCells now = row;
        switch (name) {
            case "tbl" -> beginTable();
            case "tr" -> beginRow();
            case "tc" -> begin(1);
            case "gridBefore" -> skipColumns(attributes);
            case "gridSpan" -> {
                if (now != null && depth == 1) {
                    now.span = Math.clamp(number(attributes), 1, 200);
                }
            }
            case "vMerge" -> {
                if (now != null && depth == 1) {
                    now.merge = "restart".equals(value(attributes)) ? "restart" : "continue";
                }
            }
            case "t" -> inText = true;
            case "tab" -> text.append(' ');
            case "br", "cr" -> text.append('\n');
            case "noBreakHyphen" -> text.append('-');
            case "sym" -> text.append(symbol(attributes));
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
            case "tbl" -> endTable();
            case "tr" -> endRow();
            case "tc" -> endCell();
            case "t" -> inText = false;
            case "p" -> endParagraph();
            default -> {
                // As above.
            }
        }
    }

    @Override
    public void characters(char[] letters, int from, int length) {
        if (inText) {
            text.append(letters, from, length);
        }
    }

    private void beginTable() {
        depth++;
        if (depth == 1) {
            tables++;
            rowNumber = 0;
            above = null;
            sink.table();
        }
    }

    private void beginRow() {
        if (depth == 1) {
            row = new RowCells(++rowNumber);
        }
    }

    private void begin(int level) {
        if (depth == level) {
            text.setLength(0);
        }
    }

    private void skipColumns(Attributes attributes) {
        RowCells now = row;
        if (now != null && depth == 1) {
            for (int column = 0; column < Math.clamp(number(attributes), 0, 200); column++) {
                now.cells.add("");
            }
        }
    }

    private void endCell() {
        RowCells now = row;
        if (depth == 1 && now != null) {
            now.endCell(text.toString().strip());
            text.setLength(0);
        } else {
            text.append(' ');
        }
    }

    private void endParagraph() {
        if (depth > 0) {
            text.append('\n');
            return;
        }
        String words = text.toString().strip();
        text.setLength(0);
        if (!words.isEmpty() && tables == 0) {
            sink.preamble(words);
        }
    }

    /** A row is said when the next one is known: only that one tells which of its cells go on. */
    private void endRow() {
        RowCells now = row;
        if (depth != 1 || now == null) {
            return;
        }
        row = null;
        RowCells before = above;
        if (before != null) {
            before.spanning.addAll(now.continued);
            say(before);
        }
        above = now;
    }

    private void endTable() {
        RowCells last = above;
        if (depth == 1 && last != null) {
            say(last);
            above = null;
        }
        depth--;
    }

    private void say(RowCells said) {
        if (said.cells.stream().anyMatch(cell -> !cell.isBlank())) {
            sink.row(new TableRow(
                    RowPlace.inTable(tables, said.number),
                    List.copyOf(said.cells),
                    CsvText.write(said.cells),
                    Set.copyOf(said.spanning),
                    Set.copyOf(said.continued),
                    Set.copyOf(said.wide)));
        }
    }

    private static String nameOf(String local, String qualified) {
        return local.isEmpty() ? qualified.substring(qualified.indexOf(':') + 1) : local;
    }

    private static String symbol(Attributes attributes) {
        return STARS.contains(String.valueOf(attribute(attributes, "char")).toUpperCase(java.util.Locale.ROOT))
                ? "★"
                : "";
    }

    private static int number(Attributes attributes) {
        String value = String.valueOf(value(attributes));
        return value.matches("[0-9]{1,4}") ? Integer.parseInt(value) : 1;
    }

    private static @Nullable String value(Attributes attributes) {
        return attribute(attributes, "val");
    }

    private static @Nullable String attribute(Attributes attributes, String name) {
        for (int at = 0; at < attributes.getLength(); at++) {
            if (nameOf(attributes.getLocalName(at), attributes.getQName(at)).equals(name)) {
                return attributes.getValue(at);
            }
        }
        return null;
    }
}
