package org.ecoledger.organisation;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ecoledger.access.Account;
import org.ecoledger.access.Accounts;
import org.ecoledger.access.Actor;
import org.ecoledger.access.ApiKey;
import org.ecoledger.access.ApiKeys;
import org.ecoledger.access.Role;
import org.ecoledger.problems.Problem;
import org.ecoledger.problems.Problem.Objection;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Keys of other systems, for the security administrator. */
@RestController
@RequestMapping("/api/v1/api-keys")
class ApiKeysController {
    private static final int LONGEST_NAME = 60;

    private final ApiKeys keys;
    private final Accounts accounts;
    private final Posts posts;
    private final Units units;
    private final Clock clock;

    ApiKeysController(ApiKeys keys, Accounts accounts, Posts posts, Units units, Clock clock) {
        this.keys = keys;
        this.accounts = accounts;
        this.posts = posts;
        this.units = units;
        this.clock = clock;
    }

    /** @param ending the key's last four characters */
    record Row(
            long id,
            String name,
            String ending,
            String login,
            @Nullable String unitName,
            String createdBy,
            Instant createdAt,
            @Nullable Instant disabledAt,
            @Nullable String disabledReason,
            @Nullable Instant lastUsedAt) {}

    record Rows(List<Row> rows, @Nullable String next, long total, Instant asOf) {}

    /** @param login of the service account; one not yet in use is opened, one of another system gets a further key */
    record Wish(
            @Nullable String name,
            @Nullable String login,
            @Nullable String unit) {}

    /** The key is shown here and nowhere else. */
    record Made(Row key, String secret) {}

    record Reason(@Nullable String reason) {}

    @GetMapping
    Rows all() {
        List<Row> rows = keys.all().stream().map(this::row).toList();
        return new Rows(rows, null, rows.size(), clock.instant());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Transactional
    Made make(@RequestBody Wish wish, Actor actor) {
        String name = text(wish.name());
        String login = text(wish.login());
        Optional<Unit> unit = units.find(text(wish.unit()));
        List<Objection> objections = new ArrayList<>();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            objections.add(Objection.to("name", "access.key-name-missing"));
        }
        if (!login.matches("[a-z0-9][a-z0-9._-]{1,63}")) {
            objections.add(Objection.to("login", "access.login-form"));
        }
        if (unit.isEmpty()) {
            objections.add(Objection.to("unit", "access.key-unit-missing"));
        }
        if (!objections.isEmpty()) {
            throw Problem.objections("access.key-refused-fields", objections);
        }
        Account account = accounts.find(login)
                .orElseGet(() -> open(actor, login, name, unit.orElseThrow().code()));
        var made = keys.make(actor, name, account);
        return new Made(row(made.key()), made.secret());
    }

    @PostMapping("/{id}/disabling")
    Row disable(@PathVariable long id, @RequestBody Reason reason, Actor actor) {
        if (text(reason.reason()).isEmpty()) {
            throw Problem.objections("access.reason-missing", List.of(Objection.to("reason", "access.reason-missing")));
        }
        return row(keys.disable(actor, id, text(reason.reason())));
    }

    /** With a password that is thrown away: nobody signs in as another system. */
    private Account open(Actor actor, String login, String name, String unit) {
        String hash = accounts.encoded(Accounts.initialPassword());
        Account account = accounts.openWithHash(actor, login, name, hash, Set.of(Role.REPORTING_SYSTEM), false);
        posts.assign(actor, account.id(), unit, "外部系统", null);
        return account;
    }

    private Row row(ApiKey key) {
        return new Row(
                key.id(),
                key.name(),
                key.ending(),
                key.login(),
                posts.of(key.account()).map(post -> post.unit().name()).orElse(null),
                key.createdBy(),
                key.createdAt(),
                key.disabledAt(),
                key.disabledReason(),
                key.lastUsedAt());
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
