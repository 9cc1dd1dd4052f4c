package org.ecoledger.works;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.ecoledger.clock.CityTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The stories of tasks and campaigns; steps are added, never changed. */
@Repository
class WorkSteps {
    private static final TypeReference<Map<String, String>> FIELDS = new TypeReference<>() {};

    private final JdbcClient db;
    private final JsonMapper json;

    WorkSteps(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /** Gives the step's id. */
    long add(String file, WorkStep step, @Nullable String key) {
        return db.sql("""
                        insert into works.steps (file, version, action, from_state, to_state, actor, actor_name, unit, unit_name,
                                                 at, note, fields, files, key)
                        values (:file, :version, :action, :from, :to, :actor, :actorName, :unit, :unitName, :at, :note,
                                :fields::jsonb, :files, :key)
                        returning id
                        """)
                .param("file", file)
                .param("version", step.version())
                .param("action", step.action())
                .param("from", step.fromState())
                .param("to", step.toState())
                .param("actor", step.actor())
                .param("actorName", step.actorName())
                .param("unit", step.unit())
                .param("unitName", step.unitName())
                .param("at", CityTime.at(step.at()).toOffsetDateTime())
                .param("note", step.note())
                .param("fields", json.writeValueAsString(step.fields()))
                .param("files", step.files().toArray(UUID[]::new))
                .param("key", key)
                .query(Long.class)
                .single();
    }

    /** The whole story, oldest first. */
    List<WorkStep> of(String file) {
        return db.sql("""
                        select id, version, action, from_state, to_state, actor, actor_name, unit, unit_name, at, note, fields, files
                        from works.steps where file = ? order by id
                        """).param(file).query(this::step).list();
    }

    /** The actions that this account took on the file. */
    Set<String> doneBy(long account, String file) {
        return new HashSet<>(db.sql("select distinct action from works.steps where file = ? and actor = ?")
                .params(file, account)
                .query((row, _) -> row.getString(1))
                .list());
    }

    /** Whether this very attempt was taken before. */
    boolean has(String file, long account, @Nullable String key) {
        return key != null
                && db.sql("select exists (select 1 from works.steps where file = ? and actor = ? and key = ?)")
                        .params(file, account, key)
                        .query((row, _) -> row.getBoolean(1))
                        .single();
    }

    private WorkStep step(ResultSet row, int number) throws SQLException {
        return new WorkStep(
                row.getLong("id"),
                row.getInt("version"),
                row.getString("action"),
                row.getString("from_state"),
                row.getString("to_state"),
                row.getLong("actor"),
                row.getString("actor_name"),
                row.getString("unit"),
                row.getString("unit_name"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("note"),
                json.readValue(row.getString("fields"), FIELDS),
                Arrays.asList((UUID[]) row.getArray("files").getArray()));
    }
}
