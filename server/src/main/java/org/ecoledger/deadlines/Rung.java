package org.ecoledger.deadlines;

import java.time.Duration;
import java.time.Instant;

/**
 * A moment before, at or after the end of a limit at which something is to be told, once.
 *
 * @param code limit to which it belongs; {@code *.handle} for those of this name on every track, {@code *} for all
 * @param rung name, unique within the limit
 * @param offset from the end of the limit, by the natural clock; negative before it
 */
record Rung(String code, String rung, DeadlineReached.Kind kind, Duration offset) {

    boolean isOf(String limit) {
        return code.equals(limit) || code.equals("*") || (code.startsWith("*.") && limit.endsWith(code.substring(1)));
    }

    /** When it is to be told; what was lateness while the clock stood does not count as such. */
    Instant momentOf(Deadline deadline) {
        Instant moment = deadline.dueAt().plus(offset);
        return offset.isPositive() ? moment.plus(deadline.stood()) : moment;
    }

    /** A limit so short that this would come before its begin is not reminded of. */
    boolean isWithin(Deadline deadline) {
        return !offset.isNegative() || momentOf(deadline).isAfter(deadline.startedAt());
    }
}
