package org.ecoledger.targets.results;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.ecoledger.clock.CityTime;
import org.ecoledger.targets.Indicator;
import org.ecoledger.targets.Indicator.Source;
import org.ecoledger.targets.Result;
import org.ecoledger.targets.ResultSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Months of assessed sections, or of sources of drinking water (N19), by whether they complied. A month counts from its last day
 * on; one that cannot be judged counts in neither number.
 */
@Repository
class WaterResults implements ResultSource {
    private final JdbcClient db;

    WaterResults(JdbcClient db) {
        this.db = db;
    }

    @Override
    public Source source() {
        return Source.WATER;
    }

    @Override
    public List<Result> between(Indicator indicator, Set<String> regions, LocalDate first, LocalDate last) {
        return db.sql("""
                        select w.code as region, m.section, s.name, m.month, m.compliant, m.class
                        from organisation.pub_regions w
                        join monitoring.pub_water_sections s
                            on s.region_path like w.path || '%' and s.kind = :kind and s.assessed and s.county is not null
                        join evaluation.pub_water_months m on m.section = s.code
                        where w.code = any(:regions) and m.compliant is not null
                          and m.month + interval '1 month' - interval '1 day' between :first and :last
                        order by m.month, m.section
                        """)
                .param("kind", indicator.item())
                .param("regions", regions.toArray(String[]::new))
                .param("first", first)
                .param("last", last)
                .query((row, _) -> {
                    YearMonth month = YearMonth.from(row.getObject("month", LocalDate.class));
                    boolean compliant = row.getBoolean("compliant");
                    return new Result(
                            row.getString("region"),
                            month.atEndOfMonth(),
                            compliant ? BigDecimal.ONE : BigDecimal.ZERO,
                            BigDecimal.ONE,
                            row.getString("name") + " " + month,
                            compliant ? "达标" : "不达标",
                            "",
                            "water-month:" + row.getString("section") + "/" + month + "/class");
                })
                .list();
    }

    @Override
    public Map<String, LocalDate> changedSince(Indicator indicator, Set<String> regions, Instant since) {
        Map<String, LocalDate> changed = new HashMap<>();
        db.sql("""
                        select w.code as region, min(m.month) as month
                        from evaluation.pub_water_changes m
                        join monitoring.pub_water_sections s on s.code = m.section and s.kind = :kind
                        join organisation.pub_regions w on s.region_path like w.path || '%'
                        where m.computed_at > :since and w.code = any(:regions)
                        group by w.code
                        """)
                .param("kind", indicator.item())
                .param("since", CityTime.at(since).toOffsetDateTime())
                .param("regions", regions.toArray(String[]::new))
                .query(row -> {
                    changed.put(
                            row.getString("region"),
                            YearMonth.from(row.getObject("month", LocalDate.class))
                                    .atEndOfMonth());
                });
        return changed;
    }

    /** Each assessed section once in every month that is not over. */
    @Override
    public Map<String, Integer> toCome(Indicator indicator, Set<String> regions, LocalDate after, LocalDate last) {
        int months = Math.toIntExact(Stream.iterate(
                        YearMonth.from(after),
                        month -> !month.atEndOfMonth().isAfter(last),
                        month -> month.plusMonths(1))
                .filter(month -> month.atEndOfMonth().isAfter(after))
                .count());
        Map<String, Integer> toCome = new HashMap<>();
        regions.forEach(region -> toCome.put(region, 0));
        db.sql("""
                        select w.code, count(*) as sections
                        from monitoring.pub_water_sections s
                        join organisation.pub_regions w on s.region_path like w.path || '%'
                        where s.kind = :kind and s.assessed and s.county is not null and w.code = any(:regions)
                        group by w.code
                        """)
                .param("kind", indicator.item())
                .param("regions", regions.toArray(String[]::new))
                .query(row -> {
                    toCome.put(row.getString("code"), row.getInt("sections") * months);
                });
        return toCome;
    }
}
