package org.ecoledger.procedures;

import java.util.function.Predicate;
import org.ecoledger.access.Actor;
import org.ecoledger.access.Role;

/**
 * One answer to “who may take this step”: a role, in a unit that stands so to the file. In the table: {@code HANDLER@owner}.
 */
public record Who(Role role, Relation relation) {

    static Who of(String cell) {
        int at = cell.indexOf('@');
        if (at < 1) {
            throw new IllegalArgumentException("“" + cell + "” is not of the form ROLE@relation");
        }
        return new Who(Role.valueOf(cell.substring(0, at)), Relation.of(cell.substring(at + 1)));
    }

    /** Whether the actor is this, when {@code holds} answers how the actor's unit stands to the file. */
    public boolean is(Actor actor, Predicate<Relation> holds) {
        return actor.is(role) && holds.test(relation);
    }
}
