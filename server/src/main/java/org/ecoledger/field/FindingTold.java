package org.ecoledger.field;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.ecoledger.matters.Matter;
import org.ecoledger.matters.NewMatter;
import org.ecoledger.matters.Place;
import org.jspecify.annotations.Nullable;

/**
 * What a device says was found.
 *
 * @param kind code of the matter's kind
 * @param note what the person said; empty where the photos say all
 * @param county region code
 * @param township region code
 * @param accuracy metres within which the receiver believes the place to be
 * @param cell code of the cell in which it was found; null where it is none of the person's
 * @param cellName name of that cell
 * @param photos ids that the device made
 * @param fixed whether it was put right on the spot
 * @param capturedAt by the device's clock
 */
record FindingTold(
        String title,
        String kind,
        String note,
        String county,
        @Nullable String township,
        @Nullable String address,
        @Nullable BigDecimal lon,
        @Nullable BigDecimal lat,
        @Nullable String datum,
        @Nullable BigDecimal accuracy,
        @Nullable String cell,
        @Nullable String cellName,
        List<UUID> photos,
        boolean fixed,
        Instant capturedAt) {

    /** The same content in the same words, whenever it is sent. */
    String hash() {
        return Sha256.of(toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    /** @param key the same for every sending of this finding */
    NewMatter matter(String description, List<UUID> evidence, String key) {
        NewMatter matter = NewMatter.of(title, description, kind, county, township)
                .from("patrol", null, null)
                .withPhotos(evidence)
                .once(key);
        NewMatter placed = address == null && lon == null ? matter : matter.at(new Place(address, lon, lat, datum));
        return cell == null || cellName == null ? placed : placed.about(new Matter.Linked("grid", cell, cellName));
    }
}
