package org.ecoledger.fires;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.ecoledger.clock.CityTime;
import org.ecoledger.fires.FirePoint.Pass;
import org.ecoledger.fires.FirePoint.Sender;
import org.ecoledger.fires.FireRules.Merging;
import org.ecoledger.organisation.Metres;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The sightings, and which fire each belongs to. A sighting is never changed; to which fire it belongs is a relation. */
@Repository
class Detections {
    static final String SPLIT = "split";
    private static final String BY_HAND = "by-hand";

    private final JdbcClient db;

    Detections(JdbcClient db) {
        this.db = db;
    }

    /** A fire near enough to be the same, and how far it is. */
    record Near(String fire, int metres) {}

    /** The fire that this sighting belongs to already. */
    Optional<String> fireOf(String key) {
        return db.sql("select fire from fires.detections where key = ?")
                .param(key)
                .query(String.class)
                .optional();
    }

    /**
     * The fire with the nearest sighting within the rule's distance and time. A fire that was put out before this sighting is
     * another one.
     */
    Optional<Near> near(FirePoint point, Merging rule) {
        double lat = point.lat().doubleValue();
        double degrees = Metres.toDegrees(rule.metres());
        Duration hours = Duration.ofHours(rule.hours());
        return db.sql("""
                        select fire, metres from (
                          select d.fire, d.seen_at, round(:scale * sqrt(power(d.lat - :lat, 2)
                                 + power((d.lon - :lon) * :cosine, 2)))::int as metres
                          from fires.detections d join fires.fires f on f.number = d.fire
                          where d.seen_at between :from and :to
                            and d.lat between :lat - :degrees and :lat + :degrees
                            and d.lon between :lon - :degrees / :cosine and :lon + :degrees / :cosine
                            and (f.put_out_at is null or f.put_out_at >= :seen)) near
                        where metres <= :metres order by metres, seen_at, fire limit 1
                        """)
                .param("scale", Metres.PER_DEGREE)
                .param("lat", lat)
                .param("lon", point.lon().doubleValue())
                .param("cosine", Math.cos(Math.toRadians(lat)))
                .param("degrees", degrees)
                .param("from", at(point.seenAt().minus(hours)))
                .param("to", at(point.seenAt().plus(hours)))
                .param("seen", at(point.seenAt()))
                .param("metres", rule.metres())
                .query((row, _) -> new Near(row.getString("fire"), row.getInt("metres")))
                .optional();
    }

    /** Fires of which a sighting came no more than so many hours before or after one of this fire's: nearest first. */
    List<Near> around(String fire, int hours, int metres) {
        return db.sql("""
                        select fire, min(metres) as metres from (
                          select o.fire, round(:scale * sqrt(power(o.lat - d.lat, 2)
                                 + power((o.lon - d.lon) * cos(radians(d.lat)), 2)))::int as metres
                          from fires.detections d
                          join fires.detections o on o.fire <> d.fire
                            and o.seen_at between d.seen_at - make_interval(hours => :hours)
                                              and d.seen_at + make_interval(hours => :hours)
                          where d.fire = :fire) around
                        where metres <= :metres group by fire order by 2, 1
                        """)
                .param("scale", Metres.PER_DEGREE)
                .param("hours", hours)
                .param("fire", fire)
                .param("metres", metres)
                .query((row, _) -> new Near(row.getString("fire"), row.getInt("metres")))
                .list();
    }

