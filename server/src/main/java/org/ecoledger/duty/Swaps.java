package org.ecoledger.duty;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ecoledger.access.Actor;
import org.ecoledger.access.Audit;
import org.ecoledger.duty.Swap.Answer;
import org.ecoledger.notices.Notice;
import org.ecoledger.notices.Notices;
import org.ecoledger.problems.Problem;
import org.ecoledger.problems.Problem.Objection;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Swaps of shifts (换班): asked by the one who has it, agreed by the one who takes it, recorded with both names. */
@Service
public class Swaps {
    private static final String PAGE = "/duty#swaps";

    private final SwapRows rows;
    private final ShiftRows shifts;
    private final LeaveRows leaves;
    private final DutyPeople people;
    private final Notices notices;
    private final Audit audit;
    private final Clock clock;

    Swaps(
            SwapRows rows,
            ShiftRows shifts,
            LeaveRows leaves,
            DutyPeople people,
            Notices notices,
            Audit audit,
            Clock clock) {
        this.rows = rows;
        this.shifts = shifts;
        this.leaves = leaves;
        this.people = people;
        this.notices = notices;
        this.audit = audit;
        this.clock = clock;
    }

    /** The shift that the person has at that moment. */
    @Transactional(readOnly = true)
    public Optional<Long> shiftOf(Actor actor, Instant moment) {
        return shifts.of(actor.account(), moment).stream()
                .filter(shift -> !shift.starts().isAfter(moment))
                .map(Shift::id)
                .findFirst();
    }

    /**
     * @param counter the shift in return; null where the other just takes it
     * @return the swap's number
     * @throws Problem 404 where it is not the actor's shift, 409 where a swap of it waits already, 422 with all objections
     */
    @Transactional
    public long ask(Actor actor, long shift, long askedOf, @Nullable Long counter, String reason) {
        Shift given = own(actor, shift);
        shifts.lock(given.unit());
        if (rows.isOpenFor(shift)) {
            throw Problem.conflict("duty.swap-waits-already");
        }
        var objections = new ArrayList<>(objections(given, askedOf, counter, actor.account()));
        if (reason.isBlank() || reason.length() > Shifts.LONGEST_REASON) {
            objections.add(Objection.to("reason", "duty.reason-wanted", Shifts.LONGEST_REASON));
        }
        if (!objections.isEmpty()) {
            throw Problem.objections("duty.swap-refused", objections);
        }
        long id = rows.add(actor, shift, askedOf, counter, reason.strip());
        audit.record(
                actor,
                "duty.swap-asked",
                "shift:" + shift,
                "of=" + askedOf + " counter=" + counter + " " + reason.strip());
        tell(askedOf, "duty.notice.swap-asked:" + id, "duty.notice.swap-asked", actor.name(), DutyTimes.span(given));
        return id;
    }

    /** The one who was asked agrees or refuses. */
    @Transactional
    public void answer(Actor actor, long id, boolean agreed, String note) {
        Swap asked = rows.find(id)
                .filter(swap -> swap.askedOf() == actor.account())
                .orElseThrow(() -> Problem.notFound("duty.no-such-swap"));
        Shift given = shifts.find(asked.shift()).orElseThrow(() -> Problem.conflict("duty.shift-is-gone"));
        shifts.lock(given.unit());
        Swap swap = open(id);
        if (agreed) {
            exchange(swap);
        }
        rows.answer(id, agreed ? Answer.AGREED : Answer.REFUSED, note.isBlank() ? null : note.strip());
        audit.record(actor, agreed ? "duty.swap-agreed" : "duty.swap-refused", "shift:" + swap.shift(), note.strip());
        tell(
                swap.askedBy(),
                "duty.notice.swap-answered:" + id,
                agreed ? "duty.notice.swap-agreed" : "duty.notice.swap-refused",
                actor.name(),
                DutyTimes.span(given));
    }

