package org.ecoledger.procedures;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A version of a procedure that the city wrote.
 *
 * @param basedOn version of which it began as a copy
 * @param revision rises with every change of a draft, so that two persons do not overwrite each other
 * @param rows the lines as CSV
 * @param words its own words as CSV
 * @param validFrom files opened from this day use it; null while it is a draft
 * @param reason why it was put in force or annulled
 */
record Version(
        long id,
        String name,
        String version,
        String basedOn,
        State state,
        int revision,
        String rows,
        String words,
        @Nullable LocalDate validFrom,
        @Nullable String reason,
        String createdBy,
        Instant createdAt,
        String changedBy,
        Instant changedAt,
        @Nullable String putInForceBy,
        @Nullable Instant putInForceAt,
        @Nullable String annulledBy,
        @Nullable Instant annulledAt) {

    enum State {
        DRAFT,
        IN_FORCE,
        ANNULLED
    }

    boolean isDraft() {
        return state == State.DRAFT;
    }
}
