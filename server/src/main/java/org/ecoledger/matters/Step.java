package org.ecoledger.matters;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a matter's story.
 *
 * @param action as the procedure names it; {@code open} for the first, {@code clock} where a limit was reached
 * @param version the matter's version after it
 * @param behalf the person on leave for whom the actor stood in; null where the actor acted as such
 * @param signature who signed in which capacity; null where nothing was signed
 * @param fields what was chosen, by name
 */
record Step(
        long id,
        int version,
        String action,
        String fromState,
        String toState,
        long actor,
        String actorName,
        @Nullable String post,
        @Nullable String unit,
        @Nullable String unitName,
        @Nullable Behalf behalf,
        Instant at,
        String note,
        @Nullable String signature,
        Map<String, String> fields,
        List<Photo> photos) {

    /** A photo given with the step, with what the checker should look at twice. */
    record Photo(UUID evidence, List<Doubt> doubts) {}

    /** A 疑点: code of its sentence with its arguments. */
    record Doubt(String code, List<String> arguments) {}
}
