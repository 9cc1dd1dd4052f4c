package org.ecoledger.standards.air;

import java.util.Set;

/**
 * Where the text of HJ 633 and the published practice differ, or the text is silent, which reading is taken.
 *
 * @param hourlyInputs what the real-time index is computed from
 * @param inputDigits whether concentrations are rounded before the individual index is taken
 * @param ozoneHourInDaily whether the daily index takes the highest one-hour mean of ozone where the edition asks for
 *     it (HJ 633-2012 does, HJ 633-2026 does not)
 * @param exempt items that the place need not monitor, so that an index without them is complete; HJ 633-2026 allows it
 *     for an item that was not primary on a polluted day for three years, which is for the caller to know
 */
public record IndexOptions(
        HourlyInputs hourlyInputs, InputDigits inputDigits, boolean ozoneHourInDaily, Set<Pollutant> exempt) {

    /** The readings that reproduce the published national data. */
    public static final IndexOptions DEFAULT =
            new IndexOptions(HourlyInputs.SIX, InputDigits.AS_THE_EDITION_SAYS, true, Set.of());

    public IndexOptions {
        exempt = Set.copyOf(exempt);
    }

    /** What the real-time index is computed from. */
    public enum HourlyInputs {
        /** The six one-hour means, particles on the 24-hour breakpoints: as published nationally since 2014. */
        SIX,
        /** The text of HJ 633-2012: one-hour means of the gases, moving means of ozone (8 h) and particles (24 h). */
        NINE_OF_2012
    }

    /** The concentration that enters the formula. */
    public enum InputDigits {
        /**
         * HJ 633-2026 rounds first; HJ 633-2012 takes the value as it is (published days of Beijing show that CO given
         * to three decimals was not rounded).
         */
        AS_THE_EDITION_SAYS,
        /** Rounded to published digits first under every edition. */
        PUBLISHED
    }

    public IndexOptions withHourlyInputs(HourlyInputs inputs) {
        return new IndexOptions(inputs, inputDigits, ozoneHourInDaily, exempt);
    }

    public IndexOptions withInputDigits(InputDigits digits) {
        return new IndexOptions(hourlyInputs, digits, ozoneHourInDaily, exempt);
    }

    public IndexOptions withOzoneHourInDaily(boolean taken) {
        return new IndexOptions(hourlyInputs, inputDigits, taken, exempt);
    }

    public IndexOptions withExempt(Set<Pollutant> items) {
        return new IndexOptions(hourlyInputs, inputDigits, ozoneHourInDaily, items);
    }
}
