package org.ecoledger.inspection.volumes;

import org.ecoledger.access.Actor;
import org.ecoledger.access.Role;
import org.ecoledger.evidence.EvidenceSubjects;
import org.springframework.stereotype.Component;

/** What was supplied for a request is read by the committee office and the units that were asked. */
@Component
class RequestEvidence implements EvidenceSubjects {
    static final String KIND = "document-request";

    private final RequestReaders readers;

    RequestEvidence(RequestReaders readers) {
        this.readers = readers;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public boolean mayRead(Actor actor, String request) {
        return request.matches("[0-9]{1,18}")
                && (actor.is(Role.COMMITTEE_OFFICE) || readers.isAsked(actor, Long.parseLong(request)));
    }
}
