package org.ecoledger.fires;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.ecoledger.access.Actor;
import org.ecoledger.clock.CityTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes zones and windows; nothing is deleted, only annulled. */
@Repository
class ZoneRows {
    private final JdbcClient db;
    private final Clock clock;

    ZoneRows(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    void add(Zone zone) {
        db.sql("""
                        insert into fires.zones (code, name, kind, region, shape, starts, ends, basis)
                        values (:code, :name, :kind, :region, :shape::jsonb, :starts, :ends, :basis)
                        """)
                .param("code", zone.code())
                .param("name", zone.name().strip())
                .param("kind", zone.kind().code())
                .param("region", zone.region())
                .param("shape", zone.shape())
                .param("starts", zone.starts())
                .param("ends", zone.ends())
                .param("basis", zone.basis().strip())
                .update();
    }

    /** The fire lies in the zone. */
    void mark(String fire, String zone) {
        db.sql("update fires.fires set zones = zones || ?::text where number = ?")
                .params(zone, fire)
                .update();
    }

    void annul(String zone, String reason) {
        db.sql("update fires.zones set annulled_at = ?, annul_why = ? where code = ? and annulled_at is null")
                .params(at(clock.instant()), reason, zone)
                .update();
    }

    long addWindow(Actor actor, String zone, Instant starts, Instant ends, String approvedBy, String paper) {
        return db.sql("""
                        insert into fires.windows (zone, starts, ends, approved_by, paper, entered_at, entered_by)
                        values (?, ?, ?, ?, ?, ?, ?) returning id
                        """)
                .params(zone, at(starts), at(ends), approvedBy, paper, at(clock.instant()), actor.name())
                .query(Long.class)
                .single();
    }

    void annulWindow(long id, String reason) {
        db.sql("update fires.windows set annulled_at = ?, annul_why = ? where id = ? and annulled_at is null")
                .params(at(clock.instant()), reason, id)
                .update();
    }

    private static OffsetDateTime at(Instant time) {
        return time.atZone(CityTime.ZONE).toOffsetDateTime();
    }
}
