package org.ecoledger.matters;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to open.
 *
 * @param kind code from {@code matters/types.csv}
 * @param source code from {@code matters/types.csv}: person, patrol, hotline, …
 * @param sourceRef the source's own number
 * @param county region code
 * @param township region code inside the county
 * @param photos evidence that the same person uploaded
 * @param key a value that the sender makes once per attempt: the same key opens nothing twice
 */
public record NewMatter(
        String title,
        String description,
        String kind,
        String source,
        @Nullable String sourceRef,
        @Nullable Place place,
        String county,
        @Nullable String township,
        List<UUID> photos,
        @Nullable String key) {

    /** A matter without photos, place and number of its source. */
    public static NewMatter of(
            String title, String description, String kind, String county, @Nullable String township) {
        return new NewMatter(title, description, kind, "person", null, null, county, township, List.of(), null);
    }
}
