package org.ecoledger.duty;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One asks another to take a shift (换班), for one of the other's in return or for none.
 *
 * @param counter the shift in return
 * @param answer null while it waits
 */
record Swap(
        long id,
        long shift,
        @Nullable Long counter,
        long askedBy,
        String askedByName,
        long askedOf,
        String askedOfName,
        String reason,
        Instant askedAt,
        @Nullable Answer answer,
        @Nullable String answerNote,
        @Nullable Instant answeredAt) {

    /** What became of it. */
    enum Answer {
        AGREED,
        REFUSED,
        WITHDRAWN
    }
}
