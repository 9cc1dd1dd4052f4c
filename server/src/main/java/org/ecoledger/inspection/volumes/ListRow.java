package org.ecoledger.inspection.volumes;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of one of the three lists.
 *
 * @param id of a row that the unit typed; null where the system holds what it says
 * @param version of its wording
 * @param link page that shows where it comes from
 * @param byName who gave the newest wording
 * @param annulled why it no longer counts
 */
record ListRow(
        Origin origin,
        @Nullable Long id,
        int version,
        Map<String, String> cells,
        @Nullable String link,
        List<Attached> files,
        @Nullable String byName,
        @Nullable Instant at,
        @Nullable Annulled annulled) {

    /** Where a row comes from. */
    enum Origin {
        TYPED,
        MATTER,
        EVIDENCE,
        REPLY,
        MILESTONE,
        ISSUED
    }

    record Attached(UUID id, String name, String url) {
        static Attached of(UUID id, String name) {
            return new Attached(id, name, "/api/v1/evidence/" + id);
        }
    }

    record Annulled(Instant at, String byName, String reason) {}

    /** What the system holds. */
    static ListRow held(Origin origin, Map<String, String> cells, @Nullable String link, @Nullable Instant at) {
        return new ListRow(origin, null, 1, cells, link, List.of(), null, at, null);
    }

    boolean counts() {
        return annulled == null;
    }
}
