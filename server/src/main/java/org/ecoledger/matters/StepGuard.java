package org.ecoledger.matters;

import java.util.List;
import org.ecoledger.access.Actor;
import org.ecoledger.problems.Problem.Objection;
import org.jspecify.annotations.Nullable;

/** What another module demands before a step on a matter is taken; its objections stand among the matter's own. */
public interface StepGuard {

    /**
     * A step that somebody is about to take.
     *
     * @param event what would happen, as the procedure's row names it
     * @param toState state to which it would lead
     * @param signs in which capacity it would be signed; null where nothing is signed
     */
    record Asked(
            Actor actor,
            Matter matter,
            String action,
            String event,
            String toState,
            @Nullable String signs,
            ActionInput input) {}

    /** All that stands in the way; empty where nothing does, or where the matter is none of this module's business. */
    List<Objection> objections(Asked asked);
}
