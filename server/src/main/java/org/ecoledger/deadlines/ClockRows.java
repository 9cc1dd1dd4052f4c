package org.ecoledger.deadlines;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes what a clock's move changes about it, together with the moment at which it is to be looked at next. */
@Repository
class ClockRows {
    private final JdbcClient db;
    private final LimitTable limits;
    private final List<DeadlineFiles> files;

    ClockRows(JdbcClient db, LimitTable limits, List<DeadlineFiles> files) {
        this.db = db;
        this.limits = limits;
        this.files = files;
    }

    /**
     * The clock for what the system does with it by itself, its file locked before it; empty where another server is at it.
     * Nobody is waited for long: it is tried again.
     */
    Optional<Deadline> claim(long id) {
        return db.sql("""
                        select subject from deadlines.deadlines
                        where id = :id and pg_try_advisory_xact_lock(hashtext('deadlines'), (id % 2147483647)::int)
                          and set_config('lock_timeout', '5s', true) is not null
                        """).param("id", id).query(String.class).optional().flatMap(subject -> {
            lockFile(subject);
            return db.sql(DeadlineRows.COLUMNS + "where id = ? and stopped_at is null for update")
                    .param(id)
                    .query(DeadlineRows::deadline)
                    .optional();
        });
    }

    private void lockFile(String subject) {
        int colon = subject.indexOf(':');
        files.stream()
                .filter(file -> colon > 0 && file.kind().equals(subject.substring(0, colon)))
                .forEach(file -> file.lock(subject.substring(colon + 1)));
    }

    void keep(Deadline after) {
        db.sql("""
                        update deadlines.deadlines
                        set due_at = :due, paused_at = :pausedAt, paused_until = :pausedUntil,
                            extensions_left = :extensionsLeft, term = :term, stood = :stood, next_rung_at = :next
                        where id = :id
                        """)
                .param("due", DeadlineRows.time(after.dueAt()))
                .param("pausedAt", DeadlineRows.orNull(after.pausedAt()))
                .param("pausedUntil", DeadlineRows.orNull(after.pausedUntil()))
                .param("extensionsLeft", after.extensionsLeft())
                .param("term", after.term())
                .param("stood", after.stood().toSeconds())
                .param("next", DeadlineRows.orNull(next(after)))
                .param("id", after.id())
                .update();
    }

    private @Nullable Instant next(Deadline deadline) {
        if (deadline.pausedAt() != null) {
            return deadline.pausedUntil();
        }
        return openRungs(deadline).stream()
                .map(rung -> rung.momentOf(deadline))
                .findFirst()
                .orElse(null);
    }

    /** The rungs not yet raised for this end of the limit, earliest first. */
    List<Rung> openRungs(Deadline deadline) {
        Set<String> fired = Set.copyOf(db.sql("select rung from deadlines.rungs where deadline = ? and term = ?")
                .params(deadline.id(), deadline.term())
                .query(String.class)
                .list());
        return limits.rungsOf(deadline.code()).stream()
                .filter(rung -> !fired.contains(rung.rung()) && rung.isWithin(deadline))
                .toList();
    }

    void raised(Deadline deadline, Rung rung, Instant at, boolean coalesced) {
        db.sql("insert into deadlines.rungs (deadline, term, rung, fired_at, coalesced) values (?, ?, ?, ?, ?)")
                .params(deadline.id(), deadline.term(), rung.rung(), DeadlineRows.time(at), coalesced)
                .update();
    }

    /** The clock runs again since this moment: its end moves by the time it stood, and nothing of that time is lateness. */
    static Deadline resumed(Deadline deadline, Instant pausedAt, Instant at, WorkingTime workingTime) {
        Instant due = workingTime.resumed(deadline.unit(), deadline.dueAt(), pausedAt, at);
        return pausedAt.isAfter(deadline.dueAt())
                ? deadline.runningTo(due, deadline.stood().plus(Duration.between(pausedAt, at)))
                : deadline.runningTo(due, deadline.stood());
    }
}
