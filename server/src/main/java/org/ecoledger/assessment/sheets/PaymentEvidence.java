package org.ecoledger.assessment.sheets;

import org.ecoledger.access.Actor;
import org.ecoledger.evidence.EvidenceSubjects;
import org.springframework.stereotype.Component;

/** Whoever may see a payment may see its voucher. */
@Component
class PaymentEvidence implements EvidenceSubjects {
    private final Payments payments;

    PaymentEvidence(Payments payments) {
        this.payments = payments;
    }

    @Override
    public String kind() {
        return Payment.KIND;
    }

    @Override
    public boolean mayRead(Actor actor, String id) {
        return id.matches("[0-9]{1,18}")
                && payments.find(actor, Long.parseLong(id)).isPresent();
    }
}