    /** Keeps the sighting as one of this fire. */
    void add(FirePoint point, String fire, @Nullable Integer metres, @Nullable String rule, Instant now) {
        Pass pass = point.pass();
        Sender sender = point.sender();
        FirePoint.Given given = sender == null ? null : sender.given();
        FirePoint.Line line = pass == null ? null : pass.file();
        long id = db.sql("""
                        insert into fires.detections (key, fire, origin, lon, lat, seen_at, received_at, satellite, instrument,
                            confidence, brightness, frp, daynight, version, import, line, reporter, reporter_name, words,
                            given_datum, given_lon, given_lat)
                        values (:key, :fire, :origin, :lon, :lat, :seen, :received, :satellite, :instrument, :confidence,
                            :brightness, :frp, :daynight, :version, :import, :line, :reporter, :name, :words,
                            :datum, :givenLon, :givenLat)
                        returning id
                        """)
                .param("key", point.key())
                .param("fire", fire)
                .param("origin", sender == null ? "satellite" : "person")
                .param("lon", point.lon())
                .param("lat", point.lat())
                .param("seen", at(point.seenAt()))
                .param("received", at(point.receivedAt()))
                .param("satellite", pass == null ? null : pass.satellite())
                .param("instrument", pass == null ? null : pass.instrument())
                .param("confidence", pass == null ? null : pass.confidence())
                .param("brightness", pass == null ? null : pass.brightness())
                .param("frp", pass == null ? null : pass.frp())
                .param("daynight", pass == null ? null : pass.daynight())
                .param("version", pass == null ? null : pass.version())
                .param("import", line == null ? null : line.file())
                .param("line", line == null ? null : line.number())
                .param("reporter", sender == null ? null : sender.account())
                .param("name", sender == null ? null : sender.name())
                .param("words", sender == null ? null : sender.words())
                .param("datum", given == null ? FirePoint.DATUM : given.datum())
                .param("givenLon", given == null ? null : given.lon())
                .param("givenLat", given == null ? null : given.lat())
                .query(Long.class)
                .single();
        relate(id, fire, metres, rule, now);
    }

    /** Takes the sighting out of its fire, with the reason, and gives it to another: a new one, or one so many metres off. */
    void move(long id, String fire, @Nullable Integer metres, String who, String reason, Instant now) {
        db.sql("""
                        update fires.merges set ended_at = ?, ended_by = ?, end_reason = ?
                        where detection = ? and ended_at is null
                        """).params(at(now), who, reason, id).update();
        db.sql("update fires.detections set fire = ? where id = ?")
                .params(fire, id)
                .update();
        relate(id, fire, metres, metres == null ? SPLIT : BY_HAND, now);
    }

    List<Detection> of(String fire) {
        return db.sql("""
                        select d.id, d.fire, d.origin, d.lon, d.lat, d.seen_at, d.received_at, d.satellite, d.instrument,
                               d.confidence, d.brightness, d.frp, d.daynight, d.import, d.line, d.reporter_name, d.words, d.given_datum,
                               d.given_lon, d.given_lat, m.metres
                        from fires.detections d
                        left join fires.merges m on m.detection = d.id and m.ended_at is null
                        where d.fire = ? order by d.seen_at, d.id
                        """).param(fire).query(Detections::detection).list();
    }

    private void relate(long id, String fire, @Nullable Integer metres, @Nullable String rule, Instant now) {
        db.sql(
                        "insert into fires.merges (detection, fire, began_at, metres, rule) values (:id, :fire, :at, :metres, :rule)")
                .param("id", id)
                .param("fire", fire)
                .param("at", at(now))
                .param("metres", metres)
                .param("rule", rule)
                .update();
    }

    private static Detection detection(ResultSet row, int number) throws SQLException {
        return new Detection(
                row.getLong("id"),
                row.getString("fire"),
                row.getString("origin"),
                row.getBigDecimal("lon"),
                row.getBigDecimal("lat"),
                FireRowReader.time(row, "seen_at"),
                FireRowReader.time(row, "received_at"),
                row.getString("satellite"),
                row.getString("instrument"),
                row.getString("confidence"),
                row.getBigDecimal("brightness"),
                row.getBigDecimal("frp"),
                row.getString("daynight"),
                row.getObject("import", Long.class),
                row.getObject("line", Long.class),
                row.getString("reporter_name"),
                row.getString("words"),
                given(row),
                row.getObject("metres", Integer.class));
    }

    private static FirePoint.@Nullable Given given(ResultSet row) throws SQLException {
        BigDecimal lon = row.getBigDecimal("given_lon");
        BigDecimal lat = row.getBigDecimal("given_lat");
        return lon == null || lat == null ? null : new FirePoint.Given(lon, lat, row.getString("given_datum"));
    }

    private static OffsetDateTime at(Instant time) {
        return time.atZone(CityTime.ZONE).toOffsetDateTime();
    }
}
