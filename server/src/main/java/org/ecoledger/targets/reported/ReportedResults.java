package org.ecoledger.targets.reported;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ecoledger.clock.CityTime;
import org.ecoledger.targets.Indicator;
import org.ecoledger.targets.Indicator.Aggregation;
import org.ecoledger.targets.Indicator.Source;
import org.ecoledger.targets.Result;
import org.ecoledger.targets.ResultSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reported values as results: a sum takes those of the region and of all in it, a status only the region's own. Each counts from
 * the last day of its period on.
 */
@Repository
class ReportedResults implements ResultSource {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final JdbcClient db;

    ReportedResults(JdbcClient db) {
        this.db = db;
    }

    @Override
    public Source source() {
        return Source.REPORTED;
    }

    @Override
    public List<Result> between(Indicator indicator, Set<String> regions, LocalDate first, LocalDate last) {
        return db.sql("""
                        select asked.key as wanted, p.id, g.name, p.period_from, p.period_to, p.value, p.numerator, p.denominator
                        from unnest(:asked::text[]) asked(key)
                        join organisation.pub_regions w on w.code = split_part(asked.key, '|', 1)
                        join organisation.pub_regions g on (case when :sum then g.path like w.path || '%' else g.code = w.code end)
                        join targets.pub_reported p
                          on p.region = g.code and split_part(asked.key, '|', 2) in ('', p.holder)
                        where p.indicator = :indicator and not p.annulled and p.period_to between :first and :last
                        order by p.period_to, p.id
                        """)
                .param("sum", indicator.aggregation() == Aggregation.REPORTED)
                .param("indicator", indicator.code())
                .param("asked", regions.toArray(String[]::new))
                .param("first", first)
                .param("last", last)
                .query((row, _) -> result(indicator, row))
                .list();
    }

    private static Result result(Indicator indicator, ResultSet row) throws SQLException {
        BigDecimal value = row.getBigDecimal("value");
        BigDecimal numerator = row.getBigDecimal("numerator");
        BigDecimal denominator = row.getBigDecimal("denominator");
        boolean status = indicator.aggregation() == Aggregation.LATEST;
        boolean percent = status && indicator.unit().equals("%");
        return new Result(
                row.getString("wanted"),
                row.getObject("period_to", LocalDate.class),
                status && numerator != null ? numerator : value,
                status && denominator != null ? denominator : percent ? HUNDRED : BigDecimal.ONE,
                row.getString("name") + " " + row.getObject("period_from", LocalDate.class) + "至"
                        + row.getObject("period_to", LocalDate.class),
                value.toPlainString(),
                indicator.unit(),
                Reported.SUBJECT + ":" + row.getLong("id"));
    }

    @Override
    public Map<String, LocalDate> changedSince(Indicator indicator, Set<String> regions, Instant since) {
        Map<String, LocalDate> changed = new HashMap<>();
        db.sql("""
                        with changed as materialized (
                            select p.holder, p.period_to, g.path
                            from targets.reported p
                            join organisation.pub_regions g on g.code = p.region
                            left join evidence.pub_annulments a on a.id = p.proof
                            where p.indicator = :indicator
                              and greatest(p.reported_at, p.annulled_at, a.annulled_at) > :since)
                        select asked.key, min(c.period_to) as day
                        from changed c
                        cross join unnest(:asked::text[]) asked(key)
                        join organisation.pub_regions w on w.code = split_part(asked.key, '|', 1)
                        where c.path like w.path || '%' and split_part(asked.key, '|', 2) in ('', c.holder)
                        group by asked.key
                        """)
                .param("indicator", indicator.code())
                .param("asked", regions.toArray(String[]::new))
                .param("since", CityTime.at(since).toOffsetDateTime())
                .query(row -> {
                    changed.put(row.getString("key"), row.getObject("day", LocalDate.class));
                });
        return changed;
    }
}
