package org.ecoledger.monitoring;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ecoledger.access.Actor;
import org.ecoledger.access.Audit;
import org.ecoledger.clock.CityTime;
import org.ecoledger.monitoring.Station.Grade;
import org.ecoledger.monitoring.Station.Kind;
import org.ecoledger.organisation.Jurisdiction;
import org.ecoledger.problems.Problem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** All air stations. */
@Repository
public class Stations {
    private static final String COLUMNS =
            "select code, name, kind, grade, city, county, township, lon, lat, designated from monitoring.pub_stations ";

    private final JdbcClient db;
    private final Audit audit;
    private final Clock clock;

    Stations(JdbcClient db, Audit audit, Clock clock) {
        this.db = db;
        this.audit = audit;
        this.clock = clock;
    }

    public Optional<Station> find(String code) {
        return db.sql(COLUMNS + "where code = ?")
                .param(code)
                .query(Stations::station)
                .optional();
    }

    /** The station if this jurisdiction reaches it. */
    public Optional<Station> find(String code, Jurisdiction jurisdiction) {
        return db.sql(COLUMNS + "where code = :code and region_path like :jurisdiction_path")
                .param("code", code)
                .params(jurisdiction.parameters())
                .query(Stations::station)
                .optional();
    }

    /** The station of this name in this city; blanks and a final 市 of the city do not matter. */
    public Optional<Station> find(String city, String name) {
        return db.sql("""
                        select code, name, kind, grade, city, county, township, lon, lat, designated
                        from monitoring.stations where city_key = ? and name_key = ?
                        """)
                .params(Station.cityKey(city), Station.key(name))
                .query(Stations::station)
                .optional();
    }

    /** All stations that this jurisdiction reaches, by code. Those of other cities are seen from the city's level. */
    public List<Station> all(Jurisdiction jurisdiction) {
        return db.sql(COLUMNS + "where region_path like :jurisdiction_path order by code")
                .params(jurisdiction.parameters())
                .query(Stations::station)
                .list();
    }

    /** Adds the station or changes the one with this code; days that its change concerns are evaluated anew. */
    @Transactional
    public Station put(Actor actor, Station station) {
        find(station.city(), station.name())
                .filter(other -> !other.code().equals(station.code()))
                .ifPresent(other -> {
                    throw Problem.unacceptable("monitoring.station-name-taken", station.name(), other.code());
                });
        Optional<Station> before = find(station.code());
        write(station);
        before.filter(old -> !old.equals(station)).ifPresent(this::markAllDays);
        audit.record(actor, "station.put", "station:" + station.code(), station.name());
        return station;
    }

    private void write(Station station) {
        db.sql("""
                        insert into monitoring.stations (code, name, kind, grade, city, name_key, city_key, county, township,
                            lon, lat, designated)
                        values (:code, :name, :kind, :grade, :city, :name_key, :city_key, :county, :township,
                            :lon, :lat, :designated)
                        on conflict (code) do update set name = excluded.name, kind = excluded.kind, grade = excluded.grade,
                            city = excluded.city, name_key = excluded.name_key, city_key = excluded.city_key,
                            county = excluded.county, township = excluded.township, lon = excluded.lon,
                            lat = excluded.lat, designated = excluded.designated
                        """)
                .param("code", station.code())
                .param("name", station.name())
                .param("kind", station.kind().name().toLowerCase(Locale.ROOT))
                .param("grade", station.grade().name().toLowerCase(Locale.ROOT))
                .param("city", station.city())
                .param("name_key", Station.key(station.name()))
                .param("city_key", Station.cityKey(station.city()))
                .param("county", station.county())
                .param("township", station.township())
                .param("lon", station.lon())
                .param("lat", station.lat())
                .param("designated", station.designated())
                .update();
    }

    /** All days of the station, and those of the county it may have left. */
    private void markAllDays(Station old) {
        db.sql("""
                        insert into monitoring.changed_days (station, day, marked_at)
                        select distinct o.station, ((o.at - interval '1 second') at time zone 'Asia/Shanghai')::date, :now::timestamptz
                        from monitoring.observations o join monitoring.stations s on s.code = o.station
                        where s.code = :code or s.county = :county
                        on conflict (station, day) do nothing
                        """)
                .param("code", old.code())
                .param("county", old.county())
                .param("now", clock.instant().atZone(CityTime.ZONE).toOffsetDateTime())
                .update();
    }

    private static Station station(ResultSet row, int number) throws SQLException {
        return new Station(
                row.getString("code"),
                row.getString("name"),
                Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                Grade.valueOf(row.getString("grade").toUpperCase(Locale.ROOT)),
                row.getString("city"),
                row.getString("county"),
                row.getString("township"),
                row.getBigDecimal("lon"),
                row.getBigDecimal("lat"),
                row.getBoolean("designated"));
    }
}
