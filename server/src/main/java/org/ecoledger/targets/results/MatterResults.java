package org.ecoledger.targets.results;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ecoledger.clock.CityTime;
import org.ecoledger.targets.Indicator;
import org.ecoledger.targets.Indicator.Source;
import org.ecoledger.targets.Result;
import org.ecoledger.targets.ResultSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Matters by whether they were closed in time. One that is closed in time counts from that day on; one that is not counts from
 * the day after its limit, whether it is closed by now or not. What is not due yet counts in neither number.
 */
@Repository
class MatterResults implements ResultSource {
    /** A matter of a region, and the day from which it counts. */
    private static final String COUNTED = """
            select w.code as region, m.number, m.title, m.opened_at, m.closed_in_time is true as passed,
                   case when m.closed_in_time is true then (m.closed_at at time zone 'Asia/Shanghai')::date
                        else (m.due_at at time zone 'Asia/Shanghai')::date + 1 end as day
            from matters.pub_matters m
            join organisation.pub_regions r on r.code = m.region
            join organisation.pub_regions w on r.path like w.path || '%'
            where w.code = any(:regions) and m.due_at is not null and m.merged_into is null
              and (:kind = '' or m.kind = :kind)
            """;

    private final JdbcClient db;

    MatterResults(JdbcClient db) {
        this.db = db;
    }

    @Override
    public Source source() {
        return Source.MATTERS;
    }

    @Override
    public List<Result> between(Indicator indicator, Set<String> regions, LocalDate first, LocalDate last) {
        return db.sql("select * from (" + COUNTED + ") c where day between :first and :last order by day, number")
                .param("regions", regions.toArray(String[]::new))
                .param("kind", indicator.item())
                .param("first", first)
                .param("last", last)
                .query((row, _) -> new Result(
                        row.getString("region"),
                        row.getObject("day", LocalDate.class),
                        row.getBoolean("passed") ? BigDecimal.ONE : BigDecimal.ZERO,
                        BigDecimal.ONE,
                        row.getString("number") + " " + row.getString("title"),
                        row.getBoolean("passed") ? "按期办结" : "逾期",
                        "",
                        "/matters/" + row.getString("number")))
                .list();
    }

    /** Whatever was done on a matter may have moved the day from which it counts, but to none before it was opened. */
    @Override
    public Map<String, LocalDate> changedSince(Indicator indicator, Set<String> regions, Instant since) {
        Map<String, LocalDate> changed = new HashMap<>();
        db.sql("""
                        select w.code as region, (min(m.opened_at) at time zone 'Asia/Shanghai')::date as day
                        from (select distinct matter from matters.pub_steps where at > :since) s
                        join matters.pub_matters m on m.number = s.matter
                        join organisation.pub_regions r on r.code = m.region
                        join organisation.pub_regions w on r.path like w.path || '%'
                        where w.code = any(:regions) and (:kind = '' or m.kind = :kind)
                        group by w.code
                        """)
                .param("since", CityTime.at(since).toOffsetDateTime())
                .param("regions", regions.toArray(String[]::new))
                .param("kind", indicator.item())
                .query(row -> {
                    changed.put(row.getString("region"), row.getObject("day", LocalDate.class));
                });
        return changed;
    }
}
