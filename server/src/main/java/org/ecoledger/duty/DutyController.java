package org.ecoledger.duty;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.ecoledger.access.Actor;
import org.ecoledger.access.Role;
import org.ecoledger.clock.CityTime;
import org.ecoledger.duty.DutyNow.UnitNow;
import org.ecoledger.duty.DutyViews.LeaveView;
import org.ecoledger.duty.DutyViews.ShiftView;
import org.ecoledger.duty.DutyViews.SwapView;
import org.ecoledger.organisation.Unit;
import org.ecoledger.problems.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** M02-16: who is on duty now, my own duty and leave, the roster of a unit by week, and its faults. */
@RestController
@RequestMapping("/api/v1/duty")
class DutyController {
    private static final int DAYS_AHEAD = 7;

    private final DutyNow dutyNow;
    private final DutyRights rights;
    private final DutyPeople people;
    private final DutyViews views;
    private final ShiftRows shifts;
    private final SwapRows swaps;
    private final LeaveRows leaves;
    private final Deputies deputies;
    private final Gaps gaps;
    private final Clock clock;

    DutyController(
            DutyNow dutyNow,
            DutyRights rights,
            DutyPeople people,
            DutyViews views,
            ShiftRows shifts,
            SwapRows swaps,
            LeaveRows leaves,
            Deputies deputies,
            Gaps gaps,
            Clock clock) {
        this.dutyNow = dutyNow;
        this.rights = rights;
        this.people = people;
        this.views = views;
        this.shifts = shifts;
        this.swaps = swaps;
        this.leaves = leaves;
        this.deputies = deputies;
        this.gaps = gaps;
        this.clock = clock;
    }

    record NowBoard(List<UnitNow> rows, Instant asOf) {}

    record CodedName(String code, String name) {}

    record Colleague(
            long account,
            String name,
            String title,
            @Nullable String phone,
            boolean mayStandIn) {}

    record StoodInFor(String name, Role role, Instant until) {}

    /** @param unit null for somebody without a post */
    record MyDuty(
            @Nullable CodedName unit,
            List<ShiftView> shifts,
            List<SwapView> swaps,
            List<LeaveView> leaves,
            List<LeaveView> toDecide,
            List<StoodInFor> standsInFor,
            List<Colleague> colleagues,
            Instant asOf) {}

    record Absence(String name, String deputy, Instant starts, Instant ends) {}

    /** @param until first day that does not belong to it */
    record RosterWeek(
            CodedName unit,
            List<CodedName> units,
            LocalDate from,
            LocalDate until,
            boolean mayEdit,
            List<ShiftView> shifts,
            List<Gap> gaps,
            List<Absence> absences,
            List<Colleague> colleagues,
            Instant asOf) {}

    /**
     * @param count how many faults the next days have
     * @param without units that keep no roster at all
     */
    record GapList(List<UnitGap> rows, long count, List<CodedName> without, Instant until, Instant asOf) {}

    record UnitGap(String unitName, Gap gap) {}

    /** A shift that a colleague has and could give in return; null ids where there is none. */
    record Partner(long account, String name, List<ShiftView> shifts) {}

    @GetMapping("/now")
    NowBoard now(Actor actor) {
        return new NowBoard(dutyNow.all(actor), clock.instant());
    }

    @GetMapping("/mine")
    MyDuty mine(Actor actor) {
        Instant now = clock.instant();
        Unit unit = rights.unitOf(actor);
        List<Leave> own = leaves.of(actor.account());
        return new MyDuty(
                unit == null ? null : coded(unit),
                shifts.of(actor.account(), now).stream()
                        .map(shift -> views.shift(shift, own, actor))
                        .toList(),
                swaps.of(actor.account()).stream()
                        .map(swap -> views.swap(swap, actor))
                        .toList(),
                own.stream().map(leave -> views.leave(leave, actor)).toList(),
                leaves.waiting().stream()
                        .filter(leave -> rights.decidesFor(actor, leave).isPresent())
                        .map(leave -> views.leave(leave, actor))
                        .toList(),
                deputies.of(actor.account(), now).stream()
                        .map(deputy -> new StoodInFor(
                                deputy.absentName(),
                                deputy.role(),
                                leaves.find(deputy.leave()).orElseThrow().over()))
                        .toList(),
                unit == null ? List.of() : colleagues(unit),
                now);
    }

