package org.ecoledger.intake.papers;

import java.util.List;
import org.ecoledger.intake.papers.Spot.Kind;

/**
 * Reads plain text: each line is a paragraph. Lines one after the other with tabulators in them are a table, as they come
 * from a sheet that was copied.
 */
final class PlainReader {
    private static final int FEWEST_ROWS = 2;

    private final Pieces pieces;
    private int paragraphs;
    private int tables;

    PlainReader(Pieces pieces) {
        this.pieces = pieces;
    }

    void read(String text) {
        List<String> lines = text.lines().toList();
        int at = 0;
        while (at < lines.size()) {
            int end = at;
            while (end < lines.size() && lines.get(end).strip().contains("\t")) {
                end++;
            }
            if (end - at >= FEWEST_ROWS) {
                table(lines.subList(at, end));
                at = end;
            } else {
                paragraph(lines.get(at));
                at++;
            }
        }
    }

    private void paragraph(String line) {
        if (!line.isBlank()) {
            pieces.add(line.replace('\t', ' '), Spot.in(Kind.PARAGRAPH, ++paragraphs));
        }
    }

    private void table(List<String> rows) {
        tables++;
        for (int row = 0; row < rows.size(); row++) {
            String[] cells = rows.get(row).split("\t", -1);
            for (int column = 0; column < cells.length; column++) {
                pieces.add(cells[column], new Spot(Kind.TABLE, Integer.toString(tables), row + 1, column + 1));
            }
        }
    }
}
