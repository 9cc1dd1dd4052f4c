package org.ecoledger.deadlines;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.ecoledger.clock.CityTime;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Raises the rungs that were reached. Several servers may look at the same time: each clock is worked on by the one that
 * holds its advisory lock, and a rung is remembered in the transaction in which it is raised, so that it is raised once.
 * The clock's own row is written last: whoever acts on a file locks the file first and its clocks after, and so do we.
 */
@Repository
class Reminders {
    private static final Logger log = LoggerFactory.getLogger(Reminders.class);
    private static final int BATCH = 100;

    private final JdbcClient db;
    private final LimitTable limits;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Reminders(
            JdbcClient db,
            LimitTable limits,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.db = db;
        this.limits = limits;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT15S", initialDelayString = "PT5S")
    void raiseAll() {
        db.sql("select id from deadlines.deadlines where next_rung_at <= ? order by next_rung_at limit ?")
                .params(time(clock.instant()), BATCH)
                .query(Long.class)
                .list()
                .forEach(this::raiseAlone);
    }

    private void raiseAlone(Long id) {
        try {
            transaction.executeWithoutResult(status -> {
                if (!raise(id)) {
                    status.setRollbackOnly();
                }
            });
        } catch (RuntimeException e) {
            log.error("The reminder of clock {} failed and is tried again", id, e);
        }
    }

    /** Whether it stands: not when another server is at it or somebody stopped or moved the clock meanwhile. */
    private boolean raise(long id) {
        Instant now = clock.instant();
        if (!db.sql("select pg_try_advisory_xact_lock(hashtext('deadlines'), ?::int)")
                .param(id % Integer.MAX_VALUE)
                .query(Boolean.class)
                .single()) {
            return false;
        }
        Deadline deadline = db.sql(DeadlineRows.COLUMNS + "where id = ? and next_rung_at <= ?")
                .params(id, time(now))
                .query(DeadlineRows::deadline)
                .optional()
                .orElse(null);
        return deadline != null && raise(deadline, now);
    }

    private boolean raise(Deadline deadline, Instant now) {
        Set<String> fired = Set.copyOf(db.sql("select rung from deadlines.rungs where deadline = ?")
                .param(deadline.id())
                .query(String.class)
                .list());
        List<Rung> open = limits.rungsOf(deadline.code()).stream()
                .filter(rung -> !fired.contains(rung.rung()))
                .toList();
        List<Rung> due = open.stream()
                .filter(rung -> !deadline.dueAt().plus(rung.offset()).isAfter(now))
                .toList();
        due.stream().skip(Math.max(0, due.size() - 1L)).forEach(rung -> publish(deadline, rung, now));
        due.forEach(
                rung -> db.sql("insert into deadlines.rungs (deadline, rung, fired_at, coalesced) values (?, ?, ?, ?)")
                        .params(deadline.id(), rung.rung(), time(now), !rung.equals(due.getLast()))
                        .update());
        return db.sql("""
                        update deadlines.deadlines set next_rung_at = :next
                        where id = :id and due_at = :due and stopped_at is null and paused_at is null
                        """)
                        .param("next", open.size() == due.size() ? null : at(deadline, open.get(due.size())))
                        .param("id", deadline.id())
                        .param("due", time(deadline.dueAt()))
                        .update()
                == 1;
    }

    private void publish(Deadline deadline, Rung rung, Instant now) {
        events.publishEvent(new DeadlineReached(
                deadline.subject(), deadline.code(), rung.rung(), rung.kind(), deadline.dueAt(), now));
    }

    private static @Nullable OffsetDateTime at(Deadline deadline, Rung rung) {
        return time(deadline.dueAt().plus(rung.offset()));
    }

    private static OffsetDateTime time(Instant instant) {
        return CityTime.at(instant).toOffsetDateTime();
    }
}
