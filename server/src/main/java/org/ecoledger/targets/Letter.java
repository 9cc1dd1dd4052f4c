package org.ecoledger.targets;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.ecoledger.access.Role;
import org.ecoledger.targets.parties.LetterLevel;
import org.jspecify.annotations.Nullable;

/**
 * A letter 责任书 from one side to another, in one version (M01-01 to M01-03).
 *
 * @param number such as {@code ZR2026-001}, the same for all versions
 * @param giver key of the party that gives the task and signs
 * @param taker key of the party that takes it on
 * @param reason why this version replaces the one before; null for the first
 * @param inForce whether this is the newest version that all sides have signed
 * @param template code of the template it was drafted from
 * @param giverSigns role of the person who signs for the giving side (ruling 1)
 * @param takerSigns role of the person who countersigns; null where nobody needs to
 * @param received where it was signed outside and is registered here
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
        @Nullable String publishedBy,
        LetterLevel level,
        @Nullable String giverRegion,
        String takerRegion,
        @Nullable String template,
        Role giverSigns,
        @Nullable Role takerSigns,
        @Nullable Countersignature countersigned,
        @Nullable Receipt received,
        @Nullable Voided voided) {

    /** A letter goes this way and no other; it may end as void before it binds. */
    public enum State {
        DRAFT,
        SIGNED,
        PUBLISHED,
        VOID
    }

    /** @param scan of the paper, where the taking side signed on paper */
    public record Countersignature(
            Instant at, String by, @Nullable UUID scan) {}

    /**
     * What was signed outside.
     *
     * @param document its number
     * @param by who signed it, as the paper says
     */
    public record Receipt(String document, LocalDate signedOn, String by, UUID scan) {}

    /** Why a draft, or a letter that only one side signed, was given up; it stays readable. */
    public record Voided(Instant at, String by, String reason) {}

    /** Whether the giving side has signed and the taking side has yet to. */
    boolean awaitsTaker() {
        return state == State.SIGNED && takerSigns != null && countersigned == null;
    }
}
