package org.ecoledger.duty;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ecoledger.access.Actor;
import org.ecoledger.access.Audit;
import org.ecoledger.duty.DutyPeople.Person;
import org.ecoledger.duty.Leave.Decision;
import org.ecoledger.duty.LeaveRows.Deciding;
import org.ecoledger.duty.LeaveRows.NewLeave;
import org.ecoledger.notices.Notice;
import org.ecoledger.notices.Notices;
import org.ecoledger.problems.Problem;
import org.ecoledger.problems.Problem.Objection;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Leave (请销假, M02-16): asked by the person with a deputy of the same unit, decided by the principal leader or the office,
 * ended by coming back. Whoever comes back early ends the deputy's standing in at that moment.
 */
@Service
public class Leaves {
    private static final Duration LONGEST = Duration.ofDays(366);
    private static final String PAGE = "/duty#leave";

    private final LeaveRows rows;
    private final ShiftRows shifts;
    private final DutyPeople people;
    private final DutyRights rights;
    private final Notices notices;
    private final Audit audit;
    private final Clock clock;

    Leaves(
            LeaveRows rows,
            ShiftRows shifts,
            DutyPeople people,
            DutyRights rights,
            Notices notices,
            Audit audit,
            Clock clock) {
        this.rows = rows;
        this.shifts = shifts;
        this.people = people;
        this.rights = rights;
        this.notices = notices;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @return the leave's number
     * @throws Problem 422 with all objections
     */
    @Transactional
    public long ask(Actor actor, @Nullable Instant starts, @Nullable Instant ends, String reason, long deputy) {
        Person person = people.find(actor.account()).orElseThrow(() -> Problem.unacceptable("duty.no-post"));
        shifts.lock(person.unit());
        List<Person> approvers = rights.approvers(person);
        List<Objection> objections = objections(person, starts, ends, reason, deputy);
        if (!objections.isEmpty() || starts == null || ends == null) {
            throw Problem.objections("duty.leave-refused", objections);
        }
        if (approvers.isEmpty()) {
            throw Problem.unacceptable("duty.nobody-decides");
        }
        long id = rows.add(new NewLeave(actor.account(), person.unit(), starts, ends, reason.strip(), deputy));
        audit.record(
                actor,
                "duty.leave-asked",
                "leave:" + id,
                DutyTimes.span(starts, ends) + " deputy=" + deputy + " " + reason.strip());
        approvers.forEach(approver -> tell(
                approver.account(),
                "duty.notice.leave-asked:" + id,
                "duty.notice.leave-asked",
                person.name(),
                DutyTimes.span(starts, ends)));
        return id;
    }

    /**
     * The leader, or who stands in for him, approves or refuses.
     *
     * @throws Problem 404 where it is not the actor's to decide, 409 when it was decided, 422 with all objections
     */
    @Transactional
    public void decide(Actor actor, long id, boolean approved, String note) {
        Leave asked = rows.find(id).orElseThrow(() -> Problem.notFound("duty.no-such-leave"));
        long decidedFor = rights.decidesFor(actor, asked).orElseThrow(() -> Problem.notFound("duty.no-such-leave"));
        shifts.lock(asked.unit());
        Leave leave = waiting(id);
        var objections = new ArrayList<Objection>();
        if (!approved && note.isBlank()) {
            objections.add(Objection.to("note", "duty.reason-wanted", Shifts.LONGEST_REASON));
        }
        if (approved) {
            absence(leave.unit(), leave.deputy(), leave.starts(), leave.ends())
                    .ifPresent(other -> objections.add(deputyIsAway(other)));
        }
        if (!objections.isEmpty()) {
            throw Problem.objections("duty.not-decided", objections);
        }
        @Nullable Long standsInFor = decidedFor == actor.account() ? null : decidedFor;
        rows.decide(
                id,
                new Deciding(
                        approved ? Decision.APPROVED : Decision.REFUSED,
                        actor.account(),
                        standsInFor,
                        note.isBlank() ? null : note.strip()));
        audit.record(
                actor,
                approved ? "duty.leave-approved" : "duty.leave-refused",
                "leave:" + id,
                (standsInFor == null ? "" : "代 account=" + standsInFor + " ") + note.strip());
        tellDecided(leave, approved);
    }

    private void tellDecided(Leave leave, boolean approved) {
        tell(
                leave.account(),
                "duty.notice.leave-decided:" + leave.id(),
                approved ? "duty.notice.leave-approved" : "duty.notice.leave-refused",
                DutyTimes.span(leave.starts(), leave.ends()));
        if (approved) {
            tell(
                    leave.deputy(),
                    "duty.notice.deputy:" + leave.id(),
                    "duty.notice.deputy",
                    leave.name(),
                    DutyTimes.span(leave.starts(), leave.ends()));
        }
    }

    /** The person takes the question back before it is decided. */
    @Transactional
    public void withdraw(Actor actor, long id) {
        Leave leave = own(actor, id);
        shifts.lock(leave.unit());
        waiting(id);
        rows.decide(id, new Deciding(Decision.WITHDRAWN, actor.account(), null, null));
        audit.record(actor, "duty.leave-withdrawn", "leave:" + id, "");
    }

    /** 销假: the person is back, at the end or earlier, or does not go at all. */
    @Transactional
    public void back(Actor actor, long id) {
        Leave asked = own(actor, id);
        shifts.lock(asked.unit());
        Leave leave = own(actor, id);
        if (!leave.isApproved() || leave.backAt() != null) {
            throw Problem.conflict("duty.not-on-leave");
        }
        rows.back(id);
        audit.record(actor, "duty.leave-ended", "leave:" + id, DutyTimes.minute(clock.instant()));
        tell(
                leave.deputy(),
                "duty.notice.back:" + id,
                "duty.notice.back",
                leave.name(),
                DutyTimes.minute(clock.instant()));
    }

    private List<Objection> objections(
            Person person, @Nullable Instant starts, @Nullable Instant ends, String reason, long deputy) {
        var objections = new ArrayList<Objection>();
        if (starts == null) {
            objections.add(Objection.to("starts", "duty.begin-wanted"));
        }
        boolean sound = starts != null
                && ends != null
                && ends.isAfter(starts)
                && ends.isAfter(clock.instant())
                && Duration.between(starts, ends).compareTo(LONGEST) <= 0;
        if (!sound) {
            objections.add(Objection.to("ends", "duty.leave-span-unsound"));
        }
        if (reason.isBlank() || reason.length() > Shifts.LONGEST_REASON) {
            objections.add(Objection.to("reason", "duty.reason-wanted", Shifts.LONGEST_REASON));
        }
        boolean fits = people.find(deputy)
                .filter(other -> other.unit().equals(person.unit()) && other.account() != person.account())
                .filter(Person::mayStandIn)
                .isPresent();
        if (!fits) {
            objections.add(Objection.to("deputy", "duty.no-deputy"));
        }
        if (sound && starts != null && ends != null) {
            if (fits) {
                absence(person.unit(), deputy, starts, ends).ifPresent(leave -> objections.add(deputyIsAway(leave)));
            }
            rows.of(person.account()).stream()
                    .filter(leave -> leave.isApproved() || leave.decision() == null)
                    .filter(leave ->
                            leave.starts().isBefore(ends) && leave.over().isAfter(starts))
                    .findFirst()
                    .ifPresent(leave -> objections.add(Objection.to(
                            "starts", "duty.asked-already", DutyTimes.span(leave.starts(), leave.over()))));
        }
        return objections;
    }

    private Optional<Leave> absence(String unit, long account, Instant from, Instant until) {
        return rows.absences(List.of(unit), from, until).stream()
                .filter(leave -> leave.account() == account)
                .findFirst();
    }

    private static Objection deputyIsAway(Leave leave) {
        return Objection.to("deputy", "duty.on-leave-then", leave.name(), DutyTimes.span(leave.starts(), leave.over()));
    }

    private Leave own(Actor actor, long id) {
        return rows.find(id)
                .filter(leave -> leave.account() == actor.account())
                .orElseThrow(() -> Problem.notFound("duty.no-such-leave"));
    }

    private Leave waiting(long id) {
        Leave leave = rows.find(id).orElseThrow(() -> Problem.notFound("duty.no-such-leave"));
        if (leave.decision() != null) {
            throw Problem.conflict("duty.decided-already");
        }
        return leave;
    }

    private void tell(long account, String key, String code, String... arguments) {
        notices.tell(new Notice(key, account, code, List.of(arguments), PAGE, false));
    }
}
