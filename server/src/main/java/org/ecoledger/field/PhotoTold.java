package org.ecoledger.field;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.ecoledger.evidence.Claim;
import org.ecoledger.evidence.EvidenceRole;
import org.ecoledger.problems.Problem.Objection;
import org.jspecify.annotations.Nullable;

/**
 * What a device says about a photo.
 *
 * @param sha256 of the whole photo, hexadecimal
 * @param capturedAt by the device's clock
 * @param sentAt by the device's clock
 * @param lon degrees; there with lat and datum, or not at all
 */
record PhotoTold(
        String sha256,
        EvidenceRole role,
        String name,
        Instant capturedAt,
        @Nullable Instant sentAt,
        @Nullable BigDecimal lon,
        @Nullable BigDecimal lat,
        @Nullable String datum) {
    private static final int LONGEST_NAME = 200;
    private static final Set<String> DATUMS = Set.of("WGS-84", "CGCS2000", "GCJ-02");

    List<Objection> objections() {
        var found = new ArrayList<Objection>();
        if (!sha256.matches("[0-9a-f]{64}")) {
            found.add(Objection.to("sha256", "field.sha256-wanted"));
        }
        if (name.isBlank() || name.length() > LONGEST_NAME || name.indexOf('\0') >= 0) {
            found.add(Objection.to("name", "field.name-wanted", LONGEST_NAME));
        }
        boolean whole = lon != null && lat != null && datum != null && DATUMS.contains(datum);
        if (!whole && (lon != null || lat != null)) {
            found.add(Objection.to("lon", "field.half-place"));
        }
        return List.copyOf(found);
    }

    /** What evidence keeps as the person's word: a place abroad is a broken receiver's, and says nothing. */
    Claim claim(DeviceTime time) {
        boolean placed = lon != null && lat != null && isBetween(lon, 73, 136) && isBetween(lat, 3, 54);
        return new Claim(time.captured().orElse(null), placed ? lon : null, placed ? lat : null, placed ? datum : null);
    }

    private static boolean isBetween(BigDecimal value, int least, int most) {
        return value.compareTo(BigDecimal.valueOf(least)) >= 0 && value.compareTo(BigDecimal.valueOf(most)) <= 0;
    }
}
