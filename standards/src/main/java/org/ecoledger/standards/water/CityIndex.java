package org.ecoledger.standards.water;

import java.math.BigDecimal;
import org.ecoledger.standards.Edition;
import org.ecoledger.standards.Ratio;
import org.jspecify.annotations.Nullable;

/**
 * A city's index of surface water (城市水质指数 CWQI); the lower, the better the water.
 *
 * @param index in its digits by GB/T 8170; null for a city of which nothing was monitored
 * @param exact null with it
 * @param rivers null if none was monitored
 * @param lakes null if none was monitored
 */
public record CityIndex(
        @Nullable BigDecimal index,
        @Nullable Ratio exact,
        @Nullable WaterIndex rivers,
        @Nullable WaterIndex lakes,
        Edition edition,
        String clause) {

    /** Whether no mean of an item is worse than class Ⅲ, in rivers nor in lakes; unrounded means are compared. */
    public boolean meetsClassThree() {
        return exact != null
                && (rivers == null || rivers.meetsClassThree())
                && (lakes == null || lakes.meetsClassThree());
    }
}
