package org.ecoledger.matters.lookback;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.ecoledger.access.Actor;
import org.ecoledger.matters.lookback.Item.Found;
import org.ecoledger.matters.lookback.Item.Recheck;
import org.ecoledger.matters.lookback.Item.Result;
import org.ecoledger.organisation.Jurisdiction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The drawn matters, who checks them, and what was found. */
@Repository
class LookbackItems {
    /** Over {@code i}, {@code m} and {@code r}: the matter is the reader's, or the reader's unit is to check it. */
    static final String SEEN = "(r.path like :jurisdiction_path or m.owner = any(:jurisdiction_units)"
            + " or m.taking_part && cast(:jurisdiction_units as text[]) or i.unit = any(:jurisdiction_units))";

    private static final String COLUMNS = """
            select i.id, i.matter, m.title, m.county, m.township, r.path, m.owner, m.kind, i.place, i.digest, i.closed_at, i.unit,
                   i.account, i.account_name, i.due
            from matters.lookback_items i
            join matters.matters m on m.number = i.matter
            join organisation.pub_regions r on r.code = m.region
            """;

    private final JdbcClient db;

    LookbackItems(JdbcClient db) {
        this.db = db;
    }

    void add(long lookback, List<Population.Drawn> drawn) {
        for (int place = 0; place < drawn.size(); place++) {
            var one = drawn.get(place);
            db.sql("""
                            insert into matters.lookback_items (lookback, matter, place, digest, closed_at) values (?, ?, ?, ?, ?)
                            """)
                    .params(
                            lookback,
                            one.member().number(),
                            place + 1,
                            one.digest(),
                            LookbackRows.time(one.member().closedAt()))
                    .update();
        }
    }

    /** In the order of the draw. */
    List<Item> of(long lookback, Jurisdiction jurisdiction) {
        Map<Long, List<Result>> results = results(lookback);
        return db.sql(COLUMNS + "where i.lookback = :lookback and " + SEEN + " order by i.place")
                .param("lookback", lookback)
                .params(jurisdiction.parameters())
                .query((row, _) -> item(row, results.getOrDefault(row.getLong("id"), List.of())))
                .list();
    }

    Optional<Item> find(long lookback, String matter, Jurisdiction jurisdiction) {
        return of(lookback, jurisdiction).stream()
                .filter(item -> item.matter().equals(matter))
                .findFirst();
    }

    /** Others who record or annul something about it wait until the end of the transaction. */
    void lock(long item) {
        db.sql("select 1 from matters.lookback_items where id = ? for update")
                .param(item)
                .query(row -> {});
    }

    /** Whether a result stands. */
    boolean isRecorded(long item) {
        return db.sql("select exists (select 1 from matters.lookback_results where item = ? and annulled_at is null)")
                .param(item)
                .query(Boolean.class)
                .single();
    }

    void assign(Actor actor, long item, Recheck recheck, Instant now) {
        db.sql("""
                        update matters.lookback_items
                        set unit = :unit, account = :account, account_name = :name, due = :due, assigned_at = :now,
                            assigned_by_name = :by
                        where id = :item
                        """)
                .param("unit", recheck.unit())
                .param("account", recheck.account())
                .param("name", recheck.name())
                .param("due", recheck.due())
                .param("now", LookbackRows.time(now))
                .param("by", actor.name())
                .param("item", item)
                .update();
    }

    void record(Actor actor, long item, Result result) {
        db.sql("""
                        insert into matters.lookback_results (item, result, note, photos, reopened, recorded_at, recorded_by,
                                                              recorded_by_name, unit_name)
                        values (:item, :result, :note, :photos, :reopened, :at, :by, :byName, :unit)
                        """)
                .param("item", item)
                .param("result", result.found().code())
                .param("note", result.note())
                .param("photos", result.photos().toArray(UUID[]::new))
                .param("reopened", result.reopened())
                .param("at", LookbackRows.time(result.at()))
                .param("by", actor.account())
                .param("byName", result.by())
                .param("unit", result.unit())
                .update();
    }

    void annul(Actor actor, long item, String reason, Instant now) {
        db.sql("""
                        update matters.lookback_results
                        set annulled_at = :now, annulled_by_name = :by, annul_reason = :reason
                        where item = :item and annulled_at is null
                        """)
                .param("now", LookbackRows.time(now))
                .param("by", actor.name())
                .param("reason", reason)
                .param("item", item)
                .update();
    }

    private Map<Long, List<Result>> results(long lookback) {
        var results = new HashMap<Long, List<Result>>();
        db.sql("""
                        select s.item, s.result, s.note, s.photos, s.reopened, s.recorded_at, s.recorded_by_name, s.unit_name,
                               s.annulled_at, s.annulled_by_name, s.annul_reason
                        from matters.lookback_results s
                        join matters.lookback_items i on i.id = s.item
                        where i.lookback = ? order by s.id
                        """).param(lookback).query(row -> {
            results.computeIfAbsent(row.getLong("item"), _ -> new ArrayList<>()).add(result(row));
        });
        return results;
    }

    private static Item item(ResultSet row, List<Result> results) throws SQLException {
        return new Item(
                row.getLong("id"),
                row.getString("matter"),
                row.getString("title"),
                row.getString("county"),
                row.getString("township"),
                row.getString("path"),
                row.getString("owner"),
                row.getString("kind"),
                row.getInt("place"),
                row.getString("digest"),
                row.getObject("closed_at", OffsetDateTime.class).toInstant(),
                recheck(row),
                results.stream()
                        .filter(result -> result.annulment() == null)
                        .findFirst()
                        .orElse(null),
                results.stream().filter(result -> result.annulment() != null).toList());
    }

    private static @Nullable Recheck recheck(ResultSet row) throws SQLException {
        String unit = row.getString("unit");
        return unit == null
                ? null
                : new Recheck(
                        unit,
                        row.getObject("account", Long.class),
                        row.getString("account_name"),
                        row.getObject("due", LocalDate.class));
    }

    private static Result result(ResultSet row) throws SQLException {
        return new Result(
                Found.of(row.getString("result")).orElseThrow(),
                row.getString("note"),
                Arrays.asList((UUID[]) row.getArray("photos").getArray()),
                row.getBoolean("reopened"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getString("recorded_by_name"),
                row.getString("unit_name"),
                LookbackRows.annulment(row));
    }
}
