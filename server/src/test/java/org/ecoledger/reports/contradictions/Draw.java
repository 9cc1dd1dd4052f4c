package org.ecoledger.reports.contradictions;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Random;

/** Numbers and words drawn for a sentence, the same for the same seed. */
final class Draw {
    private final Random random;

    Draw(long seed) {
        this.random = new Random(seed);
    }

    int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    String pick(String... words) {
        return words[random.nextInt(words.length)];
    }

    String place() {
        return pick("青河县", "临江区", "白水县", "南山区", "东湖新区", "长岭县", "石门镇", "安平县", "我市", "全市", "云溪区");
    }

    String gas() {
        return pick("PM2.5", "PM10", "二氧化氮", "细颗粒物", "可吸入颗粒物", "SO2");
    }

    String unit() {
        return pick("微克/立方米", "μg/m3", "微克每立方米", " μg/m³");
    }

    /** Another number of the same size, clearly not this one. */
    int other(int number) {
        int step = Math.max(2, number / 8) + random.nextInt(Math.max(2, number / 4));
        return number > step + 1 && random.nextBoolean() ? number - step : number + step;
    }

    /** Another percentage, as a slip of the pen makes it. */
    String otherRate(String rate) {
        BigDecimal right = new BigDecimal(rate);
        BigDecimal off = right.abs()
                .multiply(BigDecimal.valueOf(0.25 + random.nextDouble() * 0.3))
                .max(BigDecimal.valueOf(3));
        boolean less = random.nextBoolean() && right.compareTo(off) > 0
                || right.add(off).compareTo(BigDecimal.valueOf(99)) > 0;
        return (less ? right.subtract(off) : right.add(off))
                .setScale(right.scale(), RoundingMode.HALF_UP)
                .toPlainString();
    }

    static String rate(long part, long whole, int decimals) {
        return BigDecimal.valueOf(part * 100)
                .divide(BigDecimal.valueOf(whole), decimals, RoundingMode.HALF_UP)
                .toPlainString();
    }

    /** How much it changed from the base, in percent and without sign. */
    static String change(long now, long base, int decimals) {
        return rate(Math.abs(now - base), base, decimals);
    }

    static String tenths(long number) {
        return BigDecimal.valueOf(number, 1).toPlainString();
    }

    static String hundredths(long number) {
        return BigDecimal.valueOf(number, 2).toPlainString();
    }
}
