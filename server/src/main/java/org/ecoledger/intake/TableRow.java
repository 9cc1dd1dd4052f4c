package org.ecoledger.intake;

import java.util.List;
import java.util.Set;

/**
 * A row as its reader found it.
 *
 * @param line line of a text file, row of a sheet, feature of a map; in a document see {@link RowPlace}
 * @param text the row as it stands in the file
 * @param spanning columns whose cell goes on into the rows below
 * @param continued columns whose cell belongs to a cell that began in a row above; empty here
 * @param wide columns whose cell goes on into the columns to its right
 */
record TableRow(
        long line, List<String> cells, String text, Set<Integer> spanning, Set<Integer> continued, Set<Integer> wide) {
    static TableRow of(long line, List<String> cells, String text) {
        return new TableRow(line, cells, text, Set.of(), Set.of(), Set.of());
    }

    /** Whether it says one thing only, such as a title above the heading. */
    boolean isTitle() {
        return cells.stream().filter(cell -> !cell.isBlank()).count() <= 1;
    }
}
