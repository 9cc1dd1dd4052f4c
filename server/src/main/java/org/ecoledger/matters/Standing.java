package org.ecoledger.matters;

import java.util.Map;
import java.util.Set;
import org.ecoledger.access.Actor;
import org.ecoledger.organisation.Unit;
import org.ecoledger.procedures.Relation;
import org.ecoledger.procedures.Row;
import org.jspecify.annotations.Nullable;

/**
 * How one person stands to one matter.
 *
 * @param unit the person's; null without a post
 * @param owner the matter's
 * @param units all units by code
 * @param done actions that this person took on the matter
 */
record Standing(Actor actor, @Nullable Unit unit, @Nullable Unit owner, Map<String, Unit> units, Set<String> done) {

    boolean mayTake(Row row) {
        return row.admits(actor, this::holds) && !isDoer(row);
    }

    boolean isAdmitted(Row row) {
        return row.admits(actor, this::holds);
    }

    /** Whether the person took a part after which others have to take this step. */
    boolean isDoer(Row row) {
        return row.notBy().stream().anyMatch(done::contains);
    }

    private boolean holds(Relation relation) {
        if (unit == null) {
            return false;
        }
        return switch (relation) {
            case OFFICE -> unit.kind() == Unit.Kind.COMMITTEE_OFFICE;
            case OWNER -> owner != null && unit.code().equals(owner.code());
            case OWNER_OR_ABOVE -> owner != null && isOrStandsAbove(unit, owner);
            case OWNER_OR_BELOW -> owner != null && unit.regionPath().startsWith(owner.regionPath());
        };
    }

    private boolean isOrStandsAbove(Unit unit, Unit below) {
        Unit at = below;
        for (int height = 0; at != null && height < 10; height++) {
            if (at.code().equals(unit.code())) {
                return true;
            }
            String parent = at.parent();
            at = parent == null ? null : units.get(parent);
        }
        return false;
    }
}
