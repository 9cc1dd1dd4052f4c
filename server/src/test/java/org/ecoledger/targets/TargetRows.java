package org.ecoledger.targets;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Targets of signed letters and days of the air, written straight into the tables. */
final class TargetRows {

    private TargetRows() {}

    /** A signed letter from the bureau to the first county with one target; returns the target. */
    static long signed(JdbcClient db, String number, int year, String indicator, String region, String value) {
        long letter = db.sql("""
                        insert into targets.letters (number, version, title, year, giver, giver_name, taker, taker_name, taker_region,
                                                     level, state,
                                                     drafted_at, drafted_by)
                        values (?, 1, '年度责任书', ?, 'bureau', '市生态环境局', 'county2', '白石县', '990102', 'county', 'draft',
                                '2012-03-01', '林静')
                        returning id
                        """).params(number, year).query(Long.class).single();
        long target = db.sql("""
                        insert into targets.targets (letter, line, indicator, region, value, valid_from, valid_to)
                        values (:letter, 1, :indicator, :region, :value, make_date(:year, 1, 1), make_date(:year, 12, 31))
                        returning id
                        """)
                .param("letter", letter)
                .param("indicator", indicator)
                .param("region", region)
                .param("value", new BigDecimal(value))
                .param("year", year)
                .query(Long.class)
                .single();
        db.sql("update targets.letters set state = 'signed', signed_at = '2012-03-02', signed_by = '市长' where id = ?")
                .param(letter)
                .update();
        return target;
    }

    static void airDay(JdbcClient db, String place, LocalDate day, int index, int pm10) {
        db.sql("""
                        insert into evaluation.air_days
                            (place, place_kind, day, so2_inputs, so2_needed, no2_inputs, no2_needed, co_inputs, co_needed,
                             o3_inputs, o3_needed, pm10, pm10_inputs, pm10_needed, pm25_inputs, pm25_needed, aqi, category,
                             primary_pollutants, complete, edition, as_of, computed_at)
                        values (:place, 'county', :day, 1, 1, 1, 1, 1, 1, 1, 1, :pm10, 1, 1, 1, 1, :aqi, 2, '{}', true,
                                'HJ 633-2012', '2019-10-01T00:00+08', '2019-10-01T00:00+08')
                        """)
                .param("place", place)
                .param("day", day)
                .param("aqi", index)
                .param("pm10", pm10)
                .update();
    }
}
