package org.ecoledger.assessment.rules;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ecoledger.clock.CityTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The drafts' table. */
@Repository
class RuleDraftRows {
    private static final String COLUMNS = """
            select id, state, edit, code, version, title, body, begun_at, begun_by, edited_at, edited_by, ended_at, ended_by,
                   end_reason
            from assessment.rule_drafts
            """;

    private final JdbcClient db;
    private final Clock clock;

    RuleDraftRows(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** What a text says of itself. */
    record Heading(String code, String version, String title) {}

    List<RuleDraft> all() {
        return db.sql(COLUMNS + "order by (state = 'draft') desc, edited_at desc")
                .query(RuleDraftRows::draft)
                .list();
    }

    Optional<RuleDraft> find(long id) {
        return db.sql(COLUMNS + "where id = :id")
                .param("id", id)
                .query(RuleDraftRows::draft)
                .optional();
    }

    /** The draft, held until the transaction ends. */
    Optional<RuleDraft> held(long id) {
        return db.sql(COLUMNS + "where id = :id for update")
                .param("id", id)
                .query(RuleDraftRows::draft)
                .optional();
    }

    long add(String by, Heading heading, String body) {
        long id = db.sql("""
                        insert into assessment.rule_drafts
                            (state, edit, code, version, title, body, begun_at, begun_by, edited_at, edited_by)
                        values ('draft', 1, :code, :version, :title, :body, :now, :by, :now, :by)
                        returning id
                        """)
                .param("code", heading.code())
                .param("version", heading.version())
                .param("title", heading.title())
                .param("body", body)
                .param("now", now())
                .param("by", by)
                .query((row, _) -> row.getLong(1))
                .single();
        keep(id, 1, body, by);
        return id;
    }

    void save(long id, int edit, String by, Heading heading, String body) {
        db.sql("""
                        update assessment.rule_drafts
                        set edit = :edit, code = :code, version = :version, title = :title, body = :body, edited_at = :now,
                            edited_by = :by
                        where id = :id
                        """)
                .param("id", id)
                .param("edit", edit)
                .param("code", heading.code())
                .param("version", heading.version())
                .param("title", heading.title())
                .param("body", body)
                .param("now", now())
                .param("by", by)
                .update();
        keep(id, edit, body, by);
    }

    void end(long id, RuleDraft.State state, String by, @Nullable String reason) {
        db.sql("""
                        update assessment.rule_drafts
                        set state = :state, ended_at = :now, ended_by = :by, end_reason = :reason
                        where id = :id
                        """)
                .param("id", id)
                .param("state", state.written())
                .param("now", now())
                .param("by", by)
                .param("reason", reason)
                .update();
    }

    private void keep(long id, int edit, String body, String by) {
        db.sql("""
                        insert into assessment.rule_draft_edits (draft, edit, body, edited_at, edited_by)
                        values (:id, :edit, :body, :now, :by)
                        """)
                .param("id", id)
                .param("edit", edit)
                .param("body", body)
                .param("now", now())
                .param("by", by)
                .update();
    }

    private OffsetDateTime now() {
        return CityTime.at(clock.instant()).toOffsetDateTime();
    }

    private static RuleDraft draft(ResultSet row, int number) throws SQLException {
        return new RuleDraft(
                row.getLong("id"),
                RuleDraft.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getInt("edit"),
                row.getString("code"),
                row.getString("version"),
                row.getString("title"),
                row.getString("body"),
                row.getObject("begun_at", OffsetDateTime.class).toInstant(),
                row.getString("begun_by"),
                row.getObject("edited_at", OffsetDateTime.class).toInstant(),
                row.getString("edited_by"),
                instant(row, "ended_at"),
                row.getString("ended_by"),
                row.getString("end_reason"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
