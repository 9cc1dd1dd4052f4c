package org.ecoledger.fires;

import java.time.Clock;
import java.time.OffsetDateTime;
import org.ecoledger.access.Actor;
import org.ecoledger.clock.CityTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps causes; a later one takes the place of an earlier one, which stays. */
@Repository
class CauseRows {
    private final JdbcClient db;
    private final Clock clock;

    CauseRows(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    void put(Actor actor, String fire, FireCauses.Found found, @Nullable Boolean stubbleHigh) {
        OffsetDateTime now = clock.instant().atZone(CityTime.ZONE).toOffsetDateTime();
        db.sql("update fires.causes set replaced_at = ? where fire = ? and replaced_at is null")
                .params(now, fire)
                .update();
        db.sql("""
                        insert into fires.causes (fire, cause, crop, stubble_cm, stubble_high, stubble_photo, area_mu, owner,
                            owner_code, person_unknown, note, recorded_at, recorded_by, recorder)
                        values (:fire, :cause, :crop, :stubble, :high, :photo, :area, :owner, :code, :unknown, :note, :at,
                            :account, :name)
                        """)
                .param("fire", fire)
                .param("cause", found.cause())
                .param("crop", found.crop())
                .param("stubble", found.stubbleCm())
                .param("high", stubbleHigh)
                .param("photo", found.stubblePhoto())
                .param("area", found.areaMu())
                .param("owner", found.owner())
                .param("code", found.ownerCode())
                .param("unknown", found.personUnknown())
                .param("note", found.note().strip())
                .param("at", now)
                .param("account", actor.account())
                .param("name", actor.name())
                .update();
    }
}
