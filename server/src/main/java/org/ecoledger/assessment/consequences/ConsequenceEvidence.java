package org.ecoledger.assessment.consequences;

import org.ecoledger.access.Actor;
import org.ecoledger.evidence.EvidenceSubjects;
import org.springframework.stereotype.Component;

/** Whoever may see a consequence may see what proves it. */
@Component
class ConsequenceEvidence implements EvidenceSubjects {
    private final ConsequenceRows rows;
    private final Powers powers;

    ConsequenceEvidence(ConsequenceRows rows, Powers powers) {
        this.rows = rows;
        this.powers = powers;
    }

    @Override
    public String kind() {
        return Consequence.TRACK;
    }

    @Override
    public boolean mayRead(Actor actor, String number) {
        return rows.find(number, powers.reader(actor)).isPresent();
    }
}
