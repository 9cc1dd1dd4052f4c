package org.ecoledger.targets;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.ecoledger.clock.CityTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The stored days of all paces, and up to when each indicator's results are taken in. */
@Repository
class PaceRows {
    private static final TypeReference<List<Cause>> CAUSES = new TypeReference<>() {};

    private final JdbcClient db;
    private final JsonMapper json;
    private final Clock clock;

    PaceRows(JdbcClient db, JsonMapper json, Clock clock) {
        this.db = db;
        this.json = json;
        this.clock = clock;
    }

    /** The row of each target on its day, where there is one. */
    Map<Long, Kept> at(Map<Long, LocalDate> days) {
        Map<Long, Kept> found = new HashMap<>();
        db.sql("""
                        select p.* from unnest(:targets::bigint[], :days::date[]) as w (target, day)
                        join targets.paces p on p.target = w.target and p.day = w.day
                        """)
                .param("targets", days.keySet().toArray(Long[]::new))
                .param("days", days.values().stream().map(LocalDate::toString).toArray(String[]::new))
                .query((row, _) -> kept(row))
                .list()
                .forEach(row -> found.put(row.target(), row));
        return found;
    }

    Optional<Kept> at(long target, LocalDate day) {
        return Optional.ofNullable(at(Map.of(target, day)).get(target));
    }

    /** Each target's newest row. */
    Map<Long, Kept> newest(Collection<Long> targets) {
        Map<Long, Kept> found = new HashMap<>();
        db.sql("""
                        select p.* from unnest(:targets::bigint[]) as w (target)
                        cross join lateral (
                            select * from targets.paces where target = w.target order by day desc limit 1) p
                        """)
                .param("targets", targets.toArray(Long[]::new))
                .query((row, _) -> kept(row))
                .list()
                .forEach(row -> found.put(row.target(), row));
        return found;
    }

    /** The days on which the target's standing changed, up to this one, newest first. */
    List<Kept> turns(long target, LocalDate upTo) {
        return db.sql("""
                        select * from targets.paces
                        where target = ? and day <= ? and was is not null and was <> standing
                        order by day desc
                        """).params(target, upTo).query((row, _) -> kept(row)).list();
    }

    /** Writes these rows over what is there; what is the same already is left alone. */
    void write(List<Kept> rows) {
        if (rows.isEmpty()) {
            return;
        }
        db.sql("""
                        insert into targets.paces (target, day, numerator, denominator, to_come, standing, was, since, control,
                                                   causes, edition, computed_at)
                        select r.*, :now::timestamptz
                        from unnest(:targets::bigint[], :days::date[], :numerators::numeric[], :denominators::numeric[],
                                    :toCome::int[], :standings::text[], :was::text[], :since::date[], :controls::numeric[],
                                    :causes::jsonb[], :editions::text[]) r
                        on conflict (target, day) do update set
                            numerator = excluded.numerator, denominator = excluded.denominator, to_come = excluded.to_come,
                            standing = excluded.standing, was = excluded.was, since = excluded.since,
                            control = excluded.control, causes = excluded.causes, edition = excluded.edition,
                            computed_at = excluded.computed_at
                        where (paces.numerator, paces.denominator, paces.to_come, paces.standing, paces.was, paces.since,
                               paces.control, paces.causes, paces.edition)
                            is distinct from (excluded.numerator, excluded.denominator, excluded.to_come, excluded.standing,
                               excluded.was, excluded.since, excluded.control, excluded.causes, excluded.edition)
                        """)
                .param("now", clock.instant().toString())
                .param("targets", rows.stream().map(Kept::target).toArray(Long[]::new))
                .param("days", texts(rows, Kept::day))
                .param(
                        "numerators",
                        rows.stream().map(row -> row.tally().numerator()).toArray(BigDecimal[]::new))
                .param(
                        "denominators",
                        rows.stream().map(row -> row.tally().denominator()).toArray(BigDecimal[]::new))
                .param("toCome", rows.stream().map(Kept::toCome).toArray(Integer[]::new))
                .param("standings", texts(rows, Kept::standing))
                .param("was", texts(rows, Kept::was))
                .param("since", texts(rows, Kept::since))
                .param("controls", rows.stream().map(Kept::control).toArray(BigDecimal[]::new))
                .param("causes", texts(rows, this::causes))
                .param("editions", texts(rows, Kept::edition))
                .update();
    }

    private static @Nullable String[] texts(List<Kept> rows, Function<Kept, @Nullable Object> of) {
        return rows.stream()
                .map(of)
                .map(value -> value == null ? null : value.toString())
                .toArray(String[]::new);
    }

    private @Nullable String causes(Kept row) {
        return row.causes().isEmpty() ? null : json.writeValueAsString(row.causes());
    }

    /** Forgets the days from this one on of an indicator's targets in these regions: something was added to the past. */
    void forget(String indicator, Collection<String> regions, LocalDate from) {
        db.sql("""
                        delete from targets.paces p using targets.targets t
                        where p.target = t.id and t.indicator = :indicator and t.region = any(:regions) and p.day >= :from
                        """)
                .param("indicator", indicator)
                .param("regions", regions.toArray(String[]::new))
                .param("from", from)
                .update();
    }

    /** Up to when the indicator's results are taken in; null before the first time. */
    @Nullable
    Instant mark(String indicator) {
        return db.sql("select since from targets.pace_marks where indicator = ?")
                .param(indicator)
                .query((row, _) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .optional()
                .orElse(null);
    }

    void mark(String indicator, Instant since) {
        db.sql("""
                        insert into targets.pace_marks (indicator, since) values (?, ?)
                        on conflict (indicator) do update set since = excluded.since
                        """).params(indicator, CityTime.at(since).toOffsetDateTime()).update();
    }

    /** One at a time over all servers: held until the caller's transaction ends; false while another server holds it. */
    boolean lock() {
        return db.sql("select pg_try_advisory_xact_lock(hashtext('targets.paces'))")
                .query((row, _) -> row.getBoolean(1))
                .single();
    }

    private Kept kept(ResultSet row) throws SQLException {
        String causes = row.getString("causes");
        String was = row.getString("was");
        return new Kept(
                row.getLong("target"),
                row.getObject("day", LocalDate.class),
                new Tally(row.getBigDecimal("numerator"), row.getBigDecimal("denominator")),
                row.getObject("to_come", Integer.class),
                Standing.valueOf(row.getString("standing")),
                was == null ? null : Standing.valueOf(was),
                row.getObject("since", LocalDate.class),
                row.getBigDecimal("control"),
                causes == null ? List.of() : json.readValue(causes, CAUSES),
                row.getString("edition"));
    }
}
