package org.ecoledger.reports.writing;

import java.math.BigDecimal;
import java.util.List;
import org.ecoledger.access.Actor;
import org.ecoledger.monitoring.AirFiles;
import org.ecoledger.monitoring.WaterSection;
import org.ecoledger.monitoring.WaterSections;
import org.ecoledger.organisation.Region;
import org.ecoledger.organisation.Region.Level;
import org.ecoledger.organisation.Regions;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A county of its own with two half-years of everything that the speech of source 001 counts (N70), but for plots put right, of
 * which nobody reported anything.
 */
final class ProgressCity {
    static final String COUNTY = "997701";
    private static final Actor BUILDER = Actor.system("test");

    private final Regions regions;
    private final WaterSections sections;
    private final AirFiles stations;
    private final JdbcClient db;

    ProgressCity(Regions regions, WaterSections sections, AirFiles stations, JdbcClient db) {
        this.regions = regions;
        this.sections = sections;
        this.stations = stations;
        this.db = db;
    }

    /** Once per database. */
    Region county() {
        if (regions.find(COUNTY).isEmpty()) {
            regions.put(BUILDER, "997700", null, "进展市", Level.CITY);
            regions.put(BUILDER, COUNTY, "997700", "丁县", Level.COUNTY);
            stations.station("进展市", COUNTY, true);
            air("2025-01-01", "2025-06-30", 4, 40);
            air("2026-01-01", "2026-06-30", 5, 35);
            water("PC1", WaterSection.Kind.SECTION, 3, 1);
            water("PC2", WaterSection.Kind.SECTION, 0, 0);
            water("PC3", WaterSection.Kind.SOURCE, 0, 0);
            fires();
            objects();
            reports();
        }
        return regions.get(COUNTY);
    }

    /** Every so many days is lightly polluted. */
    private void air(String from, String to, int each, int pm25) {
        db.sql("""
                        insert into evaluation.air_days
                            (place, place_kind, day, so2, so2_inputs, so2_needed, no2, no2_inputs, no2_needed,
                             co, co_inputs, co_needed, o3, o3_inputs, o3_needed, pm10, pm10_inputs, pm10_needed,
                             pm25, pm25_inputs, pm25_needed, aqi, category, primary_pollutants, complete, edition, as_of, computed_at)
                        select :place, 'county', d::date, 8, 24, 20, 20, 24, 20, 0.6, 24, 20, 80, 24, 20, 60, 24, 20,
                               :pm25, 24, 20,
                               case when extract(doy from d)::int % :each = 0 then 120 else 80 end,
                               case when extract(doy from d)::int % :each = 0 then 3 else 2 end,
                               '{PM25}', true, 'HJ 633-2012', d, d
                        from generate_series(:from::date, :to::date, interval '1 day') d
                        """)
                .param("place", COUNTY)
                .param("from", from)
                .param("to", to)
                .param("each", each)
                .param("pm25", pm25)
                .update();
    }

    private void water(String code, WaterSection.Kind kind, int failing2025, int failing2026) {
        sections.put(
                BUILDER,
                new WaterSection(
                        code,
                        "进展" + code,
                        kind,
                        WaterSection.Body.RIVER,
                        "进展河",
                        "长江流域",
                        null,
                        "进展市",
                        COUNTY,
                        null,
                        null,
                        null,
                        WaterSection.Grade.PROVINCIAL,
                        2,
                        null,
                        true));
        for (int year : List.of(2025, 2026)) {
            db.sql("""
                            insert into evaluation.water_months (section, month, means, readings, class, worst, main_pollutants,
                                target, compliant, failing, edition, clause, as_of, computed_at)
                            select :section, make_date(:year, m, 1),
                                   jsonb_build_object('tp', jsonb_build_object(
                                       'mean', case when m <= :failing then '3/20' else '1/20' end,
                                       'count', 1, 'below', 0, 'decimals', 2)),
                                   1, case when m <= :failing then 3 else 2 end, '{}', '{}', 2, m > :failing, '{}', 'GB 3838-2002',
                                   '单因子评价法', make_date(:year, m, 28), make_date(:year, m, 28)
                            from generate_series(1, 6) m
                            """)
                    .param("section", code)
                    .param("year", year)
                    .param("failing", year == 2025 ? failing2025 : failing2026)
                    .update();
        }
    }

    /** The first of them makes the records begin before the half-year with which is compared. */
    private void fires() {
        fire("HD-99770", "2024-11-10");
        for (int i = 1; i <= 14; i++) {
            fire("HD-9977" + i, i <= 8 ? "2025-05-10" : "2026-05-10");
        }
    }

    /** A fire that was put out on this day. */
    void fire(String number, String day) {
        db.sql("""
                        insert into fires.fires (number, first_seen, last_seen, lon, lat, county, region, state, received_at, put_out_at)
                        values (:number, :day::timestamptz, :day::timestamptz, 110, 30, :county, :county, 'put-out',
                                :day::timestamptz, :day::timestamptz + interval '2 hours')
                        """)
                .param("number", number)
                .param("day", day)
                .param("county", COUNTY)
                .update();
    }

    void forgetFire(String number) {
        db.sql("delete from fires.fires where number = ?").param(number).update();
    }

    private void objects() {
        for (int i = 1; i <= 5; i++) {
            object("scattered-polluters", i, "{\"way\": \"" + (i <= 3 ? "close" : "fix") + "\"}", "removed");
        }
        object("scattered-polluters", 6, "{}", "in-use");
        object("mines", 7, "{\"mineral\": \"砂石\"}", "removed");
        object("mines", 8, "{\"mineral\": \"石灰岩\"}", "removed");
        object("outfalls", 9, "{}", "removed");
        object("outfalls", 10, "{}", "removed");
        object("livestock-farms", 11, "{\"discharge\": \"no\"}", "in-use");
        object("livestock-farms", 12, "{\"discharge\": \"yes\"}", "in-use");
    }

    /** Checked in April 2026, and gone in May if it is. */
    private void object(String list, int index, String facts, String state) {
        String number = "PC-%06d".formatted(997700 + index);
        db.sql("""
                        insert into registry.objects (number, list, key, name, county, facts, state, registered_at, removed_at, checked_at)
                        values (:number, :list, :number, :name, :county, :facts::jsonb, :state, '2024-06-01',
                                case when :state = 'removed' then '2026-05-12'::timestamptz end, '2026-04-08')
                        """)
                .param("number", number)
                .param("list", list)
                .param("name", "对象" + index)
                .param("county", COUNTY)
                .param("facts", facts)
                .param("state", state)
                .update();
        db.sql("""
                        insert into registry.checks (object, at, actor, problem, facts, key)
                        values (:number, '2026-04-08', 0, false, :facts::jsonb, :number)
                        """).param("number", number).param("facts", facts).update();
    }

    private void reports() {
        report("restored-land", "120");
        report("river-people", "340");
        report("river-machines", "12");
        report("river-rubbish", "86.5");
        report("trainings", "3");
        report("source-areas", "4");
        report("land-surveys", "9");
    }

    private void report(String indicator, String value) {
        db.sql("""
                        insert into targets.reported (indicator, edition, standard, region, holder, period_from, period_to, value,
                                                      proof, sha256, reported_at, reported_by, account)
                        values (:indicator, '2012-02-29', '统计口径', :region, 'county1', '2026-01-01', '2026-06-30', :value,
                                gen_random_uuid(), repeat('0', 64), '2026-07-01', '王强', 0)
                        """)
                .param("indicator", indicator)
                .param("region", COUNTY)
                .param("value", new BigDecimal(value))
                .update();
    }
}
