package org.ecoledger.reports.contradictions;

import java.math.BigDecimal;

/**
 * A unit as written, a row of {@code reports/contradictions/units.csv}.
 *
 * @param dimension units of one dimension can be converted into each other; things that are counted are a dimension each
 * @param factor to the dimension's first unit
 */
record Unit(String text, String dimension, BigDecimal factor) {
    static final Unit NONE = new Unit("", "", BigDecimal.ONE);
    /** 综合指数 has no unit and can be compared with another all the same. */
    static final Unit INDEX = new Unit("", "index", BigDecimal.ONE);

    boolean isCounted() {
        return dimension.startsWith("count:") || dimension.equals("days");
    }

    boolean isPercent() {
        return dimension.equals("percent");
    }

    boolean isPoints() {
        return dimension.equals("points");
    }

    boolean isTimes() {
        return dimension.equals("times");
    }

    boolean isKnown() {
        return !dimension.isEmpty();
    }

    boolean isConcentration() {
        return dimension.equals("concentration") || dimension.equals("solution");
    }

    /** Whether an amount in it can itself fall or rise by a percentage. */
    boolean isMeasure() {
        return isKnown() && !isPoints() && !isTimes() && !dimension.equals("rank") && !isClockTime();
    }

    private boolean isClockTime() {
        return dimension.equals("months") || dimension.equals("years");
    }
}
