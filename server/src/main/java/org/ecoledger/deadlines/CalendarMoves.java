package org.ecoledger.deadlines;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.ecoledger.clock.CityTime;
import org.ecoledger.organisation.CalendarChanged;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * When a day to come becomes or ceases to be a working day, the running limits in working time end anew: each clock is
 * told again from its begin, with its pauses and extensions, under the calendar as it is now. Nobody becomes late by an
 * import: an end that has passed stays, and so does one that would have passed.
 */
@Repository
class CalendarMoves {
    private static final Logger log = LoggerFactory.getLogger(CalendarMoves.class);
    private static final int PAGE = 200;
    private static final String REASON = "节假日安排调整";

    private final JdbcClient db;
    private final ClockRows clocks;
    private final Changes changes;
    private final WorkingTime workingTime;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    CalendarMoves(
            JdbcClient db,
            ClockRows clocks,
            Changes changes,
            WorkingTime workingTime,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.db = db;
        this.clocks = clocks;
        this.changes = changes;
        this.workingTime = workingTime;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    @EventListener
    void changed(CalendarChanged change) {
        if (!change.day().isBefore(CityTime.today(clock))) {
            db.sql("insert into deadlines.changed_days (day) values (?)")
                    .param(change.day())
                    .update();
        }
    }

    /** Goes through all clocks in working time when days changed; a clock that fails is tried in the next round. */
    void moveAll() {
        List<Long> days = db.sql("select id from deadlines.changed_days")
                .query((row, _) -> row.getLong("id"))
                .list();
        if (days.isEmpty()) {
            return;
        }
        boolean whole = true;
        List<Deadline> page = page(0);
        while (!page.isEmpty()) {
            for (Deadline deadline : page) {
                whole &= moveAlone(deadline);
            }
            page = page(page.getLast().id());
        }
        if (whole) {
            db.sql("delete from deadlines.changed_days where id = any(?)")
                    .param(days.toArray(Long[]::new))
                    .update();
        }
    }

    private List<Deadline> page(long after) {
        return db.sql(DeadlineRows.COLUMNS + """
                        where stopped_at is null and unit not like 'NATURAL%' and id > ? order by id limit ?
                        """)
                .params(after, PAGE)
                .query(DeadlineRows::deadline)
                .list();
    }

    private boolean moveAlone(Deadline deadline) {
        try {
            if (!end(deadline).equals(deadline.dueAt())) {
                transaction.executeWithoutResult(
                        _ -> clocks.claim(deadline.id()).ifPresent(this::move));
            }
            return true;
        } catch (RuntimeException e) {
            log.error("The end of clock {} could not be moved for a new holiday and is tried again", deadline.id(), e);
            return false;
        }
    }

    private void move(Deadline deadline) {
        Instant now = clock.instant();
        Instant due = end(deadline);
        if (due.equals(deadline.dueAt())
                || !deadline.isAheadOf(deadline.dueAt(), now)
                || !deadline.isAheadOf(due, now)) {
            return;
        }
        clocks.keep(deadline.endingAt(due));
        changes.remember(
                deadline, "system", new Changes.Change(Changes.CALENDAR, now, REASON, deadline.dueAt(), due, null));
        events.publishEvent(new DeadlineMoved(deadline.subject(), deadline.code(), deadline.dueAt(), due, now));
    }

    private Instant end(Deadline deadline) {
        Instant due = workingTime.end(deadline.startedAt(), deadline.amount(), deadline.unit());
        Instant pausedAt = null;
        for (Changes.Change change : changes.of(deadline)) {
            switch (change.change()) {
                case Changes.PAUSED -> pausedAt = change.at();
                case Changes.RESUMED, Changes.PAUSE_ENDED -> {
                    due = resumed(deadline, due, pausedAt, change.at());
                    pausedAt = null;
                }
                case Changes.EXTENDED -> due = workingTime.extended(deadline.unit(), due, days(change));
                default -> {}
            }
        }
        return due;
    }

    private Instant resumed(Deadline deadline, Instant due, @Nullable Instant pausedAt, Instant at) {
        return pausedAt == null ? due : workingTime.resumed(deadline.unit(), due, pausedAt, at);
    }

    /** Extensions of before they were written down are told from how far they moved the end. */
    private int days(Changes.Change extension) {
        Integer days = extension.days();
        if (days != null) {
            return days;
        }
        LocalDate before = CityTime.at(extension.dueBefore()).toLocalDate();
        return (int) workingTime.daysOf(extension.dueBefore(), extension.dueAfter()).stream()
                .filter(before::isBefore)
                .count();
    }
}
