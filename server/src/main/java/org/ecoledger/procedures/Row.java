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
        Set<String> notBy,
        @Nullable String signs,
        List<ClockMove> clocks,
        String event,
        Set<Need> needs,
        Map<String, String> sets,
        @Nullable String reason,
        @Nullable String reasonEnglish) {

    public boolean needs(Need need) {
        return needs.contains(need);
    }

    /** Whether role and unit fit; who took part before is asked separately ({@link #notBy}). */
    public boolean admits(Actor actor, Predicate<Relation> holds) {
        return who.stream().anyMatch(one -> one.is(actor, holds));
    }
}
