package org.ecoledger.works;

import org.ecoledger.access.Actor;
import org.ecoledger.evidence.EvidenceSubjects;
import org.ecoledger.organisation.Jurisdictions;
import org.springframework.stereotype.Component;

/** Whoever may see a campaign may see its proof. */
@Component
class CampaignEvidence implements EvidenceSubjects {
    private final CampaignRows campaigns;
    private final Jurisdictions jurisdictions;

    CampaignEvidence(CampaignRows campaigns, Jurisdictions jurisdictions) {
        this.campaigns = campaigns;
        this.jurisdictions = jurisdictions;
    }

    @Override
    public String kind() {
        return Campaign.TRACK;
    }

    @Override
    public boolean mayRead(Actor actor, String number) {
        return campaigns.find(number, jurisdictions.of(actor)).isPresent();
    }
}
