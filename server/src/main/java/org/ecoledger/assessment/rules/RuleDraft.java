package org.ecoledger.assessment.rules;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A rule set that is being written.
 *
 * @param edit counts its savings from 1
 * @param code as far as it is written; empty where it is not
 * @param endedAt when it was issued or discarded
 */
record RuleDraft(
        long id,
        State state,
        int edit,
        String code,
        String version,
        String title,
        String body,
        Instant begunAt,
        String begunBy,
        Instant editedAt,
        String editedBy,
        @Nullable Instant endedAt,
        @Nullable String endedBy,
        @Nullable String endReason) {

    /** What has become of it. */
    enum State {
        DRAFT,
        ISSUED,
        DISCARDED;

        String written() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    boolean isOpen() {
        return state == State.DRAFT;
    }
}
