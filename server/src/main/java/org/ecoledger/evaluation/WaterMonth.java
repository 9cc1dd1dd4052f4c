package org.ecoledger.evaluation;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.ecoledger.monitoring.SectionReading;
import org.ecoledger.monitoring.WaterQuantity;
import org.ecoledger.monitoring.WaterSection;
import org.ecoledger.standards.water.WaterItem;
import org.ecoledger.standards.water.WaterMeans;

/**
 * What a section's month comes down to.
 *
 * @param section code of the section
 * @param means exact means of the month's readings
 * @param below how many of an item's values lay below the limit of detection; items without any are absent
 * @param decimals how many digits after the point an item's values have
 * @param readings how many readings there are
 * @param asOf time of the newest of them
 */
record WaterMonth(
        String section,
        YearMonth month,
        WaterMeans means,
        Map<WaterItem, Integer> below,
        Map<WaterItem, Integer> decimals,
        int readings,
        Instant asOf) {

    /** @param readings at least one, all of this month and section */
    static WaterMonth of(String section, YearMonth month, List<SectionReading> readings) {
        return new WaterMonth(
                section,
                month,
                JudgedWater.meansOf(readings),
                below(readings),
                JudgedWater.decimalsOf(readings),
                readings.size(),
                readings.getLast().at());
    }

    JudgedWater judged(WaterSection of) {
        return JudgedWater.of(of, means, decimals, month.atEndOfMonth());
    }

    private static Map<WaterItem, Integer> below(Collection<SectionReading> readings) {
        Map<WaterItem, Integer> below = new EnumMap<>(WaterItem.class);
        for (SectionReading reading : readings) {
            for (WaterQuantity quantity : reading.values().keySet()) {
                quantity.item()
                        .filter(_ -> reading.isBelow(quantity))
                        .ifPresent(item -> below.merge(item, 1, Integer::sum));
            }
        }
        return below;
    }
}
