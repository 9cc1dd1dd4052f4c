package org.ecoledger.inspection.register;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.ecoledger.deadlines.Deadline;
import org.ecoledger.deadlines.Deadlines;
import org.ecoledger.inspection.register.Handovers.Last;
import org.ecoledger.inspection.register.Handovers.Named;
import org.ecoledger.inspection.register.Handovers.Taken;
import org.ecoledger.inspection.register.RegisterEvents.Event;
import org.ecoledger.inspection.register.RegisterEvents.Kind;
import org.ecoledger.matters.MatterMoved;
import org.ecoledger.organisation.Unit;
import org.ecoledger.organisation.Units;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Writes the hand-over register (M12-10) from the steps of cases, in their transaction: nobody types it, and nothing is
 * handed over without its row. Whom it concerns by night is told at once.
 */
@Component
class HandoverRegister {
    static final String TRACK = "handover";
    private static final String ACCEPT = TRACK + ".accept";
    private static final String HANDLE = TRACK + ".handle";

    private final Handovers rows;
    private final RegisterEvents events;
    private final Recipients recipients;
    private final Telling telling;
    private final Deadlines deadlines;
    private final Units units;

    HandoverRegister(
            Handovers rows,
            RegisterEvents events,
            Recipients recipients,
            Telling telling,
            Deadlines deadlines,
            Units units) {
        this.rows = rows;
        this.events = events;
        this.recipients = recipients;
        this.telling = telling;
        this.deadlines = deadlines;
        this.units = units;
    }

    @EventListener
    void moved(MatterMoved moved) {
        events.find(moved.event())
                .ifPresent(event -> rows.named(moved.number()).ifPresent(named -> register(moved, event, named)));
    }

    private void register(MatterMoved moved, Event event, Named named) {
        Taken step = rows.lastStep(moved.number());
        if (event.kind() == Kind.HANDED || event.kind() == Kind.RECEIVED || event.kind() == Kind.ENDED) {
            rows.end(moved.number(), event.name(), moved.at(), step.by());
        }
        if (event.kind() == Kind.RECEIVED) {
            return;
        }
        Handover handover = handover(moved, event, step);
        long id = rows.add(handover);
        Instant until = handover.receiptDue() == null ? handover.replyDue() : handover.receiptDue();
        telling.tell(
                new Telling.Message(named, "handover:" + id, handover.unit(), until, handover.reason()),
                new Handovers.Telling(moved.number(), id, null, null, event.name(), moved.at()),
                event.told());
    }

    private Handover handover(MatterMoved moved, Event event, Taken step) {
        Optional<Unit> owner = Optional.ofNullable(moved.owner()).flatMap(units::find);
        Optional<Last> last = owner.isPresent() ? Optional.empty() : rows.lastHanded(moved.number());
        String unit = owner.map(Unit::code).or(() -> last.map(Last::unit)).orElse(null);
        List<Deadline> clocks = deadlines.find("matter:" + moved.number());
        boolean handed = event.kind() == Kind.HANDED;
        return new Handover(
                moved.number(),
                event.kind(),
                event.name(),
                moved.at(),
                step.by(),
                unit,
                owner.map(Unit::name).or(() -> last.map(Last::unitName)).orElse(null),
                handed && unit != null ? recipients.dutyOf(unit, moved.at()).orElse(null) : null,
                handed && unit != null ? recipients.leaderOf(unit, moved.at()).orElse(null) : null,
                handed ? due(clocks, ACCEPT) : null,
                due(clocks, HANDLE),
                step.note());
    }

    /** The end of the newest clock of this limit, whether it still runs or was just stopped. */
    private static @Nullable Instant due(List<Deadline> clocks, String code) {
        return clocks.stream()
                .filter(clock -> clock.code().equals(code))
                .max(Comparator.comparing(Deadline::id))
                .map(Deadline::dueAt)
                .orElse(null);
    }
}
