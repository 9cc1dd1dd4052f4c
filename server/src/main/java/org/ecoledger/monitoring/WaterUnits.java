package org.ecoledger.monitoring;

import java.math.BigDecimal;
import java.util.Map;
import org.ecoledger.intake.ImportRow;
import org.ecoledger.intake.RowRefused;

/**
 * Brings values to the quantities' units and refuses those that no water has ever shown: their unit is not the one that the
 * file declares.
 *
 * @param highest the highest plausible value of each quantity, by its key
 */
record WaterUnits(Map<String, BigDecimal> highest) {
    /** By how many powers of ten a value in the first unit must be raised to be in the second. */
    private static final Map<String, Integer> POWERS = Map.of(
            "ug/L>mg/L", -3,
            "mg/L>mg/m3", 3,
            "cm>m", -2,
            "mS/m>uS/cm", 1,
            "mS/cm>uS/cm", 3,
            "万个/L>cells/L", 4);

    Reading converted(WaterQuantity quantity, Reading reading, ImportRow row) {
        BigDecimal value = reading.value();
        if (value == null) {
            return reading;
        }
        BigDecimal converted = row.unit(quantity.field())
                .map(unit -> value.movePointRight(POWERS.getOrDefault(unit + ">" + plain(quantity), 0)))
                .orElse(value);
        BigDecimal limit = highest.get(quantity.key());
        if (limit != null && converted.compareTo(limit) > 0) {
            throw new RowRefused(
                    "monitoring.implausible-in-water",
                    row.heading(quantity.field()),
                    value.toPlainString(),
                    limit.toPlainString(),
                    quantity.unit());
        }
        return new Reading(converted, reading.mark());
    }

    private static String plain(WaterQuantity quantity) {
        return quantity.unit().replace("µ", "u").replace("³", "3");
    }
}
