package org.ecoledger.monitoring;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.ecoledger.intake.ImportRow;
import org.ecoledger.intake.ImportRun;
import org.ecoledger.intake.RowCopy;
import org.ecoledger.intake.RowRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Where the rows of an import gather before they become observations: a temporary table, merged in one step at the end of
 * the import's transaction.
 */
@Repository
class IncomingHours {
    private static final String COPY =
            "copy incoming (station, at, line, published_aqi, " + AirItem.columns() + ") from stdin";
    private static final String SAME = AirItem.columns() + ", published_aqi";

    private final JdbcClient db;
    private final Clock clock;

    IncomingHours(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    Batch open(ImportRun run) {
        db.sql("""
                        create temporary table incoming on commit drop as
                        select o.*, null::date as day from monitoring.observations o with no data
                        """).update();
        return new Batch(run, run.copy(COPY));
    }

    /** The rows of one import. */
    final class Batch {
        private final ImportRun run;
        private final RowCopy copy;
        private final Map<Hour, Seen> seen = new HashMap<>();
        private @Nullable ImportRow anyRow;

        private record Hour(String station, Instant at) {}

        private record Seen(long line, int content) {}

        private Batch(ImportRun run, RowCopy copy) {
            this.run = run;
            this.copy = copy;
        }

        void add(
                ImportRow row,
                String station,
                Instant at,
                Map<AirItem, AirReading> readings,
                @Nullable Integer published) {
            Seen before =
                    seen.putIfAbsent(new Hour(station, at), new Seen(row.line(), Objects.hash(readings, published)));
            if (before != null) {
                if (before.content() != Objects.hash(readings, published)) {
                    throw new RowRefused("monitoring.same-hour-twice", before.line());
                }
                return;
            }
            List<@Nullable Object> cells = new ArrayList<>();
            cells.add(station);
            cells.add(at);
            cells.add(row.line());
            cells.add(published);
            AirItem.ALL.forEach(item -> cells.add(reading(readings, item).value()));
            AirItem.ALL.forEach(item -> cells.add(reading(readings, item).mark()));
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
            run.remark("monitoring.merged", written - corrected, corrected, seen.size() - written);
        }

        /** Items of which the file says nothing keep what they had. */
        private void prepare(ImportRow row) {
            db.sql("update incoming set day = ((at - interval '1 second') at time zone 'Asia/Shanghai')::date")
                    .update();
            db.sql("create index on incoming (station, at)").update();
            db.sql("analyze incoming").update();
            db.sql("select monitoring.ensure_month(month::date) from "
                            + "(select distinct date_trunc('month', at) as month from incoming) months")
                    .query((_, _) -> true)
                    .list();
            for (AirItem item : AirItem.ALL) {
                if (!row.has(item.column())) {
                    keep(item.column());
                    keep(item.markColumn());
                }
            }
            if (!row.has("aqi")) {
                keep("published_aqi");
            }
        }

        private void keep(String column) {
            db.sql("update incoming i set " + column + " = o." + column + " from monitoring.observations o "
                            + "where o.station = i.station and o.at = i.at and o." + column + " is not null")
                    .update();
        }

        private int keepReplacedVersions() {
            return db.sql("insert into monitoring.observation_versions (station, at, version, import, line, " + SAME
                            + ", replaced_by, replaced_at) select o.station, o.at, o.version, o.import, o.line, "
                            + of("o") + ", :import, :now from monitoring.observations o join incoming i "
                            + "on i.station = o.station and i.at = o.at "
                            + "where (" + of("o") + ") is distinct from (" + of("i") + ")")
                    .param("import", run.id())
                    .param("now", Observations.sql(clock.instant()))
                    .update();
        }

        /** Writes what is new or different and marks its days, in one statement; in order, lest two imports block each other. */
        private int merge() {
            return db.sql(
                            "with written as (insert into monitoring.observations as o (station, at, version, import, line, "
                                    + SAME + ") select station, at, 1, :import, line, " + SAME
                                    + " from incoming order by station, at "
                                    + "on conflict (station, at) do update set version = o.version + 1, import = excluded.import, "
                                    + "line = excluded.line, " + assignments()
                                    + " where (" + of("o") + ") is distinct from (" + of("excluded")
                                    + ") returning station, at), "
                                    + """
                            marked as (
                                insert into monitoring.changed_days (station, day, marked_at)
                                select distinct w.station, i.day, :now::timestamptz
                                from written w join incoming i on i.station = w.station and i.at = w.at
                                order by station, day
                                on conflict (station, day) do update set marked_at = excluded.marked_at)
                            select count(*) from written
                            """)
                    .param("import", run.id())
                    .param("now", Observations.sql(clock.instant()))
                    .query(Integer.class)
                    .single();
        }

        private static String of(String table) {
            return table + "." + SAME.replace(", ", ", " + table + ".");
        }

        private static String assignments() {
            return List.of(SAME.split(", ")).stream()
                    .map(column -> column + " = excluded." + column)
                    .reduce((one, other) -> one + ", " + other)
                    .orElseThrow();
        }

        private static AirReading reading(Map<AirItem, AirReading> readings, AirItem item) {
            return readings.getOrDefault(item, AirReading.NOTHING);
        }
    }
}
