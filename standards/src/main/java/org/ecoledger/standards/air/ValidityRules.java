package org.ecoledger.standards.air;

import java.time.LocalDate;
import org.ecoledger.standards.Edition;
import org.ecoledger.standards.Editions;
import org.ecoledger.standards.ResourceTable;
import org.ecoledger.standards.Subject;

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

    private static final ResourceTable TABLE = ResourceTable.read(ValidityRules.class, "day-rules.csv");

    /**
     * The rules of the newest edition, which are those of all of them so far: 20 of 24 hours, 6 of 8 hours, 14 of 17 means;
     * the limit of class II areas.
     */
    public static final ValidityRules STANDARD =
            of(Editions.of(Subject.AIR_LIMITS).getLast());

    public ValidityRules {
        within(dayHours, 1, DayValues.HOURS);
        within(movingMeanHours, 1, OzoneDay.WINDOW);
        within(movingMeans, 1, OzoneDay.WINDOWS);
        within(ozoneHours, 1, DayValues.HOURS);
    }

    /** The rules of the edition in force on the day, with the limit of class II areas. */
    public static ValidityRules on(LocalDate day) {
        return of(Editions.inForce(Subject.AIR_LIMITS, day));
    }

    /** Where the rules of the day stand. */
    static String clause(Edition edition) {
        return row(edition).text("clause");
    }

    private static ValidityRules of(Edition edition) {
        ResourceTable.Row row = row(edition);
        return new ValidityRules(
                row.number("day_hours").intValueExact(),
                row.number("moving_mean_hours").intValueExact(),
                row.number("moving_means").intValueExact(),
                row.number("ozone_hours").intValueExact(),
                AreaClass.CLASS_2);
    }

    private static ResourceTable.Row row(Edition edition) {
        return TABLE.rows().stream()
                .filter(row -> row.text("edition").equals(edition.code()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no rules of the day for " + edition));
    }

    private static void within(int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(value + " is not within " + least + " to " + most);
        }
    }
}
