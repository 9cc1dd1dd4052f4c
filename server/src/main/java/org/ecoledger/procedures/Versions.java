package org.ecoledger.procedures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ecoledger.access.Actor;
import org.ecoledger.clock.CityTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All versions that the city wrote: drafts, those put in force, and annulled drafts. */
@Repository
class Versions {
    private static final String COLUMNS = """
            select id, name, version, based_on, state, revision, rows, words, valid_from, reason, created_by, created_at,
                   changed_by, changed_at, put_in_force_by, put_in_force_at, annulled_by, annulled_at
            from procedures.versions
            """;

    private final JdbcClient db;
    private final Clock clock;

    Versions(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** How many were ever put in force; none ever leaves that state. */
    int countInForce() {
        return db.sql("select count(*) from procedures.versions where state = 'in_force'")
                .query(Integer.class)
                .single();
    }

    /** Those put in force, in the order in which they were. */
    List<Version> inForce() {
        return db.sql(COLUMNS + "where state = 'in_force' order by put_in_force_at, id")
                .query(Versions::version)
                .list();
    }

    List<Version> all() {
        return db.sql(COLUMNS + "order by name, id desc")
                .query(Versions::version)
                .list();
    }

    Optional<Version> find(String name, String version) {
        return db.sql(COLUMNS + "where name = ? and version = ?")
                .params(name, version)
                .query(Versions::version)
                .optional();
    }

    Optional<Version> find(String name, long id) {
        return db.sql(COLUMNS + "where name = ? and id = ?")
                .params(name, id)
                .query(Versions::version)
                .optional();
    }

    /** Kept from changing until the transaction ends. */
    Optional<Version> lock(String name, long id) {
        return db.sql(COLUMNS + "where name = ? and id = ? for update")
                .params(name, id)
                .query(Versions::version)
                .optional();
    }

    /** Its number is the year's next after the given one. */
    Version draft(Actor actor, String name, int after, String basedOn, String rows, String words) {
        int year = CityTime.today(clock).getYear();
        db.sql("select pg_advisory_xact_lock(hashtext('procedures.versions'))")
                .query((row, number) -> number)
                .list();
        long id = db.sql("""
                        insert into procedures.versions (name, version, based_on, state, revision, rows, words, created_by,
                                                         created_at, changed_by, changed_at)
                        select :name,
                               :year || '-' || 1 + greatest(:after, coalesce(max(split_part(version, '-', 2)::int), 0)),
                               :basedOn, 'draft', 1, :rows, :words, :by, :now, :by, :now
                        from procedures.versions where name = :name and version like :year || '-%'
                        returning id
                        """)
                .param("name", name)
                .param("year", Integer.toString(year))
                .param("after", after)
                .param("basedOn", basedOn)
                .param("rows", rows)
                .param("words", words)
                .param("by", actor.name())
                .param("now", now())
                .query(Long.class)
                .single();
        return lock(name, id).orElseThrow();
    }

    void change(Actor actor, long id, String rows, String words) {
        db.sql("""
                        update procedures.versions
                        set rows = :rows, words = :words, revision = revision + 1, changed_by = :by, changed_at = :now
                        where id = :id
                        """)
                .param("rows", rows)
                .param("words", words)
                .param("by", actor.name())
                .param("now", now())
                .param("id", id)
                .update();
    }

    void putInForce(Actor actor, long id, LocalDate validFrom, String reason) {
        db.sql("""
                        update procedures.versions
                        set state = 'in_force', valid_from = :from, reason = :reason, put_in_force_by = :by,
                            put_in_force_at = :now
                        where id = :id
                        """)
                .param("from", validFrom)
                .param("reason", reason)
                .param("by", actor.name())
                .param("now", now())
                .param("id", id)
                .update();
    }

    void annul(Actor actor, long id, String reason) {
        db.sql("""
                        update procedures.versions
                        set state = 'annulled', reason = :reason, annulled_by = :by, annulled_at = :now
                        where id = :id
                        """)
                .param("reason", reason)
                .param("by", actor.name())
                .param("now", now())
                .param("id", id)
                .update();
    }

    private OffsetDateTime now() {
        return CityTime.at(clock.instant()).toOffsetDateTime();
    }

    private static Version version(ResultSet row, int number) throws SQLException {
        return new Version(
                row.getLong("id"),
                row.getString("name"),
                row.getString("version"),
                row.getString("based_on"),
                Version.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getInt("revision"),
                row.getString("rows"),
                row.getString("words"),
                row.getObject("valid_from", LocalDate.class),
                row.getString("reason"),
                row.getString("created_by"),
                instant(row, "created_at"),
                row.getString("changed_by"),
                instant(row, "changed_at"),
                row.getString("put_in_force_by"),
                orNull(row, "put_in_force_at"),
                row.getString("annulled_by"),
                orNull(row, "annulled_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant orNull(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
