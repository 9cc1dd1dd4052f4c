package org.ecoledger.registry;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
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
 * Lists that are to reach zero as results of an indicator (C1, C16): an object counts below the line from the day it is on the
 * list, above it from the day of its removal. What was removed before the time asked for is no part of it; what is back counts as
 * not removed.
 */
@Repository
class ListResults implements ResultSource {
    private final JdbcClient db;

    ListResults(JdbcClient db) {
        this.db = db;
    }

    @Override
    public Source source() {
        return Source.LIST;
    }

    private record Listed(String region, String number, String name, LocalDate since, LocalDate removed) {}

    @Override
    public List<Result> between(Indicator indicator, Set<String> regions, LocalDate first, LocalDate last) {
        var results = new ArrayList<Result>();
        db.sql("""
                        select w.code as region, o.number, o.name,
                               (o.registered_at at time zone 'Asia/Shanghai')::date as since,
                               case when o.state = 'removed'
                                    then (o.removed_at at time zone 'Asia/Shanghai')::date else 'infinity'::date end as removed
                        from registry.objects o
                        join organisation.pub_regions r on r.code = o.region
                        join organisation.pub_regions w on r.path like w.path || '%'
                        where w.code = any(:regions) and o.list = :list and o.annulled_at is null
                          and (o.registered_at at time zone 'Asia/Shanghai')::date <= :last
                        """)
                .param("regions", regions.toArray(String[]::new))
                .param("list", indicator.item())
                .param("last", last)
                .query((row, _) -> new Listed(
                        row.getString("region"),
                        row.getString("number"),
                        row.getString("name"),
                        row.getObject("since", LocalDate.class),
                        row.getObject("removed", LocalDate.class)))
                .list()
                .forEach(listed -> add(results, listed, first, last));
        results.sort(Comparator.comparing(Result::day).thenComparing(Result::label));
        return results;
    }

    private static void add(List<Result> results, Listed listed, LocalDate first, LocalDate last) {
        if (listed.removed().isBefore(first)) {
            return;
        }
        LocalDate since = listed.since().isBefore(first) ? first : listed.since();
        results.add(result(listed, since, BigDecimal.ZERO, BigDecimal.ONE, "在册"));
        if (!listed.removed().isAfter(last)) {
            LocalDate removed = listed.removed().isBefore(since) ? since : listed.removed();
            results.add(result(listed, removed, BigDecimal.ONE, BigDecimal.ZERO, "已销号"));
        }
    }

    private static Result result(
            Listed listed, LocalDate day, BigDecimal numerator, BigDecimal denominator, String state) {
        return new Result(
                listed.region(),
                day,
                numerator,
                denominator,
                listed.number() + " " + listed.name(),
                state,
                "",
                "/registry/" + listed.number());
    }

    @Override
    public Map<String, LocalDate> changedSince(Indicator indicator, Set<String> regions, Instant since) {
        Map<String, LocalDate> changed = new HashMap<>();
        db.sql("""
                        select w.code as region, (min(o.registered_at) at time zone 'Asia/Shanghai')::date as day
                        from (select distinct object from registry.events where at > :since) e
                        join registry.objects o on o.number = e.object
                        join organisation.pub_regions r on r.code = o.region
                        join organisation.pub_regions w on r.path like w.path || '%'
                        where w.code = any(:regions) and o.list = :list
                        group by w.code
                        """)
                .param("since", CityTime.at(since).toOffsetDateTime())
                .param("regions", regions.toArray(String[]::new))
                .param("list", indicator.item())
                .query(row -> {
                    changed.put(row.getString("region"), row.getObject("day", LocalDate.class));
                });
        return changed;
    }
}
