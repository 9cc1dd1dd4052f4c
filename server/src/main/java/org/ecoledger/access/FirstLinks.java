package org.ecoledger.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import org.ecoledger.clock.CityTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Links that make the first administrator: only their hashes are kept, and only the newest unused one is good. */
@Repository
class FirstLinks {
    private final JdbcClient db;
    private final Clock clock;

    FirstLinks(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    void replace(String token) {
        db.sql("delete from access.first_links where used_at is null").update();
        db.sql("insert into access.first_links (token_hash, made_at) values (?, ?)")
                .params(hash(token), now())
                .update();
    }

    boolean isGood(String token) {
        return db.sql("select exists (select 1 from access.first_links where token_hash = ? and used_at is null)")
                .param(hash(token))
                .query(Boolean.class)
                .single();
    }

    /** Uses the link up; false when it was not good any more. */
    boolean use(String token) {
        return db.sql("update access.first_links set used_at = ? where token_hash = ? and used_at is null")
                        .params(now(), hash(token))
                        .update()
                == 1;
    }

    private OffsetDateTime now() {
        return CityTime.at(clock.instant()).toOffsetDateTime();
    }

    static String hash(String token) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
