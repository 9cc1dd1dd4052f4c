package org.ecoledger.standards.air;

import org.ecoledger.standards.air.FigureColumn.Shape;
import org.ecoledger.standards.air.Statistic.Counted;

/** The figures of a station's days from its hours, by the rules of {@link DayValues} in whole numbers. */
final class StationDay {

    private final HourlySeries hours;
    private final DailySeries daily;

    StationDay(HourlySeries hours, DailySeries daily) {
        this.hours = hours;
        this.daily = daily;
    }

    /** Days without figures yet, of the shape that a station's figures have. */
    static DailySeries empty(HourlySeries hours, ValidityRules rules) {
        return DailySeries.empty(
                hours.from(),
                hours.days(),
                pollutant -> pollutant == Pollutant.O3
                        ? shape(pollutant, rules.movingMeans(), Counted.EIGHT_HOUR_MEANS)
                        : shape(pollutant, rules.dayHours(), Counted.HOURS),
                shape(Pollutant.O3, rules.ozoneHours(), Counted.HOURS));
    }

    private static Shape shape(Pollutant pollutant, int needed, Counted counted) {
        return new Shape(pollutant, HourlySeries.DECIMALS, needed, counted);
    }

    /** Sets the figures and the index of the day at a position. */
    void evaluate(int day, DayRules rules) {
        for (Pollutant pollutant : Pollutant.values()) {
            if (pollutant == Pollutant.O3) {
                setHighestEightHours(day, rules);
            } else {
                setMean(pollutant, day);
            }
        }
        setHighestHour(day);
        daily.takeIndex(day, rules);
    }

    private void setMean(Pollutant pollutant, int day) {
        int[] values = hours.values(pollutant);
        FigureColumn column = daily.column(pollutant);
        int start = day * DayValues.HOURS;
        long sum = 0;
        int count = 0;
        for (int hour = start; hour < start + DayValues.HOURS; hour++) {
            if (values[hour] != HourlySeries.MISSING) {
                sum += values[hour];
                count++;
            }
        }
        if (count >= column.shape().needed()) {
            column.set(day, sum, count, count);
        } else {
            column.setMissing(day, count);
        }
    }

    private void setHighestEightHours(int day, DayRules rules) {
        FigureColumn column = daily.column(Pollutant.O3);
        EightHours highest = EightHours.highest(
                hours.values(Pollutant.O3),
                day * DayValues.HOURS,
                rules.validity().movingMeanHours());
        boolean valid = highest.windows() > 0
                && (highest.windows() >= column.shape().needed()
                        || column.shape().published(highest.sum(), highest.count()) > rules.ozoneLimit());
        if (valid) {
            column.set(day, highest.sum(), highest.count(), highest.windows());
        } else {
            column.setMissing(day, highest.windows());
        }
    }

    private void setHighestHour(int day) {
        int[] values = hours.values(Pollutant.O3);
        int start = day * DayValues.HOURS;
        int highest = HourlySeries.MISSING;
        int count = 0;
        for (int hour = start; hour < start + DayValues.HOURS; hour++) {
            if (values[hour] != HourlySeries.MISSING) {
                highest = Math.max(highest, values[hour]);
                count++;
            }
        }
        if (count >= daily.ozoneHour().shape().needed()) {
            daily.ozoneHour().set(day, highest, 1, count);
        } else {
            daily.ozoneHour().setMissing(day, count);
        }
    }
}
