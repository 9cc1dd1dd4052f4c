package org.ecoledger.access;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The password once more, just before a signature (M12-07). */
@RestController
@RequestMapping("/api/v1/confirmations")
class ConfirmationController {
    private final Confirmations confirmations;

    ConfirmationController(Confirmations confirmations) {
        this.confirmations = confirmations;
    }

    record Asked(@Nullable String password) {}

    record Issued(String token) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Issued confirm(@RequestBody Asked asked, Actor actor) {
        return new Issued(confirmations.issue(actor, asked.password()));
    }
}
