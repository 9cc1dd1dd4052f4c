package org.ecoledger.standards.air;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The moving means that the nine-input reading of HJ 633-2012 takes for an hour besides the one-hour means.
 *
 * @param ozoneEightHours µg/m³; null where unknown, as the others
 * @param pm10Day 24-hour moving mean, µg/m³
 * @param pm25Day 24-hour moving mean, µg/m³
 */
public record MovingMeans(
        @Nullable BigDecimal ozoneEightHours,
        @Nullable BigDecimal pm10Day,
        @Nullable BigDecimal pm25Day) {

    /** For the readings that take none. */
    public static final MovingMeans NONE = new MovingMeans(null, null, null);
}
