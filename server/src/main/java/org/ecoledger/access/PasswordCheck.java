package org.ecoledger.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.ecoledger.problems.Problem.Objection;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Whether a password is the account's own, wherever it is asked for. Five wrong ones in a row lock the account for a quarter of
 * an hour. The count stands by itself: it is no part of a transaction that the refusal would undo.
 */
@Component
class PasswordCheck {
    private static final int FAILURES_BEFORE_LOCK = 5;
    private static final Duration LOCK = Duration.ofMinutes(15);

    private final Accounts accounts;
    private final PasswordEncoder passwords;
    private final Audit audit;
    private final Clock clock;
    private final String hashOfNobody;

    PasswordCheck(Accounts accounts, PasswordEncoder passwords, Audit audit, Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.audit = audit;
        this.clock = clock;
        this.hashOfNobody = accounts.encoded("nobody has this password");
    }

    /** What came of it. */
    enum Verdict {
        RIGHT,
        WRONG,
        LOCKED
    }

    /** @param until when it may be tried again; the beginning of time where it is not locked */
    record Checked(Verdict verdict, Instant until) {
        /** The sentence of a wrong password or a locked account beside this field. */
        Objection objection(String field, String wrong) {
            return verdict == Verdict.LOCKED
                    ? Objection.to(field, "access.locked", SignIn.hourOf(until))
                    : Objection.to(field, wrong);
        }
    }

    /** As slow as a real check, so that the answer's time does not tell which logins exist. */
    void pretend(String password) {
        passwords.matches(password, hashOfNobody);
    }

    /** @param refused name of the act in the audit chain when the password is wrong: {@code session.refused} */
    Checked check(Account account, String password, String refused) {
        Instant now = clock.instant();
        Instant locked = account.lockedUntil();
        if (locked != null && now.isBefore(locked)) {
            return new Checked(Verdict.LOCKED, locked);
        }
        return passwords.matches(password, accounts.passwordHash(account.id()).orElseThrow())
                ? new Checked(Verdict.RIGHT, Instant.EPOCH)
                : count(account, now, refused);
    }

    private Checked count(Account account, Instant now, String refused) {
        int failures = accounts.countFailure(account.id());
        audit.record(account.asActor(), refused, "account:" + account.login(), "failure " + failures);
        if (failures < FAILURES_BEFORE_LOCK) {
            return new Checked(Verdict.WRONG, Instant.EPOCH);
        }
        Instant until = now.plus(LOCK);
        accounts.lock(account.id(), until);
        audit.record(Actor.system("sign-in"), "account.locked", "account:" + account.login(), "until " + until);
        return new Checked(Verdict.LOCKED, until);
    }
}
