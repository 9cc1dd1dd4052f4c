package org.ecoledger.intake;

import java.util.List;

/** Gets a table's rows one after the other, the heading among them. */
interface TableSink {

    void row(TableRow row);

    /**
     * @param line line, sheet row or feature, from 1
     * @param text the row as it stands in the file
     */
    default void row(long line, List<String> cells, String text) {
        row(TableRow.of(line, cells, text));
    }

    /** A document's table begins: its rows may have the heading of the one before again, or go on without one. */
    default void table() {}

    /** Words that stand before the first table. */
    default void preamble(String text) {}

    /** How many rows there will be, about, where the reader knows it before. */
    default void expect(long rows) {}
}
