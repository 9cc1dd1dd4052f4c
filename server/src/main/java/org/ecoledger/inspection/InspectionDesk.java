package org.ecoledger.inspection;

import org.ecoledger.access.Actor;
import org.ecoledger.access.Role;
import org.ecoledger.organisation.Posts;
import org.ecoledger.organisation.Unit;
import org.ecoledger.problems.Problem;
import org.springframework.stereotype.Component;

/** Who takes batches in and dispatches them: the committee office. */
@Component
class InspectionDesk {
    private final Posts posts;

    InspectionDesk(Posts posts) {
        this.posts = posts;
    }

    boolean has(Actor actor) {
        return actor.is(Role.COMMITTEE_OFFICE)
                && posts.unitOf(actor)
                        .filter(unit -> unit.kind() == Unit.Kind.COMMITTEE_OFFICE)
                        .isPresent();
    }

    void admit(Actor actor) {
        if (!has(actor)) {
            throw Problem.forbidden("inspection.desk-only");
        }
    }
}
