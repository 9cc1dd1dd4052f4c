package org.ecoledger.reports.contradictions;

import java.util.List;

/**
 * A text or table to be checked, in its pieces in reading order.
 *
 * @param name of the file, or what the person called it
 */
public record CheckedText(String name, List<Piece> pieces) {
    public CheckedText {
        pieces = List.copyOf(pieces);
    }

    /** A paragraph, or a cell of a table. */
    public record Piece(String text, Place place) {}

    /** Where a piece stands. */
    public sealed interface Place {
        /** @param number of the paragraph from 1, tables not counted */
        record Paragraph(int number) implements Place {}

        /**
         * @param table name of the sheet, or number of the table in the document
         * @param row from 1
         * @param column from 1
         */
        record Cell(String table, int row, int column) implements Place {}
    }
}
