package org.ecoledger.assessment.rules;

import org.ecoledger.access.Actor;
import org.ecoledger.organisation.Jurisdictions;
import org.ecoledger.organisation.Regions;
import org.ecoledger.problems.Problem;
import org.springframework.stereotype.Component;

/** Rules are made for the whole city, by those who see all of it. */
@Component
class CityOnly {
    private final Jurisdictions jurisdictions;
    private final Regions regions;

    CityOnly(Jurisdictions jurisdictions, Regions regions) {
        this.jurisdictions = jurisdictions;
        this.regions = regions;
    }

    boolean covers(Actor actor) {
        return regions.city().filter(jurisdictions.of(actor)::covers).isPresent();
    }

    void refuseOthers(Actor actor) {
        if (!covers(actor)) {
            throw Problem.forbidden("assessment.city-only");
        }
    }
}
