package org.ecoledger.access;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** A person says once more who he is, just before an act that binds (再次确认身份). */
@Service
public class Confirmations {

    /** Takes the password and gives a token that holds once, for a few minutes, for this person. */
    public String issue(Actor actor, String password) {
        throw new UnsupportedOperationException(actor.login() + password.length());
    }

    /** Uses the token up. Refuses one that is missing, another's, used or too old. */
    public void spend(Actor actor, @Nullable String token) {
        throw new UnsupportedOperationException(actor.login() + token);
    }
}
