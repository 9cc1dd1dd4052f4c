package org.ecoledger.grids;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Days of the year by which grids are to be built and inspected (P9, M03-07; {@code grids/nodes.csv}). */
@Component
class Nodes {
    private final List<Row> rows = GridTable.rows(
            "nodes",
            row -> new Row(
                    row.get("code"),
                    row.get("zh"),
                    row.get("en"),
                    Integer.parseInt(row.get("month")),
                    Integer.parseInt(row.get("day")),
                    LocalDate.parse(row.get("valid_from")),
                    row.get("basis")));

    private record Row(
            String code, String chinese, String english, int month, int day, LocalDate validFrom, String basis) {
        boolean isInForce(LocalDate today) {
            return !today.isBefore(validFrom);
        }
    }

    /** @param passed whether the day is over */
    record Node(String code, String name, LocalDate day, boolean passed, String basis) {}

    /** The nodes of this year. */
    List<Node> of(LocalDate today, Locale locale) {
        return rows.stream()
                .filter(row -> row.isInForce(today))
                .map(row -> node(row, today, locale))
                .toList();
    }

    private static Node node(Row row, LocalDate today, Locale locale) {
        LocalDate day = LocalDate.of(today.getYear(), row.month(), row.day());
        String name = "en".equals(locale.getLanguage()) ? row.english() : row.chinese();
        return new Node(row.code(), name, day, today.isAfter(day), row.basis());
    }
}
