package org.ecoledger.matters;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.ecoledger.access.Actor;
import org.ecoledger.clock.CityTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which matters were merged into which (并案): a relation with a beginning and an end, never a copy. */
@Repository
class Merges {
    private final JdbcClient db;

    Merges(JdbcClient db) {
        this.db = db;
    }

    void begin(Actor actor, String child, String parent, String reason, Instant now) {
        db.sql("""
                        insert into matters.merges (child, parent, merged_at, merged_by, reason) values (?, ?, ?, ?, ?)
                        """).params(child, parent, time(now), actor.account(), reason).update();
    }

    void end(Actor actor, String child, String reason, Instant now) {
        db.sql("""
                        update matters.merges set unmerged_at = :now, unmerged_by = :by, unmerge_reason = :reason
                        where child = :child and unmerged_at is null
                        """)
                .param("now", time(now))
                .param("by", actor.account())
                .param("reason", reason)
                .param("child", child)
                .update();
    }

    /** Numbers of the matters that this one holds now, in the order of their merging. */
    List<String> childrenOf(String parent) {
        return db.sql("select child from matters.merges where parent = ? and unmerged_at is null order by id")
                .param(parent)
                .query((row, _) -> row.getString("child"))
                .list();
    }

    /** Two files are merged one after the other, so that neither becomes a file within a file. */
    void lock() {
        db.sql("select pg_advisory_xact_lock(hashtext('matters.merges'))").query(row -> {});
    }

    private static OffsetDateTime time(Instant instant) {
        return CityTime.at(instant).toOffsetDateTime();
    }
}
