package org.ecoledger.matters;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ecoledger.access.Actor;
import org.ecoledger.duty.Deputy;
import org.ecoledger.matters.Party.Part;
import org.ecoledger.organisation.Unit;
import org.ecoledger.procedures.Relation;
import org.ecoledger.procedures.Row;
import org.jspecify.annotations.Nullable;

/**
 * How one person stands to one matter.
 *
 * @param deputy the leave by which somebody stands in for this person; null where the person acts as such
 * @param unit the person's; null without a post
 * @param owner the matter's
 * @param place path of the matter's region
 * @param openedBy account that opened it
 * @param acceptor kind of unit that may accept its closure
 * @param parties units that take part now
 * @param units all units by code
 * @param done actions that this person took on the matter, or that were taken on the person's behalf; with a deputy those of
 *     both
 */
record Standing(
        Actor actor,
        @Nullable Deputy deputy,
        @Nullable Unit unit,
        @Nullable Unit owner,
        String place,
        long openedBy,
        Unit.Kind acceptor,
        List<Party> parties,
        Map<String, Unit> units,
        Set<String> done) {

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
            case PLACE -> unit.kind() != Unit.Kind.ENTERPRISE && place.startsWith(unit.regionPath());
            case OPENER -> actor.account() == openedBy;
            case LEAD -> takesPart(Part.LEAD);
            case COOPERATING -> takesPart(Part.COOPERATING);
            case SUPERVISING -> takesPart(Part.SUPERVISING);
            case COUNTERSIGNER -> takesPart(Part.COUNTERSIGNER);
            case ACCEPTOR -> unit.kind() == acceptor && place.startsWith(unit.regionPath());
        };
    }

    private boolean takesPart(Part part) {
        return unit != null && parties.stream().anyMatch(party -> party.is(part, unit.code()));
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
