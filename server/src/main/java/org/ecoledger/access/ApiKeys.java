package org.ecoledger.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ecoledger.clock.CityTime;
import org.ecoledger.problems.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * All API keys. Stored is the SHA-256 of a key, not a slow password hash: a key is 256 random bits, which nobody can guess or
 * list, so that there is nothing for a slow hash to slow down. A key is looked up by its hash, and the time of that look-up
 * says nothing about the key, since whoever sends guesses does not choose their hashes.
 */
@Repository
public class ApiKeys {
    /** How every key begins, so that it is recognised where it was left lying about. */
    public static final String PREFIX = "elk_";

    private static final int RANDOM_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String COLUMNS = """
            select k.id, k.name, k.ending, k.account, a.login, k.created_by, k.created_at, k.disabled_at,
                   k.disabled_reason, k.last_used_at
            from access.api_keys k join access.accounts a on a.id = k.account
            """;

    private final JdbcClient db;
    private final Accounts accounts;
    private final Audit audit;
    private final Clock clock;

    ApiKeys(JdbcClient db, Accounts accounts, Audit audit, Clock clock) {
        this.db = db;
        this.accounts = accounts;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A key just made.
     *
     * @param secret the key itself, shown here and nowhere else
     */
    public record Made(ApiKey key, String secret) {}

    /** Newest first. */
    public List<ApiKey> all() {
        return db.sql(COLUMNS + "order by k.id desc").query(ApiKeys::key).list();
    }

    public ApiKey get(long id) {
        return db.sql(COLUMNS + "where k.id = ?")
                .param(id)
                .query(ApiKeys::key)
                .optional()
                .orElseThrow(() -> Problem.notFound("access.no-such-key", Long.toString(id)));
    }

    /** Makes a key for an account that is another system's and nobody's. */
    @Transactional
    public Made make(Actor actor, String name, Account account) {
        if (!account.roles().equals(Set.of(Role.REPORTING_SYSTEM))) {
            throw Problem.unacceptable("access.key-for-a-person", account.login());
        }
        byte[] random = new byte[RANDOM_BYTES];
        RANDOM.nextBytes(random);
        String secret = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        long id = db.sql("""
                        insert into access.api_keys (name, key_hash, ending, account, created_by, created_at)
                        values (?, ?, ?, ?, ?, ?) returning id
                        """)
                .params(name, hash(secret), secret.substring(secret.length() - 4), account.id(), actor.login(), now())
                .query(Long.class)
                .single();
        audit.record(actor, "api-key.made", "api-key:" + id, "name=" + name + " account=" + account.login());
        return new Made(get(id), secret);
    }

    /** From now on the key is refused. Disabling twice changes nothing. */
    @Transactional
    public ApiKey disable(Actor actor, long id, String reason) {
        int disabled = db.sql("""
                        update access.api_keys set disabled_at = ?, disabled_reason = ?
                        where id = ? and disabled_at is null
                        """).params(now(), reason, id).update();
        ApiKey key = get(id);
        if (disabled == 1) {
            audit.record(actor, "api-key.disabled", "api-key:" + id, reason);
        }
        return key;
    }

    /** Who acts with this key, if it is good. A key never gives more than the role of another system. */
    Optional<Actor> actorOf(String secret) {
        return db.sql("""
                        update access.api_keys set last_used_at = :now where key_hash = :hash and disabled_at is null
                        returning account
                        """)
                .param("now", now())
                .param("hash", hash(secret))
                .query(Long.class)
                .optional()
                .flatMap(accounts::find)
                .filter(account -> !account.disabled() && account.roles().contains(Role.REPORTING_SYSTEM))
                .map(account ->
                        new Actor(account.id(), account.login(), account.name(), Set.of(Role.REPORTING_SYSTEM)));
    }

    private static String hash(String secret) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    private OffsetDateTime now() {
        return clock.instant().atZone(CityTime.ZONE).toOffsetDateTime();
    }

    private static ApiKey key(ResultSet row, int number) throws SQLException {
        OffsetDateTime disabled = row.getObject("disabled_at", OffsetDateTime.class);
        OffsetDateTime used = row.getObject("last_used_at", OffsetDateTime.class);
        return new ApiKey(
                row.getLong("id"),
                row.getString("name"),
                row.getString("ending"),
                row.getLong("account"),
                row.getString("login"),
                row.getString("created_by"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                instant(disabled),
                row.getString("disabled_reason"),
                instant(used));
    }

    private static java.time.@Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
