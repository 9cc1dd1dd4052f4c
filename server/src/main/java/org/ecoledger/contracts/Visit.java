package org.ecoledger.contracts;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A visit by its outcome.
 *
 * @param matter number of the matter opened from what was found
 */
record Visit(
        long id,
        long contract,
        String place,
        LocalDate day,
        String found,
        String decided,
        @Nullable String matter,
        String recordedBy) {
    static final String SUBJECT = "visit";

    static String subject(long id) {
        return SUBJECT + ":" + id;
    }
}
