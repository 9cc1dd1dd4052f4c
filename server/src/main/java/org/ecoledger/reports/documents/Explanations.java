package org.ecoledger.reports.documents;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import org.ecoledger.access.Actor;
import org.ecoledger.access.Audit;
import org.ecoledger.clock.CityTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Why figures that contradict each other stand in a document all the same (N22). They are kept, and never in the document. */
@Repository
class Explanations {
    private final JdbcClient db;
    private final Audit audit;
    private final Clock clock;

    Explanations(JdbcClient db, Audit audit, Clock clock) {
        this.db = db;
        this.audit = audit;
        this.clock = clock;
    }

    /** What somebody said to a finding. */
    record Explanation(String words, String byName, Instant at) {}

    void explain(Actor actor, Document document, String finding, String words) {
        db.sql("""
                        insert into reports.document_explanations (document, finding, words, by, by_name, at)
                        values (:document, :finding, :words, :by, :byName, :at)
                        """)
                .param("document", document.id())
                .param("finding", finding)
                .param("words", words)
                .param("by", actor.account())
                .param("byName", actor.name())
                .param("at", CityTime.at(clock.instant()).toOffsetDateTime())
                .update();
        audit.record(actor, "document.explained", document.subjectKey(), finding + " " + words);
    }

    /** The last one to each finding. */
    Map<String, Explanation> of(long document) {
        var found = new HashMap<String, Explanation>();
        db.sql("select finding, words, by_name, at from reports.document_explanations where document = ? order by id")
                .param(document)
                .query(row -> {
                    found.put(
                            row.getString("finding"),
                            new Explanation(
                                    row.getString("words"),
                                    row.getString("by_name"),
                                    row.getObject("at", OffsetDateTime.class).toInstant()));
                });
        return found;
    }
}
