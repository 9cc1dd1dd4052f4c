package org.ecoledger.deadlines;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Raises the rungs that were reached and lets clocks run on whose pause is over. Several servers may look at the same time:
 * each clock is worked on by the one that holds its advisory lock, and what is raised is remembered in the transaction in
 * which it is raised, so that it is raised once. A round goes on until nothing is due. A clock that fails is passed over and
 * tried again when the others have had their turn.
 */
@Repository
class Reminders {
    private static final Logger log = LoggerFactory.getLogger(Reminders.class);
    private static final int PAGE = 100;
    /** Clocks looked at in one round; the next round goes on where this one stopped. */
    private static final int MOST = 20_000;

    private static final Position START = new Position(Instant.EPOCH, 0);

    private final JdbcClient db;
    private final ClockRows clocks;
    private final Changes changes;
    private final WorkingTime workingTime;
    private final CalendarMoves calendar;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    private Position position = START;

    Reminders(
            JdbcClient db,
            ClockRows clocks,
            Changes changes,
            WorkingTime workingTime,
            CalendarMoves calendar,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.db = db;
        this.clocks = clocks;
        this.changes = changes;
        this.workingTime = workingTime;
        this.calendar = calendar;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Where a round stands in the queue of clocks that are due. */
    private record Position(Instant at, long id) {}

    @Scheduled(
            fixedDelayString = "${ecoledger.reminders.every:PT15S}",
            initialDelayString = "${ecoledger.reminders.every:PT5S}")
    synchronized void raiseAll() {
        calendar.moveAll();
        boolean any = !position.equals(START);
        for (int seen = 0; seen < MOST; ) {
            List<Position> page = due();
            for (Position due : page) {
                any |= raiseAlone(due.id());
                position = due;
            }
            seen += page.size();
            if (page.size() < PAGE) {
                position = START;
                if (!any) {
                    return;
                }
                any = false;
            }
        }
    }

    private List<Position> due() {
        return db.sql("""
                        select next_rung_at, id from deadlines.deadlines
                        where next_rung_at <= :now and (next_rung_at, id) > (:at, :id)
                        order by next_rung_at, id limit :page
                        """)
                .param("now", DeadlineRows.time(clock.instant()))
                .param("at", DeadlineRows.time(position.at()))
                .param("id", position.id())
                .param("page", PAGE)
                .query((row, _) -> new Position(
                        row.getObject("next_rung_at", OffsetDateTime.class).toInstant(), row.getLong("id")))
                .list();
    }

    /** Whether anything was raised: not when another server is at it or somebody stopped or moved the clock meanwhile. */
    private boolean raiseAlone(long id) {
        try {
            return Boolean.TRUE.equals(transaction.execute(_ -> raise(id)));
        } catch (RuntimeException e) {
            log.error("The reminder of clock {} failed and is tried again", id, e);
            return false;
        }
    }

    private boolean raise(long id) {
        Instant now = clock.instant();
        Deadline deadline = clocks.claim(id).orElse(null);
        if (deadline == null) {
            return false;
        }
        Instant pausedAt = deadline.pausedAt();
        return pausedAt == null ? raiseRungs(deadline, now) : endPause(deadline, pausedAt, now);
    }

    private boolean raiseRungs(Deadline deadline, Instant now) {
        List<Rung> due = clocks.openRungs(deadline).stream()
                .filter(rung -> !rung.momentOf(deadline).isAfter(now))
                .toList();
        due.forEach(rung -> clocks.raised(deadline, rung, now, !rung.equals(due.getLast())));
        clocks.keep(deadline);
        if (due.isEmpty()) {
            return false;
        }
        Rung last = due.getLast();
        events.publishEvent(new DeadlineReached(
                deadline.id(),
                deadline.term(),
                deadline.subject(),
                deadline.code(),
                last.rung(),
                last.kind(),
                deadline.dueAt(),
                now));
        return true;
    }

    private boolean endPause(Deadline deadline, Instant pausedAt, Instant now) {
        Instant until = deadline.pausedUntil();
        if (until == null || until.isAfter(now)) {
            return false;
        }
        String reason = changes.reasonOfPause(deadline);
        Deadline running = ClockRows.resumed(deadline, pausedAt, until, workingTime);
        clocks.keep(running);
        changes.remember(
                deadline,
                "system",
                new Changes.Change(Changes.PAUSE_ENDED, until, reason, deadline.dueAt(), running.dueAt(), null));
        events.publishEvent(new PauseEnded(deadline.subject(), deadline.code(), reason, until, running.dueAt(), now));
        return true;
    }
}