    /** The one who asked takes the question back. */
    @Transactional
    public void withdraw(Actor actor, long id) {
        Swap swap = rows.find(id)
                .filter(one -> one.askedBy() == actor.account())
                .orElseThrow(() -> Problem.notFound("duty.no-such-swap"));
        people.find(actor.account()).ifPresent(person -> shifts.lock(person.unit()));
        open(id);
        rows.answer(id, Answer.WITHDRAWN, null);
        audit.record(actor, "duty.swap-withdrawn", "shift:" + swap.shift(), "");
    }

    private void exchange(Swap swap) {
        Shift given = shifts.find(swap.shift())
                .filter(shift -> shift.holder() == swap.askedBy())
                .orElseThrow(() -> Problem.conflict("duty.shift-is-gone"));
        List<Objection> objections = objections(given, swap.askedOf(), swap.counter(), swap.askedBy());
        if (!objections.isEmpty()) {
            throw Problem.objections("duty.swap-refused", objections);
        }
        shifts.handOver(given.id(), swap.askedOf());
        Long counter = swap.counter();
        if (counter != null) {
            shifts.handOver(counter, swap.askedBy());
        }
    }

    private List<Objection> objections(Shift given, long askedOf, @Nullable Long counter, long askedBy) {
        var objections = new ArrayList<Objection>();
        if (!given.starts().isAfter(clock.instant())) {
            objections.add(Objection.to("shift", "duty.shift-has-begun"));
        }
        boolean ofTheUnit = people.find(askedOf)
                .filter(person -> person.unit().equals(given.unit()))
                .isPresent();
        if (!ofTheUnit || askedOf == askedBy) {
            objections.add(Objection.to("account", "duty.not-of-the-unit"));
            return objections;
        }
        Shift other = counter == null ? null : shifts.find(counter).orElse(null);
        if (counter != null && !isInReturn(other, given, askedOf)) {
            objections.add(Objection.to("counter", "duty.no-shift-in-return"));
            return objections;
        }
        List<Long> exchanged = counter == null ? List.of(given.id()) : List.of(given.id(), counter);
        objections.addAll(hindrances("account", given, askedOf, exchanged));
        if (other != null) {
            objections.addAll(hindrances("counter", other, askedBy, exchanged));
        }
        return objections;
    }

    private boolean isInReturn(@Nullable Shift other, Shift given, long askedOf) {
        return other != null
                && other.holder() == askedOf
                && other.leader() == given.leader()
                && other.unit().equals(given.unit())
                && other.starts().isAfter(clock.instant());
    }

    private List<Objection> hindrances(String field, Shift shift, long taker, List<Long> exchanged) {
        var objections = new ArrayList<Objection>();
        shifts.clash(taker, shift.starts(), shift.ends(), exchanged)
                .ifPresent(clash -> objections.add(
                        Objection.to(field, "duty.on-duty-already", clash.name(), DutyTimes.span(clash))));
        leaves.absences(List.of(shift.unit()), shift.starts(), shift.ends()).stream()
                .filter(leave -> leave.account() == taker)
                .findFirst()
                .ifPresent(leave -> objections.add(Objection.to(
                        field, "duty.on-leave-then", leave.name(), DutyTimes.span(leave.starts(), leave.over()))));
        return objections;
    }

    private Swap open(long id) {
        Swap swap = rows.find(id).orElseThrow(() -> Problem.notFound("duty.no-such-swap"));
        if (swap.answer() != null) {
            throw Problem.conflict("duty.swap-answered-already");
        }
        return swap;
    }

    private Shift own(Actor actor, long shift) {
        return shifts.find(shift)
                .filter(one -> one.holder() == actor.account())
                .orElseThrow(() -> Problem.notFound("duty.no-such-shift"));
    }

    private void tell(long account, String key, String code, String... arguments) {
        notices.tell(new Notice(key, account, code, List.of(arguments), PAGE, false));
    }
}
