package org.ecoledger.matters;

import java.time.Instant;
import org.ecoledger.clock.CityTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every closure of every matter; one that did not hold stays, with what became of it (反弹). */
@Repository
class Closures {
    private final JdbcClient db;

    Closures(JdbcClient db) {
        this.db = db;
    }

    /** Remembers the closure as the matter stands now. */
    void closed(String matter) {
        db.sql("""
                        insert into matters.closures (matter, closed_at, in_time, truth, handling, disposition, proven, owner)
                        select number, closed_at, closed_in_time, truth, handling, disposition, proven, owner
                        from matters.matters where number = ?
                        """).param(matter).update();
    }

    /** @param why rebound, complainant, office, lookback, review */
    void reopened(String matter, String why, Instant now) {
        db.sql("""
                        update matters.closures set reopened_at = :now, reopened_why = :why
                        where matter = :matter and reopened_at is null
                        """)
                .param("now", CityTime.at(now).toOffsetDateTime())
                .param("why", why)
                .param("matter", matter)
                .update();
    }
}
