package org.ecoledger.targets.results;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ecoledger.clock.CityTime;
import org.ecoledger.targets.Indicator;
import org.ecoledger.targets.Indicator.Aggregation;
import org.ecoledger.targets.Indicator.Source;
import org.ecoledger.targets.Result;
import org.ecoledger.targets.ResultSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The days of the air as evaluated: their published values, since those are what everybody can add up again. A day without a valid
 * value brings no result; it is missing, never zero.
 */
@Repository
class AirResults implements ResultSource {
    private static final Set<String> ITEMS = Set.of("aqi", "so2", "no2", "co", "o3", "pm10", "pm25");
    private static final BigDecimal GOOD = BigDecimal.valueOf(100);

    private final JdbcClient db;

    AirResults(JdbcClient db) {
        this.db = db;
    }

    @Override
    public Source source() {
        return Source.AIR;
    }

    @Override
    public List<Result> between(Indicator indicator, Set<String> regions, LocalDate first, LocalDate last) {
        String item = item(indicator);
        return db.sql("""
                        select place, day, %1$s as value from evaluation.pub_air_days
                        where place = any(:regions) and day between :first and :last and %1$s is not null
                        order by day, place
                        """.formatted(item))
                .param("regions", regions.toArray(String[]::new))
                .param("first", first)
                .param("last", last)
                .query((row, _) -> result(indicator, item, row))
                .list();
    }

    @Override
    public Map<String, LocalDate> changedSince(Indicator indicator, Set<String> regions, Instant since) {
        Map<String, LocalDate> changed = new HashMap<>();
        db.sql("""
                        select place, min(day) as day from evaluation.pub_air_changes
                        where computed_at > :since and place = any(:regions) group by place
                        """)
                .param("since", CityTime.at(since).toOffsetDateTime())
                .param("regions", regions.toArray(String[]::new))
                .query(row -> {
                    changed.put(row.getString("place"), row.getObject("day", LocalDate.class));
                });
        return changed;
    }

    @Override
    public Map<String, Integer> toCome(Indicator indicator, Set<String> regions, LocalDate after, LocalDate last) {
        int days = Math.toIntExact(Math.max(0, ChronoUnit.DAYS.between(after, last)));
        return regions.stream().collect(Collectors.toMap(Function.identity(), _ -> days));
    }

    private static Result result(Indicator indicator, String item, ResultSet row) throws SQLException {
        BigDecimal value = row.getBigDecimal("value");
        LocalDate day = row.getObject("day", LocalDate.class);
        String place = row.getString("place");
        boolean good = value.compareTo(GOOD) <= 0;
        BigDecimal counted =
                indicator.aggregation() == Aggregation.MEAN ? value : good ? BigDecimal.ONE : BigDecimal.ZERO;
        return new Result(
                place,
                day,
                counted,
                BigDecimal.ONE,
                day.toString(),
                value.toPlainString(),
                item.equals("aqi") ? "" : indicator.unit(),
                "air-day:" + place + "/" + day + "/" + item);
    }

    private static String item(Indicator indicator) {
        if (!ITEMS.contains(indicator.item())) {
            throw new IllegalStateException("targets/indicators.csv: no item of the air: " + indicator.item());
        }
        return indicator.item();
    }
}
