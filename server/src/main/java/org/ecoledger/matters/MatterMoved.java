package org.ecoledger.matters;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A step was taken on a matter.
 *
 * @param event what happened, as the procedure's row names it: dispatched, rectified, closed, …; {@code opened} at first
 * @param owner unit that owns it now
 */
public record MatterMoved(
        String number,
        String event,
        String fromState,
        String toState,
        String county,
        @Nullable String owner,
        long actor,
        Instant at) {}
