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
 * Tasks of the year's list by whether they were done in time (M01-04, M01-08). One that was reported done in time and found so
 * counts from the day of that check on; one that was not counts from the day after its deadline. What was cancelled counts in
 * neither number, and so does what waits for its check.
 */
@Repository
class TaskResults implements ResultSource {
    /** A task of what is asked for, and the day from which it counts. */
    private static final String COUNTED = """
            select asked.key, t.number, t.title, t.kind, coalesce(t.reported_on, t.done_on) <= t.due_on as passed,
                   case when coalesce(t.reported_on, t.done_on) <= t.due_on then t.done_on else t.due_on + 1 end as day
            from unnest(:asked::text[]) asked(key)
            join organisation.pub_regions w on w.code = split_part(asked.key, '|', 1)
            join organisation.pub_regions r on r.path like w.path || '%'
            join works.pub_tasks t on t.region = r.code and split_part(asked.key, '|', 2) in ('', t.unit)
            where t.state not in ('drafted', 'cancelled') and (:kind = '' or t.kind = :kind)
            """;

    private final JdbcClient db;

    TaskResults(JdbcClient db) {
        this.db = db;
    }

    @Override
    public Source source() {
        return Source.TASKS;
    }

    @Override
    public List<Result> between(Indicator indicator, Set<String> regions, LocalDate first, LocalDate last) {
        return db.sql("select * from (" + COUNTED + ") c where day between :first and :last order by day, number")
                .param("asked", regions.toArray(String[]::new))
                .param("kind", indicator.item())
                .param("first", first)
                .param("last", last)
                .query((row, _) -> new Result(
                        row.getString("key"),
                        row.getObject("day", LocalDate.class),
                        row.getBoolean("passed") ? BigDecimal.ONE : BigDecimal.ZERO,
                        BigDecimal.ONE,
                        row.getString("number") + " " + row.getString("title"),
                        row.getBoolean("passed") ? "按期完成" : "逾期",
                        "",
                        "/works/tasks/" + row.getString("number")))
                .list();
    }

    /** Whatever was done on a task, its plan's change too, may have moved its day, but to none before the task began. */
    @Override
    public Map<String, LocalDate> changedSince(Indicator indicator, Set<String> regions, Instant since) {
        Map<String, LocalDate> changed = new HashMap<>();
        db.sql("""
                        select asked.key, min(t.starts_on) as day
                        from unnest(:asked::text[]) asked(key)
                        join organisation.pub_regions w on w.code = split_part(asked.key, '|', 1)
                        join organisation.pub_regions r on r.path like w.path || '%'
                        join works.pub_task_changes t
                          on t.region = r.code and split_part(asked.key, '|', 2) in ('', t.unit) and t.at > :since
                        group by asked.key
                        """)
                .param("asked", regions.toArray(String[]::new))
                .param("since", CityTime.at(since).toOffsetDateTime())
                .query(row -> {
                    changed.put(row.getString("key"), row.getObject("day", LocalDate.class));
                });
        return changed;
    }
}
