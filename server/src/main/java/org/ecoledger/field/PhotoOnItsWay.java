package org.ecoledger.field;

import java.time.Instant;
import java.util.UUID;
import org.ecoledger.evidence.EvidenceRole;
import org.jspecify.annotations.Nullable;

/**
 * A photo that a device sends piece by piece, and how much of it is there.
 *
 * @param id made by the device
 * @param sha256 of the whole, as the device says; once received, as the server found it too
 * @param size bytes of the whole
 * @param arrived bytes that are there
 * @param evidence file that it became; null until it is whole
 * @param receivedAt when it was whole and its hash right: the receipt; null before
 */
record PhotoOnItsWay(
        UUID id,
        String name,
        EvidenceRole role,
        String sha256,
        long size,
        long arrived,
        @Nullable UUID evidence,
        @Nullable Instant receivedAt) {

    boolean isReceived() {
        return evidence != null;
    }
}
