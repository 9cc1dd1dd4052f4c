package org.ecoledger.matters;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.ecoledger.access.Actor;
import org.ecoledger.deadlines.DeadlineMoved;
import org.ecoledger.deadlines.DeadlineReached;
import org.ecoledger.deadlines.PauseEnded;
import org.ecoledger.organisation.Jurisdiction;
import org.ecoledger.procedures.Procedures;
import org.ecoledger.procedures.Row;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Writes into a matter's story that a limit was reached, that a clock ran on after a pause or that its end moved with the
 * calendar, and marks the matter as overdue. Beyond that nothing happens by itself:
 * what follows from being late is decided by a person (ruling 5).
 */
@Component
class OverdueMatters {
    private static final Actor CLOCKS = Actor.system("clocks");
    private static final String RESUME = "resume";

    private final Matters matters;
    private final Procedures procedures;
    private final MatterRows rows;
    private final Steps steps;
    private final MatterClocks clocks;
    private final Clock clock;

    OverdueMatters(
            Matters matters, Procedures procedures, MatterRows rows, Steps steps, MatterClocks clocks, Clock clock) {
        this.matters = matters;
        this.procedures = procedures;
        this.rows = rows;
        this.steps = steps;
        this.clocks = clocks;
        this.clock = clock;
    }

    @EventListener
    void reached(DeadlineReached reached) {
        note(reached.subject(), reached.code(), reached.kind().name());
    }

    @EventListener
    void ended(PauseEnded ended) {
        note(ended.subject(), ended.code(), "PAUSE_ENDED");
        resume(ended);
    }

    /** A file that was suspended until now goes on as well as its clock. */
    private void resume(PauseEnded ended) {
        String prefix = MatterEvidence.KIND + ":";
        if (!ended.subject().startsWith(prefix)) {
            return;
        }
        rows.lock(ended.subject().substring(prefix.length()), Jurisdiction.everything())
                .filter(matter -> procedures
                        .get(matter.track(), matter.procedure())
                        .find(matter.state(), RESUME)
                        .filter(Row::bySystem)
                        .isPresent())
                .ifPresent(matter -> matters.actBySystem(
                        CLOCKS, matter.number(), RESUME, ActionInput.of(matter.version(), ended.reason())));
    }

    @EventListener
    void moved(DeadlineMoved moved) {
        note(moved.subject(), moved.code(), "CALENDAR");
    }

    private void note(String subject, String limit, String rung) {
        String prefix = MatterEvidence.KIND + ":";
        if (subject.startsWith(prefix)) {
            rows.lock(subject.substring(prefix.length()), Jurisdiction.everything())
                    .ifPresent(matter -> note(matter, limit, rung));
        }
    }

    private void note(Matter matter, String limit, String rung) {
        steps.add(
                matter.number(),
                new Step(
                        0,
                        matter.version(),
                        "clock",
                        matter.state(),
                        matter.state(),
                        0,
                        "",
                        null,
                        null,
                        null,
                        null,
                        clock.instant(),
                        "",
                        null,
                        Map.of("limit", limit, "rung", rung),
                        List.of()));
        clocks.keep(matter);
    }
}
