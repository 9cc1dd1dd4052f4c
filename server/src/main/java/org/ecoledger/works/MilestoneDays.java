package org.ecoledger.works;

import java.time.LocalDate;
import java.util.List;
import org.ecoledger.works.WorkMoves.Attempt;

/** The days of another plan as a person gave them: field {@code milestone.<number>} for each that was not reached. */
final class MilestoneDays {
    private MilestoneDays() {}

    static String field(Milestone milestone) {
        return "milestone." + milestone.number();
    }

    /** What was not said keeps its place in the time that is left until the new deadline. */
    static List<Milestone> planned(Attempt attempt, Task task, List<Milestone> before, LocalDate due) {
        return BackSchedule.moved(before, from(task, attempt.today()), task.dueOn(), due).stream()
                .map(milestone -> {
                    LocalDate given = WorkRules.day(attempt.input().field(field(milestone)));
                    boolean fixed = milestone.doneOn() != null || milestone.number() == before.size();
                    return given == null || fixed
                            ? milestone
                            : new Milestone(milestone.number(), milestone.name(), given, null);
                })
                .toList();
    }

    /** The rest of the time: from today where the deadline still lies ahead, else from the start. */
    static LocalDate from(Task task, LocalDate today) {
        return today.isAfter(task.startsOn()) && today.isBefore(task.dueOn()) ? today : task.startsOn();
    }
}
