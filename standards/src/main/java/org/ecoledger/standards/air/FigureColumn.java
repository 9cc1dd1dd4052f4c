package org.ecoledger.standards.air;

import java.math.BigDecimal;
import java.util.Arrays;
import org.ecoledger.standards.Ratio;

/**
 * One item's figure on every day of a series: an exact fraction (the sum of the values and their number), from which
 * the published digits are rounded once.
 */
final class FigureColumn {

    private final Shape shape;
    private final long[] sums;
    private final int[] divisors;
    private final int[] counts;
    private final int[] published;

    FigureColumn(Shape shape, int days) {
        this(shape, new long[days], new int[days], new int[days], new int[days]);
        Arrays.fill(published, DailySeries.MISSING);
    }

    private FigureColumn(Shape shape, long[] sums, int[] divisors, int[] counts, int[] published) {
        this.shape = shape;
        this.sums = sums;
        this.divisors = divisors;
        this.counts = counts;
        this.published = published;
    }

    /**
     * What the figures of a column have in common.
     *
     * @param decimals of the values that are summed
     * @param needed how many of what is counted make a figure
     */
    record Shape(Pollutant pollutant, int decimals, int needed, Statistic.Counted counted) {

        /** The mean in published digits, in whole units of the last. */
        int published(long sum, int divisor) {
            return Math.toIntExact(HalfEven.mean(sum, divisor, decimals - pollutant.decimals()));
        }
    }

    /** Sets a day's figure: the sum of so many values, made from {@code count} of what is counted. */
    void set(int day, long sum, int divisor, int count) {
        sums[day] = sum;
        divisors[day] = divisor;
        counts[day] = count;
        published[day] = shape.published(sum, divisor);
    }

    void setMissing(int day, int count) {
        counts[day] = count;
        published[day] = DailySeries.MISSING;
    }

    Shape shape() {
        return shape;
    }

    boolean isMissing(int day) {
        return published[day] == DailySeries.MISSING;
    }

    /** In whole units of the item's last published digit, or {@link DailySeries#MISSING}. */
    int published(int day) {
        return published[day];
    }

    /** With so many digits more than are published, in whole units of the last; only for a figure that is there. */
    long taken(int day, int digitsMore) {
        int decimals = shape.pollutant().decimals() + digitsMore;
        return HalfEven.mean(sums[day], divisors[day], shape.decimals() - decimals);
    }

    Statistic statistic(int day) {
        if (isMissing(day)) {
            return Statistic.missing(counts[day], shape.needed(), shape.counted());
        }
        Ratio exact = Ratio.of(BigDecimal.valueOf(sums[day], shape.decimals())).dividedBy(divisors[day]);
        return Statistic.of(shape.pollutant(), exact, counts[day], shape.needed(), shape.counted());
    }

    FigureColumn copy() {
        return new FigureColumn(shape, sums.clone(), divisors.clone(), counts.clone(), published.clone());
    }
}
