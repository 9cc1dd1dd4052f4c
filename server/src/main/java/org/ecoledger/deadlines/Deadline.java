package org.ecoledger.deadlines;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One limit running, or having run, on one file.
 *
 * @param subject such as {@code matter:2026-000017}
 * @param code limit, such as {@code matter.handle}
 * @param dueAt end of the limit as it stands after pauses and extensions
 * @param stoppedAt when what was due was done; null while it is not
 * @param pausedAt since when the clock stands; null while it runs
 * @param pausedUntil when it runs on by itself; null where it waits to be resumed
 * @param basis legal basis or rule
 * @param extensionsLeft how often it may still be extended
 * @param extensionDays by how many days at most each time
 * @param term how often it was extended
 * @param stood how long it stood after its end
 */
public record Deadline(
        long id,
        String subject,
        String code,
        Instant startedAt,
        Instant dueAt,
        @Nullable Instant stoppedAt,
        @Nullable Instant pausedAt,
        @Nullable Instant pausedUntil,
        int amount,
        Limit.Unit unit,
        String basis,
        int extensionsLeft,
        int extensionDays,
        int term,
        Duration stood) {

    /** Whether the time left is told in working time; otherwise the clock runs by night and on holidays. */
    public boolean countsWorkingTime() {
        return unit.isWorking();
    }

    public boolean isRunning() {
        return stoppedAt == null && pausedAt == null;
    }

    /** Whether what was due was late, or is late at this moment. A clock that stands cannot become late. */
    public boolean isOverdueAt(Instant now) {
        Instant end = pausedAt != null ? pausedAt : stoppedAt != null ? stoppedAt : now;
        return end.isAfter(dueAt);
    }

    /** Whether this end lies ahead for the clock, whose time is now or, while it stands, the begin of its pause. */
    boolean isAheadOf(Instant due, Instant now) {
        return due.isAfter(pausedAt == null ? now : pausedAt);
    }

    Deadline standing(Instant since, @Nullable Instant until) {
        return with(dueAt, since, until, extensionsLeft, term, stood);
    }

    /** It runs on after a pause. */
    Deadline runningTo(Instant due, Duration stoodLate) {
        return with(due, null, null, extensionsLeft, term, stoodLate);
    }

    Deadline extendedTo(Instant due) {
        return with(due, pausedAt, pausedUntil, extensionsLeft - 1, term + 1, Duration.ZERO);
    }

    Deadline endingAt(Instant due) {
        return with(due, pausedAt, pausedUntil, extensionsLeft, term, stood);
    }

    private Deadline with(
            Instant due,
            @Nullable Instant standsSince,
            @Nullable Instant standsUntil,
            int left,
            int newTerm,
            Duration stoodLate) {
        return new Deadline(
                id,
                subject,
                code,
                startedAt,
                due,
                stoppedAt,
                standsSince,
                standsUntil,
                amount,
                unit,
                basis,
                left,
                extensionDays,
                newTerm,
                stoodLate);
    }
}
