package org.ecoledger.reports.printing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.ecoledger.access.Actor;
import org.ecoledger.clock.CityTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Everything ordered to be printed. The DOCX is kept until it is printed or given up, the PDF for good. */
@Repository
class PrintRows {
    private final JdbcClient db;
    private final Clock clock;

    PrintRows(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    long add(Actor actor, String name, byte[] docx) {
        return db.sql("""
                        insert into reports.print_jobs (name, state, ordered_by, ordered_by_name, ordered_at, docx)
                        values (:name, 'waiting', :by, :byName, :at, :docx)
                        returning id
                        """)
                .param("name", name)
                .param("by", actor.account())
                .param("byName", actor.name())
                .param("at", now())
                .param("docx", docx)
                .query((row, _) -> row.getLong(1))
                .single();
    }

    /** What is expected of a job is what the last twenty took, half of them less and half of them more. */
    Optional<PrintJob> find(long id) {
        return db.sql("""
                        select j.id, j.name, j.state, j.ordered_by, j.ordered_by_name, j.ordered_at, j.started_at, j.finished_at,
                               j.size, j.sha256, j.failure,
                               case j.state when 'waiting' then (
                                   select count(*) from reports.print_jobs b
                                   where b.state in ('waiting', 'printing') and b.id < j.id) else 0 end as ahead,
                               case j.state when 'printing' then j.started_at + (
                                   select percentile_cont(0.5) within group (order by l.finished_at - l.started_at)
                                   from (select started_at, finished_at from reports.print_jobs
                                         where state = 'printed' order by id desc limit 20) l) end as expected_at
                        from reports.print_jobs j
                        where j.id = ?
                        """).param(id).query(PrintRows::job).optional();
    }

    /** Those that wait for a server to print them, also those that a killed one began. */
    List<Long> unfinished() {
        return db.sql("select id from reports.print_jobs where state in ('waiting', 'printing') order by id")
                .query((row, _) -> row.getLong(1))
                .list();
    }

    /** Begins it, or begins it once more. Empty where it is printed or given up already. */
    Optional<byte[]> begin(long id) {
        return db.sql("""
                        update reports.print_jobs set state = 'printing', started_at = :at
                        where id = :id and state in ('waiting', 'printing')
                        returning docx
                        """)
                .param("at", now())
                .param("id", id)
                .query((row, _) -> row.getBytes(1))
                .optional();
    }

    void printed(long id, byte[] pdf, String sha256) {
        db.sql("""
                        update reports.print_jobs
                        set state = 'printed', finished_at = :at, docx = null, pdf = :pdf, size = :size, sha256 = :sha256
                        where id = :id and state = 'printing'
                        """)
                .param("at", now())
                .param("pdf", pdf)
                .param("size", pdf.length)
                .param("sha256", sha256)
                .param("id", id)
                .update();
    }

    void failed(long id, String why) {
        db.sql("""
                        update reports.print_jobs set state = 'failed', finished_at = :at, docx = null, failure = :why
                        where id = :id and state in ('waiting', 'printing')
                        """).param("at", now()).param("why", why).param("id", id).update();
    }

    Optional<byte[]> pdf(long id) {
        return db.sql("select pdf from reports.print_jobs where id = ? and state = 'printed'")
                .param(id)
                .query((row, _) -> row.getBytes(1))
                .optional();
    }

    private static PrintJob job(ResultSet row, int number) throws SQLException {
        return new PrintJob(
                row.getLong("id"),
                row.getString("name"),
                PrintJob.State.of(row.getString("state")),
                row.getLong("ordered_by"),
                row.getString("ordered_by_name"),
                row.getObject("ordered_at", OffsetDateTime.class).toInstant(),
                instant(row, "started_at"),
                instant(row, "finished_at"),
                row.getInt("ahead"),
                instant(row, "expected_at"),
                row.getObject("size", Long.class),
                row.getString("sha256"),
                row.getString("failure"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private OffsetDateTime now() {
        return CityTime.at(clock.instant()).toOffsetDateTime();
    }
}
