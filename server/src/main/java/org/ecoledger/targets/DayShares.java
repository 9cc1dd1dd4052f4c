package org.ecoledger.targets;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which whole numbers of days a printed share can have come from (N30: no day of 365 or 366 gives 81.41 %, so the number of valid
 * days must be asked for).
 */
public final class DayShares {
    private static final int LONGEST_YEAR = 366;

    private DayShares() {}

    /** So many days of so many. */
    public record Fit(int days, int of) {}

    /** The share in percent, rounded by GB/T 8170. */
    public static BigDecimal share(int days, int of, int decimals) {
        return BigDecimal.valueOf(days)
                .multiply(BigDecimal.valueOf(100))
                .divide(BigDecimal.valueOf(of), decimals, RoundingMode.HALF_EVEN);
    }

    /** How many days of these many give the share as printed; empty where none does. */
    public static List<Fit> fitting(BigDecimal share, List<Integer> denominators) {
        return denominators.stream()
                .flatMap(of -> IntStream.rangeClosed(0, of)
                        .filter(days ->
                                share(days, of, Math.max(0, share.scale())).compareTo(share) == 0)
                        .mapToObj(days -> new Fit(days, of)))
                .toList();
    }

    /** All numbers of valid days of a year that can have given it, most days first. */
    public static List<Fit> possible(BigDecimal share) {
        return fitting(
                share,
                IntStream.iterate(LONGEST_YEAR, of -> of >= 1, of -> of - 1)
                        .boxed()
                        .toList());
    }

    /** The fewest days that reach a share of so many: 219 of 365 for 60.0 % (N15). */
    public static int needed(BigDecimal share, int of) {
        return share.multiply(BigDecimal.valueOf(of))
                .divide(BigDecimal.valueOf(100), 0, RoundingMode.CEILING)
                .intValueExact();
    }
}
