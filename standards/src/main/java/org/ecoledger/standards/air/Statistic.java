package org.ecoledger.standards.air;

import java.math.BigDecimal;
import org.ecoledger.standards.Ratio;
import org.jspecify.annotations.Nullable;

/**
 * A mean or highest value derived from several measured ones, or why there is none.
 *
 * @param exact the exact result, null where there is none
 * @param published the same in the item's published digits, rounded once by GB/T 8170; null where there is none
 * @param count how many values it was made from
 * @param needed how many were needed
 * @param counted what was counted
 */
public record Statistic(@Nullable Ratio exact, @Nullable BigDecimal published, int count, int needed, Counted counted) {

    private static final int DISPLAYED_DECIMALS = 10;

    /** What it is made from. */
    public enum Counted {
        HOURS("hours"),
        EIGHT_HOUR_MEANS("eight-hour means"),
        STATIONS("stations"),
        DAYS("days"),
        MINUTES("minutes");

        private final String english;

        Counted(String english) {
            this.english = english;
        }

        String english() {
            return english;
        }
    }

    static Statistic of(Pollutant pollutant, Ratio exact, int count, int needed, Counted counted) {
        return new Statistic(exact, pollutant.published(exact), count, needed, counted);
    }

    static Statistic missing(int count, int needed, Counted counted) {
        return new Statistic(null, null, count, needed, counted);
    }

    public boolean isValid() {
        return exact != null;
    }

    /** The result for display or storage, to ten decimals at most; null where there is none. */
    public @Nullable BigDecimal unrounded() {
        return exact == null ? null : exact.decimal(DISPLAYED_DECIMALS);
    }

    /** Why there is no result, such as {@code 19 of 20 hours}; null for a valid one. */
    public @Nullable String reason() {
        return isValid() ? null : count + " of " + needed + " " + counted.english;
    }
}
