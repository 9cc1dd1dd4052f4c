package org.ecoledger.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A key with which another system acts as a service account. The key itself is known to that system alone.
 *
 * @param ending its last four characters, to tell keys apart
 * @param account id of the service account
 * @param createdBy login of who made it
 * @param disabledAt null while it is good
 */
public record ApiKey(
        long id,
        String name,
        String ending,
        long account,
        String login,
        String createdBy,
        Instant createdAt,
        @Nullable Instant disabledAt,
        @Nullable String disabledReason,
        @Nullable Instant lastUsedAt) {}
