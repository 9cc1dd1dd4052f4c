package org.ecoledger.grids;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVRecord;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * The kinds of cells, from the top down. How often a cell of a kind must be looked at is no figure of law: the city sets it
 * with {@code ecoledger.grids.check-days.<kind>}.
 */
@Component
class CellKinds {
    private final List<CellKind> all;

    CellKinds(Environment settings) {
        this.all = GridTable.rows("kinds", row -> kind(row, settings)).stream()
                .sorted(Comparator.comparingInt(CellKind::rank))
                .toList();
    }

    private static CellKind kind(CSVRecord row, Environment settings) {
        String code = row.get("code");
        int days = settings.getProperty(
                "ecoledger.grids.check-days." + code, Integer.class, Integer.valueOf(row.get("check_days")));
        return new CellKind(
                code,
                Integer.parseInt(row.get("rank")),
                row.get("shape").equals("line"),
                row.get("zh"),
                row.get("en"),
                days,
                row.get("basis"),
                row.get("note"));
    }

    List<CellKind> all() {
        return all;
    }

    Optional<CellKind> find(String code) {
        return all.stream().filter(kind -> kind.code().equals(code)).findFirst();
    }

    /** A kind by its code or its Chinese name, as clerks write it. */
    Optional<CellKind> written(String text) {
        return all.stream()
                .filter(kind -> kind.code().equals(text) || kind.chinese().equals(text))
                .findFirst();
    }

    CellKind get(String code) {
        return find(code).orElseThrow(() -> new IllegalStateException("No kind of cell " + code));
    }
}
