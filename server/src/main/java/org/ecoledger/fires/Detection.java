package org.ecoledger.fires;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A sighting as it is kept.
 *
 * @param lon WGS-84 degrees, as lat
 * @param given the place as the reporter gave it; null for a satellite's
 * @param metres how far from the fire it was merged into, by the rule or by a person; null for the fire's first one
 */
record Detection(
        long id,
        String fire,
        String origin,
        BigDecimal lon,
        BigDecimal lat,
        Instant seenAt,
        Instant receivedAt,
        @Nullable String satellite,
        @Nullable String instrument,
        @Nullable String confidence,
        @Nullable BigDecimal brightness,
        @Nullable BigDecimal frp,
        @Nullable String daynight,
        @Nullable Long file,
        @Nullable Long line,
        @Nullable String reporter,
        @Nullable String words,
        FirePoint.@Nullable Given given,
        @Nullable Integer metres) {}
