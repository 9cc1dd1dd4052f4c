package org.ecoledger.monitoring;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A table of what places reported: one row per place and time, with a value and a mark for each item. All such tables are
 * filled in one way, {@link IncomingReports}.
 *
 * @param name the table of the newest versions
 * @param versions the table of what was replaced
 * @param place the column that names the station or section
 * @param extras what else a row says
 * @param ensureMonth the function that makes room for a month, where the table is parted by months
 */
record ReportTable(
        String name,
        String versions,
        String place,
        List<? extends ReportItem> items,
        List<Extra> extras,
        Marks marks,
        Optional<String> ensureMonth,
        Words words) {

    /**
     * @param field its column in files
     * @param column its column in the table
     */
    record Extra(String field, String column) {}

    /**
     * Where changed periods are marked.
     *
     * @param column the column of the period's first day
     * @param period that day, from {@code at}
     */
    record Marks(String table, String column, String period) {}

    /**
     * Codes of sentences.
     *
     * @param twice one place and time stands in a file twice, with other values
     * @param merged how many reports were new, corrected and known
     */
    record Words(String twice, String merged) {}

    ReportTable {
        items = List.copyOf(items);
        extras = List.copyOf(extras);
    }

    /** All columns of what was reported: two versions that agree in them say the same. */
    List<String> contents() {
        return Stream.of(
                        items.stream().map(ReportItem::column),
                        items.stream().map(ReportItem::markColumn),
                        extras.stream().map(Extra::column))
                .flatMap(columns -> columns)
                .toList();
    }
}
