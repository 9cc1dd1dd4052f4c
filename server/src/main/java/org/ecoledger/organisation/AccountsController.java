package org.ecoledger.organisation;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.ecoledger.access.Account;
import org.ecoledger.access.Accounts;
import org.ecoledger.access.Actor;
import org.ecoledger.access.Role;
import org.ecoledger.problems.Problem;
import org.ecoledger.problems.Problem.Objection;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Accounts and their rights, for the security administrator. Nobody changes the own account's rights. */
@RestController
@RequestMapping("/api/v1/accounts")
class AccountsController {
    private final Accounts accounts;
    private final Posts posts;
    private final Units units;
    private final Clock clock;

    AccountsController(Accounts accounts, Posts posts, Units units, Clock clock) {
        this.accounts = accounts;
        this.posts = posts;
        this.units = units;
        this.clock = clock;
    }

    record Row(
            long id,
            String login,
            String name,
            Set<Role> roles,
            @Nullable String unit,
            @Nullable String unitName,
            @Nullable String post,
            boolean disabled,
            boolean mustChangePassword,
            @Nullable Instant lockedUntil) {}

    record Rows(List<Row> rows, @Nullable String next, long total, Instant asOf) {}

    record NewAccount(
            @Nullable String login,
            @Nullable String name,
            @Nullable List<Role> roles,
            @Nullable String unit,
            @Nullable String title,
            @Nullable String phone) {}

    /** The initial password is shown here and nowhere else. */
    record Opened(Row account, String initialPassword) {}

    record Roles(@Nullable List<Role> roles) {}

    record Reason(@Nullable String reason) {}

    @GetMapping
    Rows all(@RequestParam(defaultValue = "") String text, @RequestParam(required = false) @Nullable Role role) {
        List<Row> rows = accounts.all().stream()
                .filter(account -> role == null || account.roles().contains(role))
                .map(this::row)
                .filter(row -> text.isBlank() || describes(row, text.strip()))
                .toList();
        return new Rows(rows, null, rows.size(), clock.instant());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Transactional
    Opened open(@RequestBody NewAccount wish, Actor actor) {
        List<Objection> objections = new ArrayList<>();
        String login = text(wish.login());
        String name = text(wish.name());
        Set<Role> roles = wish.roles() == null ? Set.of() : Set.copyOf(wish.roles());
        if (!login.matches("[a-z0-9][a-z0-9._-]{1,63}")) {
            objections.add(Objection.to("login", "access.login-form"));
        }
        if (name.isEmpty() || name.length() > 60) {
            objections.add(Objection.to("name", "access.name-missing"));
        }
        if (roles.isEmpty()) {
            objections.add(Objection.to("roles", "access.roles-missing"));
        }
        if (!objections.isEmpty()) {
            throw Problem.objections("access.account-refused", objections);
        }
        String password = Accounts.initialPassword();
        Account account = accounts.openWithHash(actor, login, name, accounts.encoded(password), roles, true);
        if (!text(wish.unit()).isEmpty()) {
            String unit = units.get(text(wish.unit())).code();
            posts.assign(actor, account.id(), unit, text(wish.title()), wish.phone());
        }
        return new Opened(row(account), password);
    }

    @PutMapping("/{id}/roles")
    Row grant(@PathVariable long id, @RequestBody Roles wish, Actor actor) {
        checkOther(id, actor);
        if (wish.roles() == null || wish.roles().isEmpty()) {
            throw Problem.objections("access.roles-missing", List.of(Objection.to("roles", "access.roles-missing")));
        }
        accounts.grant(actor, id, Set.copyOf(wish.roles()));
        return get(id);
    }

    @PostMapping("/{id}/disabling")
    Row disable(@PathVariable long id, @RequestBody Reason reason, Actor actor) {
        checkOther(id, actor);
        if (text(reason.reason()).isEmpty()) {
            throw Problem.objections("access.reason-missing", List.of(Objection.to("reason", "access.reason-missing")));
        }
        accounts.disable(actor, id, text(reason.reason()));
        return get(id);
    }

    @PostMapping("/{id}/unlocking")
    Row unlock(@PathVariable long id, Actor actor) {
        get(id);
        accounts.unlock(actor, id);
        return get(id);
    }

    @PostMapping("/{id}/initial-password")
    Opened resetPassword(@PathVariable long id, Actor actor) {
        checkOther(id, actor);
        String password = Accounts.initialPassword();
        accounts.resetPassword(actor, id, password);
        return new Opened(get(id), password);
    }

    private void checkOther(long id, Actor actor) {
        get(id);
        if (actor.account() == id) {
            throw Problem.conflict("access.own-account");
        }
    }

    private Row get(long id) {
        return accounts.find(id)
                .map(this::row)
                .orElseThrow(() -> Problem.notFound("access.no-such-account", Long.toString(id)));
    }

    private Row row(Account account) {
        Post post = posts.of(account.id()).orElse(null);
        Instant locked = account.lockedUntil();
        return new Row(
                account.id(),
                account.login(),
                account.name(),
                account.roles(),
                post == null ? null : post.unit().code(),
                post == null ? null : post.unit().name(),
                post == null ? null : post.title(),
                account.disabled(),
                account.mustChangePassword(),
                locked != null && locked.isAfter(clock.instant()) ? locked : null);
    }

    private static boolean describes(Row row, String text) {
        return row.login().contains(text)
                || row.name().contains(text)
                || (row.unitName() != null && row.unitName().contains(text));
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
