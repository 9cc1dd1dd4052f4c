package org.ecoledger.matters;

import java.math.BigDecimal;
import org.ecoledger.organisation.Metres;
import org.jspecify.annotations.Nullable;

/**
 * Where it is.
 *
 * @param address in words
 * @param lon degrees; null together with lat and datum
 * @param datum WGS-84, CGCS2000 or GCJ-02
 */
public record Place(
        @Nullable String address,
        @Nullable BigDecimal lon,
        @Nullable BigDecimal lat,
        @Nullable String datum) {

    /** Metres to another point, with both datums taken for what they say; null where either is not placed. */
    @Nullable
    Long metresTo(@Nullable BigDecimal otherLon, @Nullable BigDecimal otherLat) {
        if (lon == null || lat == null || otherLon == null || otherLat == null) {
            return null;
        }
        return Metres.between(lon.doubleValue(), lat.doubleValue(), otherLon.doubleValue(), otherLat.doubleValue());
    }
}
