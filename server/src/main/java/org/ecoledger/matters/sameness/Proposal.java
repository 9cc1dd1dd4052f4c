package org.ecoledger.matters.sameness;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A stored proposal, seen from one of its two matters.
 *
 * @param rebound the other matter was closed when this was proposed: the problem may have come back
 * @param decided merged, dismissed; null while open
 */
record Proposal(
        Match match,
        boolean rebound,
        Instant proposedAt,
        @Nullable String decided,
        @Nullable Instant decidedAt,
        @Nullable String reason) {}
