package org.ecoledger.standards.water;

/**
 * What the texts at hand do not fix, or leave to choose.
 *
 * @param digits what is rounded before it is judged
 * @param oxygen what counts for class Ⅰ of dissolved oxygen
 * @param cyanideAndMetalsFirst cyanide and heavy metals go before other main pollutants
 * @param multipleDecimals digits after the point of an exceed multiple
 * @param sectionsForShares a river with fewer sections is judged by its means, others by shares of classes
 */
public record WaterOptions(
        Digits digits, Oxygen oxygen, boolean cyanideAndMetalsFirst, int multipleDecimals, int sectionsForShares) {

    /** As published, 7.5 mg/L, metals first, one decimal, five sections. */
    public static final WaterOptions DEFAULT = new WaterOptions(Digits.PLATFORM, Oxygen.CONCENTRATION, true, 1, 5);

    public WaterOptions {
        if (multipleDecimals < 0 || sectionsForShares < 1) {
            throw new IllegalArgumentException(
                    "not for " + multipleDecimals + " decimals and " + sectionsForShares + " sections");
        }
    }

    /** The digits in which values are judged. */
    public enum Digits {
        /** Those in which the national platform publishes, by GB/T 8170; for other items the default of the table. */
        PLATFORM,
        /** As they are given: the caller has rounded them. */
        AS_GIVEN
    }

    /** GB 3838, table 1, gives class Ⅰ of dissolved oxygen two limits of which one must be met. */
    public enum Oxygen {
        /** 7.5 mg/L alone. */
        CONCENTRATION,
        /** 7.5 mg/L, or a saturation of 90 % where {@link WaterItem#OXYGEN_SATURATION} is given. */
        CONCENTRATION_OR_SATURATION
    }

    public WaterOptions withDigits(Digits taken) {
        return new WaterOptions(taken, oxygen, cyanideAndMetalsFirst, multipleDecimals, sectionsForShares);
    }

    public WaterOptions withOxygen(Oxygen limits) {
        return new WaterOptions(digits, limits, cyanideAndMetalsFirst, multipleDecimals, sectionsForShares);
    }

    public WaterOptions withCyanideAndMetalsFirst(boolean first) {
        return new WaterOptions(digits, oxygen, first, multipleDecimals, sectionsForShares);
    }

    public WaterOptions withMultipleDecimals(int decimals) {
        return new WaterOptions(digits, oxygen, cyanideAndMetalsFirst, decimals, sectionsForShares);
    }

    public WaterOptions withSectionsForShares(int sections) {
        return new WaterOptions(digits, oxygen, cyanideAndMetalsFirst, multipleDecimals, sections);
    }
}
