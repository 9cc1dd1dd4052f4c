package org.ecoledger.standards.water;

import java.math.BigDecimal;

/**
 * One measured value.
 *
 * @param value in the item's unit; the detection limit where nothing was detected
 * @param belowDetection the item lay below its detection limit
 */
public record WaterReading(BigDecimal value, boolean belowDetection) {

    /** A value that was detected. */
    public static WaterReading of(BigDecimal value) {
        return new WaterReading(value, false);
    }

    /** Nothing above the detection limit. */
    public static WaterReading below(BigDecimal detectionLimit) {
        return new WaterReading(detectionLimit, true);
    }
}
