package org.ecoledger.fires;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A fire that a person saw.
 *
 * @param key made once on the sender's device: the same key reports nothing twice
 * @param datum one of {@link FireReports#DATUMS}; what a device's positioning gives is WGS-84, what map services give GCJ-02
 * @param seenAt when it was seen; now where it is null
 * @param words what the person says
 * @param photos evidence that the same person uploaded
 */
public record FireReport(
        String key,
        BigDecimal lon,
        BigDecimal lat,
        String datum,
        @Nullable Instant seenAt,
        String words,
        List<UUID> photos) {

    /**
     * What a report has become.
     *
     * @param fire its number
     * @param merged whether the fire was known already
     */
    public record Reported(String fire, @Nullable String matter, boolean merged) {}
}
