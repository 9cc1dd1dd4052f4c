package org.ecoledger.inspection.register;

import java.util.EnumMap;
import java.util.Map;

/** All counts of one row. */
record CaseTally(String key, Map<CaseCount, Long> counts) {

    long get(CaseCount count) {
        return counts.getOrDefault(count, 0L);
    }

    CaseTally and(CaseTally other) {
        var sum = new EnumMap<CaseCount, Long>(CaseCount.class);
        for (CaseCount count : CaseCount.values()) {
            sum.put(count, get(count) + other.get(count));
        }
        return new CaseTally(key, sum);
    }

    static CaseTally empty(String key) {
        return new CaseTally(key, Map.of());
    }
}
