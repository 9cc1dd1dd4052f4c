package org.ecoledger.fires;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.ecoledger.clock.CityTime;
import org.ecoledger.fires.Zone.Kind;
import org.ecoledger.fires.Zone.Window;
import org.ecoledger.organisation.Jurisdiction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Ban and limit zones and the windows of planned burning in them, for reading. */
@Repository
class Zones {
    private static final String ZONE = """
            select z.code, z.name, z.kind, z.region, z.shape, z.starts, z.ends, z.basis, z.annul_why
            from fires.zones z
            """;
    private static final String WINDOW =
            "select w.id, w.zone, w.starts, w.ends, w.approved_by, w.paper, w.annul_why from fires.windows w ";

    private final JdbcClient db;
    /** By their text, so that a new outline is read and an old one not again. */
    private final Map<String, Optional<Shape>> shapes = new ConcurrentHashMap<>();

    Zones(JdbcClient db) {
        this.db = db;
    }

    Optional<Zone> find(String code) {
        return db.sql(ZONE + "where z.code = ?").param(code).query(Zones::zone).optional();
    }

    /** Those that reach into the jurisdiction or hold above it. */
    List<Zone> all(Jurisdiction jurisdiction) {
        return db.sql(ZONE + """
                        join organisation.pub_regions r on r.code = z.region
                        where r.path like :jurisdiction_path or :jurisdiction_path like r.path || '%'
                        order by z.starts desc, z.code
                        """)
                .params(jurisdiction.parameters())
                .query(Zones::zone)
                .list();
    }

    /** Codes of the zones in force around a sighting on its day. */
    List<String> at(FirePoint point) {
        LocalDate day = CityTime.at(point.seenAt()).toLocalDate();
        return inForce(day).stream()
                .filter(zone -> shapeOf(zone)
                        .filter(shape -> shape.holds(
                                point.lon().doubleValue(), point.lat().doubleValue()))
                        .isPresent())
                .map(Zone::code)
                .toList();
    }

    boolean holds(Zone zone, Fire fire) {
        LocalDate day = CityTime.at(fire.firstSeen()).toLocalDate();
        return !day.isBefore(zone.starts())
                && !day.isAfter(zone.ends())
                && shapeOf(zone)
                        .filter(shape ->
                                shape.holds(fire.lon().doubleValue(), fire.lat().doubleValue()))
                        .isPresent();
    }

    List<Window> windows(String zone) {
        return db.sql(WINDOW + "where w.zone = ? order by w.starts desc, w.id")
                .param(zone)
                .query(Zones::window)
                .list();
    }

    Optional<Window> window(long id) {
        return db.sql(WINDOW + "where w.id = ?").param(id).query(Zones::window).optional();
    }

    /** Windows of planned burning that were open around the fire when it was first seen; each is a reason to take it off. */
    List<Window> windowsOver(Fire fire) {
        return db
                .sql(WINDOW + "where w.zone = any(:zones) order by w.starts, w.id")
                .param("zones", fire.zones().toArray(String[]::new))
                .query(Zones::window)
                .list()
                .stream()
                .filter(window -> window.holdsAt(fire.firstSeen()))
                .toList();
    }

    private List<Zone> inForce(LocalDate day) {
        return db.sql(ZONE + "where z.annulled_at is null and :day between z.starts and z.ends order by z.kind, z.code")
                .param("day", day)
                .query(Zones::zone)
                .list();
    }

    private Optional<Shape> shapeOf(Zone zone) {
        return shapes.computeIfAbsent(zone.shape(), Shape::of);
    }

    private static Zone zone(ResultSet row, int number) throws SQLException {
        return new Zone(
                row.getString("code"),
                row.getString("name"),
                Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                row.getString("region"),
                row.getString("shape"),
                row.getObject("starts", LocalDate.class),
                row.getObject("ends", LocalDate.class),
                row.getString("basis"),
                row.getString("annul_why"));
    }

    private static Window window(ResultSet row, int number) throws SQLException {
        return new Window(
                row.getLong("id"),
                row.getString("zone"),
                FireRowReader.time(row, "starts"),
                FireRowReader.time(row, "ends"),
                row.getString("approved_by"),
                row.getString("paper"),
                row.getString("annul_why"));
    }
}
