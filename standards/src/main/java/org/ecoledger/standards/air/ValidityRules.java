package org.ecoledger.standards.air;

/**
 * How many hourly values a day's figures need: GB 3095, table 4, and HJ 663 for the day of ozone.
 *
 * @param dayHours hourly values for a 24-hour mean
 * @param movingMeanHours hourly values for one eight-hour mean
 * @param movingMeans valid eight-hour means of the seventeen that end at hours 8 to 24; a day with fewer still counts
 *     when the highest of them exceeds the limit
 * @param ozoneHours hourly values for the day's highest one-hour mean of ozone; not fixed by a text at hand
 * @param ozoneArea the class of area whose eight-hour limit is meant
 */
public record ValidityRules(int dayHours, int movingMeanHours, int movingMeans, int ozoneHours, AreaClass ozoneArea) {

    /** 20 of 24 hours, 6 of 8 hours, 14 of 17 means; the limit of class II areas. */
    public static final ValidityRules STANDARD = new ValidityRules(20, 6, 14, 20, AreaClass.CLASS_2);

    public ValidityRules {
        within(dayHours, 1, DayValues.HOURS);
        within(movingMeanHours, 1, OzoneDay.WINDOW);
        within(movingMeans, 1, OzoneDay.WINDOWS);
        within(ozoneHours, 1, DayValues.HOURS);
    }

    private static void within(int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(value + " is not within " + least + " to " + most);
        }
    }
}
