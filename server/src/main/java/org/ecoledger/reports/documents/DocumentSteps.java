package org.ecoledger.reports.documents;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.ecoledger.access.Actor;
import org.ecoledger.access.Audit;
import org.ecoledger.clock.CityTime;
import org.ecoledger.organisation.Posts;
import org.ecoledger.organisation.Unit;
import org.ecoledger.procedures.Row;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The stories of documents; each step also stands in the audit chain. */
@Repository
class DocumentSteps {
    private final JdbcClient db;
    private final Posts posts;
    private final Audit audit;
    private final Clock clock;

    DocumentSteps(JdbcClient db, Posts posts, Audit audit, Clock clock) {
        this.db = db;
        this.posts = posts;
        this.audit = audit;
        this.clock = clock;
    }

    void opened(Actor actor, long document, String state) {
        record(actor, document, "open", "", state, null, "");
        audit.record(actor, "document.opened", Document.TRACK + ":" + document, "");
    }

    /** @param proof what the audit keeps besides the note: the hash under which is signed or issued */
    void taken(Actor actor, Document document, Row row, String note, String proof) {
        record(actor, document.id(), row.action(), row.from(), row.to(), row.signs(), note);
        audit.record(actor, "document." + row.event(), document.subjectKey(), (note + " " + proof).strip());
    }

    private void record(
            Actor actor,
            long document,
            String action,
            String from,
            String to,
            @org.jspecify.annotations.Nullable String signs,
            String note) {
        db.sql("""
                        insert into reports.document_steps (document, action, from_state, to_state, account, name, unit, signs, at, note)
                        values (:document, :action, :from, :to, :account, :name, :unit, :signs, :at, :note)
                        """)
                .param("document", document)
                .param("action", action)
                .param("from", from)
                .param("to", to)
                .param("account", actor.account())
                .param("name", actor.name())
                .param("unit", posts.unitOf(actor).map(Unit::name).orElse(""))
                .param("signs", signs)
                .param("at", CityTime.at(clock.instant()).toOffsetDateTime())
                .param("note", note)
                .update();
    }

    /** Oldest first. */
    List<DocumentStep> of(long document) {
        return db.sql("select * from reports.document_steps where document = ? order by id")
                .param(document)
                .query((row, _) -> new DocumentStep(
                        row.getLong("id"),
                        row.getString("action"),
                        row.getString("from_state"),
                        row.getString("to_state"),
                        row.getLong("account"),
                        row.getString("name"),
                        row.getString("unit"),
                        row.getString("signs"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("note")))
                .list();
    }
}
