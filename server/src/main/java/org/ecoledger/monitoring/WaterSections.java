package org.ecoledger.monitoring;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ecoledger.access.Actor;
import org.ecoledger.access.Audit;
import org.ecoledger.monitoring.WaterSection.Body;
import org.ecoledger.monitoring.WaterSection.Grade;
import org.ecoledger.monitoring.WaterSection.Kind;
import org.ecoledger.organisation.Jurisdiction;
import org.ecoledger.problems.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** All sections of rivers and lakes, and the sources of drinking water. */
@Repository
public class WaterSections {
    private static final String COLUMNS = """
            select code, name, kind, body, water, basin, province, city, county, township, lon, lat, grade, target, intake, assessed
            """;

    private final JdbcClient db;
    private final Audit audit;
    private final Clock clock;

    WaterSections(JdbcClient db, Audit audit, Clock clock) {
        this.db = db;
        this.audit = audit;
        this.clock = clock;
    }

    public Optional<WaterSection> find(String code) {
        return find(code, Jurisdiction.everything());
    }

    /** The section if this jurisdiction reaches it. */
    public Optional<WaterSection> find(String code, Jurisdiction jurisdiction) {
        return db.sql(COLUMNS + "from monitoring.pub_water_sections "
                        + "where code = :code and region_path like :jurisdiction_path")
                .param("code", code)
                .params(jurisdiction.parameters())
                .query(WaterSections::section)
                .optional();
    }

    /** The section of this name in this city, else province; blanks and a final 市 do not matter. */
    public Optional<WaterSection> find(@Nullable String city, @Nullable String province, String name) {
        return db.sql(COLUMNS + "from monitoring.water_sections where place_key = ? and name_key = ?")
                .params(WaterSection.placeKey(city, province), Station.key(name))
                .query(WaterSections::section)
                .optional();
    }

    /** All sections that this jurisdiction reaches, by code. Those of other cities are seen from the city's level. */
    public List<WaterSection> all(Jurisdiction jurisdiction) {
        return db.sql(COLUMNS + "from monitoring.pub_water_sections "
                        + "where region_path like :jurisdiction_path order by code")
                .params(jurisdiction.parameters())
                .query(WaterSections::section)
                .list();
    }

    /** Adds the section or changes the one with this code; its months are evaluated anew when that concerns them. */
    @Transactional
    public WaterSection put(Actor actor, WaterSection section) {
        find(section.city(), section.province(), section.name())
                .filter(other -> !other.code().equals(section.code()))
                .ifPresent(other -> {
                    throw Problem.unacceptable("monitoring.section-name-taken", section.name(), other.code());
                });
        Optional<WaterSection> before = find(section.code());
        if (before.filter(section::equals).isPresent()) {
            return section;
        }
        write(section);
        before.ifPresent(this::markAllMonths);
        audit.record(actor, "section.put", "section:" + section.code(), section.name());
        return section;
    }

    private void write(WaterSection section) {
        db.sql("""
                        insert into monitoring.water_sections (code, name, kind, body, water, basin, province, city, name_key,
                            place_key, county, township, lon, lat, grade, target, intake, assessed)
                        values (:code, :name, :kind, :body, :water, :basin, :province, :city, :name_key,
                            :place_key, :county, :township, :lon, :lat, :grade, :target, :intake, :assessed)
                        on conflict (code) do update set name = excluded.name, kind = excluded.kind, body = excluded.body,
                            water = excluded.water, basin = excluded.basin, province = excluded.province,
                            city = excluded.city, name_key = excluded.name_key, place_key = excluded.place_key,
                            county = excluded.county, township = excluded.township, lon = excluded.lon,
                            lat = excluded.lat, grade = excluded.grade, target = excluded.target,
                            intake = excluded.intake, assessed = excluded.assessed
                        """)
                .param("code", section.code())
                .param("name", section.name())
                .param("kind", lower(section.kind()))
                .param("body", lower(section.body()))
                .param("water", section.water())
                .param("basin", section.basin())
                .param("province", section.province())
                .param("city", section.city())
                .param("name_key", Station.key(section.name()))
                .param("place_key", WaterSection.placeKey(section.city(), section.province()))
                .param("county", section.county())
                .param("township", section.township())
                .param("lon", section.lon())
                .param("lat", section.lat())
                .param("grade", lower(section.grade()))
                .param("target", section.target())
                .param("intake", section.intake())
                .param("assessed", section.assessed())
                .update();
    }

    private void markAllMonths(WaterSection old) {
        db.sql("""
                        insert into monitoring.changed_water_months (section, month, marked_at)
                        select distinct section, date_trunc('month', at at time zone 'Asia/Shanghai')::date, :now::timestamptz
                        from monitoring.water_readings where section = :code
                        on conflict (section, month) do update set marked_at = excluded.marked_at
                        """)
                .param("code", old.code())
                .param("now", Observations.sql(clock.instant()))
                .update();
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static String upper(String text) {
        return text.toUpperCase(Locale.ROOT);
    }

    private static WaterSection section(ResultSet row, int number) throws SQLException {
        int target = row.getInt("target");
        boolean promised = !row.wasNull();
        return new WaterSection(
                row.getString("code"),
                row.getString("name"),
                Kind.valueOf(upper(row.getString("kind"))),
                Body.valueOf(upper(row.getString("body"))),
                row.getString("water"),
                row.getString("basin"),
                row.getString("province"),
                row.getString("city"),
                row.getString("county"),
                row.getString("township"),
                row.getBigDecimal("lon"),
                row.getBigDecimal("lat"),
                Grade.valueOf(upper(row.getString("grade"))),
                promised ? target : null,
                row.getBigDecimal("intake"),
                row.getBoolean("assessed"));
    }
}
