package org.ecoledger.inspection.aftermath;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A released text; it never changes.
 *
 * @param truth true, partly, untrue
 * @param withdrawn why it left the public page
 */
record Publication(
        long id,
        String matter,
        int version,
        int batch,
        int sequence,
        String acceptance,
        String region,
        String pollution,
        String truth,
        PublicText text,
        String sha256,
        String releasedByName,
        Instant releasedAt,
        @Nullable Withdrawn withdrawn) {

    record Withdrawn(String reason, String byName, Instant at) {}

    /**
     * What the person who looked decided beyond the rules.
     *
     * @param kept suggestions that stand as they are
     * @param taken words that were taken out besides
     */
    record Decisions(List<String> kept, List<String> taken) {}
}
