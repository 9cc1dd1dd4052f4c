package org.ecoledger.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.ecoledger.access.Actor;
import org.ecoledger.clock.CityTime;
import org.ecoledger.organisation.Posts;
import org.ecoledger.organisation.Unit;
import org.ecoledger.registry.RegistryObject.State;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What happened to each object, only ever added to. */
@Repository
class Story {
    private static final TypeReference<Map<String, String>> FACTS = new TypeReference<>() {};

    private final JdbcClient db;
    private final JsonMapper json;
    private final Posts posts;
    private final Clock clock;

    Story(JdbcClient db, JsonMapper json, Posts posts, Clock clock) {
        this.db = db;
        this.json = json;
        this.posts = posts;
        this.clock = clock;
    }

    /** What can happen. */
    enum Kind {
        REGISTERED,
        UPDATED,
        PROPOSED,
        APPROVED,
        RETURNED,
        BACK,
        CHECKED,
        LEAD,
        ANNULLED
    }

    /** One entry. */
    record Event(
            long id,
            Instant at,
            Kind kind,
            String actorName,
            @Nullable String unitName,
            @Nullable State from,
            @Nullable State to,
            String note,
            Map<String, String> facts,
            List<UUID> photos) {}

    /** What is to be told beside who and when. */
    record Telling(
            Kind kind, @Nullable State from, @Nullable State to, String note) {}

    void add(Actor actor, String object, Telling telling, Map<String, String> facts, Collection<UUID> photos) {
        State from = telling.from();
        State to = telling.to();
        db.sql("""
                        insert into registry.events (object, at, kind, actor, actor_name, unit_name, from_state, to_state, note,
                                                     facts, photos)
                        values (:object, :at, :kind, :actor, :name, :unit, :from, :to, :note, :facts::jsonb, :photos)
                        """)
                .param("object", object)
                .param("at", CityTime.at(clock.instant()).toOffsetDateTime())
                .param("kind", telling.kind().name().toLowerCase(Locale.ROOT))
                .param("actor", actor.account())
                .param("name", actor.name())
                .param(
                        "unit",
                        actor.isSystem()
                                ? null
                                : posts.unitOf(actor).map(Unit::name).orElse(null))
                .param("from", from == null ? null : from.code())
                .param("to", to == null ? null : to.code())
                .param("note", telling.note())
                .param("facts", json.writeValueAsString(facts))
                .param("photos", photos.toArray(UUID[]::new))
                .update();
    }

    List<Event> of(String object) {
        return db.sql("select * from registry.events where object = ? order by id")
                .param(object)
                .query((row, _) -> event(row))
                .list();
    }

    private Event event(ResultSet row) throws SQLException {
        return new Event(
                row.getLong("id"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                row.getString("actor_name"),
                row.getString("unit_name"),
                state(row.getString("from_state")),
                state(row.getString("to_state")),
                row.getString("note"),
                json.readValue(row.getString("facts"), FACTS),
                List.of((UUID[]) row.getArray("photos").getArray()));
    }

    private static @Nullable State state(@Nullable String code) {
        return code == null ? null : State.of(code);
    }
}
