package org.ecoledger.contracts;

import org.ecoledger.access.Actor;
import org.ecoledger.evidence.EvidenceSubjects;
import org.springframework.stereotype.Component;

/** Whoever may see a contract may see what its visits brought. */
@Component
class ContractEvidence implements EvidenceSubjects {
    private final VisitRows visits;
    private final ContractRows contracts;
    private final Viewers viewers;

    ContractEvidence(VisitRows visits, ContractRows contracts, Viewers viewers) {
        this.visits = visits;
        this.contracts = contracts;
        this.viewers = viewers;
    }

    @Override
    public String kind() {
        return Visit.SUBJECT;
    }

    @Override
    public boolean mayRead(Actor actor, String visit) {
        return visit.matches("[0-9]{1,18}")
                && visits.find(Long.parseLong(visit))
                        .flatMap(found -> contracts.find(found.contract(), viewers.of(actor)))
                        .isPresent();
    }
}
