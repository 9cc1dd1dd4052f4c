package org.ecoledger.fires;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A fire (火点) as it stands, however often it was seen.
 *
 * @param number such as F2026-0012
 * @param lon of its earliest sighting, WGS-84 degrees, as lat
 * @param zones codes of the ban and limit zones in force around it when it was first seen
 * @param state that of its matter
 * @param informedAt when the township had it
 * @param answeredInTime whether the township's first answer kept the limit; null before it
 * @param reduction why it was, or shall be, taken off the count (核减)
 * @param splitFrom fire of which it was taken for a sighting before
 * @param merged into which fire a person merged it; its sightings are there
 * @param detections how often it was seen
 * @param inBan whether one of the zones is a ban zone
 */
public record Fire(
        String number,
        Instant firstSeen,
        Instant lastSeen,
        BigDecimal lon,
        BigDecimal lat,
        String county,
        @Nullable String township,
        @Nullable String village,
        @Nullable String cell,
        List<String> zones,
        @Nullable String matter,
        String state,
        Instant receivedAt,
        @Nullable Instant informedAt,
        @Nullable Instant answeredAt,
        @Nullable Boolean answeredInTime,
        @Nullable String reduction,
        @Nullable Instant putOutAt,
        @Nullable String splitFrom,
        @Nullable Merged merged,
        int detections,
        boolean inBan,
        @Nullable Cause cause) {

    /** States of {@code procedures/fire.csv} in which a fire is known to be real. */
    static final Set<String> VERIFIED = Set.of("confirmed", "put-out", "explained", "closed");

    private static final Set<String> TO_DO = Set.of("opened", "dispatched", "confirmed");

    static final String REDUCED = "reduced";

    /** State of a fire that a person found to be another one. */
    static final String MERGED = "merged";

    /** Into which fire it went, and who found so. */
    public record Merged(String into, Instant at, String by, String reason) {}

    /**
     * Why it burnt.
     *
     * @param cause code of {@code fires/causes.csv}
     * @param stubbleHigh whether the stubble measured stood higher than the limit of its day (N40); null where none was measured
     * @param areaMu area burnt, in mu (亩)
     * @param owner name of the machine's owner
     */
    public record Cause(
            String cause,
            @Nullable String crop,
            @Nullable BigDecimal stubbleCm,
            @Nullable Boolean stubbleHigh,
            @Nullable UUID stubblePhoto,
            @Nullable BigDecimal areaMu,
            @Nullable String owner,
            @Nullable String ownerCode,
            boolean personUnknown,
            String note,
            Instant recordedAt,
            String recorder) {}

    public boolean isVerified() {
        return VERIFIED.contains(state);
    }

    boolean isToBeVerifiedOrPutOut() {
        return TO_DO.contains(state);
    }

    public boolean isReduced() {
        return state.equals(REDUCED);
    }

    /** Name under which matters know it. */
    String subject() {
        return "fire:" + number;
    }
}
