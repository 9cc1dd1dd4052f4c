package org.ecoledger.standards.air.evaluation;

/**
 * How composite indices are ranked.
 *
 * @param compared whether indices that are equal after rounding are equal
 * @param ties which rank follows a shared one
 * @param classTwo what it means that all items of a city meet class II
 * @param indexDigits digits of the composite index
 * @param rateDigits digits of the rate of change in percent
 */
public record RankingOptions(Compared compared, Ties ties, ClassTwo classTwo, int indexDigits, int rateDigits) {

    /** Rounded indices of two digits; 1, 2, 2, 4; the six figures of the index; rates of one digit. */
    public static final RankingOptions DEFAULT =
            new RankingOptions(Compared.ROUNDED, Ties.SKIP, ClassTwo.FIGURES_OF_THE_INDEX, 2, 1);

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
        /** Every item is attained as in the evaluation of a year: means and percentiles. */
        MEANS_AND_PERCENTILES
    }

    public RankingOptions withCompared(Compared what) {
        return new RankingOptions(what, ties, classTwo, indexDigits, rateDigits);
    }

    public RankingOptions withTies(Ties follow) {
        return new RankingOptions(compared, follow, classTwo, indexDigits, rateDigits);
    }

    public RankingOptions withClassTwo(ClassTwo meaning) {
        return new RankingOptions(compared, ties, meaning, indexDigits, rateDigits);
    }

    public RankingOptions withIndexDigits(int digits) {
        return new RankingOptions(compared, ties, classTwo, digits, rateDigits);
    }
}
