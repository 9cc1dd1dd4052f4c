package org.ecoledger.deadlines;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What happened to the clocks, in order; nothing is ever changed or taken away. */
@Repository
class Changes {
    static final String PAUSED = "paused";
    static final String RESUMED = "resumed";
    static final String PAUSE_ENDED = "pause-ended";
    static final String EXTENDED = "extended";
    static final String CALENDAR = "calendar";

    private final JdbcClient db;

    Changes(JdbcClient db) {
        this.db = db;
    }

    /**
     * @param at since when it counts
     * @param days of an extension
     */
    record Change(
            String change,
            Instant at,
            String reason,
            Instant dueBefore,
            Instant dueAfter,
            @Nullable Integer days) {}

    void remember(Deadline deadline, String actor, Change change) {
        db.sql("""
                        insert into deadlines.changes (deadline, at, actor, change, reason, due_before, due_after, days)
                        values (:deadline, :at, :actor, :change, :reason, :before, :after, :days)
                        """)
                .param("deadline", deadline.id())
                .param("at", DeadlineRows.time(change.at()))
                .param("actor", actor)
                .param("change", change.change())
                .param("reason", change.reason())
                .param("before", DeadlineRows.time(change.dueBefore()))
                .param("after", DeadlineRows.time(change.dueAfter()))
                .param("days", change.days())
                .update();
    }

    /** Oldest first. */
    List<Change> of(Deadline deadline) {
        return db.sql("""
                        select change, at, reason, due_before, due_after, days from deadlines.changes
                        where deadline = ? order by id
                        """)
                .param(deadline.id())
                .query((row, _) -> new Change(
                        row.getString("change"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("reason"),
                        row.getObject("due_before", OffsetDateTime.class).toInstant(),
                        row.getObject("due_after", OffsetDateTime.class).toInstant(),
                        row.getObject("days", Integer.class)))
                .list();
    }

    /** Why the clock was stopped last. */
    String reasonOfPause(Deadline deadline) {
        return of(deadline).stream()
                .filter(change -> change.change().equals(PAUSED))
                .reduce((earlier, later) -> later)
                .map(Change::reason)
                .orElse("");
    }
}
