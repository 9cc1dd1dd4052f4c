package org.ecoledger.matters;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.ecoledger.access.Actor;
import org.ecoledger.deadlines.Deadline;
import org.ecoledger.deadlines.Deadlines;
import org.ecoledger.procedures.ClockMove;
import org.ecoledger.procedures.Procedures;
import org.ecoledger.procedures.Row;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Moves a matter's clocks as the procedure's row says, and keeps on the matter what lists need to know of them. */
@Component
class MatterClocks {
    private static final String PREFIX = MatterEvidence.KIND + ".";
    static final String HANDLE = PREFIX + "handle";

    private final Deadlines deadlines;
    private final MatterRows rows;
    private final Clock clock;

    MatterClocks(Deadlines deadlines, MatterRows rows, Procedures procedures, Clock clock) {
        this.deadlines = deadlines;
        this.rows = rows;
        this.clock = clock;
        procedures.all().stream()
                .filter(procedure -> procedure.name().equals(MatterEvidence.KIND))
                .flatMap(procedure -> procedure.rows().stream())
                .flatMap(row -> row.clocks().stream())
                .filter(move -> !deadlines.knows(PREFIX + move.limit()))
                .findFirst()
                .ifPresent(move -> {
                    throw new IllegalStateException("The procedure names a limit that is not in the table: " + move);
                });
    }

    void opened(Matter matter) {
        deadlines.start(matter.subject(), PREFIX + "dispatch", matter.kind());
        keep(matter);
    }

    /** @param days by which an extension moves the end */
    void moved(Actor actor, Matter matter, Row row, int days, String reason) {
        row.clocks().forEach(move -> apply(actor, matter, move, days, reason));
        keep(matter);
    }

    private void apply(Actor actor, Matter matter, ClockMove move, int days, String reason) {
        String subject = matter.subject();
        String limit = PREFIX + move.limit();
        switch (move.move()) {
            case START -> deadlines.start(subject, limit, matter.kind());
            case STOP -> deadlines.stop(subject, limit);
            case PAUSE -> deadlines.pause(subject, limit, reason);
            case RESUME -> deadlines.resume(subject, limit);
            case EXTEND -> deadlines.extend(actor, subject, limit, days, reason);
        }
    }

    /** Writes what the clocks say now onto the matter. */
    void keep(Matter matter) {
        Instant now = clock.instant();
        List<Deadline> all = deadlines.find(matter.subject());
        List<Deadline> open =
                all.stream().filter(deadline -> deadline.stoppedAt() == null).toList();
        Instant overdueSince = open.stream()
                .filter(deadline -> deadline.isRunning() && deadline.isOverdueAt(now))
                .map(Deadline::dueAt)
                .min(Comparator.naturalOrder())
                .orElse(null);
        rows.keepTime(
                matter.number(),
                dueAt(all, open),
                !open.isEmpty() && open.stream().noneMatch(Deadline::isRunning),
                overdueSince,
                matter.isClosed() ? inTime(all, now) : null);
    }

    /** The next end of a clock that runs; where none runs, the end of the limit for handling. */
    private static @Nullable Instant dueAt(List<Deadline> all, List<Deadline> open) {
        Deadline handling = handling(all);
        return open.stream()
                .filter(Deadline::isRunning)
                .map(Deadline::dueAt)
                .min(Comparator.naturalOrder())
                .orElse(handling == null ? null : handling.dueAt());
    }

    /** Whether the owner met the limit for handling; null where none was set. */
    private static @Nullable Boolean inTime(List<Deadline> all, Instant now) {
        Deadline handling = handling(all);
        return handling == null ? null : !handling.isOverdueAt(now);
    }

    private static @Nullable Deadline handling(List<Deadline> all) {
        return all.stream()
                .filter(deadline -> deadline.code().equals(HANDLE))
                .reduce((earlier, later) -> later)
                .orElse(null);
    }
}
