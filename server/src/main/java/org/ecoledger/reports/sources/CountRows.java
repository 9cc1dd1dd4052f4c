package org.ecoledger.reports.sources;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ecoledger.clock.CityTime;
import org.ecoledger.figures.Figure.Input;
import org.ecoledger.reports.sources.DocumentCounts.Asked;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows that documents count, and since when there are any. */
@Repository
class CountRows {
    private static final String OBJECTS = "select min(registered_at) from registry.pub_objects";

    /** First word of a count's code → when its records begin, in the whole city. */
    private static final Map<String, String> BEGINNINGS = Map.ofEntries(
            Map.entry("matters", "select min(opened_at) from matters.pub_matters"),
            Map.entry("complaints", "select min(opened_at) from matters.pub_matters"),
            Map.entry("patrol", "select min(opened_at) from matters.pub_matters"),
            Map.entry("fires", "select min(first_seen) from fires.pub_fires"),
            Map.entry("listed", OBJECTS),
            Map.entry("remaining", OBJECTS),
            Map.entry("removed", OBJECTS),
            Map.entry("sand", OBJECTS),
            Map.entry("objects", OBJECTS),
            Map.entry("object", OBJECTS),
            Map.entry("farms", OBJECTS),
            Map.entry("cases", "select min(handed_over_at) from inspection.pub_case_results"),
            Map.entry("tasks", "select min(starts_on)::timestamptz from works.pub_task_changes"),
            Map.entry("campaigns", "select min(starts_on)::timestamptz from works.pub_campaigns"),
            Map.entry("grid", "select min(since)::timestamptz from grids.pub_holdings"),
            Map.entry("findings", "select min(found_on)::timestamptz from assessment.pub_findings"));

    private final JdbcClient db;
    private final Clock clock;

    CountRows(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    List<Input> of(Asked asked) {
        Instant now = clock.instant();
        Instant end = CityTime.startOf(asked.to().plusDays(1));
        boolean current = end.isAfter(now);
        LocalDate day = asked.to().plusDays(1);
        LocalDate today = CityTime.today(clock);
        String argument = asked.argument();
        return db.sql(CountQueries.of(asked.count().code()))
                .param("path", asked.region().path() + "%")
                .param("from", time(CityTime.startOf(asked.from())))
                .param("to", time(end))
                .param("till", time(current ? now : end))
                .param("current", current)
                .param("from_day", asked.from())
                .param("to_day", day)
                .param("till_day", current ? today : day)
                .param("argument", argument == null ? "" : argument)
                .<Input>query((row, _) ->
                        new Input.Fact(row.getString("label"), row.getString("text"), "", row.getString("ref")))
                .list();
    }

    Optional<LocalDate> since(String code) {
        return Optional.ofNullable(BEGINNINGS.get(code.split("-", 2)[0]))
                .flatMap(query -> db.sql(query)
                        .query((row, _) -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class)))
                        .single()
                        .map(time -> CityTime.at(time.toInstant()).toLocalDate()));
    }

    private static OffsetDateTime time(Instant instant) {
        return CityTime.at(instant).toOffsetDateTime();
    }
}
