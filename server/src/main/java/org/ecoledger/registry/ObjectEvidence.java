package org.ecoledger.registry;

import org.ecoledger.access.Actor;
import org.ecoledger.evidence.EvidenceSubjects;
import org.ecoledger.organisation.Jurisdictions;
import org.springframework.stereotype.Component;

/** Whoever may see an object may see its evidence; nobody else. */
@Component
class ObjectEvidence implements EvidenceSubjects {
    static final String KIND = "object";

    private final Objects objects;
    private final Jurisdictions jurisdictions;

    ObjectEvidence(Objects objects, Jurisdictions jurisdictions) {
        this.objects = objects;
        this.jurisdictions = jurisdictions;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public boolean mayRead(Actor actor, String number) {
        return objects.find(number, jurisdictions.of(actor)).isPresent();
    }
}
