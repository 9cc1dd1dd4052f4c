package org.ecoledger.assessment.consequences;

import org.ecoledger.access.Actor;
import org.ecoledger.evidence.EvidenceSubjects;
import org.springframework.stereotype.Component;

/** Whoever may see a certificate may see what was filed with it. */
@Component
class CertificateEvidence implements EvidenceSubjects {
    private final Certificates certificates;

    CertificateEvidence(Certificates certificates) {
        this.certificates = certificates;
    }

    @Override
    public String kind() {
        return Certificate.TRACK;
    }

    @Override
    public boolean mayRead(Actor actor, String number) {
        return certificates.find(number, actor).isPresent();
    }
}
