package org.ecoledger.standards.water;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A main pollutant of a river or basin.
 *
 * @param exceeding in how many of its sections the item is worse than class Ⅲ
 * @param sections how many sections the river has that were judged
 * @param multiple the exceed multiple of the mean over the sections, where the river is judged by it; else null, as for
 *     an item that has none
 */
public record RiverPollutant(
        WaterItem item,
        int exceeding,
        int sections,
        @Nullable BigDecimal multiple) {

    /** The section exceed rate (断面超标率) in percent, one decimal; null without sections. */
    public @Nullable BigDecimal exceedPercent() {
        return ClassShares.percent(exceeding, sections);
    }
}
