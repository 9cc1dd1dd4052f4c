package org.ecoledger.targets;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One day's published figure of one region.
 *
 * @param value null where the day has no valid value
 * @param ref address of the day's figure
 */
record DayValue(LocalDate date, @Nullable BigDecimal value, String text, String unit, String ref) {

    boolean isGood() {
        return value != null && value.compareTo(BigDecimal.valueOf(100)) <= 0;
    }

    boolean isBad() {
        return value != null && !isGood();
    }
}
