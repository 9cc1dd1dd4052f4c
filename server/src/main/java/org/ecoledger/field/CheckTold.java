package org.ecoledger.field;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * What a device says of a routine check.
 *
 * @param object number of the object
 * @param problem whether the person says that something is wrong
 * @param facts by code of the list's fields, as written
 * @param photos ids that the device made
 * @param capturedAt by the device's clock
 */
record CheckTold(
        String object, boolean problem, String note, Map<String, String> facts, List<UUID> photos, Instant capturedAt) {

    /** The same content in the same words, whenever it is sent and in whatever order its answers come. */
    String hash() {
        String words = String.join(
                "\n",
                object,
                String.valueOf(problem),
                note,
                new TreeMap<>(facts).toString(),
                photos.toString(),
                capturedAt.toString());
        return Sha256.of(words.getBytes(StandardCharsets.UTF_8));
    }
}
