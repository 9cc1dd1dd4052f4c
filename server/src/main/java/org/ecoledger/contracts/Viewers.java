package org.ecoledger.contracts;

import org.ecoledger.access.Actor;
import org.ecoledger.access.Role;
import org.ecoledger.organisation.Jurisdictions;
import org.ecoledger.organisation.Posts;
import org.ecoledger.organisation.Unit;
import org.springframework.stereotype.Component;

/** Works out which contracts a person sees. */
@Component
class Viewers {
    private final Posts posts;
    private final Jurisdictions jurisdictions;

    Viewers(Posts posts, Jurisdictions jurisdictions) {
        this.posts = posts;
        this.jurisdictions = jurisdictions;
    }

    Viewer of(Actor actor) {
        return new Viewer(actor.account(), oversees(actor), jurisdictions.of(actor));
    }

    private boolean oversees(Actor actor) {
        if (actor.isSystem() || actor.is(Role.COMMITTEE_OFFICE)) {
            return true;
        }
        return actor.is(Role.HANDLER)
                && posts.unitOf(actor)
                        .filter(unit -> unit.kind() == Unit.Kind.GOVERNMENT)
                        .isPresent();
    }
}