    /**
     * @param unit code; the person's own where it is not given
     * @param from first of the seven days; today where it is not given
     */
    @GetMapping("/roster")
    RosterWeek roster(
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable LocalDate from,
            Actor actor) {
        Unit own = rights.unitOf(actor);
        String wanted = unit != null ? unit : own == null ? "" : own.code();
        Unit shown = rights.seen(actor, wanted);
        LocalDate first = from == null ? CityTime.today(clock) : from;
        LocalDate last = first.plusDays(DAYS_AHEAD);
        Instant begin = CityTime.startOf(first);
        Instant end = CityTime.startOf(last);
        List<Leave> absences = leaves.absences(List.of(shown.code()), begin, end);
        return new RosterWeek(
                coded(shown),
                rights.seenBy(actor).stream().map(DutyController::coded).toList(),
                first,
                last,
                rights.keeps(actor, shown),
                shifts.between(List.of(shown.code()), begin, end).stream()
                        .map(shift -> views.shift(shift, absences, actor))
                        .toList(),
                faults(List.of(shown.code()), begin, end),
                absences.stream()
                        .map(leave -> new Absence(leave.name(), leave.deputyName(), leave.starts(), leave.over()))
                        .toList(),
                colleagues(shown),
                clock.instant());
    }

    /** Holes and overlaps of the next seven days in all rosters that the person sees. */
    @GetMapping("/gaps")
    GapList faults(Actor actor) {
        Instant now = thisMinute();
        Instant until = now.plus(Duration.ofDays(DAYS_AHEAD));
        Set<String> kept = shifts.rostered(now.minus(DutyNow.ROSTER_LASTS));
        List<Unit> seen = rights.seenBy(actor);
        Map<String, String> names = seen.stream()
                .filter(unit -> kept.contains(unit.code()))
                .collect(Collectors.toMap(Unit::code, Unit::name));
        List<UnitGap> rows = gaps.of(names.keySet(), now, until).stream()
                .map(gap -> new UnitGap(Objects.requireNonNull(names.get(gap.unit())), gap))
                .sorted(Comparator.comparing((UnitGap row) -> row.gap().from()).thenComparing(UnitGap::unitName))
                .toList();
        return new GapList(
                rows,
                rows.size(),
                seen.stream()
                        .filter(unit -> !kept.contains(unit.code()))
                        .map(DutyController::coded)
                        .toList(),
                until,
                clock.instant());
    }

    /** With whom a shift of mine can be swapped: the unit's others with their coming shifts of the same rank. */
    @GetMapping("/partners")
    List<Partner> partners(@RequestParam long shift, Actor actor) {
        Shift mine = shifts.find(shift)
                .filter(one -> one.holder() == actor.account())
                .orElseThrow(() -> Problem.notFound("duty.no-such-shift"));
        Instant now = clock.instant();
        return people.in(mine.unit()).stream()
                .filter(person -> person.account() != actor.account())
                .map(person -> new Partner(
                        person.account(),
                        person.name(),
                        shifts.of(person.account(), now).stream()
                                .filter(other -> other.leader() == mine.leader()
                                        && other.starts().isAfter(now))
                                .map(other -> views.shift(other, List.of(), actor))
                                .toList()))
                .toList();
    }

    /** What is over is past mending and is not told. */
    private List<Gap> faults(List<String> units, Instant begin, Instant end) {
        Instant now = thisMinute();
        Instant ahead = begin.isBefore(now) ? now : begin;
        return ahead.isBefore(end) ? gaps.of(units, ahead, end) : List.of();
    }

    private List<Colleague> colleagues(Unit unit) {
        return people.in(unit.code()).stream()
                .map(person -> new Colleague(
                        person.account(), person.name(), person.title(), person.phone(), person.mayStandIn()))
                .toList();
    }

    private Instant thisMinute() {
        return clock.instant().truncatedTo(ChronoUnit.MINUTES);
    }

    private static CodedName coded(Unit unit) {
        return new CodedName(unit.code(), unit.name());
    }
}
