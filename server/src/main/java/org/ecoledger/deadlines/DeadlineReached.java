package org.ecoledger.deadlines;

import java.time.Instant;

/**
 * A rung of a running limit was reached. Raised once per rung and end of the limit, in the transaction that remembers it; when
 * several rungs were missed (the server stood still), only the latest is raised.
 *
 * @param deadline id of the clock
 * @param term how often the clock had been extended: after an extension its rungs are told for the new end
 * @param subject file whose clock it is, such as {@code matter:2026-000017}
 * @param code limit, such as {@code matter.handle}
 * @param rung name of the rung
 * @param dueAt end of the limit
 * @param at when it was noticed
 */
public record DeadlineReached(
        long deadline, int term, String subject, String code, String rung, Kind kind, Instant dueAt, Instant at) {

    /** What the rung is for. The platform reminds by itself; an escalation is only ever a proposal to a person. */
    public enum Kind {
        REMINDER,
        OVERDUE,
        ESCALATION;

        /** Whether the limit is over. */
        public boolean isOver() {
            return this != REMINDER;
        }
    }
}
