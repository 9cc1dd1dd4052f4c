package org.ecoledger.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ecoledger.problems.Problem;
import org.jspecify.annotations.Nullable;

/**
 * A small file read as one table before anything of it is written, for what is taken as a whole or not at all. It is read
 * like every import: CSV, XLSX or DOCX by its content, the heading found among the first rows, columns known by their names.
 *
 * @param preamble what stands above the heading, such as a title
 * @param headings as the file has them
 * @param rows all rows below the heading
 */
public record WholeTable(List<String> preamble, List<String> headings, List<ImportRow> rows) {
    private static final int MOST_ROWS = 2_000;

    public WholeTable {
        preamble = List.copyOf(preamble);
        headings = List.copyOf(headings);
        rows = List.copyOf(rows);
    }

    /**
     * @param columns name of the table {@code intake/columns/<columns>.csv}
     * @throws Problem 422 when it is no table, lacks a required column or is too long to have been written by hand
     */
    public static WholeTable read(byte[] content, String columns) {
        try {
            Path file = Files.createTempFile("ecoledger-table", ".received");
            try {
                Files.write(file, content);
                var rows = new Rows(Columns.of(columns));
                try (var table = TableFile.open(file)) {
                    table.read(rows);
                }
                return rows.whole();
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("A table cannot be read", e);
        }
    }

    private static final class Rows implements TableSink {
        private final List<Column> columns;
        private final HeadingSearch search;
        private final List<String> preamble = new ArrayList<>();
        private final List<ImportRow> rows = new ArrayList<>();
        private @Nullable Headings headings;
        private boolean tableBegins;
        private boolean isForeign;

        Rows(List<Column> columns) {
            this.columns = columns;
            this.search = new HeadingSearch(columns);
        }

        @Override
        public void preamble(String text) {
            preamble.add(text);
        }

        @Override
        public void table() {
            tableBegins = true;
            isForeign = false;
            search.table();
        }

        @Override
        public void row(TableRow row) {
            Headings known = headings;
            if (known == null) {
                look(row);
                return;
            }
            if (known.isSame(row.cells())) {
                tableBegins = false;
                return;
            }
            if (tableBegins) {
                tableBegins = false;
                Headings again = Headings.match(columns, row.cells());
                if (again.isComplete()) {
                    headings = again;
                    return;
                }
                isForeign = row.cells().size() != known.texts().size();
            }
            if (!isForeign) {
                rows.add(new ImportRow(known, row));
            }
            if (rows.size() > MOST_ROWS) {
                throw Problem.unacceptable("intake.whole-too-long", MOST_ROWS);
            }
        }

        private void look(TableRow row) {
            Optional<Headings> found = search.look(row);
            found.ifPresent(settled -> headings = settled);
            if (found.isPresent()) {
                tableBegins = false;
            } else {
                row.cells().stream().filter(cell -> !cell.isBlank()).forEach(preamble::add);
            }
        }

        WholeTable whole() {
            Headings known = headings == null ? search.best() : headings;
            known.check();
            return new WholeTable(preamble, known.texts(), rows);
        }
    }
}
