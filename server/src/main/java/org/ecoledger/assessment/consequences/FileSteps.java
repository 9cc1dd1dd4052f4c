package org.ecoledger.assessment.consequences;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.ecoledger.access.Actor;
import org.ecoledger.access.Audit;
import org.ecoledger.clock.CityTime;
import org.ecoledger.organisation.Unit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The stories of consequences and certificates; each step also stands in the audit chain. */
@Repository
class FileSteps {
    private final JdbcClient db;
    private final Powers powers;
    private final Audit audit;
    private final Clock clock;

    FileSteps(JdbcClient db, Powers powers, Audit audit, Clock clock) {
        this.db = db;
        this.powers = powers;
        this.audit = audit;
        this.clock = clock;
    }

    /** What a step says. */
    record Words(String note, String competent) {
        static Words of(String note) {
            return new Words(note, "");
        }
    }

    void record(Actor actor, String subject, String action, String from, String to, String event, Words words) {
        db.sql("""
                        insert into assessment.consequence_steps (subject, action, from_state, to_state, account, name, unit, at, note,
                                                                  competent)
                        values (:subject, :action, :from, :to, :account, :name, :unit, :at, :note, :competent)
                        """)
                .param("subject", subject)
                .param("action", action)
                .param("from", from)
                .param("to", to)
                .param("account", actor.account())
                .param("name", actor.name())
                .param("unit", powers.unitOf(actor).map(Unit::name).orElse(""))
                .param("at", CityTime.at(clock.instant()).toOffsetDateTime())
                .param("note", words.note())
                .param("competent", words.competent())
                .update();
        String track = subject.substring(0, subject.indexOf(':'));
        audit.record(actor, track + "." + event, subject, (words.competent() + " " + words.note()).strip());
    }

    /** Oldest first. */
    List<FileStep> of(String subject) {
        return db.sql("""
                        select id, action, from_state, to_state, account, name, unit, at, note, competent
                        from assessment.consequence_steps where subject = ? order by id
                        """)
                .param(subject)
                .query((row, _) -> new FileStep(
                        row.getLong("id"),
                        row.getString("action"),
                        row.getString("from_state"),
                        row.getString("to_state"),
                        row.getLong("account"),
                        row.getString("name"),
                        row.getString("unit"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("note"),
                        row.getString("competent")))
                .list();
    }
}
