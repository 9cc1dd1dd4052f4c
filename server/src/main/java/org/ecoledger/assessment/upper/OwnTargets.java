package org.ecoledger.assessment.upper;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What letters promise at a year's end for the city as a whole and for its counties as wholes. */
@Repository
class OwnTargets {
    private final JdbcClient db;

    OwnTargets(JdbcClient db) {
        this.db = db;
    }

    /** @param city whether it is the city's own, rather than a county's */
    record Own(
            long id,
            String indicator,
            boolean city,
            String region,
            String regionName,
            BigDecimal value,
            String letter) {
        String ref() {
            return "target:" + id;
        }
    }

    /** By indicator; the city's first, the counties in the order of their codes. */
    Map<String, List<Own>> of(int year) {
        return db
                .sql("""
                        select t.id, t.indicator, r.level, t.region, r.name, t.value, t.letter
                        from targets.pub_targets t
                        join organisation.pub_regions r on r.code = t.region and r.level in ('city', 'county')
                        where make_date(:year, 12, 31) between t.valid_from and t.valid_to and t.holder is null
                        order by r.path, t.letter, t.id
                        """)
                .param("year", year)
                .query((row, _) -> new Own(
                        row.getLong("id"),
                        row.getString("indicator"),
                        row.getString("level").equals("city"),
                        row.getString("region"),
                        row.getString("name"),
                        row.getBigDecimal("value"),
                        row.getString("letter")))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Own::indicator));
    }

    List<String> counties() {
        return db.sql("select code from organisation.pub_regions where level = 'county' order by code")
                .query((row, _) -> row.getString(1))
                .list();
    }
}
