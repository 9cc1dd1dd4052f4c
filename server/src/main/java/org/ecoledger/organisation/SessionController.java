package org.ecoledger.organisation;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.ecoledger.access.Account;
import org.ecoledger.access.Accounts;
import org.ecoledger.access.Actor;
import org.ecoledger.access.Role;
import org.ecoledger.access.SignIn;
import org.ecoledger.problems.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who is signed in, in which post, and what time it is in the city. */
@RestController
@RequestMapping("/api/v1/session")
class SessionController {
    private final SignIn signIn;
    private final Accounts accounts;
    private final Posts posts;
    private final Regions regions;
    private final Clock clock;
    private final boolean demo;

    SessionController(
            SignIn signIn,
            Accounts accounts,
            Posts posts,
            Regions regions,
            Clock clock,
            @Value("${ecoledger.demo}") boolean demo) {
        this.signIn = signIn;
        this.accounts = accounts;
        this.posts = posts;
        this.regions = regions;
        this.clock = clock;
        this.demo = demo;
    }

    record Session(
            boolean signedIn,
            boolean demo,
            @Nullable String cityName,
            Instant now,
            @Nullable Person account) {}

    record Person(
            String login,
            String name,
            Set<Role> roles,
            @Nullable String post,
            @Nullable String unit,
            @Nullable String unitName,
            @Nullable String region,
            @Nullable String regionName,
            boolean mustChangePassword) {}

    record Credentials(@Nullable String login, @Nullable String password) {}

    @GetMapping
    Session current(@Nullable Actor actor) {
        return session(actor == null ? Optional.empty() : accounts.find(actor.account()));
    }

    @PostMapping
    Session begin(@RequestBody Credentials credentials, HttpServletRequest request, HttpServletResponse response) {
        String login = credentials.login();
        String password = credentials.password();
        if (login == null || password == null || login.isBlank() || password.length() > 128) {
            throw Problem.notSignedIn("access.wrong-password");
        }
        return session(Optional.of(signIn.withPassword(login.strip(), password, request, response)));
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(Actor actor, HttpServletRequest request) {
        signIn.out(actor, request);
    }

    private Session session(Optional<Account> account) {
        return new Session(
                account.isPresent(),
                demo,
                regions.city().map(Region::name).orElse(null),
                clock.instant(),
                account.map(this::person).orElse(null));
    }

    private Person person(Account account) {
        Post post = posts.of(account.id()).orElse(null);
        Unit unit = post == null ? null : post.unit();
        return new Person(
                account.login(),
                account.name(),
                account.roles(),
                post == null ? null : post.title(),
                unit == null ? null : unit.code(),
                unit == null ? null : unit.name(),
                unit == null ? null : unit.region(),
                unit == null ? null : regions.get(unit.region()).name(),
                account.mustChangePassword());
    }
}
