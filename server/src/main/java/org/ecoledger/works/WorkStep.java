package org.ecoledger.works;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One step of a task's or campaign's story, as it was taken.
 *
 * @param action of the procedure, or {@code clock} for a limit that was reached
 * @param fields what was given with it
 * @param files its proof
 */
record WorkStep(
        long id,
        int version,
        String action,
        String fromState,
        String toState,
        long actor,
        String actorName,
        @Nullable String unit,
        @Nullable String unitName,
        Instant at,
        String note,
        Map<String, String> fields,
        List<UUID> files) {}
