package org.ecoledger.works;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.ecoledger.access.Actor;
import org.ecoledger.organisation.Unit;
import org.ecoledger.procedures.Relation;
import org.ecoledger.procedures.Row;
import org.jspecify.annotations.Nullable;

/**
 * How a person stands to a task or campaign.
 *
 * @param unit the person's; null without a post
 * @param parents code of the unit above each
 * @param done actions that the person took on the file
 */
record WorkStanding(
        Actor actor, @Nullable Unit unit, WorkFile file, Map<String, String> parents, Set<String> done) {

    static Map<String, String> parents(Iterable<Unit> units) {
        Map<String, String> parents = new HashMap<>();
        units.forEach(unit -> {
            if (unit.parent() != null) {
                parents.put(unit.code(), unit.parent());
            }
        });
        return parents;
    }

    boolean mayTake(Row row) {
        return row.admits(actor, this::holds) && !isDoer(row);
    }

    /** Whether the person took a part after which others have to take this step. */
    boolean isDoer(Row row) {
        return row.notBy().stream().anyMatch(done::contains);
    }

    boolean isAdmitted(Row row) {
        return row.admits(actor, this::holds);
    }

    /** The unit that gave a task is its {@link Relation#OPENER}. */
    private boolean holds(Relation relation) {
        if (unit == null) {
            return false;
        }
        return switch (relation) {
            case OFFICE -> unit.kind() == Unit.Kind.COMMITTEE_OFFICE;
            case OWNER, LEAD -> unit.code().equals(file.owner());
            case OWNER_OR_ABOVE -> isOrStandsAbove(unit.code(), file.owner());
            case OPENER -> unit.code().equals(file.giver());
            case COOPERATING -> file.helpers().contains(unit.code());
            case OWNER_OR_BELOW, PLACE, SUPERVISING, COUNTERSIGNER, ACCEPTOR -> false;
        };
    }

    private boolean isOrStandsAbove(String above, String below) {
        String at = below;
        for (int height = 0; at != null && height < 10; height++) {
            if (at.equals(above)) {
                return true;
            }
            at = parents.get(at);
        }
        return false;
    }
}
