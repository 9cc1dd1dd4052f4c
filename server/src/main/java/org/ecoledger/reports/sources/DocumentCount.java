package org.ecoledger.reports.sources;

import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * A count or a rate of two counts that documents may name: a row of {@code reports/counts.csv}.
 *
 * @param of code of a rate's numerator; null for a count
 * @param over code of its denominator
 * @param decimals of a rate
 * @param label what is counted; {@code {0}} stands for the argument's name
 * @param basis ruling or inventory id behind the definition; empty where the label says all
 */
record DocumentCount(
        String code,
        @Nullable String of,
        @Nullable String over,
        int decimals,
        String label,
        String unit,
        String method,
        String basis) {
    private static final List<DocumentCount> ALL = SourceTable.rows("reports/counts.csv", DocumentCount::count);

    static Optional<DocumentCount> find(String code) {
        return ALL.stream().filter(count -> count.code.equals(code)).findFirst();
    }

    static DocumentCount get(String code) {
        return find(code).orElseThrow(() -> new IllegalStateException("reports/counts.csv has no " + code));
    }

    boolean isRate() {
        return of != null;
    }

    private static DocumentCount count(CSVRecord row) {
        String of = row.get("of");
        String over = row.get("over");
        if (of.isEmpty() && !CountQueries.has(row.get("code"))) {
            throw new IllegalStateException("reports/counts.csv counts by an unknown query " + row.get("code"));
        }
        return new DocumentCount(
                row.get("code"),
                of.isEmpty() ? null : of,
                over.isEmpty() ? null : over,
                of.isEmpty() ? 0 : Integer.parseInt(row.get("decimals")),
                row.get("label"),
                row.get("unit"),
                row.get("method"),
                row.get("basis"));
    }
}
