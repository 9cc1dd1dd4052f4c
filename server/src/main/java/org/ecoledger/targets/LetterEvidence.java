package org.ecoledger.targets;

import org.ecoledger.access.Actor;
import org.ecoledger.evidence.EvidenceSubjects;
import org.ecoledger.organisation.Jurisdictions;
import org.springframework.stereotype.Component;

/** Whoever may read a letter may see its scans; nobody else. */
@Component
class LetterEvidence implements EvidenceSubjects {
    private static final String KIND = "letter";

    private final Letters letters;
    private final Jurisdictions jurisdictions;

    LetterEvidence(Letters letters, Jurisdictions jurisdictions) {
        this.letters = letters;
        this.jurisdictions = jurisdictions;
    }

    static String subject(String number) {
        return KIND + ":" + number;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public boolean mayRead(Actor actor, String number) {
        return letters.find(number, jurisdictions.of(actor)).isPresent();
    }
}
