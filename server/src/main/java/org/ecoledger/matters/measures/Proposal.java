package org.ecoledger.matters.measures;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A proposed measure with what a person needs to decide on it.
 *
 * @param matter number of the matter
 * @param owner unit that owns it now
 * @param matterState as its procedure names it
 * @param limit code of the limit that was missed, with the rung that proposed the measure
 * @param dueAt end of that limit
 * @param metAt when what was due was done; null while it is not
 * @param state open, approved, refused
 */
record Proposal(
        long id,
        String matter,
        String title,
        @Nullable String owner,
        @Nullable String ownerName,
        String countyName,
        String matterState,
        String measure,
        String limit,
        String rung,
        Instant dueAt,
        @Nullable Instant metAt,
        Instant proposedAt,
        String state,
        @Nullable String decidedByName,
        @Nullable Instant decidedAt,
        String reason) {

    boolean isOpen() {
        return state.equals("open");
    }
}
