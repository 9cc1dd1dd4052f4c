package org.ecoledger.targets;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A letter 责任书 from one unit to another, in one version.
 *
 * @param number such as {@code ZR2026-001}, the same for all versions
 * @param giver unit that gives the task and signs
 * @param taker unit that takes it on
 * @param reason why this version replaces the one before; null for the first
 * @param inForce whether this is the newest signed version
 */
public record Letter(
        long id,
        String number,
        int version,
        String title,
        int year,
        String giver,
        String giverName,
        String taker,
        String takerName,
        State state,
        @Nullable String reason,
        boolean inForce,
        Instant draftedAt,
        String draftedBy,
        @Nullable Instant signedAt,
        @Nullable String signedBy,
        @Nullable Instant publishedAt,
        @Nullable String publishedBy) {

    /** A letter goes this way and no other. */
    public enum State {
        DRAFT,
        SIGNED,
        PUBLISHED
    }
}
