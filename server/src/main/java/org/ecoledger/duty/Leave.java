package org.ecoledger.duty;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A leave (请假) with its deputy.
 *
 * @param deputy account that stands in meanwhile
 * @param decision null while it waits
 * @param decidedFor name of the leader for whom the decider stood in
 * @param backAt 销假: since when the person is back
 */
record Leave(
        long id,
        long account,
        String name,
        String unit,
        Instant starts,
        Instant ends,
        String reason,
        long deputy,
        String deputyName,
        Instant askedAt,
        @Nullable Decision decision,
        @Nullable String decidedBy,
        @Nullable String decidedFor,
        @Nullable Instant decidedAt,
        @Nullable String decisionNote,
        @Nullable Instant backAt) {

    /** What became of it. */
    enum Decision {
        APPROVED,
        REFUSED,
        WITHDRAWN
    }

    boolean isApproved() {
        return decision == Decision.APPROVED;
    }

    /** When the absence is over: at its end, or earlier when the person came back. */
    Instant over() {
        return backAt != null && backAt.isBefore(ends) ? backAt : ends;
    }

    boolean isAwayAt(Instant moment) {
        return isApproved() && !starts.isAfter(moment) && over().isAfter(moment);
    }
}
