package org.ecoledger.works;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One version of a task's plan (M01-06, M01-07). Old ones stay readable beside the one in force.
 *
 * @param reason why it was asked for; empty for the first
 */
record Plan(
        int version,
        State state,
        LocalDate dueOn,
        String reason,
        String askedBy,
        Instant askedAt,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String decision,
        List<Milestone> milestones) {

    enum State {
        IN_FORCE,
        REPLACED,
        ASKED,
        REFUSED,
        LAPSED
    }
}
