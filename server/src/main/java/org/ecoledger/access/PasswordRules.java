package org.ecoledger.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.ecoledger.problems.Problem;
import org.ecoledger.problems.Problem.Objection;

/** What a password must be: long rather than odd, and not the login itself. */
final class PasswordRules {
    private static final int SHORTEST = 10;
    private static final int LONGEST = 128;

    private PasswordRules() {}

    /** @param field name of the form's field that an objection stands beside */
    static void check(String field, String password, String login) {
        List<Objection> objections = new ArrayList<>();
        if (password.length() < SHORTEST || password.length() > LONGEST) {
            objections.add(Objection.to(field, "access.password-length", SHORTEST, LONGEST));
        }
        if (password.toLowerCase(Locale.ROOT).contains(login.toLowerCase(Locale.ROOT))) {
            objections.add(Objection.to(field, "access.password-contains-login"));
        }
        if (!objections.isEmpty()) {
            throw Problem.objections("access.password-refused", objections);
        }
    }
}
