package org.ecoledger.contracts;

import org.ecoledger.access.Actor;
import org.ecoledger.evidence.EvidenceSubjects;
import org.springframework.stereotype.Component;

/** Whoever may see a promise may see what proves that it was kept. */
@Component
class PromiseEvidence implements EvidenceSubjects {
    private final PromiseRows promises;
    private final Viewers viewers;

    PromiseEvidence(PromiseRows promises, Viewers viewers) {
        this.promises = promises;
        this.viewers = viewers;
    }

    @Override
    public String kind() {
        return PromiseRows.SUBJECT;
    }

    @Override
    public boolean mayRead(Actor actor, String promise) {
        return promise.matches("[0-9]{1,18}")
                && promises.find(Long.parseLong(promise), viewers.of(actor)).isPresent();
    }
}
