package org.ecoledger.matters.sameness;

import java.time.Instant;
import org.ecoledger.organisation.Datum;
import org.jspecify.annotations.Nullable;

/**
 * A report as it was told.
 *
 * @param matter number; empty before it has one
 * @param lon degrees; null together with lat and datum
 * @param subject what it is about, such as {@code enterprise:ent-00017}
 * @param station code of the station that stood out
 */
record Told(
        String matter,
        String title,
        String description,
        String kind,
        String medium,
        String county,
        @Nullable String township,
        @Nullable String address,
        @Nullable Double lon,
        @Nullable Double lat,
        @Nullable String datum,
        @Nullable String subject,
        @Nullable String station,
        Instant at) {

    /** Title, description and address, each a sentence of its own. */
    String text() {
        return title + "。" + description + "。" + (address == null ? "" : address);
    }

    Datum.@Nullable Point point() {
        return lon == null || lat == null ? null : Datum.wgs84(lon, lat, datum);
    }
}
