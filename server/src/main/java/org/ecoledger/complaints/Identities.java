package org.ecoledger.complaints;

import org.ecoledger.access.Actor;
import org.ecoledger.access.Audit;
import org.ecoledger.access.Role;
import org.ecoledger.matters.Matter;
import org.ecoledger.matters.Matters;
import org.ecoledger.organisation.Jurisdictions;
import org.ecoledger.problems.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The one way to a complainant: for intake and call-back, each reading in the audit chain (ruling 7, C22). */
@Service
class Identities {
    private final Desk desk;
    private final Matters matters;
    private final Jurisdictions jurisdictions;
    private final Reports reports;
    private final Vault vault;
    private final Audit audit;

    Identities(Desk desk, Matters matters, Jurisdictions jurisdictions, Reports reports, Vault vault, Audit audit) {
        this.desk = desk;
        this.matters = matters;
        this.jurisdictions = jurisdictions;
        this.reports = reports;
        this.vault = vault;
        this.audit = audit;
    }

    /**
     * Reads who reported the matter and in which words. The entry in the audit chain is written before the answer leaves.
     *
     * @param reason why it is read, if the reader says so
     */
    @Transactional
    Complainant read(Actor actor, String number, @Nullable String reason) {
        desk.admit(actor, Role.INTAKE, Role.CALL_BACK);
        String matter = matters.find(number, jurisdictions.of(actor))
                .map(Matter::number)
                .orElseThrow(() -> Problem.notFound("complaints.not-found", number));
        if (reports.find(matter).isEmpty()) {
            throw Problem.notFound("complaints.not-found", number);
        }
        audit.record(actor, "complainant.read", "complaint:" + matter, reason == null ? "" : reason.strip());
        return vault.open(matter, reports.sealed(matter));
    }
}
