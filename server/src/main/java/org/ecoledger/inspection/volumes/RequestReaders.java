package org.ecoledger.inspection.volumes;

import java.util.Set;
import org.ecoledger.access.Actor;
import org.ecoledger.access.Role;
import org.ecoledger.deadlines.DeadlineFiles;
import org.ecoledger.organisation.Jurisdictions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who reads a request: the office that keeps the desk, and the units that were asked. Lets the clock service lock it, too. */
@Repository
class RequestReaders implements DeadlineFiles {
    private final JdbcClient db;
    private final Jurisdictions jurisdictions;

    RequestReaders(JdbcClient db, Jurisdictions jurisdictions) {
        this.db = db;
        this.jurisdictions = jurisdictions;
    }

    boolean isAsked(Actor actor, long request) {
        return db.sql(
                        "select exists (select 1 from inspection.document_request_units where request = ? and unit = any(?))")
                .param(request)
                .param(units(actor).toArray(String[]::new))
                .query((row, _) -> row.getBoolean(1))
                .single();
    }

    boolean reads(Actor actor, DocumentRequest request) {
        return actor.isSystem()
                || actor.is(Role.COMMITTEE_OFFICE)
                || request.units().stream().anyMatch(asked -> units(actor).contains(asked.unit()));
    }

    Set<String> units(Actor actor) {
        return jurisdictions.of(actor).units();
    }

    @Override
    public String kind() {
        return RequestEvidence.KIND;
    }

    @Override
    public void lock(String key) {
        String id = key.replaceFirst("/.*$", "");
        if (id.matches("[0-9]{1,18}")) {
            db.sql("select 1 from inspection.document_requests where id = ? for update")
                    .param(Long.parseLong(id))
                    .query(row -> {});
        }
    }
}
