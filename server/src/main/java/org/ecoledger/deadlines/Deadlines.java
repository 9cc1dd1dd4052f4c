package org.ecoledger.deadlines;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ecoledger.access.Actor;
import org.ecoledger.access.Audit;
import org.ecoledger.clock.CityTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** All limits running on files. A file has at most one clock running per limit. */
@Repository
public class Deadlines {
    private final JdbcClient db;
    private final LimitTable limits;
    private final WorkingTime workingTime;
    private final Audit audit;
    private final Clock clock;

    Deadlines(JdbcClient db, LimitTable limits, WorkingTime workingTime, Audit audit, Clock clock) {
        this.db = db;
        this.limits = limits;
        this.workingTime = workingTime;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether the table has a limit of this code; a procedure may only name such. */
    public boolean knows(String code) {
        return limits.knows(code);
    }

    /** Whether the limit is a window in which something may be done, and no duty: nobody is late who lets it pass. */
    public boolean isWindow(String code) {
        return limits.rungsOf(code).isEmpty();
    }

    /**
     * Starts the limit in force today; one that is already running on the subject is stopped first.
     *
     * @param scope kind of file, for limits that are special to it; empty for none
     */
    @Transactional
    public Deadline start(String subject, String code, String scope) {
        return start(subject, code, scope, null);
    }

    /**
     * As {@link #start(String, String, String)}, with an end that the file itself sets.
     *
     * @param end such as a rectification plan's or a hotline ticket's; null for the limit's own length
     */
    @Transactional
    public Deadline start(String subject, String code, String scope, @Nullable Instant end) {
        stop(subject, code);
        Instant now = clock.instant();
        Limit limit = limits.find(code, scope, CityTime.today(clock))
                .orElseThrow(() -> new IllegalArgumentException("No limit " + code + " is in force"));
        Instant due = end == null ? workingTime.end(now, limit.amount(), limit.unit()) : end;
        db.sql("""
                        insert into deadlines.deadlines (subject, code, started_at, due_at, amount, unit, basis, next_rung_at,
                                                         extensions_left, extension_days)
                        values (:subject, :code, :now, :due, :amount, :unit, :basis, :next, :extensions, :extensionDays)
                        """)
                .param("subject", subject)
                .param("code", code)
                .param("now", time(now))
                .param("due", time(due))
                .param("amount", limit.amount())
                .param("unit", limit.unit().name())
                .param("basis", limit.basis())
                .param("next", nextRung(code, due, Set.of()))
                .param("extensions", limit.extensions())
                .param("extensionDays", limit.extensionDays())
                .update();
        return running(subject, code).orElseThrow();
    }

    /** What was due was done. Nothing happens where no such clock runs. */
    @Transactional
    public void stop(String subject, String code) {
        db.sql("""
                        update deadlines.deadlines set stopped_at = :now, next_rung_at = null
                        where subject = :subject and code = :code and stopped_at is null
                        """)
                .param("now", time(clock.instant()))
                .param("subject", subject)
                .param("code", code)
                .update();
    }

    /** The clock stands until it is resumed: what happens meanwhile is not the owner's delay. */
    @Transactional
    public void pause(String subject, String code, String reason) {
        running(subject, code).filter(Deadline::isRunning).ifPresent(deadline -> {
            db.sql("update deadlines.deadlines set paused_at = :now, next_rung_at = null where id = :id")
                    .param("now", time(clock.instant()))
                    .param("id", deadline.id())
                    .update();
            remember(deadline, "paused", reason, deadline.dueAt(), "system");
        });
    }

    /** The clock runs on; the end moves by the time it stood. */
    @Transactional
    public void resume(String subject, String code) {
        Deadline deadline = running(subject, code).orElse(null);
        Instant pausedAt = deadline == null ? null : deadline.pausedAt();
        if (deadline == null || pausedAt == null) {
            return;
        }
        Instant due = resumedEnd(deadline, pausedAt, clock.instant());
        move(deadline, due);
        remember(deadline, "resumed", "", due, "system");
    }

    /**
     * Moves the end of a running limit by so many of the days that its unit counts; hours move by calendar days. Whether an
     * extension is left ({@link Deadline#extensionsLeft}) is asked by the caller, who can say so in words.
     */
    @Transactional
    public Deadline extend(Actor actor, String subject, String code, int days, String reason) {
        Deadline deadline = running(subject, code)
                .orElseThrow(() -> new IllegalStateException("No clock " + code + " runs on " + subject));
        Instant due = deadline.unit().isWorking()
                ? workingTime.end(deadline.dueAt(), days, Limit.Unit.WORKING_DAYS)
                : deadline.dueAt().plus(Duration.ofDays(days));
        move(deadline, due);
        db.sql("update deadlines.deadlines set extensions_left = extensions_left - 1 where id = ?")
                .param(deadline.id())
                .update();
        remember(deadline, "extended", reason, due, actor.login());
        audit.record(actor, "deadline.extended", subject, code + " " + deadline.dueAt() + " -> " + due + " " + reason);
        return running(subject, code).orElseThrow();
    }

    /** All clocks of a file, oldest first. */
    public List<Deadline> find(String subject) {
        return db.sql(DeadlineRows.COLUMNS + "where subject = ? order by id")
                .param(subject)
                .query(DeadlineRows::deadline)
                .list();
    }

    /** The clock of this limit that was started last and is not stopped; it may stand. */
    public Optional<Deadline> running(String subject, String code) {
        return db.sql(DeadlineRows.COLUMNS + "where subject = ? and code = ? and stopped_at is null")
                .params(subject, code)
                .query(DeadlineRows::deadline)
                .optional();
    }

    /** The clocks of these files that run, by file and end. */
    public List<Deadline> running(Collection<String> subjects) {
        return subjects.isEmpty()
                ? List.of()
                : db.sql(DeadlineRows.COLUMNS
                                + "where subject = any(?) and stopped_at is null and paused_at is null"
                                + " order by subject, due_at")
                        .param(subjects.toArray(String[]::new))
                        .query(DeadlineRows::deadline)
                        .list();
    }

    /** How long people work on a working day. */
    public Duration workingDay() {
        return workingTime.day();
    }

    /** Working time left until each of these moments; negative when it has passed. */
    public Map<Instant, Duration> workingTimeLeft(Collection<Instant> dues) {
        if (dues.isEmpty()) {
            return Map.of();
        }
        Instant now = clock.instant();
        Instant first = Collections.min(dues).isBefore(now) ? Collections.min(dues) : now;
        Instant last = Collections.max(dues).isAfter(now) ? Collections.max(dues) : now;
        Set<LocalDate> days = workingTime.daysOf(first, last);
        var left = new HashMap<Instant, Duration>();
        dues.forEach(due -> left.put(
                due,
                due.isBefore(now) ? workingTime.over(days, due, now).negated() : workingTime.over(days, now, due)));
        return left;
    }

    private Instant resumedEnd(Deadline deadline, Instant pausedAt, Instant now) {
        if (pausedAt.isAfter(deadline.dueAt())) {
            return deadline.dueAt();
        }
        return deadline.unit().isWorking()
                ? workingTime.plus(now, workingTime.between(pausedAt, deadline.dueAt()))
                : deadline.dueAt().plus(Duration.between(pausedAt, now));
    }

    private void move(Deadline deadline, Instant due) {
        Set<String> fired = Set.copyOf(db.sql("select rung from deadlines.rungs where deadline = ?")
                .param(deadline.id())
                .query(String.class)
                .list());
        db.sql("""
                        update deadlines.deadlines set due_at = :due, paused_at = null, next_rung_at = :next where id = :id
                        """)
                .param("due", time(due))
                .param("next", nextRung(deadline.code(), due, fired))
                .param("id", deadline.id())
                .update();
    }

    private void remember(Deadline deadline, String change, String reason, Instant due, String actor) {
        db.sql("""
                        insert into deadlines.changes (deadline, at, actor, change, reason, due_before, due_after)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(deadline.id(), time(clock.instant()), actor, change, reason, time(deadline.dueAt()), time(due))
                .update();
    }

    private @Nullable OffsetDateTime nextRung(String code, Instant due, Set<String> fired) {
        return limits.rungsOf(code).stream()
                .filter(rung -> !fired.contains(rung.rung()))
                .map(rung -> time(due.plus(rung.offset())))
                .findFirst()
                .orElse(null);
    }

    private static OffsetDateTime time(Instant instant) {
        return CityTime.at(instant).toOffsetDateTime();
    }
}
