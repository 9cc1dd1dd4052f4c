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
    private final ClockRows clocks;
    private final Changes changes;
    private final Audit audit;
    private final Clock clock;

    Deadlines(
            JdbcClient db,
            LimitTable limits,
            WorkingTime workingTime,
            ClockRows clocks,
            Changes changes,
            Audit audit,
            Clock clock) {
        this.db = db;
        this.limits = limits;
        this.workingTime = workingTime;
        this.clocks = clocks;
        this.changes = changes;
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
                        insert into deadlines.deadlines (subject, code, started_at, due_at, amount, unit, basis,
                                                         extensions_left, extension_days)
                        values (:subject, :code, :now, :due, :amount, :unit, :basis, :extensions, :extensionDays)
                        """)
                .param("subject", subject)
                .param("code", code)
                .param("now", time(now))
                .param("due", time(due))
                .param("amount", limit.amount())
                .param("unit", limit.unit().name())
                .param("basis", limit.basis())
                .param("extensions", limit.extensions())
                .param("extensionDays", limit.extensionDays())
                .update();
        Deadline started = running(subject, code).orElseThrow();
        clocks.keep(started);
        return started;
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
        pause(subject, code, reason, null);
    }

    /**
     * The clock stands until it is resumed, but not for ever: when the pause reaches its limit, the clock runs on by itself and
     * {@link PauseEnded} is raised. A clock that stands already, or is not there, is left as it is.
     *
     * @param reason why it stands, as the file's story tells it
     * @param until limit of the pause, in the future; null for none
     */
    @Transactional
    public void pause(String subject, String code, String reason, @Nullable Instant until) {
        Instant now = clock.instant();
        if (until != null && !until.isAfter(now)) {
            throw new IllegalArgumentException("A pause that ends before it begins: " + until);
        }
        locked(subject, code).filter(Deadline::isRunning).ifPresent(deadline -> {
            clocks.keep(deadline.standing(now, until));
            remember(deadline, Changes.PAUSED, "system", reason, now, deadline, null);
        });
    }

    /** The clock runs on; the end moves by the time it stood. Where the pause had reached its limit, it runs since then. */
    @Transactional
    public void resume(String subject, String code) {
        Deadline deadline = locked(subject, code).orElse(null);
        Instant pausedAt = deadline == null ? null : deadline.pausedAt();
        if (deadline == null || pausedAt == null) {
            return;
        }
        Instant now = clock.instant();
        Instant until = deadline.pausedUntil();
        Instant at = until != null && until.isBefore(now) ? until : now;
        Deadline running = ClockRows.resumed(deadline, pausedAt, at, workingTime);
        clocks.keep(running);
        remember(deadline, Changes.RESUMED, "system", "", at, running, null);
    }

    /**
     * Moves the end of a running limit by so many of the days that its unit counts; hours move by calendar days. A clock that
     * stands goes on standing. The new end has its own reminders. Whether an extension is left
     * ({@link Deadline#extensionsLeft}) is asked by the caller, who can say so in words.
     */
    @Transactional
    public Deadline extend(Actor actor, String subject, String code, int days, String reason) {
        Deadline deadline = locked(subject, code)
                .orElseThrow(() -> new IllegalStateException("No clock " + code + " runs on " + subject));
        Deadline extended = deadline.extendedTo(workingTime.extended(deadline.unit(), deadline.dueAt(), days));
        clocks.keep(extended);
        remember(deadline, Changes.EXTENDED, actor.login(), reason, clock.instant(), extended, days);
        audit.record(
                actor,
                "deadline.extended",
                subject,
                code + " " + deadline.dueAt() + " -> " + extended.dueAt() + " " + reason);
        return extended;
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

    private Optional<Deadline> locked(String subject, String code) {
        return db.sql(DeadlineRows.COLUMNS + "where subject = ? and code = ? and stopped_at is null for update")
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

    private void remember(
            Deadline before,
            String change,
            String actor,
            String reason,
            Instant at,
            Deadline after,
            @Nullable Integer days) {
        changes.remember(before, actor, new Changes.Change(change, at, reason, before.dueAt(), after.dueAt(), days));
    }

    private static OffsetDateTime time(Instant instant) {
        return DeadlineRows.time(instant);
    }
}
