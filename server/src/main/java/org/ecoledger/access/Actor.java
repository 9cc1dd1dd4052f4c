package org.ecoledger.access;

import java.util.Set;

/**
 * Who acts. Always a parameter, never looked up: a controller method that names an {@code Actor} gets the signed-in one,
 * read afresh from the accounts at each request so that changed rights act at once.
 *
 * @param account id of the account; 0 for the system itself
 * @param login sign-in name, {@code cli:<user>} for the command line, {@code system:<what>} for the system
 * @param name the person's name as shown to others
 */
public record Actor(long account, String login, String name, Set<Role> roles) {

    public Actor {
        roles = Set.copyOf(roles);
    }

    /** The system acting by a rule of its own, such as an import or a reminder. */
    public static Actor system(String what) {
        return new Actor(0, "system:" + what, "系统", Set.of());
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    public boolean isAnyOf(Role... anyOf) {
        return Set.of(anyOf).stream().anyMatch(roles::contains);
    }

    public boolean isSystem() {
        return account == 0;
    }
}
