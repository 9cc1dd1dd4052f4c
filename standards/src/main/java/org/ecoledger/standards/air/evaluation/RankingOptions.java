package org.ecoledger.standards.air.evaluation;

/**
 * How composite indices are ranked.
 *
 * @param compared whether indices that are equal after rounding are equal
 * @param ties which rank follows a shared one
 * @param classTwo what it means that all items of a city meet class II
 * @param indexDigits digits of the composite index
 * @param rateDigits digits of the rate of change in percent
 * @param earlierLimits by whose limits the index before is taken for the change
 * @param insufficient what becomes of a period with too few valid days
 */
public record RankingOptions(
        Compared compared,
        Ties ties,
        ClassTwo classTwo,
        int indexDigits,
        int rateDigits,
        EarlierLimits earlierLimits,
        Insufficient insufficient) {

    /**
     * Rounded indices of two digits; 1, 2, 2, 4; the six figures of the index; rates of one digit; both indices of a change by
     * the same limits; periods of too few days left out.
     */
    public static final RankingOptions DEFAULT = new RankingOptions(
            Compared.ROUNDED,
            Ties.SKIP,
            ClassTwo.FIGURES_OF_THE_INDEX,
            2,
            1,
            EarlierLimits.OF_THE_LATER_PERIOD,
            Insufficient.LEFT_OUT);

    /** What is compared, and what the rate of change is taken from. */
    public enum Compared {
        /** The published index: what looks equal ranks equal. */
        ROUNDED,
        /** The exact index. */
        UNROUNDED
    }

    /** Which rank follows a shared one. */
    public enum Ties {
        /** 1, 2, 2, 4. */
        SKIP,
        /** 1, 2, 2, 3. */
        CONTINUE
    }

    /** When a city stays out of the list of those that became worse. */
    public enum ClassTwo {
        /** The six figures that enter the index meet their limits: no single index is above 1. */
        FIGURES_OF_THE_INDEX,
        /** Every item meets the limits as in the evaluation of a year: means and percentiles, always of class II. */
        MEANS_AND_PERCENTILES
    }

    /** By whose limits the index of the period before is taken where an edition changed in between. */
    public enum EarlierLimits {
        /** Those of the later period: the same air gives a change of nothing. */
        OF_THE_LATER_PERIOD,
        /** Its own, as it was published. */
        AS_EVALUATED
    }

    /** What becomes of a period in which an item has too few valid days. */
    public enum Insufficient {
        /** It is named and not ranked: one clean day would rank first. */
        LEFT_OUT,
        /** It is ranked, as in the course of a month. */
        RANKED
    }

    public RankingOptions withCompared(Compared what) {
        return new RankingOptions(what, ties, classTwo, indexDigits, rateDigits, earlierLimits, insufficient);
    }

    public RankingOptions withTies(Ties follow) {
        return new RankingOptions(compared, follow, classTwo, indexDigits, rateDigits, earlierLimits, insufficient);
    }

    public RankingOptions withClassTwo(ClassTwo meaning) {
        return new RankingOptions(compared, ties, meaning, indexDigits, rateDigits, earlierLimits, insufficient);
    }

    public RankingOptions withIndexDigits(int digits) {
        return new RankingOptions(compared, ties, classTwo, digits, rateDigits, earlierLimits, insufficient);
    }

    public RankingOptions withEarlierLimits(EarlierLimits of) {
        return new RankingOptions(compared, ties, classTwo, indexDigits, rateDigits, of, insufficient);
    }

    public RankingOptions withInsufficient(Insufficient becomes) {
        return new RankingOptions(compared, ties, classTwo, indexDigits, rateDigits, earlierLimits, becomes);
    }
}
