package org.ecoledger.monitoring;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecoledger.intake.ImportRow;
import org.ecoledger.intake.ImportRun;
import org.ecoledger.intake.RowCopy;
import org.ecoledger.intake.RowRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Where the rows of an import gather before they become reports of a {@link ReportTable}: a temporary table, merged in one
 * step at the end of the import's transaction.
 */
@Repository
class IncomingReports {
    private final JdbcClient db;
    private final Clock clock;

    IncomingReports(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    Batch open(ImportRun run, ReportTable table) {
        db.sql("create temporary table incoming on commit drop as select r.*, null::date as period from " + table.name()
                        + " r with no data")
                .update();
        String copy = "copy incoming (" + table.place() + ", at, line, " + String.join(", ", table.contents())
                + ") from stdin";
        return new Batch(run, table, run.copy(copy));
    }

    /** The rows of one import. */
    final class Batch {
        private final ImportRun run;
        private final ReportTable table;
        private final RowCopy copy;
        private final Map<Report, Seen> seen = new HashMap<>();
        private @Nullable ImportRow anyRow;

        private record Report(String place, Instant at) {}

        private record Seen(long line, int content) {}

        private Batch(ImportRun run, ReportTable table, RowCopy copy) {
            this.run = run;
            this.table = table;
            this.copy = copy;
        }

        /** @param extras in the order of the table's */
        void add(
                ImportRow row,
                String place,
                Instant at,
                Map<? extends ReportItem, Reading> readings,
                List<? extends @Nullable Object> extras) {
            int content = Objects.hash(readings, extras);
            Seen before = seen.putIfAbsent(new Report(place, at), new Seen(row.line(), content));
            if (before != null) {
                if (before.content() != content) {
                    throw new RowRefused(table.words().twice(), before.line());
                }
                return;
            }
            List<@Nullable Object> cells = new ArrayList<>();
            cells.add(place);
            cells.add(at);
            cells.add(row.line());
            table.items().forEach(item -> cells.add(reading(readings, item).value()));
            table.items().forEach(item -> cells.add(reading(readings, item).mark()));
            cells.addAll(extras);
            copy.row(cells.toArray());
            anyRow = row;
        }

        void finish() {
            ImportRow row = anyRow;
            if (row == null) {
                return;
            }
            copy.flush();
            prepare(row);
            int corrected = keepReplacedVersions();
            int written = merge();
            run.remark(table.words().merged(), written - corrected, corrected, seen.size() - written);
        }

        private void prepare(ImportRow row) {
            db.sql("update incoming set period = " + table.marks().period()).update();
            db.sql("create index on incoming (" + table.place() + ", at)").update();
            db.sql("analyze incoming").update();
            table.ensureMonth().ifPresent(this::makeRoom);
            keepWhatTheFileLeavesOut(row);
        }

        private void makeRoom(String ensureMonth) {
            db.sql("select " + ensureMonth + "(month::date) from "
                            + "(select distinct date_trunc('month', at) as month from incoming) months")
                    .query((_, _) -> true)
                    .list();
        }

        /** Items of which the file says nothing keep what they had. */
        private void keepWhatTheFileLeavesOut(ImportRow row) {
            String kept = Stream.concat(
                            table.items().stream()
                                    .filter(item -> !row.has(item.field()))
                                    .flatMap(item -> Stream.of(item.column(), item.markColumn())),
                            table.extras().stream()
                                    .filter(extra -> !row.has(extra.field()))
                                    .map(ReportTable.Extra::column))
                    .map(column -> column + " = r." + column)
                    .collect(Collectors.joining(", "));
            if (!kept.isEmpty()) {
                db.sql("update incoming i set " + kept + " from " + table.name() + " r where " + same("r", "i"))
                        .update();
            }
        }

        private int keepReplacedVersions() {
            return db.sql("insert into " + table.versions() + " (" + table.place() + ", at, version, import, line, "
                            + String.join(", ", table.contents()) + ", replaced_by, replaced_at) select r."
                            + table.place() + ", r.at, r.version, r.import, r.line, " + of("r")
                            + ", :import, :now from " + table.name() + " r join incoming i on " + same("r", "i")
                            + " where (" + of("r") + ") is distinct from (" + of("i") + ")")
                    .param("import", run.id())
                    .param("now", Observations.sql(clock.instant()))
                    .update();
        }

        /** Writes what is new or different and marks its periods, in one statement; in order, lest two imports block each other. */
        private int merge() {
            String place = table.place();
            String columns = String.join(", ", table.contents());
            ReportTable.Marks marks = table.marks();
            String key = place + ", " + marks.column();
            return db.sql("with written as (insert into " + table.name() + " as r (" + place
                            + ", at, version, import, line, " + columns + ") select " + place
                            + ", at, 1, :import, line, " + columns + " from incoming order by " + place + ", at "
                            + "on conflict (" + place
                            + ", at) do update set version = r.version + 1, import = excluded.import, "
                            + "line = excluded.line, " + assignments() + " where (" + of("r")
                            + ") is distinct from (" + of("excluded") + ") returning " + place + ", at), "
                            + "marked as (insert into " + marks.table() + " (" + key + ", marked_at) select distinct w."
                            + place + ", i.period, :now::timestamptz from written w join incoming i on "
                            + same("w", "i") + " order by 1, 2 on conflict (" + key
                            + ") do update set marked_at = excluded.marked_at) select count(*) from written")
                    .param("import", run.id())
                    .param("now", Observations.sql(clock.instant()))
                    .query(Integer.class)
                    .single();
        }

        private String same(String one, String other) {
            return one + "." + table.place() + " = " + other + "." + table.place() + " and " + one + ".at = " + other
                    + ".at";
        }

        private String of(String alias) {
            return table.contents().stream().map(column -> alias + "." + column).collect(Collectors.joining(", "));
        }

        private String assignments() {
            return table.contents().stream()
                    .map(column -> column + " = excluded." + column)
                    .collect(Collectors.joining(", "));
        }

        private static Reading reading(Map<? extends ReportItem, Reading> readings, ReportItem item) {
            Reading reading = readings.get(item);
            return reading == null ? Reading.NOTHING : reading;
        }
    }
}
