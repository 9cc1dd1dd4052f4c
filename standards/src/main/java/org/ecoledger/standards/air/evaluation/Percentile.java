package org.ecoledger.standards.air.evaluation;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import org.ecoledger.standards.Ratio;

/** Percentiles of daily values by HJ 663, appendix A: interpolated between the two values beside the rank, exactly. */
public final class Percentile {

    private static final int HUNDRED = 100;

    private Percentile() {}

    /**
     * The value at the rank {@code 1 + (n − 1) · percent / 100} of the values in ascending order.
     *
     * @param values at least one, in any order, of one unit
     * @param percent 0 (the lowest) to 100 (the highest)
     * @return in the unit of the values, not rounded
     * @throws IllegalArgumentException for no values or a percentage outside 0 to 100
     */
    public static Ratio of(Collection<BigDecimal> values, int percent) {
        if (values.isEmpty() || percent < 0 || percent > HUNDRED) {
            throw new IllegalArgumentException(
                    "the percentile " + percent + " of " + values.size() + " values is not defined");
        }
        List<BigDecimal> ascending = values.stream().sorted().toList();
        int rank = (ascending.size() - 1) * percent;
        BigDecimal below = ascending.get(rank / HUNDRED);
        int beyond = rank % HUNDRED;
        if (beyond == 0) {
            return Ratio.of(below);
        }
        BigDecimal step = ascending.get(rank / HUNDRED + 1).subtract(below);
        return Ratio.of(below).plus(Ratio.of(step).times(Ratio.of(beyond, HUNDRED)));
    }

    /** As {@link #of}, of whole numbers that are in ascending order already. */
    static Ratio ofAscending(int[] ascending, int percent) {
        int rank = (ascending.length - 1) * percent;
        long below = ascending[rank / HUNDRED];
        int beyond = rank % HUNDRED;
        long step = beyond == 0 ? 0 : ascending[rank / HUNDRED + 1] - below;
        return Ratio.of(below * HUNDRED + step * beyond, HUNDRED);
    }
}
