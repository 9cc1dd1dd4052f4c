package org.ecoledger.access;

import java.util.ArrayList;
import java.util.List;
import org.ecoledger.problems.Problem;
import org.ecoledger.problems.Problem.Objection;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** One's own password. */
@RestController
@RequestMapping("/api/v1/session/password")
class PasswordController {
    private final Accounts accounts;

    PasswordController(Accounts accounts) {
        this.accounts = accounts;
    }

    record Change(@Nullable String current, @Nullable String next) {}

    @PutMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void change(@RequestBody Change change, Actor actor) {
        List<Objection> objections = new ArrayList<>();
        String current = change.current();
        String next = change.next();
        if (current == null || current.isEmpty() || current.length() > 128) {
            objections.add(Objection.to("current", "access.old-password-wrong"));
        }
        if (next == null || next.equals(current)) {
            objections.add(Objection.to("next", "access.new-password-same"));
        }
        if (current == null || next == null || !objections.isEmpty()) {
            throw Problem.objections("access.password-refused", objections);
        }
        accounts.changePassword(actor, current, next);
    }
}
