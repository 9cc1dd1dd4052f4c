package org.ecoledger.inspection.volumes;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ecoledger.access.Actor;
import org.jspecify.annotations.Nullable;

/** One sort of thing that may be bound into a volume. What the person who binds may not see is not there. */
interface Shelf {

    /** First part of its addresses: {@code matter} for {@code matter:2026-000017}. */
    String kind();

    /** What answers the request, found by its terms, period and units, or by a word that the person types. */
    List<Found> search(Search search);

    Optional<Material> find(String key, Actor reader);

    /** Whether this person may see it in a volume that was bound with it. */
    default boolean mayRead(String key, Actor reader) {
        return find(key, reader).isPresent();
    }

    /**
     * @param words of the request or typed by the person; empty where only period and units count
     * @param matters numbers of the matters that answer, for what hangs on them
     */
    record Search(Actor reader, DocumentRequest request, List<String> words, List<String> matters) {}

    /** Something to pick. */
    record Found(
            String ref,
            String number,
            String title,
            @Nullable LocalDate date,
            String unit) {}

    /**
     * Something to bind.
     *
     * @param fileName with its ending, without a number
     */
    record Material(
            String ref,
            String number,
            String title,
            @Nullable LocalDate date,
            String unit,
            String fileName,
            Bytes bytes) {
        Found found() {
            return new Found(ref, number, title, date, unit);
        }
    }

    /** Opened when its turn comes, so that a large volume never lies in memory. */
    interface Bytes {
        InputStream open() throws IOException;
    }
}
