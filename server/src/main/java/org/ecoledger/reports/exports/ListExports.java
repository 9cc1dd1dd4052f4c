package org.ecoledger.reports.exports;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.ecoledger.access.Actor;
import org.ecoledger.access.Audit;
import org.ecoledger.clock.CityTime;
import org.ecoledger.problems.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Lists on their way into workbooks. Rows arrive in parts, as the person saw them, and leave part by part, so that neither the
 * browser nor the server ever holds them all. Copies only: they are forgotten after a day; that they were taken stays in the audit.
 */
@Repository
class ListExports {
    /** As many as a sheet has below its head. */
    static final long MOST_ROWS = 1_048_575;

    private static final Duration KEPT = Duration.ofDays(1);
    private static final TypeReference<List<List<@Nullable Object>>> ROWS = new TypeReference<>() {};

    private final JdbcClient db;
    private final JsonMapper json;
    private final Audit audit;
    private final Clock clock;

    ListExports(JdbcClient db, JsonMapper json, Audit audit, Clock clock) {
        this.db = db;
        this.json = json;
        this.audit = audit;
        this.clock = clock;
    }

    UUID begin(Actor actor, String title, List<String> sheets, List<String> head) {
        UUID id = UUID.randomUUID();
        db.sql("""
                        insert into reports.list_exports (id, account, title, sheets, head, begun_at)
                        values (:id, :account, :title, :sheets, :head, :now)
                        """)
                .param("id", id)
                .param("account", actor.account())
                .param("title", title)
                .param("sheets", sheets.toArray(String[]::new))
                .param("head", head.toArray(String[]::new))
                .param("now", now())
                .update();
        return id;
    }

    /** One's own, as long as it is kept. */
    Optional<ListExport> find(Actor actor, UUID id) {
        return db.sql("""
                        select e.*, (select coalesce(sum(many), 0) from reports.list_export_rows r where r.export = e.id) as many
                        from reports.list_exports e where e.id = :id and e.account = :account
                        """)
                .param("id", id)
                .param("account", actor.account())
                .query((row, _) -> export(row))
                .optional();
    }

    /** Adds a part; the same part sent again is the same. */
    @Transactional
    void add(Actor actor, UUID id, int part, List<List<@Nullable Object>> rows) {
        ListExport open = open(actor, id);
        if (open.rows() + rows.size() > MOST_ROWS) {
            throw Problem.unacceptable("reports.export.too-long", MOST_ROWS);
        }
        db.sql("""
                        insert into reports.list_export_rows (export, part, many, body) values (:id, :part, :many, :body::jsonb)
                        on conflict (export, part) do update set many = excluded.many, body = excluded.body
                        """)
                .param("id", id)
                .param("part", part)
                .param("many", rows.size())
                .param("body", json.writeValueAsString(rows))
                .update();
    }

    /** No more rows follow. */
    @Transactional
    void finish(Actor actor, UUID id, List<List<@Nullable Object>> about) {
        ListExport open = open(actor, id);
        db.sql("update reports.list_exports set about = :about::jsonb, finished_at = :now where id = :id")
                .param("about", json.writeValueAsString(about))
                .param("now", now())
                .param("id", id)
                .update();
        audit.record(actor, "list.exported", "list-export:" + id, open.title() + ", " + open.rows() + " rows");
    }

    /** Hands out the parts in their order, one after the other. */
    void parts(UUID id, Consumer<List<List<@Nullable Object>>> taker) {
        List<Integer> parts = db.sql("select part from reports.list_export_rows where export = ? order by part")
                .param(id)
                .query((row, _) -> row.getInt(1))
                .list();
        for (int part : parts) {
            db.sql("select body from reports.list_export_rows where export = ? and part = ?")
                    .params(id, part)
                    .query((row, _) -> row.getString(1))
                    .optional()
                    .ifPresent(body -> taker.accept(json.readValue(body, ROWS)));
        }
    }

    @Scheduled(initialDelay = 600_000, fixedDelay = 3_600_000)
    void forgetOldOnes() {
        db.sql("delete from reports.list_exports where begun_at < ?")
                .param(now().minus(KEPT))
                .update();
    }

    private ListExport open(Actor actor, UUID id) {
        ListExport found = find(actor, id).orElseThrow(() -> Problem.notFound("reports.export.gone"));
        if (found.about() != null) {
            throw Problem.conflict("reports.export.finished", found.title());
        }
        return found;
    }

    private ListExport export(ResultSet row) throws SQLException {
        String about = row.getString("about");
        return new ListExport(
                row.getObject("id", UUID.class),
                row.getString("title"),
                texts(row.getArray("sheets")),
                texts(row.getArray("head")),
                about == null ? null : json.readValue(about, ROWS),
                row.getLong("many"));
    }

    private static List<String> texts(Array array) throws SQLException {
        return Arrays.asList((String[]) array.getArray());
    }

    private OffsetDateTime now() {
        return CityTime.at(clock.instant()).toOffsetDateTime();
    }
}
