package org.ecoledger.matters;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.ecoledger.deadlines.DeadlineReached;
import org.ecoledger.organisation.Jurisdiction;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Writes into a matter's story that a limit was reached, and marks it as overdue. Beyond that nothing happens by itself:
 * what follows from being late is decided by a person (ruling 5).
 */
@Component
class OverdueMatters {
    private final MatterRows rows;
    private final Steps steps;
    private final MatterClocks clocks;
    private final Clock clock;

    OverdueMatters(MatterRows rows, Steps steps, MatterClocks clocks, Clock clock) {
        this.rows = rows;
        this.steps = steps;
        this.clocks = clocks;
        this.clock = clock;
    }

    @EventListener
    void reached(DeadlineReached reached) {
        String prefix = MatterEvidence.KIND + ":";
        if (!reached.subject().startsWith(prefix)) {
            return;
        }
        rows.lock(reached.subject().substring(prefix.length()), Jurisdiction.everything())
                .ifPresent(matter -> note(matter, reached));
    }

    private void note(Matter matter, DeadlineReached reached) {
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
                        clock.instant(),
                        "",
                        null,
                        Map.of("limit", reached.code(), "rung", reached.kind().name()),
                        List.of()));
        clocks.keep(matter);
    }
}
