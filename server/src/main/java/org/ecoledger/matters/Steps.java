package org.ecoledger.matters;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ecoledger.clock.CityTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The story of each matter. Steps are added, never changed. */
@Repository
class Steps {
    private static final String COLUMNS = """
            select id, version, action, from_state, to_state, actor, actor_name, post, unit, unit_name, on_behalf_of,
                   on_behalf_name, at, note, signature, fields
            from matters.steps
            """;

    private final JdbcClient db;
    private final JsonMapper json;

    Steps(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /** Gives the step's id. */
    long add(String matter, Step step) {
        Behalf behalf = step.behalf();
        long id = db.sql("""
                        insert into matters.steps (matter, version, action, from_state, to_state, actor, actor_name, post, unit,
                                                   unit_name, on_behalf_of, on_behalf_name, at, note, signature, fields)
                        values (:matter, :version, :action, :from, :to, :actor, :actorName, :post, :unit, :unitName, :behalf, :behalfName,
                                :at, :note, :signature, :fields::jsonb)
                        returning id
                        """)
                .param("matter", matter)
                .param("version", step.version())
                .param("action", step.action())
                .param("from", step.fromState())
                .param("to", step.toState())
                .param("actor", step.actor())
                .param("actorName", step.actorName())
                .param("post", step.post())
                .param("unit", step.unit())
                .param("unitName", step.unitName())
                .param("behalf", behalf == null ? null : behalf.account())
                .param("behalfName", behalf == null ? null : behalf.name())
                .param("at", time(step.at()))
                .param("note", step.note())
                .param("signature", step.signature())
                .param("fields", json.writeValueAsString(step.fields()))
                .query(Long.class)
                .single();
        step.photos()
                .forEach(photo -> db.sql(
                                "insert into matters.step_photos (step, evidence, doubts) values (?, ?, ?::jsonb)")
                        .params(id, photo.evidence(), json.writeValueAsString(photo.doubts()))
                        .update());
        return id;
    }

    /** The whole story, oldest first. */
    List<Step> of(String matter) {
        Map<Long, List<StepPhoto>> photos = db
                .sql("""
                        select p.step, p.evidence, p.doubts
                        from matters.step_photos p join matters.steps s on s.id = p.step
                        where s.matter = ?
                        """)
                .param(matter)
                .query((row, _) -> new StepPhoto(
                        row.getLong("step"),
                        new Step.Photo(
                                row.getObject("evidence", UUID.class),
                                json.readValue(row.getString("doubts"), new TypeReference<List<Step.Doubt>>() {}))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(StepPhoto::step));
        return db.sql(COLUMNS + "where matter = ? order by id")
                .param(matter)
                .query((row, _) -> step(
                        row,
                        photos.getOrDefault(row.getLong("id"), List.of()).stream()
                                .map(StepPhoto::photo)
                                .toList()))
                .list();
    }

    /** The newest step, without its photos. */
    Optional<Step> last(String matter) {
        return db.sql(COLUMNS + "where matter = ? and action <> 'clock' order by id desc limit 1")
                .param(matter)
                .query((row, _) -> step(row, List.of()))
                .optional();
    }

    /** When this action was last taken on the matter. */
    Optional<Instant> lastAt(String matter, String action) {
        return db.sql("select max(at) from matters.steps where matter = ? and action = ?")
                .params(matter, action)
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    /** Whether something on the matter was signed since somebody got it. */
    boolean wasSigned(String matter) {
        return !signed(Set.of(matter)).isEmpty();
    }

    /** Those of these matters on which something was signed since somebody got them. */
    Set<String> signed(Set<String> matters) {
        return matters.isEmpty()
                ? Set.of()
                : Set.copyOf(db.sql("""
                        select distinct s.matter
                        from matters.steps s
                        where s.matter = any(:matters) and s.signature in ('unit-head', 'lead-department', 'acceptor', 'principal-leader')
                          and not exists (select 1 from matters.signatures g where g.step = s.id and g.voided_at is not null)
                          and s.id > coalesce(
                              (select max(x.id) from matters.steps x where x.matter = s.matter and jsonb_exists(x.fields, 'unit')), 0)
                        """)
                        .param("matters", matters.toArray(String[]::new))
                        .query(String.class)
                        .list());
    }

    /** The words of the newest step of this action. */
    Optional<String> lastNote(String matter, String action) {
        return db.sql("""
                        select note from matters.steps
                        where matter = :matter and action = :action order by id desc limit 1
                        """)
                .param("matter", matter)
                .param("action", action)
                .query(String.class)
                .optional();
    }

    /** The actions that this account took on each of these matters, or that were taken on its behalf. */
    Map<String, Set<String>> doneBy(long account, Collection<String> matters) {
        return db
                .sql("""
                        select distinct matter, action from matters.steps
                        where (actor = :account or on_behalf_of = :account) and matter = any(:matters)
                        """)
                .param("account", account)
                .param("matters", matters.toArray(String[]::new))
                .query((row, _) -> Map.entry(row.getString("matter"), row.getString("action")))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toSet())));
    }

    private record StepPhoto(long step, Step.Photo photo) {}

    private Step step(ResultSet row, List<Step.Photo> photos) throws SQLException {
        return new Step(
                row.getLong("id"),
                row.getInt("version"),
                row.getString("action"),
                row.getString("from_state"),
                row.getString("to_state"),
                row.getLong("actor"),
                row.getString("actor_name"),
                row.getString("post"),
                row.getString("unit"),
                row.getString("unit_name"),
                Behalf.of(row.getLong("on_behalf_of"), row.getString("on_behalf_name")),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("note"),
                row.getString("signature"),
                json.readValue(row.getString("fields"), new TypeReference<Map<String, String>>() {}),
                photos);
    }

    private static OffsetDateTime time(Instant instant) {
        return CityTime.at(instant).toOffsetDateTime();
    }
}
