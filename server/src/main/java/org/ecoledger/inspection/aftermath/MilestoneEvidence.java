package org.ecoledger.inspection.aftermath;

import org.ecoledger.access.Actor;
import org.ecoledger.evidence.EvidenceSubjects;
import org.ecoledger.matters.Matters;
import org.ecoledger.organisation.Jurisdictions;
import org.springframework.stereotype.Component;

/** Whoever sees the item of a milestone sees what proves that it was kept. */
@Component
class MilestoneEvidence implements EvidenceSubjects {
    static final String KIND = "milestone";

    private final MilestoneItems items;
    private final Matters matters;
    private final Jurisdictions jurisdictions;

    MilestoneEvidence(MilestoneItems items, Matters matters, Jurisdictions jurisdictions) {
        this.items = items;
        this.matters = matters;
        this.jurisdictions = jurisdictions;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public boolean mayRead(Actor actor, String milestone) {
        return milestone.matches("[0-9]{1,18}")
                && items.itemOf(Long.parseLong(milestone))
                        .flatMap(item -> matters.find(item, jurisdictions.of(actor)))
                        .isPresent();
    }
}
