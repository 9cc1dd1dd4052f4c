package org.ecoledger.reports.printing;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A document on its way to PDF. It outlives the page that ordered it and the server that began it.
 *
 * @param name of the document, without an ending
 * @param ahead how many are printed before it; 0 once it is its turn
 * @param expectedAt when it is done if it takes as long as the documents before it; null before its turn and after its end
 * @param size of the PDF in bytes, once it is printed
 * @param sha256 of the PDF, once it is printed
 * @param failure code of the sentence that says why it could not be printed
 */
public record PrintJob(
        long id,
        String name,
        State state,
        long orderedBy,
        String orderedByName,
        Instant orderedAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        int ahead,
        @Nullable Instant expectedAt,
        @Nullable Long size,
        @Nullable String sha256,
        @Nullable String failure) {

    /** How far it is. */
    public enum State {
        WAITING,
        PRINTING,
        PRINTED,
        FAILED;

        static State of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }

        /** As it stands in the database and in addresses. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
