package org.ecoledger.matters;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A signature on what a matter's procedure lets be signed.
 *
 * @param capacity as the procedure's row says: contractor, leader-in-charge, principal-leader, seal, countersign
 * @param account who signed
 * @param onBehalfOf name of the person on leave for whom it was signed; null where the signer signed as such
 * @param content address of what was signed
 * @param sha256 of what was signed
 * @param voidedAt since when it no longer holds; null while it does
 * @param voidedBy action that voided it: return, take-back, withdraw
 */
public record Signature(
        long id,
        String matter,
        String capacity,
        long account,
        String name,
        @Nullable String post,
        @Nullable String onBehalfOf,
        Instant at,
        String content,
        String sha256,
        @Nullable Instant voidedAt,
        @Nullable String voidedBy) {
    public boolean holds() {
        return voidedAt == null;
    }
}
