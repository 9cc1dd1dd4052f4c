package org.ecoledger.reports.contradictions;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** How a calculation is told in Chinese. */
final class Telling {
    private Telling() {}

    private static final BigDecimal HUNDRED_MILLION = BigDecimal.TEN.pow(8);
    private static final BigDecimal TEN_THOUSAND = BigDecimal.TEN.pow(4);
    private static final BigDecimal LONG = BigDecimal.TEN.pow(5);

    /** Two decimals at most, none that say nothing; large round numbers in 万 and 亿. */
    static String plain(BigDecimal value) {
        if (value.abs().compareTo(HUNDRED_MILLION) >= 0) {
            return digits(value.divide(HUNDRED_MILLION, 4, RoundingMode.HALF_EVEN)) + "亿";
        }
        boolean round = value.abs().compareTo(LONG) >= 0 && value.remainder(BigDecimal.valueOf(100)).signum() == 0;
        return round ? digits(value.divide(TEN_THOUSAND, 4, RoundingMode.HALF_EVEN)) + "万" : digits(value);
    }

    private static String digits(BigDecimal value) {
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
