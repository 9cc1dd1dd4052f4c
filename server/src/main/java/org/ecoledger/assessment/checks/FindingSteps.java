package org.ecoledger.assessment.checks;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.ecoledger.access.Actor;
import org.ecoledger.clock.CityTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The story of each finding. */
@Repository
class FindingSteps {
    private final JdbcClient db;
    private final Clock clock;

    FindingSteps(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** A step that is taken. */
    record Step(String action, String event, String state, String note, List<UUID> files) {}

    /** A step that was taken. */
    record Told(
            String action,
            String state,
            long actor,
            String actorName,
            @Nullable String unitName,
            Instant at,
            String note,
            List<UUID> files) {}

    void add(Actor actor, CheckViewer viewer, String number, Step step) {
        db.sql("""
                        insert into assessment.check_finding_steps (finding, action, event, state, actor, actor_name, unit, at,
                                                                    note, files)
                        select f.id, :action, :event, :state, :actor, :name, :unit, :at, :note, :files
                        from assessment.check_findings f where f.number = :number
                        """)
                .param("action", step.action())
                .param("event", step.event())
                .param("state", step.state())
                .param("actor", actor.account())
                .param("name", actor.name())
                .param("unit", viewer.unit() == null ? null : viewer.unit().code())
                .param("at", CityTime.at(clock.instant()).toOffsetDateTime())
                .param("note", step.note())
                .param("files", step.files().toArray(UUID[]::new))
                .param("number", number)
                .update();
    }

    /** In the order in which they were taken. */
    List<Told> of(String number) {
        return db.sql("""
                        select s.action, s.state, s.actor, s.actor_name, u.name as unit_name, s.at, s.note, s.files
                        from assessment.check_finding_steps s
                        join assessment.check_findings f on f.id = s.finding
                        left join organisation.pub_units u on u.code = s.unit
                        where f.number = ?
                        order by s.id
                        """).param(number).query(FindingSteps::told).list();
    }

    /** Whether the person took one of these actions on the finding. */
    boolean took(String number, long account, Set<String> actions) {
        return of(number).stream().anyMatch(step -> step.actor() == account && actions.contains(step.action()));
    }

    private static Told told(ResultSet row, int number) throws SQLException {
        Array files = row.getArray("files");
        return new Told(
                row.getString("action"),
                row.getString("state"),
                row.getLong("actor"),
                row.getString("actor_name"),
                row.getString("unit_name"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("note"),
                Arrays.asList((UUID[]) files.getArray()));
    }
}
