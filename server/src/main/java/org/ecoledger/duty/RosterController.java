package org.ecoledger.duty;

import java.time.Instant;
import org.ecoledger.access.Actor;
import org.ecoledger.duty.ShiftRows.NewShift;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Lays shifts, takes them back, and swaps them. */
@RestController
@RequestMapping("/api/v1/duty")
class RosterController {
    private static final Instant NEVER = Instant.EPOCH;

    private final Shifts shifts;
    private final Swaps swaps;

    RosterController(Shifts shifts, Swaps swaps) {
        this.shifts = shifts;
        this.swaps = swaps;
    }

    record ShiftGiven(
            @Nullable String unit,
            @Nullable Long account,
            boolean leader,
            @Nullable Instant starts,
            @Nullable Instant ends,
            @Nullable String phone) {}

    record Numbered(long id) {}

    record Why(@Nullable String reason) {}

    /** @param counter the shift in return; null where the other just takes it */
    record SwapGiven(
            @Nullable Long account,
            @Nullable Long counter,
            @Nullable String reason) {}

    record SwapAnswer(boolean agreed, @Nullable String note) {}

    @PostMapping("/shifts")
    @ResponseStatus(HttpStatus.CREATED)
    Numbered lay(@RequestBody ShiftGiven given, Actor actor) {
        String phone = given.phone();
        return new Numbered(shifts.lay(
                actor,
                new NewShift(
                        text(given.unit()),
                        number(given.account()),
                        given.leader(),
                        given.starts() == null ? NEVER : given.starts(),
                        given.ends() == null ? NEVER : given.ends(),
                        phone == null || phone.isBlank() ? null : phone.strip())));
    }

    @PostMapping("/shifts/{id}/annulment")
    Numbered annul(@PathVariable long id, @RequestBody Why why, Actor actor) {
        shifts.annul(actor, id, text(why.reason()));
        return new Numbered(id);
    }

    @PostMapping("/shifts/{id}/swaps")
    @ResponseStatus(HttpStatus.CREATED)
    Numbered ask(@PathVariable long id, @RequestBody SwapGiven given, Actor actor) {
        return new Numbered(swaps.ask(actor, id, number(given.account()), given.counter(), text(given.reason())));
    }

    @PostMapping("/swaps/{id}/answer")
    Numbered answer(@PathVariable long id, @RequestBody SwapAnswer given, Actor actor) {
        swaps.answer(actor, id, given.agreed(), text(given.note()));
        return new Numbered(id);
    }

    @PostMapping("/swaps/{id}/withdrawal")
    Numbered withdraw(@PathVariable long id, Actor actor) {
        swaps.withdraw(actor, id);
        return new Numbered(id);
    }

    private static long number(@Nullable Long number) {
        return number == null ? -1 : number;
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
