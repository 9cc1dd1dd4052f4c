package org.ecoledger.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.ecoledger.clock.CityTime;
import org.ecoledger.problems.Problem;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/** Signing in and out. Five wrong passwords in a row lock an account for a quarter of an hour. */
@Component
public class SignIn {
    private static final int FAILURES_BEFORE_LOCK = 5;
    private static final Duration LOCK = Duration.ofMinutes(15);

    private final Accounts accounts;
    private final PasswordEncoder passwords;
    private final SecurityContextRepository contexts;
    private final Audit audit;
    private final Clock clock;
    private final String hashOfNobody;

    SignIn(Accounts accounts, PasswordEncoder passwords, SecurityContextRepository contexts, Audit audit, Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.contexts = contexts;
        this.audit = audit;
        this.clock = clock;
        this.hashOfNobody = accounts.encoded("nobody has this password");
    }

    /** Signs in with a password; the session gets a new id. An unknown login and a wrong password read the same. */
    public Account withPassword(
            String login, String password, HttpServletRequest request, HttpServletResponse response) {
        var found = accounts.find(login);
        if (found.isEmpty()) {
            // As slow as a real check, so that the answer's time does not tell which logins exist.
            passwords.matches(password, hashOfNobody);
            throw Problem.notSignedIn("access.wrong-password");
        }
        Account account = found.get();
        Instant now = clock.instant();
        if (account.lockedUntil() != null && now.isBefore(account.lockedUntil())) {
            throw Problem.notSignedIn("access.locked", hourOf(account.lockedUntil()));
        }
        if (!passwords.matches(password, accounts.passwordHash(account.id()).orElseThrow())) {
            refuse(account, now);
        }
        if (account.disabled()) {
            throw Problem.notSignedIn("access.disabled");
        }
        accounts.forgetFailures(account.id());
        return enter(account, request, response);
    }

    /** Signs in without a password: only the demo's role switcher and the first administrator's link may. */
    public Account asTrusted(Account account, HttpServletRequest request, HttpServletResponse response) {
        return enter(account, request, response);
    }

    public void out(Actor actor, HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        SecurityContextHolder.clearContext();
        audit.record(actor, "session.ended", "account:" + actor.login(), "");
    }

    private void refuse(Account account, Instant now) {
        int failures = accounts.countFailure(account.id());
        audit.record(account.asActor(), "session.refused", "account:" + account.login(), "failure " + failures);
        if (failures >= FAILURES_BEFORE_LOCK) {
            Instant until = now.plus(LOCK);
            accounts.lock(account.id(), until);
            audit.record(Actor.system("sign-in"), "account.locked", "account:" + account.login(), "until " + until);
            throw Problem.notSignedIn("access.locked", hourOf(until));
        }
        throw Problem.notSignedIn("access.wrong-password");
    }

    private Account enter(Account account, HttpServletRequest request, HttpServletResponse response) {
        var old = request.getSession(false);
        if (old != null) {
            old.invalidate();
        }
        request.getSession(true);
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new SignedIn(account.id()));
        contexts.saveContext(context, request, response);
        audit.record(account.asActor(), "session.begun", "account:" + account.login(), "");
        return account;
    }

    private static String hourOf(Instant instant) {
        return DateTimeFormatter.ofPattern("HH:mm").format(CityTime.at(instant));
    }
}
