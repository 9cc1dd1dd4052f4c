package org.ecoledger.complaints;

import org.ecoledger.access.Actor;
import org.ecoledger.access.Role;
import org.ecoledger.organisation.Posts;
import org.ecoledger.organisation.Unit;
import org.ecoledger.problems.Problem;
import org.springframework.stereotype.Component;

/**
 * Who works at the desk of complaints: intake and call-back in a committee office, and nobody who leads, administers or
 * audits besides (ruling 7).
 */
@Component
class Desk {
    private static final Role[] OUTSIDE = {
        Role.LEADER_IN_CHARGE,
        Role.PRINCIPAL_LEADER,
        Role.SYSTEM_ADMIN,
        Role.SECURITY_ADMIN,
        Role.AUDITOR,
        Role.ENTERPRISE,
        Role.REPORTING_SYSTEM
    };

    private final Posts posts;

    Desk(Posts posts) {
        this.posts = posts;
    }

    boolean has(Actor actor, Role... anyOf) {
        return actor.isAnyOf(anyOf)
                && !actor.isAnyOf(OUTSIDE)
                && posts.unitOf(actor)
                        .filter(unit -> unit.kind() == Unit.Kind.COMMITTEE_OFFICE)
                        .isPresent();
    }

    void admit(Actor actor, Role... anyOf) {
        if (!has(actor, anyOf)) {
            throw Problem.forbidden("complaints.desk-only");
        }
    }
}
