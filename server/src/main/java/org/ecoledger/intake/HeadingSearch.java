package org.ecoledger.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ecoledger.problems.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Looks for the heading among the first rows of a table, or of each of a document's tables. A heading of two rows, as where
 * 办理情况 stands over 是否属实 and 处理情况, is put together to one.
 */
final class HeadingSearch {
    private static final int ROWS_BEFORE_HEADING = 10;

    private final List<Column> columns;
    private final List<Headings> candidates = new ArrayList<>();
    private boolean inDocument;
    private int rows;
    private @Nullable TableRow upper;

    HeadingSearch(List<Column> columns) {
        this.columns = columns;
    }

    /** A document's next table begins. */
    void table() {
        inDocument = true;
        rows = 0;
        upper = null;
    }

    /** The heading, when this row settles it; where no row of a file did, the best one among its first. */
    Optional<Headings> look(TableRow row) {
        if (rows >= ROWS_BEFORE_HEADING) {
            return Optional.empty();
        }
        rows++;
        TableRow above = upper;
        boolean completes = above != null && !row.continued().isEmpty();
        var candidate = Headings.match(columns, above != null && completes ? together(above, row) : row.cells());
        candidates.add(candidate);
        upper = completes || row.spanning().isEmpty() ? null : row;
        if (upper == null && candidate.isComplete()) {
            return Optional.of(candidate);
        }
        return rows == ROWS_BEFORE_HEADING && !inDocument ? Optional.of(best()) : Optional.empty();
    }

    /** The row most of whose cells are known columns. */
    Headings best() {
        return candidates.stream()
                .reduce((one, other) -> other.recognised() > one.recognised() ? other : one)
                .orElseThrow(() -> Problem.unacceptable("intake.file-empty"));
    }

    private static List<String> together(TableRow upper, TableRow lower) {
        List<String> texts = new ArrayList<>();
        int width = Math.max(upper.cells().size(), lower.cells().size());
        for (int column = 0; column < width; column++) {
            String below = cell(lower, column);
            texts.add(below.isBlank() ? cell(upper, column) : below);
        }
        return List.copyOf(texts);
    }

    private static String cell(TableRow row, int column) {
        return column < row.cells().size() ? row.cells().get(column) : "";
    }
}
