package org.ecoledger.matters;

import org.ecoledger.access.Actor;
import org.ecoledger.evidence.EvidenceSubjects;
import org.ecoledger.organisation.Jurisdictions;
import org.springframework.stereotype.Component;

/** Whoever may see a matter may see its evidence; nobody else. */
@Component
class MatterEvidence implements EvidenceSubjects {
    static final String KIND = "matter";

    private final MatterRows rows;
    private final Jurisdictions jurisdictions;

    MatterEvidence(MatterRows rows, Jurisdictions jurisdictions) {
        this.rows = rows;
        this.jurisdictions = jurisdictions;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public boolean mayRead(Actor actor, String number) {
        return rows.find(number, jurisdictions.of(actor)).isPresent();
    }
}
