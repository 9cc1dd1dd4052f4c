package org.ecoledger.inspection.volumes;

import org.ecoledger.access.Actor;
import org.ecoledger.evidence.EvidenceSubjects;
import org.ecoledger.organisation.Units;
import org.springframework.stereotype.Component;

/** Whoever reads a unit's lists may see the files behind its rows. */
@Component
class ListEvidence implements EvidenceSubjects {
    static final String KIND = "list-row";

    private final ListOwners owners;
    private final ListRights rights;
    private final Units units;

    ListEvidence(ListOwners owners, ListRights rights, Units units) {
        this.owners = owners;
        this.rights = rights;
        this.units = units;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public boolean mayRead(Actor actor, String row) {
        return row.matches("[0-9]{1,18}")
                && owners.unitOf(Long.parseLong(row))
                        .flatMap(units::find)
                        .filter(unit -> rights.reads(actor, unit))
                        .isPresent();
    }
}
