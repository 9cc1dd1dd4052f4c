package org.ecoledger.evaluation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ecoledger.evaluation.AirPlace.Kind;
import org.ecoledger.organisation.Jurisdiction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The city, its counties and all stations, as far as a jurisdiction reaches. */
@Repository
public class AirPlaces {
    private static final String SELECT = """
            select code, kind, name, grade, county, county_name, city, lon, lat, designated from (
                select r.code, r.level as kind, r.name, null as grade, case r.level when 'county' then r.code end as county,
                       case r.level when 'county' then r.name end as county_name,
                       case r.level when 'county' then r.parent else r.code end as city,
                       r.lon, r.lat, false as designated, r.path as region_path, '' as sorted
                from organisation.pub_regions r where r.level in ('city', 'county')
                union all
                select s.code, 'station', s.name, s.grade, s.county, s.county_name, s.city_region,
                       s.lon, s.lat, s.designated, s.region_path, 'station'
                from monitoring.pub_stations s) places
            where region_path like :jurisdiction_path\s""";

    private final JdbcClient db;

    AirPlaces(JdbcClient db) {
        this.db = db;
    }

    /** The city first, then its counties, then the stations by code. */
    public List<AirPlace> all(Jurisdiction jurisdiction) {
        return db.sql(SELECT + "order by sorted, kind, code")
                .params(jurisdiction.parameters())
                .query(AirPlaces::place)
                .list();
    }

    public Optional<AirPlace> find(String code, Jurisdiction jurisdiction) {
        if (code.chars().anyMatch(Character::isISOControl)) {
            return Optional.empty();
        }
        return db.sql(SELECT + "and code = :code")
                .params(jurisdiction.parameters())
                .param("code", code)
                .query(AirPlaces::place)
                .optional();
    }

    /** The stations that form the figures of this county or city, by code; for a station itself alone. */
    public List<AirPlace> membersOf(AirPlace place) {
        if (place.kind() == Kind.STATION) {
            return List.of(place);
        }
        return db.sql(SELECT + "and kind = 'station' and designated and :code in (county, city) order by code")
                .params(Jurisdiction.everything().parameters())
                .param("code", place.code())
                .query(AirPlaces::place)
                .list();
    }

    private static AirPlace place(ResultSet row, int number) throws SQLException {
        return new AirPlace(
                row.getString("code"),
                Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                row.getString("name"),
                row.getString("grade"),
                row.getString("county"),
                row.getString("county_name"),
                row.getString("city"),
                row.getBigDecimal("lon"),
                row.getBigDecimal("lat"),
                row.getBoolean("designated"));
    }
}
