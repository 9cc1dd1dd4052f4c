package org.ecoledger.access;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.ecoledger.access.PasswordCheck.Verdict;
import org.ecoledger.problems.Problem;
import org.ecoledger.problems.Problem.Objection;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A person says once more who he is, just before an act that binds (再次确认身份; M12-07, P1). The password is asked for anew and
 * gives a token that serves this person once, within minutes, in the transaction of the act itself.
 */
@Service
public class Confirmations {
    /** Name under which a form gives the token. */
    private static final String FIELD = "confirmation";

    private static final int LONGEST_PASSWORD = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Accounts accounts;
    private final PasswordCheck passwords;
    private final ConfirmationTokens tokens;
    private final Audit audit;
    private final Duration valid;

    Confirmations(
            Accounts accounts,
            PasswordCheck passwords,
            ConfirmationTokens tokens,
            Audit audit,
            @Value("${ecoledger.confirmation-minutes}") int minutes) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.tokens = tokens;
        this.audit = audit;
        this.valid = Duration.ofMinutes(minutes);
    }

    /**
     * Takes the password and gives a token that holds once, for a few minutes, for this person.
     *
     * @throws Problem 422 at the field {@code password} when it is wrong, which counts as at signing in, or the account is locked
     */
    public String issue(Actor actor, @Nullable String password) {
        Account account = accounts.find(actor.account()).orElseThrow(() -> Problem.forbidden("access.role-missing"));
        if (password == null || password.isEmpty() || password.length() > LONGEST_PASSWORD) {
            throw refusal(Objection.to("password", "access.confirmation-password-wanted"));
        }
        PasswordCheck.Checked checked = passwords.check(account, password, "confirmation.refused");
        if (checked.verdict() != Verdict.RIGHT) {
            throw refusal(checked.objection("password", "access.confirmation-password-wrong"));
        }
        accounts.forgetFailures(account.id());
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        tokens.add(actor, token, valid);
        return token;
    }

    /** What is wrong with a token, beside the field {@code confirmation}; empty when it may be spent. Spends nothing. */
    public Optional<Objection> fault(Actor actor, @Nullable String token) {
        return token == null || token.isBlank()
                ? Optional.of(Objection.to(FIELD, "access.confirmation-missing"))
                : tokens.fault(actor, token).map(code -> Objection.to(FIELD, code));
    }

    /**
     * Uses the token up, in the caller's transaction.
     *
     * @throws Problem 422 when it is missing, another's, used or too old
     */
    @Transactional
    public void spend(Actor actor, @Nullable String token) {
        fault(actor, token).ifPresent(fault -> {
            throw refusal(fault);
        });
        if (token == null || !tokens.use(actor, token)) {
            throw refusal(Objection.to(FIELD, "access.confirmation-used"));
        }
        audit.record(actor, "confirmation.spent", "account:" + actor.login(), "");
    }

    private static Problem refusal(Objection objection) {
        return Problem.objections("access.confirmation-refused", List.of(objection));
    }
}
