package org.ecoledger.evidence;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file in custody. Never changed, never deleted.
 *
 * @param subject file to which it belongs, such as {@code matter:2026-000017}; null while only its uploader knows it
 * @param mediaType by content, never by name
 * @param size bytes
 * @param sha256 hexadecimal
 * @param width pixels; null where it is no image
 * @param takenAt when the camera says that it was taken; null where it says nothing
 * @param lon degrees, as the camera says
 * @param datum of lon and lat: WGS-84, CGCS2000 or GCJ-02
 * @param claimed when and where it was taken as the uploader says
 * @param uploadedBy account
 * @param annulment null while it counts
 */
public record EvidenceFile(
        UUID id,
        @Nullable String subject,
        EvidenceRole role,
        String name,
        String mediaType,
        long size,
        String sha256,
        @Nullable Integer width,
        @Nullable Integer height,
        @Nullable Instant takenAt,
        @Nullable BigDecimal lon,
        @Nullable BigDecimal lat,
        @Nullable String datum,
        Claim claimed,
        long uploadedBy,
        String uploaderName,
        Instant uploadedAt,
        @Nullable Annulment annulment) {

    public boolean isImage() {
        return mediaType.startsWith("image/");
    }

    /** It stays visible but proves nothing any more. */
    public boolean annulled() {
        return annulment != null;
    }
}
