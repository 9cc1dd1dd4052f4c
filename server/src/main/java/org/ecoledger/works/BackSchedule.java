package org.ecoledger.works;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Milestones counted back from the deadline (倒排工期, M01-06): in order, the last one on the deadline itself, none before the
 * start; those between fall on working days where the time between them has any.
 */
final class BackSchedule {
    private BackSchedule() {}

    /**
     * One milestone of a template.
     *
     * @param share of the time from start to deadline after which it is due; null where it is counted from the end
     * @param daysBefore working days before the deadline; null where it has a share
     */
    record Step(
            String name, @Nullable Double share, @Nullable Integer daysBefore) {}

    static List<Milestone> of(LocalDate start, LocalDate due, List<Step> steps, Set<LocalDate> workingDays) {
        List<Milestone> milestones = new ArrayList<>();
        LocalDate earliest = start;
        for (int number = 1; number <= steps.size(); number++) {
            boolean last = number == steps.size();
            LocalDate day = last ? due : day(start, due, steps.get(number - 1), workingDays::contains);
            day = day.isBefore(earliest) ? earliest : day.isAfter(due) ? due : day;
            milestones.add(new Milestone(number, steps.get(number - 1).name(), day, null));
            earliest = day;
        }
        return List.copyOf(milestones);
    }

    private static LocalDate day(LocalDate start, LocalDate due, Step step, Predicate<LocalDate> working) {
        if (step.daysBefore() != null) {
            LocalDate day = due;
            for (int left = step.daysBefore(); left > 0 && day.isAfter(start); ) {
                day = day.minusDays(1);
                left -= working.test(day) ? 1 : 0;
            }
            return day;
        }
        long days = ChronoUnit.DAYS.between(start, due);
        double share = step.share() == null ? 1 : step.share();
        LocalDate wanted = start.plusDays(Math.round(days * share));
        LocalDate day = wanted;
        while (day.isAfter(start) && !working.test(day)) {
            day = day.minusDays(1);
        }
        return working.test(day) ? day : wanted;
    }

    /** The plan moved to another deadline: what was reached stays, the others keep their places in the time that is left. */
    static List<Milestone> moved(List<Milestone> before, LocalDate from, LocalDate oldDue, LocalDate due) {
        List<Milestone> milestones = new ArrayList<>();
        LocalDate earliest = LocalDate.MIN;
        long old = Math.max(1, ChronoUnit.DAYS.between(from, oldDue));
        long left = ChronoUnit.DAYS.between(from, due);
        for (Milestone milestone : before) {
            LocalDate day = milestone.dueOn();
            if (milestone.number() == before.size()) {
                day = due;
            } else if (milestone.doneOn() == null) {
                long at = Math.clamp(ChronoUnit.DAYS.between(from, day), 0, old);
                day = from.plusDays(Math.round((double) at * left / old));
            }
            day = day.isBefore(earliest) ? earliest : day.isAfter(due) ? due : day;
            milestones.add(new Milestone(milestone.number(), milestone.name(), day, milestone.doneOn()));
            earliest = day;
        }
        return List.copyOf(milestones);
    }
}
