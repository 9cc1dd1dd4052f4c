package org.ecoledger.matters.lookback;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A draw as it was made.
 *
 * @param restedOn last day of the closures that had rested for the quiet period
 * @param population the numbers drawn from, sorted
 * @param populationHash SHA-256 over them
 */
record Lookback(
        long id,
        Criteria criteria,
        LocalDate restedOn,
        int quietDays,
        String seed,
        List<String> population,
        String populationHash,
        Instant drawnAt,
        String drawnBy,
        @Nullable Annulment annulment) {

    record Annulment(Instant at, String by, String reason) {}

    boolean isAnnulled() {
        return annulment != null;
    }

    String subject() {
        return "lookback:" + id;
    }
}
