package org.ecoledger.organisation;

import java.util.Set;
import org.ecoledger.access.Actor;
import org.ecoledger.access.Role;
import org.springframework.stereotype.Component;

/**
 * Who may see what, decided here and nowhere else: a person sees the region that the unit of his or her post serves, and
 * the unit's own work wherever it lies. An enterprise's user sees the enterprise's work only. Whoever keeps the system,
 * grants its rights or audits it sees no business.
 */
@Component
public class Jurisdictions {
    private final Posts posts;
    private final Regions regions;

    Jurisdictions(Posts posts, Regions regions) {
        this.posts = posts;
        this.regions = regions;
    }

    public Jurisdiction of(Actor actor) {
        if (actor.isSystem()) {
            return Jurisdiction.everything();
        }
        if (isCommandLine(actor)) {
            return regions.city()
                    .map(city -> Jurisdiction.over(city.path(), Set.of()))
                    .orElse(Jurisdiction.nothing());
        }
        if (!seesBusiness(actor)) {
            return Jurisdiction.nothing();
        }
        return posts.unitOf(actor).map(unit -> of(actor, unit)).orElse(Jurisdiction.nothing());
    }

    /** What those of a unit's people see who see business: for what is written in the unit's name, whoever reads it over. */
    public Jurisdiction of(Unit unit) {
        return unit.kind() == Unit.Kind.ENTERPRISE
                ? new Jurisdiction("-", Set.of(unit.code()), false)
                : Jurisdiction.over(unit.regionPath(), Set.of(unit.code()));
    }

    private static Jurisdiction of(Actor actor, Unit unit) {
        boolean onlyOwn = unit.kind() == Unit.Kind.ENTERPRISE || actor.roles().equals(Set.of(Role.ENTERPRISE));
        return onlyOwn
                ? new Jurisdiction("-", Set.of(unit.code()), false)
                : Jurisdiction.over(unit.regionPath(), Set.of(unit.code()));
    }

    private static boolean isCommandLine(Actor actor) {
        return actor.account() == -1;
    }

    private static boolean seesBusiness(Actor actor) {
        return actor.isAnyOf(
                Role.COMMITTEE_OFFICE,
                Role.BUREAU_ANALYST,
                Role.HANDLER,
                Role.LEADER_IN_CHARGE,
                Role.PRINCIPAL_LEADER,
                Role.GRID_HOLDER,
                Role.INTAKE,
                Role.CALL_BACK,
                Role.ENTERPRISE);
    }
}
