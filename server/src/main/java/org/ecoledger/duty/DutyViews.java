package org.ecoledger.duty;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.ecoledger.access.Actor;
import org.ecoledger.organisation.Units;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** How shifts, swaps and leaves are shown. */
@Service
class DutyViews {
    private final ShiftRows shifts;
    private final Units units;
    private final DutyRights rights;
    private final Clock clock;

    DutyViews(ShiftRows shifts, Units units, DutyRights rights, Clock clock) {
        this.shifts = shifts;
        this.units = units;
        this.rights = rights;
        this.clock = clock;
    }

    /**
     * @param insteadOf for whom it was laid, where it was swapped
     * @param away whether the holder is on leave for a part of it
     */
    record ShiftView(
            long id,
            String unit,
            long account,
            String name,
            @Nullable String insteadOf,
            boolean leader,
            Instant starts,
            Instant ends,
            @Nullable String phone,
            boolean away,
            boolean mine,
            boolean begun) {}

    record SwapView(
            long id,
            String askedBy,
            String askedOf,
            boolean mine,
            @Nullable Instant starts,
            @Nullable Instant ends,
            @Nullable Instant counterStarts,
            @Nullable Instant counterEnds,
            String reason,
            Instant askedAt,
            @Nullable String answer,
            @Nullable String answerNote,
            @Nullable Instant answeredAt) {}

    /**
     * @param state waiting, approved, away, over, refused, withdrawn
     * @param decidedFor for whom the decider stood in
     */
    record LeaveView(
            long id,
            String name,
            String unitName,
            boolean mine,
            Instant starts,
            Instant ends,
            @Nullable Instant backAt,
            String reason,
            String deputy,
            String state,
            @Nullable String decidedBy,
            @Nullable String decidedFor,
            @Nullable Instant decidedAt,
            @Nullable String decisionNote,
            boolean mayDecide,
            boolean mayWithdraw,
            boolean mayReturn) {}

    ShiftView shift(Shift shift, List<Leave> absences, Actor actor) {
        return new ShiftView(
                shift.id(),
                shift.unit(),
                shift.holder(),
                shift.name(),
                shift.isSwapped() ? shift.laidForName() : null,
                shift.leader(),
                shift.starts(),
                shift.ends(),
                shift.reachedAt(),
                absences.stream()
                        .anyMatch(leave -> leave.account() == shift.holder()
                                && leave.isApproved()
                                && shift.touches(leave.starts(), leave.over())),
                shift.holder() == actor.account(),
                !shift.starts().isAfter(clock.instant()));
    }

    SwapView swap(Swap swap, Actor actor) {
        Shift given = shifts.find(swap.shift()).orElse(null);
        Long counter = swap.counter();
        Shift inReturn = counter == null ? null : shifts.find(counter).orElse(null);
        return new SwapView(
                swap.id(),
                swap.askedByName(),
                swap.askedOfName(),
                swap.askedBy() == actor.account(),
                given == null ? null : given.starts(),
                given == null ? null : given.ends(),
                inReturn == null ? null : inReturn.starts(),
                inReturn == null ? null : inReturn.ends(),
                swap.reason(),
                swap.askedAt(),
                swap.answer() == null ? null : swap.answer().name().toLowerCase(Locale.ROOT),
                swap.answerNote(),
                swap.answeredAt());
    }

    LeaveView leave(Leave leave, Actor actor) {
        boolean mine = leave.account() == actor.account();
        boolean waits = leave.decision() == null;
        return new LeaveView(
                leave.id(),
                leave.name(),
                units.get(leave.unit()).name(),
                mine,
                leave.starts(),
                leave.ends(),
                leave.backAt(),
                leave.reason(),
                leave.deputyName(),
                state(leave),
                leave.decidedBy(),
                leave.decidedFor(),
                leave.decidedAt(),
                leave.decisionNote(),
                waits && !mine && rights.decidesFor(actor, leave).isPresent(),
                waits && mine,
                mine && leave.isApproved() && leave.backAt() == null);
    }

    private String state(Leave leave) {
        return switch (leave.decision()) {
            case null -> "waiting";
            case REFUSED -> "refused";
            case WITHDRAWN -> "withdrawn";
            case APPROVED ->
                leave.isAwayAt(clock.instant()) ? "away" : leave.over().isAfter(clock.instant()) ? "approved" : "over";
        };
    }
}
