package org.ecoledger.duty;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ecoledger.access.Actor;
import org.ecoledger.access.Role;
import org.ecoledger.duty.DutyPeople.Person;
import org.ecoledger.organisation.Unit;
import org.ecoledger.organisation.Units;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Who is on duty now at every unit, at which number, and who is its leader in charge. Whoever does not see a unit's roster
 * reads names and office numbers; the duty's own number is for the unit and the office.
 */
@Service
class DutyNow {
    private final ShiftRows shifts;
    private final LeaveRows leaves;
    private final DutyPeople people;
    private final DutyRights rights;
    private final Units units;
    private final Clock clock;

    DutyNow(ShiftRows shifts, LeaveRows leaves, DutyPeople people, DutyRights rights, Units units, Clock clock) {
        this.shifts = shifts;
        this.leaves = leaves;
        this.people = people;
        this.rights = rights;
        this.units = units;
        this.clock = clock;
    }

    /** How long a unit is taken to keep a roster after its last shift. */
    static final Duration ROSTER_LASTS = Duration.ofDays(31);

    /**
     * @param kept whether the unit keeps a roster at all
     * @param inCharge null where nobody is named
     */
    record UnitNow(
            String unit,
            String unitName,
            boolean own,
            boolean kept,
            List<Reachable> leaders,
            List<Reachable> staff,
            @Nullable InCharge inCharge) {}

    record Reachable(String name, @Nullable String phone, Instant until) {}

    /** @param standIn who stands in while the leader is on leave; null where the leader is there */
    record InCharge(
            String name,
            String title,
            @Nullable String phone,
            @Nullable StandIn standIn) {}

    record StandIn(String name, @Nullable String phone, Instant until) {}

    /** Units that keep a roster first, by region. */
    List<UnitNow> all(Actor actor) {
        Instant now = clock.instant();
        List<Person> everybody = people.all();
        List<String> staffed = everybody.stream().map(Person::unit).distinct().toList();
        List<Unit> shown = units.all().stream()
                .filter(unit -> staffed.contains(unit.code()))
                .toList();
        List<String> own = rights.seenBy(actor).stream().map(Unit::code).toList();
        Map<String, List<Shift>> onDuty = shifts.at(staffed, now).stream().collect(Collectors.groupingBy(Shift::unit));
        Set<String> kept = shifts.rostered(now.minus(ROSTER_LASTS));
        List<Leave> absences = leaves.absences(staffed, now, now.plusSeconds(1));
        return shown.stream()
                .map(unit -> new UnitNow(
                        unit.code(),
                        unit.name(),
                        own.contains(unit.code()),
                        kept.contains(unit.code()),
                        reachable(onDuty, unit, true, own),
                        reachable(onDuty, unit, false, own),
                        inCharge(unit, everybody)
                                .map(leader -> inCharge(leader, absences, everybody))
                                .orElse(null)))
                .sorted(Comparator.comparing(UnitNow::kept).reversed())
                .toList();
    }

    private static List<Reachable> reachable(
            Map<String, List<Shift>> onDuty, Unit unit, boolean leader, List<String> own) {
        return onDuty.getOrDefault(unit.code(), List.of()).stream()
                .filter(shift -> shift.leader() == leader)
                .map(shift -> new Reachable(
                        shift.name(),
                        own.contains(unit.code()) ? shift.reachedAt() : shift.officePhone(),
                        shift.ends()))
                .toList();
    }

    /** The unit's own leader in charge, or else its principal leader, or else that of the unit above it. */
    private Optional<Person> inCharge(Unit unit, List<Person> everybody) {
        return leader(unit.code(), Role.LEADER_IN_CHARGE, everybody)
                .or(() -> leader(unit.code(), Role.PRINCIPAL_LEADER, everybody))
                .or(() -> above(unit).flatMap(parent -> inCharge(parent, everybody)));
    }

    /** The government of its region stands above a unit that has no parent, such as the committee office. */
    private Optional<Unit> above(Unit unit) {
        String parent = unit.parent();
        return parent != null
                ? units.find(parent)
                : unit.kind() == Unit.Kind.GOVERNMENT
                        ? Optional.empty()
                        : units.of(unit.region(), Unit.Kind.GOVERNMENT).stream().findFirst();
    }

    private static Optional<Person> leader(String unit, Role role, List<Person> everybody) {
        return everybody.stream()
                .filter(person -> person.unit().equals(unit) && person.is(role))
                .findFirst();
    }

    private static InCharge inCharge(Person leader, List<Leave> absences, List<Person> everybody) {
        StandIn standIn = absences.stream()
                .filter(leave -> leave.account() == leader.account())
                .findFirst()
                .map(leave -> new StandIn(
                        leave.deputyName(),
                        everybody.stream()
                                .filter(person -> person.account() == leave.deputy())
                                .findFirst()
                                .map(Person::phone)
                                .orElse(null),
                        leave.over()))
                .orElse(null);
        return new InCharge(leader.name(), leader.title(), leader.phone(), standIn);
    }
}
