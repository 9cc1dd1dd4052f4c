package org.ecoledger.inspection.volumes;

import org.ecoledger.access.Actor;
import org.ecoledger.access.Role;
import org.ecoledger.inspection.Inspection;
import org.ecoledger.inspection.Inspections;
import org.ecoledger.organisation.Jurisdictions;
import org.ecoledger.organisation.Posts;
import org.ecoledger.organisation.Regions;
import org.ecoledger.organisation.Unit;
import org.ecoledger.organisation.Units;
import org.ecoledger.problems.Problem;
import org.springframework.stereotype.Component;

/** Who reads and who keeps a unit's lists: the unit itself, the committee office, and whoever sees the region that it serves. */
@Component
class ListRights {
    private final Inspections inspections;
    private final Units units;
    private final Regions regions;
    private final Posts posts;
    private final Jurisdictions jurisdictions;

    ListRights(Inspections inspections, Units units, Regions regions, Posts posts, Jurisdictions jurisdictions) {
        this.inspections = inspections;
        this.units = units;
        this.regions = regions;
        this.posts = posts;
        this.jurisdictions = jurisdictions;
    }

    Inspection inspection(String code) {
        return inspections.find(code).orElseThrow(() -> Problem.notFound("volumes.no-such-inspection", code));
    }

    boolean reads(Actor actor, Unit unit) {
        var jurisdiction = jurisdictions.of(actor);
        return jurisdiction.units().contains(unit.code())
                || regions.find(unit.region()).filter(jurisdiction::covers).isPresent();
    }

    /** The handlers of the unit, and the office for everybody. */
    boolean keeps(Actor actor, Unit unit) {
        return reads(actor, unit)
                && (actor.is(Role.COMMITTEE_OFFICE) || (actor.is(Role.HANDLER) && isOwn(actor, unit)));
    }

    boolean isOwn(Actor actor, Unit unit) {
        return posts.unitOf(actor).filter(own -> own.code().equals(unit.code())).isPresent();
    }

    Unit readable(Actor actor, String code) {
        return units.find(code)
                .filter(unit -> reads(actor, unit))
                .orElseThrow(() -> Problem.notFound("volumes.list.no-such-unit", code));
    }

    Unit kept(Actor actor, String code) {
        Unit unit = readable(actor, code);
        if (!keeps(actor, unit)) {
            throw Problem.forbidden("volumes.list.not-yours", unit.name());
        }
        return unit;
    }
}
