package org.ecoledger.assessment.checks;

import org.ecoledger.access.Actor;
import org.ecoledger.evidence.EvidenceSubjects;
import org.springframework.stereotype.Component;

/** Whoever may see a finding may see its photos and proofs. */
@Component
class FindingEvidence implements EvidenceSubjects {
    private final CheckFindingRows findings;
    private final CheckViewers viewers;

    FindingEvidence(CheckFindingRows findings, CheckViewers viewers) {
        this.findings = findings;
        this.viewers = viewers;
    }

    @Override
    public String kind() {
        return CheckFinding.KIND;
    }

    @Override
    public boolean mayRead(Actor actor, String number) {
        return findings.find(number, viewers.of(actor)).isPresent();
    }
}
