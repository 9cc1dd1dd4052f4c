package org.ecoledger.targets;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.ecoledger.targets.formula.Formula;
import org.jspecify.annotations.Nullable;

/**
 * What a target counts, in the edition that holds from a day on (see {@code targets/indicators.csv}).
 *
 * @param code such as {@code pm10-annual-mean}
 * @param period how long it runs before it is judged: a year
 * @param source where its results come from
 * @param item what of the source: {@code pm10}, {@code aqi}, {@code section}, a list's code; empty where the source is one
 * @param numerator what a share counts above the line, in words; empty for others
 * @param denominator what it counts below the line
 * @param formula null unless it is made of other indicators
 * @param decimals digits of its published value
 * @param controlDecimals digits of what the remaining days must reach
 * @param tightWithin how far in percent the remaining days may have to improve before it is off track
 * @param standard edition by which its value is made
 * @param clause what that edition says about it
 */
public record Indicator(
        String code,
        LocalDate validFrom,
        String name,
        String english,
        String unit,
        Direction direction,
        Period period,
        Aggregation aggregation,
        Source source,
        String item,
        String numerator,
        String denominator,
        @Nullable Formula formula,
        Split split,
        int decimals,
        int controlDecimals,
        BigDecimal tightWithin,
        String standard,
        String clause) {

    /** On which side of the target's value its result must lie. */
    public enum Direction {
        AT_MOST,
        AT_LEAST
    }

    /** How long an indicator runs before it is judged. */
    public enum Period {
        YEAR
    }

    /** Where an indicator's results come from. */
    public enum Source {
        AIR,
        WATER,
        MATTERS,
        LIST,
        TASKS,
        REPORTED,
        FORMULA;

        /** Whether its results say which unit they are of; others are of a region only. */
        public boolean knowsHolders() {
            return this == TASKS || this == REPORTED;
        }
    }

    /** How a year's value is made. */
    public enum Aggregation {
        /** Arithmetic mean of the valid days' values. */
        MEAN,
        /** Number of days with an index of at most 100. */
        COUNT_OF_DAYS,
        /** Share of those that pass, both numbers kept. */
        SHARE,
        /** Sum of what is reported with proof. */
        REPORTED,
        /** The newest value, both numbers of a share kept. */
        LATEST,
        /** Share of a list that has been removed: the list is to reach zero. */
        CLEARED
    }

    /** How a whole is split among its parts. */
    public enum Split {
        /** Means, rates and days never sum: each part has a figure of its own. */
        OWN_FIGURE,
        /** The parts together must reach the whole. */
        CUT,
        /** The parts together must stay within the whole. */
        CAP
    }

    /** Whether each day of the period brings one result, so that a day without one is missing. */
    boolean isDaily() {
        return source == Source.AIR;
    }

    /** Whether it is a part of a whole, given in percent. */
    boolean isShare() {
        return unit.equals("%");
    }

    /** Whether a target can have this value: days are whole, and a year has no more than 366. */
    boolean canReach(BigDecimal value) {
        return aggregation != Aggregation.COUNT_OF_DAYS
                || (value.stripTrailingZeros().scale() <= 0 && value.compareTo(BigDecimal.valueOf(366)) <= 0);
    }

    /** A value in published digits, by GB/T 8170. */
    String text(BigDecimal value) {
        return value.setScale(decimals, RoundingMode.HALF_EVEN).toPlainString();
    }

    /** A promised value as it was written: never with fewer digits than it has. */
    String promised(BigDecimal value) {
        return value.setScale(Math.max(decimals, value.stripTrailingZeros().scale()), RoundingMode.UNNECESSARY)
                .toPlainString();
    }
}
