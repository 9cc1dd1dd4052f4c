package org.ecoledger.standards.water;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.ecoledger.standards.Ratio;

/**
 * The index of a city's rivers, or of its lakes.
 *
 * @param sections how many sections or points it was made from
 * @param items the exact index of each of the 21 items
 * @param unmonitored the items of which no section has a value
 */
public record WaterIndex(WaterBody body, int sections, Map<WaterItem, Ratio> items, List<WaterItem> unmonitored) {

    public WaterIndex {
        Map<WaterItem, Ratio> ordered = new EnumMap<>(WaterItem.class);
        ordered.putAll(items);
        items = Collections.unmodifiableMap(ordered);
        unmonitored = List.copyOf(unmonitored);
    }

    /** Whether no mean of an item is worse than class Ⅲ: no index is above 1. */
    boolean meetsClassThree() {
        return items.values().stream().allMatch(index -> index.compareTo(Ratio.ONE) <= 0);
    }

    /** The sum over the items, exact. */
    public Ratio sum() {
        return Ratio.total(items.values());
    }
}
