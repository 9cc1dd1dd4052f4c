package org.ecoledger.assessment.checks;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A finding to be recorded.
 *
 * @param kind code of a line of the form
 * @param at when it was found; null for now
 * @param lon degrees; with lat and datum, or not at all
 * @param place village or road in words
 * @param words what was seen
 * @param responsible unit that answers for it; null where none is named
 */
public record NewFinding(
        String kind,
        @Nullable Instant at,
        @Nullable BigDecimal lon,
        @Nullable BigDecimal lat,
        @Nullable String datum,
        String place,
        String words,
        @Nullable String responsible,
        List<UUID> photos) {

    public NewFinding {
        photos = List.copyOf(photos);
    }

    /** One with a place in words and photos only. */
    public static NewFinding of(String kind, String place, String words, List<UUID> photos) {
        return new NewFinding(kind, null, null, null, null, place, words, null, photos);
    }
}
