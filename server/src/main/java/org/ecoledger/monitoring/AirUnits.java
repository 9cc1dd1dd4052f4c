package org.ecoledger.monitoring;

import java.math.BigDecimal;
import java.util.Map;
import org.ecoledger.intake.ImportRow;
import org.ecoledger.intake.RowRefused;

/**
 * Brings values to µg/m³, CO to mg/m³, and refuses those that no instrument in the open air has ever shown: their unit is not
 * the one that the file declares.
 *
 * @param carbonMonoxide mg or ug, where the heading names no unit
 * @param highest the highest plausible value of each item
 */
record AirUnits(String carbonMonoxide, Map<String, BigDecimal> highest) {
    private static final String MILLIGRAMS = "mg/m3";
    private static final int THOUSAND = 3;

    BigDecimal converted(AirItem item, BigDecimal value, ImportRow row) {
        String given = row.unit(item.column()).orElse(presumed(item));
        BigDecimal converted = value;
        if (!given.equals(unit(item))) {
            converted = given.equals(MILLIGRAMS) ? value.movePointRight(THOUSAND) : value.movePointLeft(THOUSAND);
        }
        BigDecimal limit = highest.get(item.field());
        if (limit != null && converted.compareTo(limit) > 0) {
            throw new RowRefused(
                    item == AirItem.CO ? "monitoring.implausible-co" : "monitoring.implausible",
                    row.heading(item.column()),
                    value.toPlainString(),
                    limit.toPlainString());
        }
        return converted;
    }

    private String presumed(AirItem item) {
        return item == AirItem.CO ? carbonMonoxide + "/m3" : unit(item);
    }

    private static String unit(AirItem item) {
        return item == AirItem.CO ? MILLIGRAMS : "ug/m3";
    }
}
