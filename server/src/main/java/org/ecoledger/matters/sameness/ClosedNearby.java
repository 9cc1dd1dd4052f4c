package org.ecoledger.matters.sameness;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVRecord;
import org.ecoledger.clock.CityTime;
import org.ecoledger.organisation.Datum;
import org.ecoledger.organisation.Metres;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Finds the closed matter that a new report says has come back (反弹、死灰复燃; inventory M11-10). How near and how soon after
 * the closure is the city's rule: {@code matters/rebound.csv}, by kind, from a date on.
 */
@Repository
public class ClosedNearby {
    private static final String NOBODY = "-";
    private static final int CLOSEST = 50;

    private final List<CSVRecord> rules = Tables.read("rebound");
    private final JdbcClient db;

    ClosedNearby(JdbcClient db) {
        this.db = db;
    }

    private record Rule(int metres, int days) {}

    private record Closed(
            String number,
            @Nullable String subject,
            @Nullable String station,
            @Nullable String address,
            Datum.@Nullable Point point) {}

    /**
     * The number of the matter of this kind that was closed last at the same place, with the same subject, or for the same
     * station. Matters merged into another one are left out; the file that holds them is found instead.
     *
     * @param datum of lon and lat: WGS-84, CGCS2000 or GCJ-02
     * @param address counts only where it is, letter for letter, the closed one's and one of the two has no coordinates
     * @param subject such as {@code enterprise:ent-00017}
     * @param station code; where it is given, only the station decides
     */
    public Optional<String> find(
            String kind,
            @Nullable BigDecimal lon,
            @Nullable BigDecimal lat,
            @Nullable String datum,
            @Nullable String address,
            @Nullable String subject,
            @Nullable String station,
            Instant now) {
        Rule rule = rule(kind, LocalDate.ofInstant(now, CityTime.ZONE)).orElse(null);
        if (rule == null) {
            return Optional.empty();
        }
        Datum.Point point =
                lon == null || lat == null ? null : Datum.wgs84(lon.doubleValue(), lat.doubleValue(), datum);
        var wanted = new Closed("", subject, station, address, point);
        return closed(kind, wanted, rule, now).stream()
                .filter(closed -> isSamePlace(wanted, closed, rule.metres()))
                .map(Closed::number)
                .findFirst();
    }

    private Optional<Rule> rule(String kind, LocalDate day) {
        return rules.stream()
                .filter(row -> Tables.isInForce(row, day))
                .filter(row -> row.get("kind").equals(kind) || row.get("kind").equals("*"))
                .max(Comparator.comparing((CSVRecord row) -> row.get("kind").equals(kind))
                        .thenComparing(row -> row.get("valid_from")))
                .map(row -> new Rule(Integer.parseInt(row.get("metres")), Integer.parseInt(row.get("days"))));
    }

    private static boolean isSamePlace(Closed wanted, Closed closed, int metres) {
        if (wanted.station() != null) {
            return wanted.station().equals(closed.station());
        }
        if (wanted.subject() != null && wanted.subject().equals(closed.subject())) {
            return true;
        }
        if (wanted.point() != null && closed.point() != null) {
            return wanted.point().metresTo(closed.point()) <= metres;
        }
        return wanted.address() != null && wanted.address().equals(closed.address());
    }

    /** Closed within the days, in a box around the place or the same otherwise; the last closed first. */
    private List<Closed> closed(String kind, Closed wanted, Rule rule, Instant now) {
        Datum.Point point = wanted.point();
        double north = Metres.toDegrees(rule.metres());
        double east = point == null ? 0 : Metres.toDegreesEast(rule.metres(), point.lat());
        return db.sql("""
            select m.number, f.subject, f.station, m.address, f.lon, f.lat
            from matters.matters m join matters.fingerprints f on f.matter = m.number
            where m.kind = :kind and m.closed_at >= :since and m.closed_at <= :now
              and (point(f.lon, f.lat) <@ box(point(:west, :south), point(:east, :north))
                   or f.subject = :subject or f.station = :station or m.address = :address)
              and not exists (
                  select from matters.merges g where g.child = m.number and g.unmerged_at is null)
            order by m.closed_at desc, m.number limit :closest
            """)
                .param("kind", kind)
                .param(
                        "since",
                        CityTime.at(now.minus(Duration.ofDays(rule.days()))).toOffsetDateTime())
                .param("now", CityTime.at(now).toOffsetDateTime())
                .param("west", point == null ? 999 : point.lon() - east)
                .param("east", point == null ? 999 : point.lon() + east)
                .param("south", point == null ? 999 : point.lat() - north)
                .param("north", point == null ? 999 : point.lat() + north)
                .param("subject", wanted.subject() == null ? NOBODY : wanted.subject())
                .param("station", wanted.station() == null ? NOBODY : wanted.station())
                .param("address", wanted.address() == null ? NOBODY : wanted.address())
                .param("closest", CLOSEST)
                .query((row, _) -> {
                    double pointLon = row.getDouble("lon");
                    boolean placed = !row.wasNull();
                    return new Closed(
                            row.getString("number"),
                            row.getString("subject"),
                            row.getString("station"),
                            row.getString("address"),
                            placed ? new Datum.Point(pointLon, row.getDouble("lat")) : null);
                })
                .list();
    }
}
