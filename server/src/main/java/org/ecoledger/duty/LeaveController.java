package org.ecoledger.duty;

import java.time.Instant;
import org.ecoledger.access.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Leave is asked, decided, taken back and ended. */
@RestController
@RequestMapping("/api/v1/duty/leaves")
class LeaveController {
    private final Leaves leaves;

    LeaveController(Leaves leaves) {
        this.leaves = leaves;
    }

    record LeaveGiven(
            @Nullable Instant starts,
            @Nullable Instant ends,
            @Nullable String reason,
            @Nullable Long deputy) {}

    record LeaveNumber(long id) {}

    record LeaveDecision(boolean approved, @Nullable String note) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    LeaveNumber ask(@RequestBody LeaveGiven given, Actor actor) {
        Long deputy = given.deputy();
        return new LeaveNumber(
                leaves.ask(actor, given.starts(), given.ends(), text(given.reason()), deputy == null ? -1 : deputy));
    }

    @PostMapping("/{id}/decision")
    LeaveNumber decide(@PathVariable long id, @RequestBody LeaveDecision given, Actor actor) {
        leaves.decide(actor, id, given.approved(), text(given.note()));
        return new LeaveNumber(id);
    }

    @PostMapping("/{id}/withdrawal")
    LeaveNumber withdraw(@PathVariable long id, Actor actor) {
        leaves.withdraw(actor, id);
        return new LeaveNumber(id);
    }

    /** 销假: back at the end, earlier, or before it began. */
    @PostMapping("/{id}/return")
    LeaveNumber back(@PathVariable long id, Actor actor) {
        leaves.back(actor, id);
        return new LeaveNumber(id);
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
