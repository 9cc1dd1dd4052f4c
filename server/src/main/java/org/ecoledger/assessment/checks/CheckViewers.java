package org.ecoledger.assessment.checks;

import org.ecoledger.access.Actor;
import org.ecoledger.access.Role;
import org.ecoledger.organisation.Jurisdiction;
import org.ecoledger.organisation.Jurisdictions;
import org.ecoledger.organisation.Posts;
import org.ecoledger.problems.Problem;
import org.springframework.stereotype.Component;

/** Works out what a person may see and do of checks, sheets and payments. */
@Component
public class CheckViewers {
    private final Posts posts;
    private final Jurisdictions jurisdictions;

    CheckViewers(Posts posts, Jurisdictions jurisdictions) {
        this.posts = posts;
        this.jurisdictions = jurisdictions;
    }

    public CheckViewer of(Actor actor) {
        Jurisdiction jurisdiction = jurisdictions.of(actor);
        boolean office = actor.isSystem() || actor.is(Role.COMMITTEE_OFFICE) && jurisdiction.isWholeCity();
        return new CheckViewer(actor.account(), posts.unitOf(actor).orElse(null), office, jurisdiction);
    }

    /** @throws Problem 403 for anybody but the city's committee office */
    public CheckViewer office(Actor actor) {
        CheckViewer viewer = of(actor);
        if (!viewer.office()) {
            throw Problem.forbidden("assessment.check.office-only");
        }
        return viewer;
    }
}
