package org.ecoledger.works;

import org.ecoledger.deadlines.DeadlineFiles;
import org.ecoledger.organisation.Jurisdiction;
import org.springframework.stereotype.Component;

/** Lets the clock service lock a campaign before it touches the campaign's clocks, as every step does. */
@Component
class LockedCampaigns implements DeadlineFiles {
    private final CampaignRows rows;

    LockedCampaigns(CampaignRows rows) {
        this.rows = rows;
    }

    @Override
    public String kind() {
        return Campaign.TRACK;
    }

    @Override
    public void lock(String number) {
        rows.lock(number, Jurisdiction.everything());
    }
}
