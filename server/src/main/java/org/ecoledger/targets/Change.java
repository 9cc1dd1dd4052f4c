package org.ecoledger.targets;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * A change against another year or a target, in the words of official papers: a number changes by percent (下降12%), a share by
 * percentage points (提高15.6个百分点), a count by its unit (增加18天). One rounding at the end, by GB/T 8170 (N01, N02, N04,
 * N15).
 */
public record Change(BigDecimal now, BigDecimal before) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Exact to 34 digits. */
    public BigDecimal exactPercent() {
        if (before.signum() == 0) {
            throw new ArithmeticException("a change against nothing has no percentage");
        }
        return now.subtract(before).multiply(HUNDRED).divide(before, MathContext.DECIMAL128);
    }

    /** Falls are negative: −12.04. */
    public BigDecimal percent(int decimals) {
        return exactPercent().setScale(decimals, RoundingMode.HALF_EVEN);
    }

    /** 下降12%, 上升3.5%, 持平. */
    public String percentWords(int decimals) {
        return words(percent(decimals), "上升", "下降", "%");
    }

    /** Of a number of days, tonnes or projects: 增加18天. */
    public String countWords(String unit) {
        return words(now.subtract(before), "增加", "减少", unit);
    }

    /** Of two shares given in percent: 提高15.6个百分点. */
    public String pointWords(int decimals) {
        return words(points(decimals), "提高", "下降", "个百分点");
    }

    /** Of a share against the share that was promised: 超过15.6个百分点, 低于1.2个百分点. */
    public String overTargetWords(int decimals) {
        return words(points(decimals), "超过目标", "低于目标", "个百分点");
    }

    /** The difference of two shares given in percent. */
    public BigDecimal points(int decimals) {
        return now.subtract(before).setScale(decimals, RoundingMode.HALF_EVEN);
    }

    /** What it was before, from what it is and by how many percent it changed: 108 after −4.4 % was 113 (N02). */
    public static BigDecimal before(BigDecimal now, BigDecimal percent, int decimals) {
        return now.multiply(HUNDRED).divide(HUNDRED.add(percent), decimals, RoundingMode.HALF_EVEN);
    }

    private static String words(BigDecimal by, String up, String down, String unit) {
        String much = by.abs().toPlainString() + unit;
        return switch (by.signum()) {
            case 1 -> up + much;
            case -1 -> down + much;
            default -> "持平";
        };
    }
}
