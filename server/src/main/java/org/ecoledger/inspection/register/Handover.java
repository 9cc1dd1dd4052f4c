package org.ecoledger.inspection.register;

import java.time.Instant;
import org.ecoledger.inspection.register.Recipients.Person;
import org.jspecify.annotations.Nullable;

/**
 * What passed between units on a case, with the facts of that moment.
 *
 * @param unit that has the case, or had it
 * @param duty who was on duty there; null where nobody is handed anything
 * @param leader who was in charge there
 * @param reason in the words of the step
 */
record Handover(
        String matter,
        RegisterEvents.Kind kind,
        String event,
        Instant at,
        Doer by,
        @Nullable String unit,
        @Nullable String unitName,
        @Nullable Person duty,
        @Nullable Person leader,
        @Nullable Instant receiptDue,
        @Nullable Instant replyDue,
        String reason) {

    /** Who did it, in which post. */
    record Doer(
            long account,
            String name,
            @Nullable String post,
            @Nullable String unit,
            @Nullable String unitName) {}
}
