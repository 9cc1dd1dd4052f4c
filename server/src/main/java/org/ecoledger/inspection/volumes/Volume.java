package org.ecoledger.inspection.volumes;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A volume bound for a request: one ZIP with an index (目录). Once bound it never changes.
 *
 * @param refs what is in it, in order
 * @param done how many of them are written
 * @param entries the index; empty until it is bound
 * @param size bytes
 * @param failure why it could not be bound
 */
record Volume(
        long id,
        long request,
        int version,
        State state,
        List<String> refs,
        int done,
        long orderedBy,
        String orderedByName,
        Instant orderedAt,
        @Nullable Instant boundAt,
        List<Entry> entries,
        @Nullable Long size,
        @Nullable String sha256,
        @Nullable String failure,
        List<Handover> handovers) {

    /** How far it is. */
    enum State {
        BINDING,
        BOUND,
        FAILED;

        static State of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /**
     * A row of the index.
     *
     * @param pages of a picture or a PDF that says so; null where nobody knows without opening it
     */
    record Entry(
            int place,
            String fileName,
            String ref,
            String number,
            String title,
            @Nullable LocalDate date,
            String unit,
            @Nullable Integer pages,
            long bytes,
            String sha256) {}

    /** Who handed it to whom. */
    record Handover(String toWhom, String note, String byName, Instant at, String sha256) {}
}
