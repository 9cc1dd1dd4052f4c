package org.ecoledger.deadlines;

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
 * @param basis legal basis or rule
 * @param extensionsLeft how often it may still be extended
 * @param extensionDays by how many days at most each time
 */
public record Deadline(
        long id,
        String subject,
        String code,
        Instant startedAt,
        Instant dueAt,
        @Nullable Instant stoppedAt,
        @Nullable Instant pausedAt,
        int amount,
        Limit.Unit unit,
        String basis,
        int extensionsLeft,
        int extensionDays) {

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
}
