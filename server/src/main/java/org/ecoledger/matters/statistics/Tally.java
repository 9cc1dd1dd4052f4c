package org.ecoledger.matters.statistics;

import java.util.EnumMap;
import java.util.Map;

/** All counts of one row. */
record Tally(String key, Map<Count, Long> counts) {

    long get(Count count) {
        return counts.getOrDefault(count, 0L);
    }

    Tally and(Tally other) {
        var sum = new EnumMap<Count, Long>(Count.class);
        for (Count count : Count.values()) {
            sum.put(count, get(count) + other.get(count));
        }
        return new Tally(key, sum);
    }

    static Tally empty(String key) {
        return new Tally(key, Map.of());
    }
}
