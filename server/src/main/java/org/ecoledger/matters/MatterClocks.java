package org.ecoledger.matters;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.ecoledger.access.Actor;
import org.ecoledger.clock.CityTime;
import org.ecoledger.deadlines.Deadline;
import org.ecoledger.deadlines.Deadlines;
import org.ecoledger.procedures.ClockMove;
import org.ecoledger.procedures.Procedure;
import org.ecoledger.procedures.Procedures;
import org.ecoledger.procedures.Row;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Moves a matter's clocks as the procedure's row says, and keeps on the matter what lists need to know of them. */
@Component
class MatterClocks {
    private static final String HANDLE = "handle";

    private final Deadlines deadlines;
    private final MatterRows rows;
    private final Clock clock;

    MatterClocks(Deadlines deadlines, MatterRows rows, Procedures procedures, Clock clock) {
        this.deadlines = deadlines;
        this.rows = rows;
        this.clock = clock;
        procedures.all().forEach(this::refuseUnknownLimits);
    }

    private void refuseUnknownLimits(Procedure procedure) {
        Stream.concat(procedure.opening().stream(), procedure.rows().stream().flatMap(row -> row.clocks().stream()))
                .map(move -> procedure.name() + "." + move.limit())
                .filter(code -> !deadlines.knows(code))
                .findFirst()
                .ifPresent(code -> {
                    throw new IllegalStateException("A procedure names a limit that is not in the table: " + code);
                });
    }

    /** The limit's code in the table: {@code complaint.handle}. */
    static String code(Matter matter, String limit) {
        return matter.track() + "." + limit;
    }

    void opened(Actor actor, Matter matter, Procedure procedure) {
        procedure.opening().forEach(move -> apply(actor, matter, move, ActionInput.of(0, "")));
        keep(matter);
    }

    void moved(Actor actor, Matter matter, Row row, ActionInput input) {
        row.clocks().forEach(move -> apply(actor, matter, move, input));
        keep(matter);
    }

    private void apply(Actor actor, Matter matter, ClockMove move, ActionInput input) {
        String subject = matter.subject();
        String limit = code(matter, move.limit());
        switch (move.move()) {
            case START -> deadlines.start(subject, limit, matter.kind(), end(matter, move, input));
            case STOP -> deadlines.stop(subject, limit);
            case PAUSE -> deadlines.pause(subject, limit, input.noteOrEmpty(), day(move, input));
            case RESUME -> deadlines.resume(subject, limit);
            case EXTEND -> deadlines.extend(actor, subject, limit, days(input), input.noteOrEmpty());
        }
    }

    /** The end of the day that the step names; null where it names none. */
    private static @Nullable Instant day(ClockMove move, ActionInput input) {
        String field = move.until();
        String day = field == null ? null : input.field(field);
        return day == null
                ? null
                : LocalDate.parse(day).plusDays(1).atStartOfDay(CityTime.ZONE).toInstant();
    }

    /** The end that the step or the matter's source sets; null where the limit's own length counts. */
    private @Nullable Instant end(Matter matter, ClockMove move, ActionInput input) {
        Instant named = day(move, input);
        if (named != null) {
            return named;
        }
        Instant source = matter.sourceLimit();
        return move.limit().equals(HANDLE) && source != null && source.isAfter(clock.instant()) ? source : null;
    }

    private static int days(ActionInput input) {
        String days = input.field(MatterFields.EXTENSION);
        return days == null ? 0 : Integer.parseInt(days);
    }

    /** Writes what the clocks say now onto the matter. */
    void keep(Matter matter) {
        Instant now = clock.instant();
        List<Deadline> all = deadlines.find(matter.subject()).stream()
                .filter(deadline -> !deadlines.isWindow(deadline.code()))
                .toList();
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
                .filter(deadline -> deadline.code().endsWith("." + HANDLE))
                .reduce((earlier, later) -> later)
                .orElse(null);
    }
}
