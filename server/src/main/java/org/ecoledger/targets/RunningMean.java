package org.ecoledger.targets;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** The mean of the valid days up to a day, one after the other: the line of a chart. */
final class RunningMean {
    private BigDecimal sum = BigDecimal.ZERO;
    private int days;

    void add(DayValue day) {
        BigDecimal value = day.value();
        if (value != null) {
            sum = sum.add(value);
            days++;
        }
    }

    /** With one decimal; null before the first valid day. */
    @Nullable
    String text() {
        return days == 0
                ? null
                : new Quotient(sum, days).rounded(1, RoundingMode.HALF_EVEN).toPlainString();
    }
}
