package org.ecoledger.duty;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ecoledger.access.Actor;
import org.ecoledger.access.Audit;
import org.ecoledger.duty.DutyPeople.Person;
import org.ecoledger.duty.ShiftRows.NewShift;
import org.ecoledger.problems.Problem;
import org.ecoledger.problems.Problem.Objection;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lays the duty roster and takes shifts back, by the people of the unit or the office; nothing is deleted. */
@Service
class Shifts {
    static final int LONGEST_REASON = 500;
    private static final Duration LONGEST_SHIFT = Duration.ofHours(72);
    private static final String PHONE = "[0-9+][0-9 +()-]{2,38}";

    private final ShiftRows rows;
    private final DutyRights rights;
    private final DutyPeople people;
    private final Audit audit;
    private final Clock clock;

    Shifts(ShiftRows rows, DutyRights rights, DutyPeople people, Audit audit, Clock clock) {
        this.rows = rows;
        this.rights = rights;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @return the shift's number
     * @throws Problem 404 or 403 where it is not the person's roster, 422 with all objections
     */
    @Transactional
    public long lay(Actor actor, NewShift wanted) {
        rights.kept(actor, wanted.unit());
        rows.lock(wanted.unit());
        var objections = new ArrayList<>(objections(wanted));
        if (wanted.ends().isBefore(clock.instant())) {
            objections.add(Objection.to("ends", "duty.shift-is-over"));
        }
        if (!objections.isEmpty()) {
            throw Problem.objections("duty.shift-refused", objections);
        }
        return add(actor, wanted);
    }

    /**
     * Of a file, where past shifts stand too. The unit is locked and the right to write its roster known.
     *
     * @return what hinders it; nothing where it was laid
     */
    List<Objection> layOfFile(Actor actor, NewShift wanted) {
        List<Objection> objections = objections(wanted);
        if (objections.isEmpty()) {
            add(actor, wanted);
        }
        return objections;
    }

    private List<Objection> objections(NewShift wanted) {
        var objections = new ArrayList<Objection>();
        if (!wanted.ends().isAfter(wanted.starts())
                || Duration.between(wanted.starts(), wanted.ends()).compareTo(LONGEST_SHIFT) > 0) {
            objections.add(Objection.to("ends", "duty.span-unsound", LONGEST_SHIFT.toHours()));
        }
        if (wanted.phone() != null && !wanted.phone().matches(PHONE)) {
            objections.add(Objection.to("phone", "duty.no-phone-number", wanted.phone()));
        }
        Optional<Person> person = people.find(wanted.account());
        if (person.filter(one -> one.unit().equals(wanted.unit())).isEmpty()) {
            objections.add(Objection.to("account", "duty.not-of-the-unit"));
        } else if (objections.isEmpty()) {
            rows.clash(wanted.account(), wanted.starts(), wanted.ends(), List.of())
                    .ifPresent(other -> objections.add(
                            Objection.to("account", "duty.on-duty-already", other.name(), DutyTimes.span(other))));
        }
        return objections;
    }

    /** Takes a shift out of the roster with the reason. */
    @Transactional
    public void annul(Actor actor, long id, String reason) {
        Shift shift = get(actor, id);
        rights.kept(actor, shift.unit());
        rows.lock(shift.unit());
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw Problem.objections(
                    "duty.not-annulled", List.of(Objection.to("reason", "duty.reason-wanted", LONGEST_REASON)));
        }
        if (shift.starts().isBefore(clock.instant())) {
            throw Problem.conflict("duty.shift-has-begun");
        }
        rows.annul(actor, id, reason.strip());
        audit.record(actor, "duty.shift-annulled", "shift:" + id, reason.strip());
    }

    /** @throws Problem 404 where the person may not see it */
    Shift get(Actor actor, long id) {
        Shift shift = rows.find(id).orElseThrow(() -> Problem.notFound("duty.no-such-shift"));
        rights.seen(actor, shift.unit());
        return shift;
    }

    private long add(Actor actor, NewShift wanted) {
        long id = rows.add(actor, wanted);
        audit.record(
                actor,
                "duty.shift-laid",
                "shift:" + id,
                wanted.unit() + " account=" + wanted.account() + (wanted.leader() ? " leader " : " ")
                        + DutyTimes.span(wanted.starts(), wanted.ends()));
        return id;
    }
}
