package org.ecoledger.targets.reported;

import org.ecoledger.access.Actor;
import org.ecoledger.evidence.EvidenceSubjects;
import org.ecoledger.organisation.Jurisdictions;
import org.springframework.stereotype.Component;

/** Whoever may see a reported value may see what proves it. */
@Component
class ReportedEvidence implements EvidenceSubjects {
    private final ReportedRows rows;
    private final Jurisdictions jurisdictions;

    ReportedEvidence(ReportedRows rows, Jurisdictions jurisdictions) {
        this.rows = rows;
        this.jurisdictions = jurisdictions;
    }

    @Override
    public String kind() {
        return Reported.SUBJECT;
    }

    @Override
    public boolean mayRead(Actor actor, String id) {
        return id.matches("[0-9]{1,18}")
                && rows.find(Long.parseLong(id), jurisdictions.of(actor)).isPresent();
    }
}
