package org.ecoledger.duty;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.ecoledger.access.Actor;
import org.ecoledger.access.Role;
import org.ecoledger.duty.DutyPeople.Person;
import org.ecoledger.organisation.Jurisdiction;
import org.ecoledger.organisation.Jurisdictions;
import org.ecoledger.organisation.Regions;
import org.ecoledger.organisation.Unit;
import org.ecoledger.organisation.Units;
import org.ecoledger.problems.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Who may see and write which roster, and who decides on whose leave: a unit's people theirs, the committee office all of its
 * region. A leave is decided by the unit's principal leader; his own, and where a unit has none, by the office; never by the
 * person who asks.
 */
@Service
class DutyRights {
    private final Jurisdictions jurisdictions;
    private final Regions regions;
    private final Units units;
    private final DutyPeople people;
    private final Deputies deputies;
    private final Clock clock;

    DutyRights(
            Jurisdictions jurisdictions,
            Regions regions,
            Units units,
            DutyPeople people,
            Deputies deputies,
            Clock clock) {
        this.jurisdictions = jurisdictions;
        this.regions = regions;
        this.units = units;
        this.people = people;
        this.deputies = deputies;
        this.clock = clock;
    }

    boolean sees(Actor actor, Unit unit) {
        Jurisdiction jurisdiction = jurisdictions.of(actor);
        return jurisdiction.units().contains(unit.code()) || isOver(actor, unit, jurisdiction);
    }

    boolean keeps(Actor actor, Unit unit) {
        Jurisdiction jurisdiction = jurisdictions.of(actor);
        boolean own = jurisdiction.units().contains(unit.code())
                && actor.isAnyOf(
                        Role.COMMITTEE_OFFICE,
                        Role.BUREAU_ANALYST,
                        Role.HANDLER,
                        Role.LEADER_IN_CHARGE,
                        Role.PRINCIPAL_LEADER);
        return own || isOver(actor, unit, jurisdiction);
    }

    /** Units whose rosters the person may see, by region. */
    List<Unit> seenBy(Actor actor) {
        Jurisdiction jurisdiction = jurisdictions.of(actor);
        List<String> staffed =
                people.all().stream().map(Person::unit).distinct().toList();
        return units.all().stream()
                .filter(unit -> staffed.contains(unit.code()))
                .filter(unit -> jurisdiction.units().contains(unit.code()) || isOver(actor, unit, jurisdiction))
                .toList();
    }

    /** @throws Problem 404 where the roster is not there for this person */
    Unit seen(Actor actor, String unit) {
        return units.find(unit)
                .filter(found -> sees(actor, found))
                .orElseThrow(() -> Problem.notFound("duty.no-such-roster", unit));
    }

    /** @throws Problem 403 where the person may only read it */
    Unit kept(Actor actor, String unit) {
        Unit found = seen(actor, unit);
        if (!keeps(actor, found)) {
            throw Problem.forbidden("duty.not-your-roster", found.name());
        }
        return found;
    }

    /** Who may decide on a leave of this person. */
    List<Person> approvers(Person absent) {
        List<Person> all = people.all().stream()
                .filter(person -> person.account() != absent.account())
                .toList();
        List<Person> principals = absent.is(Role.PRINCIPAL_LEADER)
                ? List.of()
                : all.stream()
                        .filter(person -> person.unit().equals(absent.unit()) && person.is(Role.PRINCIPAL_LEADER))
                        .toList();
        return principals.isEmpty()
                ? all.stream()
                        .filter(person -> person.is(Role.COMMITTEE_OFFICE))
                        .toList()
                : principals;
    }

    /**
     * Whether the person decides on this leave.
     *
     * @return for whom the decision is taken; the person itself where it is no deputy; empty where it may not
     */
    Optional<Long> decidesFor(Actor actor, Leave leave) {
        if (actor.account() == leave.account()) {
            return Optional.empty();
        }
        List<Long> approvers = people.find(leave.account()).map(this::approvers).orElse(List.of()).stream()
                .map(Person::account)
                .toList();
        return approvers.contains(actor.account())
                ? Optional.of(actor.account())
                : deputies.of(actor.account(), clock.instant()).stream()
                        .filter(deputy ->
                                deputy.role() == Role.PRINCIPAL_LEADER || deputy.role() == Role.COMMITTEE_OFFICE)
                        .map(Deputy::absent)
                        .filter(approvers::contains)
                        .findFirst();
    }

    /** The unit of the person's post; null where it has none. */
    @Nullable
    Unit unitOf(Actor actor) {
        return people.find(actor.account())
                .flatMap(person -> units.find(person.unit()))
                .orElse(null);
    }

    private boolean isOver(Actor actor, Unit unit, Jurisdiction jurisdiction) {
        return (actor.is(Role.COMMITTEE_OFFICE) || actor.isSystem() || actor.account() == -1)
                && regions.find(unit.region()).map(jurisdiction::covers).orElse(false);
    }
}
