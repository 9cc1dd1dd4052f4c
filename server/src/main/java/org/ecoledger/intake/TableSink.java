package org.ecoledger.intake;

import java.util.List;

/** Gets a table's rows one after the other, the heading among them. */
interface TableSink {

    /**
     * @param line line, sheet row or feature, from 1
     * @param text the row as it stands in the file
     */
    void row(long line, List<String> cells, String text);

    /** How many rows there will be, about, where the reader knows it before. */
    default void expect(long rows) {}
}
