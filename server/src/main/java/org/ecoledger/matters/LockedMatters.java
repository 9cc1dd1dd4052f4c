package org.ecoledger.matters;

import org.ecoledger.deadlines.DeadlineFiles;
import org.ecoledger.organisation.Jurisdiction;
import org.springframework.stereotype.Component;

/** Lets the clock service lock a matter before it touches the matter's clocks, as every step does. */
@Component
class LockedMatters implements DeadlineFiles {
    private final MatterRows rows;

    LockedMatters(MatterRows rows) {
        this.rows = rows;
    }

    @Override
    public String kind() {
        return MatterEvidence.KIND;
    }

    @Override
    public void lock(String number) {
        rows.lock(number, Jurisdiction.everything());
    }
}
