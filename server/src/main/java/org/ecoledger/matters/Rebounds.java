package org.ecoledger.matters;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.ecoledger.access.Actor;
import org.ecoledger.matters.sameness.ClosedNearby;
import org.ecoledger.organisation.Jurisdiction;
import org.ecoledger.problems.Sentences;
import org.ecoledger.procedures.Procedure;
import org.ecoledger.procedures.Procedures;
import org.ecoledger.procedures.Row;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * A problem that comes back (反弹、死灰复燃; C8, M11-10): a new report at the place of one that was closed as solved a short
 * while ago opens that file again, and goes into it. The office can take the report out again where it is another problem.
 */
@Component
class Rebounds {
    private static final Actor WATCH = Actor.system("rebound-watch");

    private final ClosedNearby closedNearby;
    private final Matters matters;
    private final MatterRows rows;
    private final MatterTypes types;
    private final Procedures procedures;
    private final Sentences sentences;
    private final Clock clock;

    Rebounds(
            ClosedNearby closedNearby,
            Matters matters,
            MatterRows rows,
            MatterTypes types,
            Procedures procedures,
            Sentences sentences,
            Clock clock) {
        this.closedNearby = closedNearby;
        this.matters = matters;
        this.rows = rows;
        this.types = types;
        this.procedures = procedures;
        this.sentences = sentences;
        this.clock = clock;
    }

    @EventListener
    void moved(MatterMoved moved) {
        if (moved.event().equals("opened") && moved.fromState().isEmpty()) {
            rows.find(moved.number(), Jurisdiction.everything()).ifPresent(this::opened);
        }
    }

    private void opened(Matter report) {
        Place place = report.place();
        Matter.Linked linked = report.linked();
        closedNearby
                .find(
                        report.kind(),
                        place == null ? null : place.lon(),
                        place == null ? null : place.lat(),
                        place == null ? null : place.datum(),
                        place == null ? null : place.address(),
                        linked == null ? null : linked.subject(),
                        report.station(),
                        clock.instant())
                .flatMap(number -> rows.lock(number, Jurisdiction.everything()))
                .filter(this::mayRebound)
                .ifPresent(closed -> reopen(closed, report));
    }

    private boolean mayRebound(Matter closed) {
        Procedure procedure = procedures.get(closed.track(), closed.procedure());
        return closed.isClosed()
                && closed.mergedInto() == null
                && !"untrue".equals(closed.truth())
                && procedure
                        .find(closed.state(), "rebound")
                        .filter(Row::bySystem)
                        .isPresent();
    }

    private void reopen(Matter closed, Matter report) {
        String why = sentences.say(
                "matters.rebound.why",
                List.of(types.name("source", report.source(), Locale.SIMPLIFIED_CHINESE), report.number()),
                Locale.SIMPLIFIED_CHINESE);
        matters.actBySystem(WATCH, closed.number(), "rebound", ActionInput.of(closed.version(), why));
        Procedure procedure = procedures.get(report.track(), report.procedure());
        if (procedure.find(report.state(), "merge").filter(Row::bySystem).isPresent()) {
            matters.actBySystem(
                    WATCH,
                    report.number(),
                    "merge",
                    ActionInput.of(report.version(), why).with(MatterFields.PARENT, closed.number()));
        }
    }
}
