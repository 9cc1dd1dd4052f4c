package org.ecoledger.reports.contradictions;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.ecoledger.reports.contradictions.CheckedText.Piece;
import org.ecoledger.reports.contradictions.CheckedText.Place;
import org.jspecify.annotations.Nullable;

/**
 * A table of the text.
 *
 * @param rows by number, each with its cells by column
 */
record Grid(String name, TreeMap<Integer, TreeMap<Integer, Cell>> rows) {

    /** A row that is there. */
    TreeMap<Integer, Cell> row(int number) {
        return Objects.requireNonNull(rows.get(number));
    }

    /** @param piece index of the piece in the checked text */
    record Cell(
            int piece,
            String written,
            Glyphs glyphs,
            @Nullable Amount amount) {
        String text() {
            return glyphs.text();
        }

        Contradiction.Mark mark() {
            return amount == null
                    ? glyphs.mark(piece, written, 0, glyphs.text().length())
                    : glyphs.mark(piece, written, amount.from(), amount.to());
        }
    }

    static List<Grid> of(CheckedText text, Dictionary dictionary) {
        Map<String, Grid> grids = new LinkedHashMap<>();
        for (int i = 0; i < text.pieces().size(); i++) {
            Piece piece = text.pieces().get(i);
            if (piece.place() instanceof Place.Cell(String table, int row, int column)) {
                Glyphs glyphs = Glyphs.of(piece.text(), dictionary);
                grids.computeIfAbsent(table, name -> new Grid(name, new TreeMap<>()))
                        .rows()
                        .computeIfAbsent(row, _ -> new TreeMap<>())
                        .put(column, new Cell(i, piece.text(), glyphs, alone(glyphs.text(), dictionary)));
            }
        }
        return new ArrayList<>(grids.values());
    }

    /** The number where the cell holds nothing else. */
    private static @Nullable Amount alone(String text, Dictionary dictionary) {
        if (text.isEmpty() || text.length() > 24) {
            return null;
        }
        boolean negative = "-−–↓".indexOf(text.charAt(0)) >= 0;
        boolean signed = negative || "+↑".indexOf(text.charAt(0)) >= 0;
        String bare = signed ? text.substring(1) : text;
        List<Amount> amounts = Amounts.in(bare, List.of(), dictionary);
        if (amounts.size() != 1
                || amounts.getFirst().from() != 0
                || amounts.getFirst().to() != bare.length()) {
            return null;
        }
        Amount amount = amounts.getFirst();
        return signed && amount.isPoint()
                ? new Amount(
                        0,
                        text.length(),
                        negative ? amount.value().negate() : amount.value(),
                        negative ? amount.upper().negate() : amount.upper(),
                        amount.step(),
                        amount.unit(),
                        amount.form())
                : amount;
    }

    @Nullable
    Cell cell(int row, int column) {
        var cells = rows.get(row);
        return cells == null ? null : cells.get(column);
    }

    String textAt(int row, int column) {
        Cell cell = cell(row, column);
        return cell == null ? "" : cell.text();
    }
}
