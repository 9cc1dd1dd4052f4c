package org.ecoledger.assessment.sheets;

import org.ecoledger.access.Actor;
import org.ecoledger.evidence.EvidenceSubjects;
import org.springframework.stereotype.Component;

/** Whoever may see a sheet may see its documents. */
@Component
class SheetEvidence implements EvidenceSubjects {
    private final Sheets sheets;

    SheetEvidence(Sheets sheets) {
        this.sheets = sheets;
    }

    @Override
    public String kind() {
        return Sheet.KIND;
    }

    @Override
    public boolean mayRead(Actor actor, String id) {
        return id.matches("[0-9]{1,18}")
                && sheets.find(actor, Long.parseLong(id)).isPresent();
    }
}
