package org.ecoledger.monitoring;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.ecoledger.clock.CityTime;
import org.jspecify.annotations.Nullable;

/**
 * What was measured at a section at one time.
 *
 * @param section code of the section
 * @param values in the quantities' units and order; a missing one is absent
 * @param marks the source's marks against a quantity; a marked value is not evaluated, but for {@link #BELOW}
 * @param publishedClass number of the class that the source published, 1 to 6
 * @param status what the source says of the station: 正常, 维护
 * @param version 1 for the reading as it first came, one more for each correction
 * @param importId the import that brought this version
 * @param line its line in that import's file
 */
public record SectionReading(
        String section,
        Instant at,
        Map<WaterQuantity, BigDecimal> values,
        Map<WaterQuantity, String> marks,
        @Nullable Integer publishedClass,
        @Nullable String status,
        int version,
        long importId,
        long line) {
    /** Nothing was found: the value, where there is one, is the limit of detection. */
    public static final String BELOW = "L";

    public SectionReading {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        marks = Map.copyOf(marks);
    }

    /** Whether nothing was found of this quantity. */
    public boolean isBelow(WaterQuantity quantity) {
        return BELOW.equals(marks.get(quantity));
    }

    /** Whether there is a value that may be evaluated. */
    public boolean isValid(WaterQuantity quantity) {
        return values.containsKey(quantity) && (!marks.containsKey(quantity) || isBelow(quantity));
    }

    /** The month in which it was measured. */
    public YearMonth month() {
        return YearMonth.from(CityTime.at(at));
    }
}
