package org.ecoledger.reports.contradictions;

import java.math.BigDecimal;

/**
 * A number as it is written, with its unit.
 *
 * @param from first character in the read text of the piece
 * @param to the character after number, unit and 以上
 * @param value in the unit as written, 万 and 亿 multiplied out; the lower end of a range
 * @param upper the upper end of a range, else as {@code value}
 * @param step size of the last decimal place written
 */
record Amount(int from, int to, BigDecimal value, BigDecimal upper, BigDecimal step, Unit unit, Form form) {
    private static final BigDecimal TENTH = new BigDecimal("0.1");

    enum Form {
        EXACT,
        /** 约, 近, 左右. */
        ABOUT,
        /** 以上, 超过. */
        AT_LEAST,
        /** 以下, 不足. */
        AT_MOST,
        /** 600多, 5到8. */
        RANGE,
        /** 第十位. */
        ORDINAL
    }

    Amount in(Unit other) {
        return new Amount(from, to, value, upper, step, other, form);
    }

    /** All values that it can stand for, in the first unit of its dimension. */
    Interval range() {
        return written().times(unit.factor());
    }

    private Interval written() {
        return switch (form) {
            case EXACT -> rounded();
            case ABOUT -> {
                BigDecimal tenth = value.abs().multiply(TENTH).max(step);
                yield new Interval(value.subtract(tenth), value.add(tenth));
            }
            case AT_LEAST -> new Interval(value, Interval.ENDLESS);
            case AT_MOST -> new Interval(Interval.ENDLESS.negate(), value);
            case RANGE -> new Interval(value.min(upper), value.max(upper));
            case ORDINAL -> Interval.of(value);
        };
    }

    private Interval rounded() {
        boolean whole = step.compareTo(BigDecimal.ONE) == 0;
        return whole && unit.isCounted() ? Interval.of(value) : Interval.rounded(value, step);
    }

    boolean isPoint() {
        return form == Form.EXACT;
    }

    boolean isWhole() {
        return step.compareTo(BigDecimal.ONE) >= 0;
    }

    /** In the first unit of its dimension. */
    BigDecimal base() {
        return value.multiply(unit.factor());
    }

    boolean isLike(Amount other) {
        return unit.isKnown() && unit.dimension().equals(other.unit.dimension());
    }
}
