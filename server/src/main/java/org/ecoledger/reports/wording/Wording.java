package org.ecoledger.reports.wording;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;
import org.ecoledger.standards.Ratio;
import org.ecoledger.standards.Rounding;

/**
 * The grammar of figures in official documents (inventory A.6): a change of a quantity is a percentage, a change of a share
 * is a difference in 个百分点, a change of a count is a count. All rounding is by GB/T 8170, in one step.
 */
public final class Wording {
    /** Digits of a percentage of change unless somebody asks for others; a zero at its end is not said. */
    static final int CHANGE_DECIMALS = 1;

    private static final String LEVEL = "持平";
    private static final int MOST_DECIMALS = 4;

    private Wording() {}

    /**
     * What is compared.
     *
     * @param decimals digits with which both figures are published; they are level only where they agree in these
     * @param unit in which they are said: 天, 微克/立方米
     */
    public record Pair(BigDecimal now, BigDecimal before, int decimals, String unit) {
        public Pair {
            now = Rounding.toDigits(now, decimals);
            before = Rounding.toDigits(before, decimals);
        }

        BigDecimal difference() {
            return now.subtract(before);
        }
    }

    /**
     * How the figure changed.
     *
     * @param wish which way is better
     * @param promised whether it was to go that way; if it went the other, that is said: 不降反升
     */
    public static Change change(Pair pair, Manner manner, Wish wish, boolean promised) {
        int sign = pair.difference().signum();
        if (sign == 0) {
            return new Change(BigDecimal.ZERO, LEVEL);
        }
        String verb = Verbs.of(manner, wish, sign, promised && isAgainst(wish, sign));
        return switch (manner) {
            case POINTS ->
                new Change(pair.difference(), verb + plain(pair.difference().abs()) + "个百分点");
            case COUNTED ->
                new Change(pair.difference(), verb + plain(pair.difference().abs()) + pair.unit());
            case RELATIVE -> relative(pair, verb);
        };
    }

    private static boolean isAgainst(Wish wish, int sign) {
        return (wish == Wish.LESS && sign > 0) || (wish == Wish.MORE && sign < 0);
    }

    private static Change relative(Pair pair, String verb) {
        if (pair.before().signum() == 0) {
            return new Change(null, "由0" + (pair.now().signum() > 0 ? "增至" : "降至") + plain(pair.now()) + pair.unit());
        }
        for (int decimals = CHANGE_DECIMALS; decimals <= MOST_DECIMALS; decimals++) {
            BigDecimal percent = percent(pair.now(), pair.before(), decimals);
            if (percent.signum() != 0) {
                return new Change(percent, verb + plain(percent.abs()) + "%");
            }
        }
        return new Change(percent(pair.now(), pair.before(), MOST_DECIMALS), "基本" + LEVEL);
    }

    /** By how many percent of the base it changed: 95 against 108 is −12.0 (N01). */
    public static BigDecimal percent(BigDecimal now, BigDecimal before, int decimals) {
        return Ratio.of(now.subtract(before))
                .times(100)
                .dividedBy(Ratio.of(before.abs()))
                .rounded(decimals);
    }

    /** A relative change with just so many digits, zeros kept: 下降12.0%. */
    public static String relative(BigDecimal now, BigDecimal before, int decimals) {
        BigDecimal percent = percent(now, before, decimals);
        return percent.signum() == 0
                ? LEVEL
                : Verbs.of(Manner.RELATIVE, Wish.NEITHER, percent.signum(), false)
                        + percent.abs().toPlainString() + "%";
    }

    /**
     * How far the figure is from what was promised: 差3.1个百分点, 超额18天, 高于目标5微克/立方米.
     *
     * @param pair the figure and, in the place of the one before, what was promised
     */
    public static Change gap(Pair pair, Manner manner, Wish wish) {
        int sign = pair.difference().signum();
        if (sign == 0) {
            return new Change(BigDecimal.ZERO, "与目标" + LEVEL);
        }
        String amount = plain(pair.difference().abs()) + (manner == Manner.POINTS ? "个百分点" : pair.unit());
        String word = wish == Wish.MORE
                ? sign < 0 ? "差" : manner == Manner.COUNTED ? "超额" : "超过目标"
                : sign < 0 ? "低于目标" : "高于目标";
        return new Change(pair.difference(), word + amount);
    }

    /** A figure with its unit in running text; from a threshold on in the larger unit: 1.2万吨. */
    public static String amount(BigDecimal value, String text, String unit) {
        return Units.larger(value, unit)
                .map(step -> plain(step.of(value)) + step.larger())
                .orElseGet(() -> text + Units.said(unit));
    }

    /** A unit as running text names it: 微克/立方米. */
    public static String unit(String unit) {
        return Units.said(unit);
    }

    /** With its sign, for tables of changes: +2.1, −12.0, 0. */
    public static String signed(BigDecimal value) {
        return switch (value.signum()) {
            case 0 -> "0";
            case 1 -> "+" + value.toPlainString();
            default -> "−" + value.abs().toPlainString();
        };
    }

    /** 截至9月30日. */
    public static String upTo(LocalDate day) {
        return "截至" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }

    /** 1—9月; one month alone 9月; over the turn of a year 2025年11月—2026年2月. */
    public static String months(YearMonth first, YearMonth last) {
        if (first.equals(last)) {
            return first.getMonthValue() + "月";
        }
        return first.getYear() == last.getYear()
                ? first.getMonthValue() + "—" + last.getMonthValue() + "月"
                : first.getYear() + "年" + first.getMonthValue() + "月—" + last.getYear() + "年" + last.getMonthValue()
                        + "月";
    }

    /** Without zeros at its end and without an exponent. */
    static String plain(BigDecimal value) {
        BigDecimal stripped = Objects.requireNonNull(value).stripTrailingZeros();
        return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
    }
}
