package org.ecoledger.matters;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ecoledger.clock.CityTime;
import org.ecoledger.matters.SignedContent.Content;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All signatures (签审链; M12-07, P1); none is ever deleted, they are voided by a step of the matter. */
@Repository
public class Signatures {
    private static final String COLUMNS = """
            select id, matter, capacity, account, name, post, unit, on_behalf_of, on_behalf_name, signed_at, content, sha256,
                   voided_at, voided_by
            from matters.signatures
            """;

    private final JdbcClient db;

    Signatures(JdbcClient db) {
        this.db = db;
    }

    /** Oldest first, voided ones among them. */
    public List<Signature> of(String matter) {
        return db.sql(COLUMNS + "where matter = ? order by id")
                .param(matter)
                .query(Signatures::signature)
                .list();
    }

    /** Those that hold, oldest first. */
    List<Held> holding(String matter) {
        return db.sql(COLUMNS + "where matter = ? and voided_at is null order by id")
                .param(matter)
                .query((row, number) -> new Held(
                        signature(row, number), row.getString("unit"), row.getObject("on_behalf_of", Long.class)))
                .list();
    }

    /** Why each one no longer holds, in the words of the step that voided it. */
    Map<Long, String> voidedWhy(String matter) {
        return db
                .sql("""
                        select g.id, s.note
                        from matters.signatures g join matters.steps s on s.id = g.voided_step
                        where g.matter = ?
                        """)
                .param(matter)
                .query((row, _) -> Map.entry(row.getLong("id"), row.getString("note")))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The person who took the step signed this text with it. */
    void give(long id, Step step, String matter, String capacity, Content content) {
        Behalf behalf = step.behalf();
        db.sql("""
                        insert into matters.signatures (step, matter, capacity, account, name, post, unit, on_behalf_of,
                                                        on_behalf_name, signed_at, content, sha256)
                        values (:step, :matter, :capacity, :account, :name, :post, :unit, :behalf, :behalfName, :at, :content,
                                :sha256)
                        """)
                .param("step", id)
                .param("matter", matter)
                .param("capacity", capacity)
                .param("account", step.actor())
                .param("name", step.actorName())
                .param("post", step.post())
                .param("unit", step.unit())
                .param("behalf", behalf == null ? null : behalf.account())
                .param("behalfName", behalf == null ? null : behalf.name())
                .param("at", time(step.at()))
                .param("content", content.ref())
                .param("sha256", content.sha256())
                .update();
    }

    /** These no longer hold, by this step. */
    void end(Collection<Held> given, long id, Step step) {
        db.sql("""
                        update matters.signatures set voided_at = :at, voided_by = :action, voided_step = :step
                        where id = any(:ids) and voided_at is null
                        """)
                .param("at", time(step.at()))
                .param("action", step.action())
                .param("step", id)
                .param("ids", given.stream().map(held -> held.signature().id()).toArray(Long[]::new))
                .update();
    }

    private static Signature signature(ResultSet row, int number) throws SQLException {
        return new Signature(
                row.getLong("id"),
                row.getString("matter"),
                row.getString("capacity"),
                row.getLong("account"),
                row.getString("name"),
                row.getString("post"),
                row.getString("on_behalf_name"),
                row.getObject("signed_at", OffsetDateTime.class).toInstant(),
                row.getString("content"),
                row.getString("sha256"),
                instant(row.getObject("voided_at", OffsetDateTime.class)),
                row.getString("voided_by"));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    private static OffsetDateTime time(Instant instant) {
        return CityTime.at(instant).toOffsetDateTime();
    }
}
