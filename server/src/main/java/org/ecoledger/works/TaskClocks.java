package org.ecoledger.works;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.ecoledger.access.Actor;
import org.ecoledger.clock.CityTime;
import org.ecoledger.deadlines.Deadline;
import org.ecoledger.deadlines.Deadlines;
import org.ecoledger.procedures.ClockMove;
import org.ecoledger.procedures.Row;
import org.springframework.stereotype.Component;

/** Moves the clocks of tasks and campaigns as the procedure's row says; their deadline and the next milestone are the plan's. */
@Component
class TaskClocks {
    private static final String HANDLE = "handle";
    private static final String MILESTONE = "task.milestone";

    private final Deadlines deadlines;
    private final Clock clock;

    TaskClocks(Deadlines deadlines, Clock clock) {
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** @param scope kind of file, for limits that are special to it */
    void moved(Actor actor, WorkFile file, String scope, Row row, LocalDate due) {
        for (ClockMove move : row.clocks()) {
            String code = file.track() + "." + move.limit();
            switch (move.move()) {
                case START ->
                    deadlines.start(file.subject(), code, scope, move.limit().equals(HANDLE) ? endOf(due) : null);
                case STOP -> deadlines.stop(file.subject(), code);
                case PAUSE -> deadlines.pause(file.subject(), code, row.action());
                case RESUME -> deadlines.resume(file.subject(), code);
                case EXTEND -> deadlines.start(file.subject(), code, scope, endOf(due));
            }
        }
    }

    /** One clock runs for the next milestone that was not reached; the last is the deadline's own. */
    void keepMilestone(Task task, List<Milestone> milestones) {
        Instant now = clock.instant();
        Instant wanted = !task.isOpen() || task.reportedOn() != null
                ? null
                : milestones.stream()
                        .filter(one -> one.doneOn() == null && one.number() < milestones.size())
                        .map(one -> endOf(one.dueOn()))
                        .filter(end -> end.isAfter(now))
                        .findFirst()
                        .orElse(null);
        Instant running = deadlines
                .running(task.subject(), MILESTONE)
                .map(Deadline::dueAt)
                .orElse(null);
        if (wanted == null) {
            deadlines.stop(task.subject(), MILESTONE);
        } else if (!wanted.equals(running)) {
            deadlines.start(task.subject(), MILESTONE, task.kind(), wanted);
        }
    }

    List<Deadline> of(WorkFile file) {
        return deadlines.find(file.subject());
    }

    /** The day itself is still in time. */
    static Instant endOf(LocalDate day) {
        return CityTime.startOf(day.plusDays(1));
    }
}
