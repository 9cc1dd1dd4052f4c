package org.ecoledger.matters;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to open.
 *
 * @param kind code from {@code matters/types.csv}
 * @param source code from {@code matters/types.csv}: person, patrol, hotline, …
 * @param sourceRef the source's own number
 * @param sourceLimit end that the source itself sets; null where it sets none
 * @param linked enterprise, object or grid that it is about
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
        @Nullable Instant sourceLimit,
        Matter.@Nullable Linked linked,
        @Nullable Place place,
        String county,
        @Nullable String township,
        List<UUID> photos,
        @Nullable String key) {

    /** A matter without photos, place and number of its source. */
    public static NewMatter of(
            String title, String description, String kind, String county, @Nullable String township) {
        return new NewMatter(
                title, description, kind, "person", null, null, null, null, county, township, List.of(), null);
    }

    /** The same from a source with a number, and perhaps a limit, of its own. */
    public NewMatter from(String code, @Nullable String ref, @Nullable Instant limit) {
        return new NewMatter(title, description, kind, code, ref, limit, linked, place, county, township, photos, key);
    }

    /** The same at a place. */
    public NewMatter at(Place where) {
        return new NewMatter(
                title, description, kind, source, sourceRef, sourceLimit, linked, where, county, township, photos, key);
    }

    /** The same with photos that the same person uploaded. */
    public NewMatter withPhotos(List<UUID> ids) {
        return new NewMatter(
                title, description, kind, source, sourceRef, sourceLimit, linked, place, county, township, ids, key);
    }

    /** The same about something. */
    public NewMatter about(Matter.Linked what) {
        return new NewMatter(
                title, description, kind, source, sourceRef, sourceLimit, what, place, county, township, photos, key);
    }

    /** The same, opened once however often it is sent with this key. */
    public NewMatter once(@Nullable String attempt) {
        return new NewMatter(
                title,
                description,
                kind,
                source,
                sourceRef,
                sourceLimit,
                linked,
                place,
                county,
                township,
                photos,
                attempt);
    }
}
