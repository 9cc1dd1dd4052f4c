package org.ecoledger.standards.air;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One figure of a day, or why there is none.
 *
 * @param unrounded the exact mean (ten decimals), null where the value is missing
 * @param published the same in the item's published digits by GB/T 8170, null where the value is missing
 * @param count how many values it was made from
 * @param needed how many were needed
 * @param counted what was counted
 */
public record DailyValue(
        @Nullable BigDecimal unrounded, @Nullable BigDecimal published, int count, int needed, Counted counted) {

    /** What a day's figure is made from. */
    public enum Counted {
        HOURS("hours"),
        EIGHT_HOUR_MEANS("eight-hour means"),
        STATIONS("stations");

        private final String english;

        Counted(String english) {
            this.english = english;
        }
    }

    static DailyValue of(Pollutant pollutant, BigDecimal unrounded, int count, int needed, Counted counted) {
        return new DailyValue(unrounded, pollutant.published(unrounded), count, needed, counted);
    }

    static DailyValue missing(int count, int needed, Counted counted) {
        return new DailyValue(null, null, count, needed, counted);
    }

    public boolean isValid() {
        return unrounded != null;
    }

    /** Why the value is missing, such as {@code 19 of 20 hours}; null for a valid one. */
    public @Nullable String reason() {
        return isValid() ? null : count + " of " + needed + " " + counted.english;
    }
}
