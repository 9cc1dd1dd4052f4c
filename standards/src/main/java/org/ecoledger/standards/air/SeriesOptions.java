package org.ecoledger.standards.air;

/**
 * The readings by which a series is evaluated.
 *
 * @param validity how many hours a day's figures need
 * @param index how the daily index is taken
 */
public record SeriesOptions(ValidityRules validity, IndexOptions index) {

    /** The defaults of each. */
    public static final SeriesOptions DEFAULT = new SeriesOptions(ValidityRules.STANDARD, IndexOptions.DEFAULT);
}
