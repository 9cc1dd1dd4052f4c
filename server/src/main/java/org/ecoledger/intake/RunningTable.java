package org.ecoledger.intake;

import java.util.List;
import java.util.function.ObjLongConsumer;
import org.ecoledger.problems.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;

/** Finds the heading among a file's first rows and hands every later row to the writer of its kind. */
final class RunningTable implements TableSink {
    private static final long MOST_ROWS = 5_000_000;
    private static final int MOST_REFUSED = 100_000;
    private static final long NANOS_BETWEEN_PROGRESS = 400_000_000;

    private final ImportKind kind;
    private final List<Column> columns;
    private final ImportRun run;
    private final RawRows.Blocks blocks;
    private final ObjLongConsumer<RunningTable> progress;
    private final TransactionTemplate nested;
    private final HeadingSearch search;
    private @Nullable Headings headings;
    private @Nullable RowWriter writer;
    private @Nullable Long expected;
    private boolean tableBegins;
    private boolean isForeign;
    private long foreignTables;
    private long read;
    private long lastProgress;

    RunningTable(
            ImportKind kind,
            List<Column> columns,
            ImportRun run,
            RawRows.Blocks blocks,
            java.util.function.BiConsumer<Long, RunningTable> progress,
            TransactionTemplate nested) {
        this.kind = kind;
        this.columns = columns;
        this.run = run;
        this.blocks = blocks;
        this.progress = (table, id) -> progress.accept(id, table);
        this.nested = nested;
        this.search = new HeadingSearch(columns);
        this.lastProgress = System.nanoTime();
    }

    @Override
    public void expect(long rows) {
        expected = rows;
    }

    @Override
    public void preamble(String text) {
        run.preamble(text);
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
        RowWriter taker = writer;
        if (known == null || taker == null) {
            lookForHeading(row);
            return;
        }
        if (isHeadingAgain(known, row) || isForeign) {
            return;
        }
        if (++read > MOST_ROWS) {
            throw Problem.unacceptable("intake.too-many-rows", "500");
        }
        blocks.add(row.line(), row.text());
        take(taker, known, new ImportRow(known, row));
        sayHowFar();
    }

    void finish() {
        if (headings == null) {
            settle(search.best());
        }
        if (foreignTables > 0) {
            run.remark("intake.tables-passed-by", foreignTables);
        }
        if (writer != null) {
            writer.finish();
        }
        blocks.flush();
        progress.accept(this, run.id());
    }

    List<String> header() {
        return headings == null ? List.of() : headings.texts();
    }

    long rowsRead() {
        return read;
    }

    @Nullable
    Long rowsExpected() {
        return expected == null ? null : Math.max(expected, read);
    }

    private void lookForHeading(TableRow row) {
        var found = search.look(row);
        found.ifPresent(this::settle);
        if (found.isEmpty()) {
            row.cells().stream().filter(cell -> !cell.isBlank()).forEach(run::preamble);
        }
    }

    /**
     * The heading may come again where a table runs over pages, and in another order in a document's next table. A table
     * without one goes on where it is as wide as the one before; any other is passed by.
     */
    private boolean isHeadingAgain(Headings known, TableRow row) {
        if (known.isSame(row.cells())) {
            tableBegins = false;
            return true;
        }
        if (!tableBegins) {
            return false;
        }
        var again = Headings.match(columns, row.cells());
        if (again.isComplete()) {
            again.check();
            headings = again;
            tableBegins = false;
            return true;
        }
        if (row.isTitle() && known.texts().size() > 1) {
            return true;
        }
        tableBegins = false;
        isForeign = row.cells().size() != known.texts().size();
        foreignTables += isForeign ? 1 : 0;
        return false;
    }

    private void settle(Headings chosen) {
        chosen.check();
        if (!chosen.ignored().isEmpty()) {
            run.remark("intake.columns-ignored", String.join("、", chosen.ignored()));
        }
        headings = chosen;
        tableBegins = false;
        writer = kind.open(run);
    }

    private void take(RowWriter taker, Headings known, ImportRow row) {
        try {
            if (row.cells().stream().skip(known.texts().size()).anyMatch(cell -> !cell.isBlank())) {
                throw new RowRefused(
                        "intake.too-many-cells",
                        row.cells().size(),
                        known.texts().size());
            }
            if (kind.undoesRowByRow()) {
                nested.executeWithoutResult(_ -> taker.take(row));
            } else {
                taker.take(row);
            }
        } catch (RowRefused refused) {
            refuse(row, refused.code(), refused.arguments());
        } catch (Problem problem) {
            if (!kind.undoesRowByRow()) {
                throw problem;
            }
            refuse(row, problem);
        }
    }

    private void refuse(ImportRow row, Problem problem) {
        if (problem.objections().isEmpty()) {
            refuse(row, problem.code(), texts(problem.arguments()));
        } else {
            var first = problem.objections().getFirst();
            refuse(row, first.code(), texts(first.arguments()));
        }
    }

    private static List<String> texts(List<Object> arguments) {
        return arguments.stream().map(String::valueOf).toList();
    }

    private void refuse(ImportRow row, String code, List<String> arguments) {
        run.refuse(row, code, arguments);
        if (run.refused().size() > MOST_REFUSED) {
            throw Problem.unacceptable("intake.too-many-refused", "10");
        }
    }

    private void sayHowFar() {
        long now = System.nanoTime();
        if (now - lastProgress > NANOS_BETWEEN_PROGRESS) {
            lastProgress = now;
            if (Thread.interrupted()) {
                throw new IllegalStateException("Import " + run.id() + " stops with the server and is run again later");
            }
            progress.accept(this, run.id());
        }
    }
}
