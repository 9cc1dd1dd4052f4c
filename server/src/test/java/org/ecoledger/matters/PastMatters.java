package org.ecoledger.matters;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Matters of years long past, written as they stand, so that a test has a period to itself. */
public final class PastMatters {
    private final JdbcClient db;

    public PastMatters(JdbcClient db) {
        this.db = db;
    }

    /** How a matter ended; null fields stay empty. */
    public record End(
            LocalDate day,
            @Nullable Boolean inTime,
            @Nullable String truth,
            String handling,
            String disposition,
            boolean proven) {}

    /** An open matter with one step behind it; a closed one where {@code end} is given. */
    public void add(String number, String county, String kind, LocalDate opened, @Nullable End end) {
        String owner = county.equals("990101") ? "county1" : "county2";
        db.sql("""
                        insert into matters.matters (number, title, description, kind, medium, source, county, opened_at, opened_by,
                            opened_by_name, owner, procedure, state, truth, handling, disposition, closed_at, closed_in_time,
                            proven, track, version)
                        values (:number, :number || '号历史事项', '', :kind, 'air', 'hotline-12345', :county, :opened, 1, '历史', :owner,
                            '2026-1', case when :closed::date is null then 'dispatched' else 'closed' end, :truth,
                            coalesce(:handling, 'open'), coalesce(:disposition, 'handle'), :closed, :inTime,
                            coalesce(:proven, false), 'matter', 1)
                        """)
                .param("number", number)
                .param("kind", kind)
                .param("county", county)
                .param("opened", opened)
                .param("owner", owner)
                .param("truth", end == null ? null : end.truth())
                .param("handling", end == null ? null : end.handling())
                .param("disposition", end == null ? null : end.disposition())
                .param("closed", end == null ? null : end.day())
                .param("inTime", end == null ? null : end.inTime())
                .param("proven", end == null ? null : end.proven())
                .update();
        if (end != null) {
            close(number, owner, end);
        }
    }

    private void close(String number, String owner, End end) {
        db.sql("""
                        insert into matters.closures (matter, closed_at, in_time, truth, handling, disposition, proven, owner)
                        values (:number, :day, :inTime, :truth, :handling, :disposition, :proven, :owner)
                        """)
                .param("number", number)
                .param("day", end.day())
                .param("inTime", end.inTime())
                .param("truth", end.truth())
                .param("handling", end.handling())
                .param("disposition", end.disposition())
                .param("proven", end.proven())
                .param("owner", owner)
                .update();
    }

    public void step(String number, String action, String login, String unit) {
        db.sql("""
                        insert into matters.steps (matter, version, action, from_state, to_state, actor, actor_name, unit, at, note)
                        select :number, 1, :action, '', '', a.id, a.name, :unit, m.opened_at, ''
                        from access.pub_accounts a, matters.matters m where a.login = :login and m.number = :number
                        """)
                .param("number", number)
                .param("action", action)
                .param("login", login)
                .param("unit", unit)
                .update();
    }

    public void set(String number, String column, String value) {
        if (!List.of("satisfaction", "state").contains(column)) {
            throw new IllegalArgumentException(column);
        }
        db.sql("update matters.matters set " + column + " = ? where number = ?")
                .params(value, number)
                .update();
    }
}
