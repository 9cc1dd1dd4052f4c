package org.ecoledger.assessment.consequences;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.ecoledger.access.Actor;
import org.ecoledger.access.Role;
import org.ecoledger.organisation.Jurisdictions;
import org.ecoledger.organisation.Post;
import org.ecoledger.organisation.Posts;
import org.ecoledger.organisation.Unit;
import org.ecoledger.organisation.Unit.Kind;
import org.ecoledger.organisation.Units;
import org.ecoledger.procedures.Relation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * How somebody stands to a consequence or a certificate. Nobody decides on the own unit: “the owner or the one above” is here
 * always the one above.
 */
@Component
class Powers {
    private final Posts posts;
    private final Units units;
    private final Jurisdictions jurisdictions;

    Powers(Posts posts, Units units, Jurisdictions jurisdictions) {
        this.posts = posts;
        this.units = units;
        this.jurisdictions = jurisdictions;
    }

    Optional<Unit> unitOf(Actor actor) {
        return posts.unitOf(actor);
    }

    Reader reader(Actor actor) {
        Unit unit = unitOf(actor).orElse(null);
        return new Reader(
                jurisdictions.of(actor), actor.isSystem() || oversees(actor, unit), unit == null ? "" : unit.code());
    }

    private static boolean oversees(Actor actor, @Nullable Unit unit) {
        return unit != null
                && switch (unit.kind()) {
                    case COMMITTEE_OFFICE -> actor.is(Role.COMMITTEE_OFFICE);
                    case GOVERNMENT -> actor.isAnyOf(Role.HANDLER, Role.LEADER_IN_CHARGE, Role.PRINCIPAL_LEADER);
                    case BUREAU -> isOfCity(unit) && actor.is(Role.BUREAU_ANALYST);
                    case DEPARTMENT, TOWNSHIP, ENTERPRISE -> false;
                };
    }

    /** A region's path from the top: the city's has one code. */
    static boolean isOfCity(Unit unit) {
        return unit.regionPath().chars().filter(letter -> letter == '/').count() <= 1;
    }

    /** @param owner unit about which the file is; null where none is known, @param path of the file's region */
    Predicate<Relation> standing(Actor actor, @Nullable String owner, String path) {
        Unit unit = unitOf(actor).orElse(null);
        return relation -> unit != null && holds(unit, owner, path, relation);
    }

    private boolean holds(Unit unit, @Nullable String owner, String path, Relation relation) {
        boolean own = unit.code().equals(owner);
        return switch (relation) {
            case OFFICE -> unit.kind() == Kind.COMMITTEE_OFFICE && !own;
            case OWNER -> own;
            case OWNER_OR_ABOVE -> !own && governs(unit, path) && isAbove(unit, owner, path);
            case PLACE -> governs(unit, path);
            case OWNER_OR_BELOW, OPENER, LEAD, COOPERATING, SUPERVISING, COUNTERSIGNER, ACCEPTOR -> false;
        };
    }

    private static boolean governs(Unit unit, String path) {
        return unit.kind() == Kind.GOVERNMENT && path.startsWith(unit.regionPath());
    }

    /** Serves a region around it, or is the one above it in the same region. */
    private boolean isAbove(Unit unit, @Nullable String owner, String path) {
        return !unit.regionPath().equals(path)
                || owner != null && ancestors(owner).contains(unit.code());
    }

    private Set<String> ancestors(String code) {
        var found = new LinkedHashSet<String>();
        String at = parent(code);
        while (at != null && found.add(at)) {
            at = parent(at);
        }
        return found;
    }

    private @Nullable String parent(String code) {
        return units.find(code).map(Unit::parent).orElse(null);
    }

    /** People of a unit that are told of what concerns it. */
    List<Long> peopleOf(String unit) {
        return posts.in(unit).stream().map(Post::account).toList();
    }

    /** Whether this person may have the scores computed anew. */
    boolean mayRecount(Actor actor) {
        return actor.isAnyOf(Role.COMMITTEE_OFFICE, Role.BUREAU_ANALYST)
                && unitOf(actor).filter(Powers::isOfCity).isPresent();
    }
}
