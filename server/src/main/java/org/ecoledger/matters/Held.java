package org.ecoledger.matters;

import org.jspecify.annotations.Nullable;

/**
 * A signature that holds, with what only its voiding has to know.
 *
 * @param unit for which it was given
 * @param onBehalfOf account of the person on leave for whom it was given; null where the signer signed as such
 */
record Held(
        Signature signature,
        @Nullable String unit,
        @Nullable Long onBehalfOf) {

    /** Whether it is this person's, given in person or by a deputy. */
    boolean isOf(long person) {
        return signature.account() == person || onBehalfOf != null && onBehalfOf == person;
    }
}
