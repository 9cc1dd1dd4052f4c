package org.ecoledger.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The page behind the one-time link of an empty system. */
@RestController
@RequestMapping("/api/v1/first-administrator")
class FirstAdministratorController {
    private final FirstAdministrator first;
    private final SignIn signIn;

    FirstAdministratorController(FirstAdministrator first, SignIn signIn) {
        this.first = first;
        this.signIn = signIn;
    }

    record LinkState(boolean good) {}

    record Wish(
            @Nullable String token,
            @Nullable String login,
            @Nullable String name,
            @Nullable String password) {}

    @GetMapping
    LinkState state(@RequestParam(defaultValue = "") String token) {
        return new LinkState(first.isGood(token));
    }

    /** Opens the account and signs it in. */
    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void become(@RequestBody Wish wish, HttpServletRequest request, HttpServletResponse response) {
        Account account =
                first.become(text(wish.token()), text(wish.login()).strip(), text(wish.name()), text(wish.password()));
        signIn.asTrusted(account, request, response);
    }

    private static String text(@Nullable String text) {
        return Optional.ofNullable(text).orElse("");
    }
}
