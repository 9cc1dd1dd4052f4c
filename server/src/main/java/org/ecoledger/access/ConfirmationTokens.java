package org.ecoledger.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.ecoledger.clock.CityTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Tokens of confirmations: only their hashes are kept, and each serves one person once. */
@Repository
class ConfirmationTokens {
    private final JdbcClient db;
    private final Audit audit;
    private final Clock clock;

    ConfirmationTokens(JdbcClient db, Audit audit, Clock clock) {
        this.db = db;
        this.audit = audit;
        this.clock = clock;
    }

    private record Token(
            long account, Instant expiresAt, @Nullable OffsetDateTime spentAt) {}

    @Transactional
    void add(Actor actor, String token, Duration valid) {
        Instant now = clock.instant();
        db.sql("""
                        insert into access.confirmations (token_sha256, account, issued_at, expires_at)
                        values (:hash, :account, :issued, :expires)
                        """)
                .param("hash", FirstLinks.hash(token))
                .param("account", actor.account())
                .param("issued", time(now))
                .param("expires", time(now.plus(valid)))
                .update();
        audit.record(actor, "confirmation.issued", "account:" + actor.login(), "");
    }

    /** Code of the sentence that says why it cannot be spent; another's reads like one that never was. */
    Optional<String> fault(Actor actor, String token) {
        Token found = db.sql("select account, expires_at, spent_at from access.confirmations where token_sha256 = ?")
                .param(FirstLinks.hash(token))
                .query((row, _) -> new Token(
                        row.getLong("account"),
                        row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                        row.getObject("spent_at", OffsetDateTime.class)))
                .optional()
                .orElse(null);
        if (found == null || found.account() != actor.account()) {
            return Optional.of("access.confirmation-unknown");
        }
        if (found.spentAt() != null) {
            return Optional.of("access.confirmation-used");
        }
        return clock.instant().isBefore(found.expiresAt())
                ? Optional.empty()
                : Optional.of("access.confirmation-too-old");
    }

    /** False when somebody was quicker. */
    boolean use(Actor actor, String token) {
        return db.sql("""
                                update access.confirmations set spent_at = :now
                                where token_sha256 = :hash and account = :account and spent_at is null
                                """)
                        .param("now", time(clock.instant()))
                        .param("hash", FirstLinks.hash(token))
                        .param("account", actor.account())
                        .update()
                == 1;
    }

    private static OffsetDateTime time(Instant instant) {
        return CityTime.at(instant).toOffsetDateTime();
    }
}
