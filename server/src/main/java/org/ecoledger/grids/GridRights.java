package org.ecoledger.grids;

import org.ecoledger.access.Actor;
import org.ecoledger.access.Role;
import org.ecoledger.organisation.Jurisdictions;
import org.ecoledger.organisation.Posts;
import org.ecoledger.organisation.Regions;
import org.ecoledger.organisation.Unit;
import org.ecoledger.problems.Problem;
import org.springframework.stereotype.Component;

/** Who may change what about cells: the committee office cells and holders, a county's office the holders in its county. */
@Component
class GridRights {
    private final Jurisdictions jurisdictions;
    private final Regions regions;
    private final Posts posts;
    private final Cells cells;

    GridRights(Jurisdictions jurisdictions, Regions regions, Posts posts, Cells cells) {
        this.jurisdictions = jurisdictions;
        this.regions = regions;
        this.posts = posts;
        this.cells = cells;
    }

    /** The cell, if this person may see it. */
    Cell seen(Actor actor, String code) {
        return cells.find(code, jurisdictions.of(actor)).orElseThrow(() -> Problem.notFound("grids.not-found", code));
    }

    boolean covers(Actor actor, String region) {
        return regions.find(region)
                .filter(found -> jurisdictions.of(actor).covers(found))
                .isPresent();
    }

    boolean mayEdit(Actor actor, Cell cell) {
        return actor.is(Role.COMMITTEE_OFFICE) && covers(actor, cell.region());
    }

    boolean mayAppoint(Actor actor, Cell cell) {
        boolean countyOffice = actor.is(Role.HANDLER)
                && posts.unitOf(actor)
                        .map(Unit::kind)
                        .filter(Unit.Kind.GOVERNMENT::equals)
                        .isPresent();
        return (actor.is(Role.COMMITTEE_OFFICE) || countyOffice) && covers(actor, cell.region());
    }

    Cell toAppoint(Actor actor, String code) {
        Cell cell = seen(actor, code);
        if (!mayAppoint(actor, cell)) {
            throw Problem.forbidden("grids.not-yours");
        }
        return cell;
    }
}
