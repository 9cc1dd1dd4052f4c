package org.ecoledger.inspection.volumes;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.ecoledger.clock.CityTime;
import org.ecoledger.inspection.volumes.Shelf.Found;
import org.ecoledger.organisation.Jurisdiction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds matters, their story and their frozen replies for a request. */
@Repository
class MatterSearch {
    private static final int MOST = 300;
    private static final String SEEN = """
            (r.path like :jurisdiction_path or m.owner = any(:jurisdiction_units) or m.taking_part && cast(:jurisdiction_units as text[]))
            """;

    private final JdbcClient db;

    MatterSearch(JdbcClient db) {
        this.db = db;
    }

    /** One step as a paper tells it. */
    record Told(OffsetDateTime at, String action, String who, String unit, String note) {}

    /** A reply as it was frozen. */
    record Frozen(long id, String matter, String title, String acceptance, String unit, LocalDate day) {}

    /** By units, period and words: of the title, the description, the story or the inspection's own number. */
    List<Found> matters(Jurisdiction jurisdiction, DocumentRequest request, List<String> words) {
        return db.sql("""
                        select m.number, m.title, m.opened_at, coalesce(u.name, '') as unit
                        from matters.pub_matters m
                        join organisation.pub_regions r on r.code = m.region
                        left join organisation.pub_units u on u.code = m.owner
                        left join matters.pub_descriptions d on d.number = m.number
                        left join inspection.cases c on c.matter = m.number
                        where """ + " " + SEEN + """
                        and (m.owner = any(:units) or m.taking_part && cast(:units as text[]))
                        and (cast(:from as date) is null or coalesce(m.closed_at, 'infinity') >= cast(:from as date))
                        and (cast(:to as date) is null or m.opened_at < cast(:to as date) + 1)
                        and (cardinality(cast(:words as text[])) = 0 or exists (
                            select 1 from unnest(cast(:words as text[])) as asked (word)
                            where position(asked.word in m.title) > 0 or position(asked.word in d.description) > 0
                               or asked.word = m.number or asked.word = c.acceptance
                               or exists (select 1 from matters.pub_steps s where s.matter = m.number and position(asked.word in s.note) > 0)))
                        order by m.opened_at, m.number limit :most
                        """)
                .params(parameters(jurisdiction, request, words))
                .param("from", request.from())
                .param("to", request.to())
                .query((row, _) -> new Found(
                        "matter:" + row.getString("number"),
                        row.getString("number"),
                        row.getString("title"),
                        day(row, "opened_at"),
                        row.getString("unit")))
                .list();
    }

    /** Oldest first. */
    List<Told> story(String matter) {
        return db.sql(
                        "select at, action, actor_name, unit_name, note from matters.pub_steps where matter = ? order by id")
                .param(matter)
                .query((row, _) -> new Told(
                        row.getObject("at", OffsetDateTime.class),
                        row.getString("action"),
                        row.getString("actor_name"),
                        Objects.requireNonNullElse(row.getString("unit_name"), ""),
                        row.getString("note")))
                .list();
    }

    List<Frozen> frozen(List<String> matters) {
        return db.sql(FROZEN + "where f.matter = any(?) order by f.frozen_at, f.id")
                .param(matters.toArray(String[]::new))
                .query(MatterSearch::frozen)
                .list();
    }

    Optional<Frozen> frozen(long id) {
        return db.sql(FROZEN + "where f.id = ?")
                .param(id)
                .query(MatterSearch::frozen)
                .optional();
    }

    byte[] document(long id) {
        return db.sql("select document from inspection.frozen_replies where id = ?")
                .param(id)
                .query((row, _) -> row.getBytes(1))
                .single();
    }

    private static final String FROZEN = """
            select f.id, f.matter, f.frozen_at, m.title, coalesce(c.acceptance, f.matter) as acceptance, coalesce(u.name, '') as unit
            from inspection.frozen_replies f
            join matters.pub_matters m on m.number = f.matter
            left join inspection.cases c on c.matter = f.matter
            left join organisation.pub_units u on u.code = m.owner
            """;

    private static Map<String, Object> parameters(
            Jurisdiction jurisdiction, DocumentRequest request, List<String> words) {
        var all = new HashMap<>(jurisdiction.parameters());
        all.put(
                "units",
                request.units().stream().map(DocumentRequest.UnitAnswer::unit).toArray(String[]::new));
        all.put("words", words.toArray(String[]::new));
        all.put("most", MOST);
        return all;
    }

    private static Frozen frozen(ResultSet row, int number) throws SQLException {
        return new Frozen(
                row.getLong("id"),
                row.getString("matter"),
                row.getString("title"),
                row.getString("acceptance"),
                row.getString("unit"),
                day(row, "frozen_at"));
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return CityTime.at(row.getObject(column, OffsetDateTime.class).toInstant())
                .toLocalDate();
    }
}
