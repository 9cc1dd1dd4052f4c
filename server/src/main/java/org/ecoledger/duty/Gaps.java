package org.ecoledger.duty;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** Finds holes and overlaps of rosters (M02-16: day and night, without a break). */
@Service
class Gaps {
    private final ShiftRows shifts;
    private final LeaveRows leaves;

    Gaps(ShiftRows shifts, LeaveRows leaves) {
        this.shifts = shifts;
        this.leaves = leaves;
    }

    /** Faults of these units' rosters in the span, by unit and time. */
    List<Gap> of(Collection<String> units, Instant from, Instant until) {
        List<Shift> laid = shifts.between(units, from, until);
        List<Leave> absences = leaves.absences(units, from, until);
        return units.stream()
                .flatMap(unit -> Stream.of(true, false)
                        .flatMap(leader -> of(
                                new Line(unit, leader, from, until),
                                laid.stream()
                                        .filter(shift -> shift.unit().equals(unit) && shift.leader() == leader)
                                        .toList(),
                                absences)
                                .stream())
                        .sorted(Comparator.comparing(Gap::from)))
                .toList();
    }

    /** The shifts of one rank in one unit over a span. */
    record Line(String unit, boolean leader, Instant from, Instant until) {}

    static List<Gap> of(Line line, List<Shift> laid, List<Leave> absences) {
        var gaps = new ArrayList<Gap>();
        Instant begin = line.from();
        for (Instant end : boundaries(line, laid, absences)) {
            fault(line, laid, absences, begin, end).ifPresent(gap -> join(gaps, gap));
            begin = end;
        }
        laid.stream()
                .filter(shift -> shift.reachedAt() == null && shift.touches(line.from(), line.until()))
                .map(shift -> gap(line, Gap.Kind.NO_PHONE, shift.starts(), shift.ends(), List.of(shift)))
                .forEach(gaps::add);
        return gaps;
    }

    /** Moments after the begin at which anything changes, and the end. */
    private static SortedSet<Instant> boundaries(Line line, List<Shift> laid, List<Leave> absences) {
        var moments = new TreeSet<Instant>();
        laid.forEach(shift -> moments.addAll(List.of(shift.starts(), shift.ends())));
        absences.forEach(leave -> moments.addAll(List.of(leave.starts(), leave.over())));
        moments.removeIf(moment -> !moment.isAfter(line.from()) || !moment.isBefore(line.until()));
        moments.add(line.until());
        return moments;
    }

    private static Optional<Gap> fault(Line line, List<Shift> laid, List<Leave> absences, Instant begin, Instant end) {
        List<Shift> there =
                laid.stream().filter(shift -> shift.touches(begin, end)).toList();
        List<Shift> away =
                there.stream().filter(shift -> isAway(shift, absences, begin)).toList();
        List<Shift> present = there.stream()
                .filter(shift -> !shift.gone() && !away.contains(shift))
                .toList();
        if (present.isEmpty()) {
            return Optional.of(gap(line, away.isEmpty() ? Gap.Kind.NOBODY : Gap.Kind.ON_LEAVE, begin, end, away));
        }
        boolean together = present.stream()
                        .map(shift -> List.of(shift.starts(), shift.ends()))
                        .distinct()
                        .count()
                == 1;
        return together ? Optional.empty() : Optional.of(gap(line, Gap.Kind.OVERLAP, begin, end, present));
    }

    private static boolean isAway(Shift shift, List<Leave> absences, Instant moment) {
        return absences.stream().anyMatch(leave -> leave.account() == shift.holder() && leave.isAwayAt(moment));
    }

    private static Gap gap(Line line, Gap.Kind kind, Instant begin, Instant end, List<Shift> concerned) {
        return new Gap(
                line.unit(),
                line.leader(),
                kind,
                begin,
                end,
                concerned.stream().map(Shift::name).distinct().toList(),
                concerned.stream().map(Shift::id).toList());
    }

    private static void join(List<Gap> gaps, Gap next) {
        if (!gaps.isEmpty() && gaps.getLast().goesOnAs(next)) {
            gaps.add(gaps.removeLast().until(next.until()));
        } else {
            gaps.add(next);
        }
    }
}
