package org.ecoledger.complaints;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Optional;
import org.ecoledger.clock.CityTime;
import org.ecoledger.problems.Problem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Requests with an Idempotency-Key that were answered: the same again gets the same answer and does nothing. */
@Repository
class Answered {
    private static final int LONGEST_KEY = 200;

    private final JdbcClient db;
    private final Clock clock;

    Answered(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    private record Entry(String bodyHash, String matter) {}

    /**
     * The matter that this request was answered with. When the same request is under way, waits for its end.
     *
     * @throws Problem 409 when the key came with another body before; 400 when it is too long
     */
    Optional<String> find(String scope, String key, String body) {
        if (key.length() > LONGEST_KEY || key.indexOf('\0') >= 0) {
            throw Problem.malformed("complaints.key-too-long", LONGEST_KEY);
        }
        db.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param("complaints " + scope + " " + key)
                .query(_ -> {});
        var entry = db.sql("select body_hash, matter from complaints.answered where scope = ? and key = ?")
                .params(scope, key)
                .query((row, _) -> new Entry(row.getString("body_hash"), row.getString("matter")))
                .optional();
        if (entry.isPresent() && !entry.get().bodyHash().equals(hash(body))) {
            throw Problem.conflict("complaints.key-with-other-body");
        }
        return entry.map(Entry::matter);
    }

    void put(String scope, String key, String body, String matter) {
        db.sql("insert into complaints.answered (scope, key, body_hash, matter, at) values (?, ?, ?, ?, ?)")
                .params(
                        scope,
                        key,
                        hash(body),
                        matter,
                        CityTime.at(clock.instant()).toOffsetDateTime())
                .update();
    }

    private static String hash(String body) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(body.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
