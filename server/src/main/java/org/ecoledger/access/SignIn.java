package org.ecoledger.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.ecoledger.clock.CityTime;
import org.ecoledger.problems.Problem;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/** Signing in and out. Five wrong passwords in a row lock an account for a quarter of an hour. */
@Component
public class SignIn {
    private final Accounts accounts;
    private final PasswordCheck passwords;
    private final SecurityContextRepository contexts;
    private final Audit audit;

    SignIn(Accounts accounts, PasswordCheck passwords, SecurityContextRepository contexts, Audit audit) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.contexts = contexts;
        this.audit = audit;
    }

    /** Signs in with a password; the session gets a new id. An unknown login and a wrong password read the same. */
    public Account withPassword(
            String login, String password, HttpServletRequest request, HttpServletResponse response) {
        var found = accounts.find(login);
        if (found.isEmpty()) {
            passwords.pretend(password);
            throw Problem.notSignedIn("access.wrong-password");
        }
        Account account = found.get();
        PasswordCheck.Checked checked = passwords.check(account, password, "session.refused");
        switch (checked.verdict()) {
            case WRONG -> throw Problem.notSignedIn("access.wrong-password");
            case LOCKED -> throw Problem.notSignedIn("access.locked", hourOf(checked.until()));
            case RIGHT -> {}
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

    static String hourOf(Instant instant) {
        return DateTimeFormatter.ofPattern("HH:mm").format(CityTime.at(instant));
    }
}
