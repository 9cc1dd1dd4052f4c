package org.ecoledger.reports.contradictions;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** How a calculation is told in Chinese. */
final class Telling {
    private Telling() {}

    /** Two decimals at most, none that say nothing. */
    static String plain(BigDecimal value) {
        int digits = value.abs().compareTo(BigDecimal.ONE) < 0 ? 4 : 2;
        BigDecimal rounded = value.setScale(digits, RoundingMode.HALF_EVEN).stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0).toPlainString() : rounded.toPlainString();
    }

    static String middle(Interval range) {
        return plain(range.middle());
    }

    static String percent(BigDecimal share) {
        return plain(share.abs()) + "%";
    }

    static String direction(int sign) {
        return sign < 0 ? "下降" : "上升";
    }

    /** An amount of the first unit of its dimension, said in this unit. */
    static String in(BigDecimal base, Unit unit) {
        return plain(base.divide(unit.factor(), 6, RoundingMode.HALF_EVEN)) + unit.text();
    }
}
