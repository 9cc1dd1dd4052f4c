package org.ecoledger.reports.documents;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far the PDF of an issued document is.
 *
 * @param available whether one can be made here at all
 * @param state waiting, printing, printed, failed; null where none was ordered
 * @param failure why it could not be made
 * @param file address of the PDF once it is made
 */
record PrintView(
        boolean available,
        @Nullable String state,
        int ahead,
        @Nullable Instant expectedAt,
        @Nullable String sha256,
        @Nullable String failure,
        @Nullable String file) {
    static PrintView none(boolean available) {
        return new PrintView(available, null, 0, null, null, null, null);
    }
}
