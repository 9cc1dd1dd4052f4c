package org.ecoledger.matters;

import java.util.Optional;
import org.ecoledger.access.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keys of requests that were carried out: what is sent twice is done once. */
@Repository
class Requests {
    private final JdbcClient db;

    Requests(JdbcClient db) {
        this.db = db;
    }

    /**
     * Claims the key for this matter. When another request with the key is under way, waits for its end.
     *
     * @return the matter that an earlier request with this key was about; empty when this one is the first
     */
    Optional<String> claim(Actor actor, @Nullable String key, String matter) {
        if (key == null || key.isBlank()) {
            return Optional.empty();
        }
        int claimed = db.sql(
                        "insert into matters.requests (account, key, matter) values (?, ?, ?) on conflict do nothing")
                .params(actor.account(), key, matter)
                .update();
        return claimed == 1 ? Optional.empty() : earlier(actor, key);
    }

    /** The matter that an earlier request with this key was about. When one is under way, waits for its end. */
    Optional<String> earlier(Actor actor, @Nullable String key) {
        if (key == null || key.isBlank()) {
            return Optional.empty();
        }
        db.sql("select pg_advisory_xact_lock(hashtextextended(?, ?))")
                .params(key, actor.account())
                .query(row -> {});
        return db.sql("select matter from matters.requests where account = ? and key = ?")
                .params(actor.account(), key)
                .query(String.class)
                .optional();
    }
}
