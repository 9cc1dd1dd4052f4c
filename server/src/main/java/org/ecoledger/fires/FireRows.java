package org.ecoledger.fires;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.ecoledger.clock.CityTime;
import org.ecoledger.grids.Whereabout;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes the fires. */
@Repository
class FireRows {
    private final JdbcClient db;
    private final Zones zones;

    FireRows(JdbcClient db, Zones zones) {
        this.db = db;
        this.zones = zones;
    }

    /** Until the end of the transaction nobody else takes sightings in, so that two of one fire never become two fires. */
    void lock() {
        db.sql("select pg_advisory_xact_lock(hashtext('fires.fires'))").query(row -> {});
    }

    /** Begins a fire with its first sighting. */
    String add(FirePoint point, Whereabout where, @Nullable String splitFrom) {
        int year = CityTime.at(point.seenAt()).getYear();
        int last = db.sql("""
                        insert into fires.numbers (year, last) values (?, 1)
                        on conflict (year) do update set last = fires.numbers.last + 1 returning last
                        """).param(year).query(Integer.class).single();
        String number = "F%d-%04d".formatted(year, last);
        String narrowest = where.village() != null
                ? where.village()
                : where.township() != null ? where.township() : where.county();
        db.sql("""
                        insert into fires.fires (number, first_seen, last_seen, lon, lat, county, township, village, region,
                            cell, zones, received_at, split_from)
                        values (:number, :seen, :seen, :lon, :lat, :county, :township, :village, :region, :cell, :zones,
                            :received, :split)
                        """)
                .param("number", number)
                .param("seen", at(point.seenAt()))
                .param("lon", point.lon())
                .param("lat", point.lat())
                .param("county", where.county())
                .param("township", where.township())
                .param("village", where.village())
                .param("region", narrowest)
                .param("cell", where.cells().isEmpty() ? null : where.cells().getFirst())
                .param("zones", zones.at(point).toArray(String[]::new))
                .param("received", at(point.receivedAt()))
                .param("split", splitFrom)
                .update();
        return number;
    }

    /** Lets the fire's begin, end and place be those of its sightings as they are now. */
    void fit(String number) {
        db.sql("""
                        update fires.fires f set first_seen = s.seen_at, lon = s.lon, lat = s.lat,
                            last_seen = (select max(l.seen_at) from fires.detections l where l.fire = f.number)
                        from (select seen_at, lon, lat from fires.detections where fire = :number
                              order by seen_at, id limit 1) s
                        where f.number = :number
                        """).param("number", number).update();
    }

    /** Leaves the fire as one that is another. */
    void mergeInto(String number, String into, String who, String reason, Instant at) {
        db.sql("""
                        update fires.fires set merged_into = :into, merged_by = :who, merge_reason = :reason, merged_at = :at,
                            state = :merged
                        where number = :number
                        """)
                .param("into", into)
                .param("who", who)
                .param("reason", reason)
                .param("at", at(at))
                .param("merged", Fire.MERGED)
                .param("number", number)
                .update();
    }

    void informed(String number, String matter, Instant at) {
        db.sql("update fires.fires set matter = ?, informed_at = ? where number = ?")
                .params(matter, at(at), number)
                .update();
    }

    /** Whether this matter is about a fire. */
    boolean hasFire(String matter) {
        return db.sql("select exists (select 1 from fires.fires where matter = ?)")
                .param(matter)
                .query(Boolean.class)
                .single();
    }

    /** Number of the fire that this matter is about, where it has not gone into another. */
    List<String> standingAlone(String matter) {
        return db.sql("select number from fires.fires where matter = ? and merged_into is null")
                .param(matter)
                .query((row, _) -> row.getString(1))
                .list();
    }

    /** Number of the fire into which this matter's fire has gone. */
    List<String> holderOf(String matter) {
        return db.sql("select merged_into from fires.fires where matter = ? and merged_into is not null")
                .param(matter)
                .query((row, _) -> row.getString(1))
                .list();
    }

    /** Keeps on the fire what its matter has come to; a fire that is another stays that. */
    void moved(String matter, String state) {
        db.sql("update fires.fires set state = ? where matter = ? and merged_into is null")
                .params(state, matter)
                .update();
    }

    /** The first answer counts, whatever it is. */
    void answered(String matter, Instant at, boolean inTime) {
        db.sql("""
                        update fires.fires set answered_at = ?, answered_in_time = ? where matter = ? and answered_at is null
                        """).params(at(at), inTime, matter).update();
    }

    void reductionAsked(String matter) {
        db.sql("""
                        update fires.fires f set reduction = (
                            select c.chosen from matters.pub_choices c
                            where c.matter = f.matter and c.action = 'ask-reduction' and c.field = 'reduction'
                            order by c.step desc limit 1)
                        where f.matter = ?
                        """).param(matter).update();
    }

    void putOut(String matter, @Nullable Instant at) {
        db.sql("update fires.fires set put_out_at = :at where matter = :matter")
                .param("at", at == null ? null : at(at))
                .param("matter", matter)
                .update();
    }

    /** Number of the fire that this matter is about, where no cause is recorded. */
    List<String> withoutCause(String matter) {
        return db.sql("""
                        select f.number from fires.fires f where f.matter = ? and not exists (
                            select 1 from fires.causes c where c.fire = f.number and c.replaced_at is null)
                        """).param(matter).query((row, _) -> row.getString(1)).list();
    }

    private static OffsetDateTime at(Instant time) {
        return time.atZone(CityTime.ZONE).toOffsetDateTime();
    }
}
