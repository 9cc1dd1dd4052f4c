package org.ecoledger.matters.sameness;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ecoledger.clock.CityTime;
import org.ecoledger.matters.sameness.Weights.InForce;
import org.ecoledger.organisation.Datum;
import org.ecoledger.organisation.Metres;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Fingerprints of all matters, and the ways to those that may be the same as a report. */
@Repository
class FingerprintRows {
    private static final String NOBODY = "-";

    private final JdbcClient db;

    FingerprintRows(JdbcClient db) {
        this.db = db;
    }

    /** A matter as it was told. */
    Optional<Told> told(String matter) {
        return db.sql("""
            select m.number, m.title, m.description, m.address, m.kind, m.medium, m.county, m.township, m.lon, m.lat,
                   m.datum, m.station, m.opened_at,
                   m.linked_kind || ':' || coalesce(m.linked_code, m.linked_name) as subject
            from matters.matters m where m.number = ?
            """)
                .param(matter)
                .query((row, _) -> told(row, row.getString("datum")))
                .optional();
    }

    void add(Fingerprint print) {
        Told told = print.told();
        Datum.Point point = told.point();
        db.sql("""
            insert into matters.fingerprints (
                matter, words, firms, places, numbers, topics, keys, lon, lat, kind, medium, county, township, subject, station, opened_at)
            values (
                :matter, :words, :firms, :places, :numbers, :topics, :keys, :lon, :lat, :kind, :medium, :county, :township, :subject, :station, :at)
            on conflict (matter) do nothing
            """)
                .param("matter", told.matter())
                .param("words", array(print.words()))
                .param("firms", array(print.names().firms()))
                .param("places", array(print.names().places()))
                .param("numbers", array(print.names().numbers()))
                .param("topics", array(print.topics()))
                .param("keys", array(print.keys()))
                .param("lon", point == null ? null : point.lon())
                .param("lat", point == null ? null : point.lat())
                .param("kind", told.kind())
                .param("medium", told.medium())
                .param("county", told.county())
                .param("township", told.township())
                .param("subject", told.subject())
                .param("station", told.station())
                .param("at", time(told.at()))
                .update();
    }

    /** Matters that lie near, name the same, have the same subject or station, or the same medium in the township. */
    List<Fingerprint> candidates(Fingerprint print, InForce weights) {
        Told told = print.told();
        Datum.Point point = told.point();
        double metres = weights.setting("around-metres");
        double north = Metres.toDegrees(metres);
        double east = point == null ? 0 : Metres.toDegreesEast(metres, point.lat());
        return db.sql("""
            with found as (
                (select matter from matters.fingerprints
                 where point(lon, lat) <@ box(point(:west, :south), point(:east, :north)) and opened_at >= :since
                 order by opened_at desc limit :scanned)
                union (select matter from matters.fingerprints
                 where keys && cast(:keys as text[]) and opened_at >= :since
                 order by opened_at desc limit :scanned)
                union (select matter from matters.fingerprints
                 where subject = :subject and opened_at >= :since
                 order by opened_at desc limit :scanned)
                union (select matter from matters.fingerprints
                 where station = :station and opened_at >= :since
                 order by opened_at desc limit :scanned)
                union (select matter from matters.fingerprints
                 where township = :township and medium = :medium and opened_at >= :since
                 order by opened_at desc limit :scanned))
            select f.matter as number, f.words, f.firms, f.places, f.numbers, f.topics, m.title, m.description, m.address, f.kind, f.medium, f.county,
                   f.township, f.lon, f.lat, f.subject, f.station, f.opened_at
            from found
            join matters.fingerprints f using (matter)
            join matters.matters m on m.number = f.matter
            where f.matter <> :matter
            order by f.matter
            """)
                .param("west", point == null ? 999 : point.lon() - east)
                .param("east", point == null ? 999 : point.lon() + east)
                .param("south", point == null ? 999 : point.lat() - north)
                .param("north", point == null ? 999 : point.lat() + north)
                .param("keys", array(print.keys()))
                .param("subject", orNobody(told.subject()))
                .param("station", orNobody(told.station()))
                .param("township", orNobody(told.township()))
                .param("medium", told.medium())
                .param("since", time(told.at().minusSeconds(86_400L * weights.whole("open-days"))))
                .param("scanned", weights.whole("scanned"))
                .param("matter", told.matter())
                .query((row, _) -> fingerprint(row))
                .list();
    }

    private static Told told(ResultSet row, @Nullable String datum) throws SQLException {
        return new Told(
                row.getString("number"),
                row.getString("title"),
                row.getString("description"),
                row.getString("kind"),
                row.getString("medium"),
                row.getString("county"),
                row.getString("township"),
                row.getString("address"),
                degrees(row, "lon"),
                degrees(row, "lat"),
                datum,
                row.getString("subject"),
                row.getString("station"),
                row.getObject("opened_at", OffsetDateTime.class).toInstant());
    }

    private static @Nullable Double degrees(ResultSet row, String column) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? null : value;
    }

    /** As it was taken when the matter was opened: to find names and topics anew in hundreds of texts would take too long. */
    private static Fingerprint fingerprint(ResultSet row) throws SQLException {
        Told told = told(row, "WGS-84");
        return new Fingerprint(
                told,
                set(row, "words"),
                new Names(set(row, "firms"), set(row, "places"), set(row, "numbers")),
                set(row, "topics"),
                ChineseWords.even(told.text()));
    }

    private static Set<String> set(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return Set.of((String[]) array.getArray());
    }

    private static String[] array(Set<String> set) {
        return set.toArray(String[]::new);
    }

    private static String orNobody(@Nullable String code) {
        return code == null ? NOBODY : code;
    }

    private static OffsetDateTime time(Instant instant) {
        return CityTime.at(instant).toOffsetDateTime();
    }
}
