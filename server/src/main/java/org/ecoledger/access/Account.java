package org.ecoledger.access;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A person's account.
 *
 * @param lockedUntil end of the lock-out after wrong passwords, if there is one
 * @param disabled the holder left; the account stays for its history
 */
public record Account(
        long id,
        String login,
        String name,
        Set<Role> roles,
        boolean disabled,
        boolean mustChangePassword,
        @Nullable Instant lockedUntil) {

    public Actor asActor() {
        return new Actor(id, login, name, roles);
    }
}
