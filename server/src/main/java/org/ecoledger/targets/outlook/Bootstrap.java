package org.ecoledger.targets.outlook;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * Resampled history: the days that are left are cut into blocks of the calendar, and each block is drawn from the same days of
 * one of the earlier years. Blocks keep together what belongs together, such as a week of haze. The same seed gives the same
 * answer on every machine. Doubles are enough here: no limit is decided by them, only a likelihood.
 */
public final class Bootstrap {
    public static final int DRAWS = 2_000;

    private Bootstrap() {}

    /**
     * What one earlier year brought, block by block of the days that are left.
     *
     * @param numerator sums, or numbers of good ones
     * @param denominator how many there were
     */
    public record Year(double[] numerator, double[] denominator) {}

    /** Decides whether a year's end with these sums of the remaining days meets the target. */
    public interface Met {
        boolean test(double numerator, double denominator);
    }

    /** Empty without any earlier year. */
    public static Optional<Chance> chance(long seed, List<Year> years, Met met) {
        if (years.isEmpty()) {
            return Optional.empty();
        }
        var random = new SplittableRandom(seed);
        int blocks = years.getFirst().numerator().length;
        int hits = 0;
        for (int draw = 0; draw < DRAWS; draw++) {
            double numerator = 0;
            double denominator = 0;
            for (int block = 0; block < blocks; block++) {
                Year year = years.get(random.nextInt(years.size()));
                numerator += year.numerator()[block];
                denominator += year.denominator()[block];
            }
            hits += met.test(numerator, denominator) ? 1 : 0;
        }
        return Optional.of(Chance.of(hits, DRAWS, years.size()));
    }
}
