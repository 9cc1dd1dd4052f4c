package org.ecoledger.standards.water;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;

/** Values of a section written as keys and numbers in turn. */
final class Values {

    private Values() {}

    static Map<WaterItem, BigDecimal> of(String... keysAndValues) {
        Map<WaterItem, BigDecimal> values = new EnumMap<>(WaterItem.class);
        for (int i = 0; i < keysAndValues.length; i += 2) {
            values.put(WaterItem.find(keysAndValues[i]).orElseThrow(), new BigDecimal(keysAndValues[i + 1]));
        }
        return values;
    }
}
