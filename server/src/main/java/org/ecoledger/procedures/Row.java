package org.ecoledger.procedures;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.ecoledger.access.Actor;
import org.jspecify.annotations.Nullable;

/**
 * One row of a procedure: from this state, this action leads to that state.
 *
 * @param who anyone of these may
 * @param bySystem the system may take the step by itself: a rebound, a reporter's answer, the end of a pause
 * @param notBy nobody who took one of these actions on the file may: the checker is not the doer
 * @param signs in which capacity the actor's act is a signature; null where nothing is signed
 * @param clocks what the step does to the limits
 * @param event past-tense name of what happened
 * @param needs what must be given
 * @param sets what the step fixes about the file, such as {@code truth=untrue}
 * @param reason why a photo is compulsory; null where none is
 * @param reasonEnglish the same in English
 */
public record Row(
        String from,
        String action,
        String to,
        List<Who> who,
        boolean bySystem,
        Set<String> notBy,
        @Nullable String signs,
        List<ClockMove> clocks,
        String event,
        Set<Need> needs,
        Map<String, String> sets,
        @Nullable String reason,
        @Nullable String reasonEnglish) {

    /** Whether the step asks for this field, compulsory or not. */
    public boolean needs(String field) {
        return needs.stream().anyMatch(need -> need.code().equals(field));
    }

    /** Whether the step cannot be taken without this field. */
    public boolean demands(String field) {
        return needs.contains(new Need(field, false));
    }

    /** Whether the file stays in its state. */
    public boolean stays() {
        return from.equals(to);
    }

    /** Whether role and unit fit; who took part before is asked separately ({@link #notBy}). */
    public boolean admits(Actor actor, Predicate<Relation> holds) {
        return who.stream().anyMatch(one -> one.is(actor, holds));
    }
}
