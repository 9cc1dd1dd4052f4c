package org.ecoledger.standards.air;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * One station's hourly values over consecutive whole days, kept as whole ten-thousandths of each pollutant's unit
 * (µg/m³, CO in mg/m³) so that a year of them is evaluated in integer arithmetic. Immutable.
 *
 * <p>Four decimals are what gases measured in ppb have after their conversion. A finer value is refused rather than
 * rounded; {@link DayValues} takes it. An hour is labelled by its end, 1 to 24. A missing value is absent.
 */
public final class HourlySeries {

    /** Stands for a missing value in arrays of ten-thousandths; no concentration is negative. */
    public static final int MISSING = -1;

    static final int DECIMALS = 4;

    private final LocalDate from;
    private final int days;
    private final int[][] tenThousandths;

    private HourlySeries(LocalDate from, int days, int[][] tenThousandths) {
        this.from = from;
        this.days = days;
        this.tenThousandths = tenThousandths;
    }

    /** Begins a series of so many days with every value missing. */
    public static Builder builder(LocalDate from, int days) {
        return new Builder(from, days);
    }

    /**
     * A series from arrays of ten-thousandths: the 24 hours of the first day, then those of the next; copied.
     *
     * @param tenThousandths by pollutant, {@link #MISSING} where there is no value; an absent pollutant is missing
     *     throughout
     * @throws IllegalArgumentException if an array has another length than 24 times the days or holds a negative value
     */
    public static HourlySeries ofTenThousandths(LocalDate from, int days, Map<Pollutant, int[]> tenThousandths) {
        Builder builder = builder(from, days);
        tenThousandths.forEach(builder::copy);
        return builder.build();
    }

    /** The first day. */
    public LocalDate from() {
        return from;
    }

    /** How many days there are. */
    public int days() {
        return days;
    }

    /** The hours of a day as {@link DayValues#of} takes them: by label, missing values absent. */
    public Map<Integer, Map<Pollutant, BigDecimal>> hours(LocalDate day) {
        Map<Integer, Map<Pollutant, BigDecimal>> hours = new TreeMap<>();
        int start = position(day) * DayValues.HOURS;
        for (Pollutant pollutant : Pollutant.values()) {
            for (int hour = 0; hour < DayValues.HOURS; hour++) {
                int value = values(pollutant)[start + hour];
                if (value != MISSING) {
                    hours.computeIfAbsent(hour + 1, any -> new EnumMap<>(Pollutant.class))
                            .put(pollutant, BigDecimal.valueOf(value, DECIMALS));
                }
            }
        }
        return hours;
    }

    /**
     * The same series with one day's hours replaced by others.
     *
     * @param hours by label 1 to 24; what is absent is missing afterwards
     */
    public HourlySeries withDay(LocalDate day, Map<Integer, ? extends Map<Pollutant, BigDecimal>> hours) {
        Builder builder = new Builder(this);
        builder.clear(day);
        hours.forEach(
                (label, values) -> values.forEach((pollutant, value) -> builder.set(day, label, pollutant, value)));
        return builder.build();
    }

    /** The pollutant's values in ten-thousandths; shared, not to be written to. */
    int[] values(Pollutant pollutant) {
        return tenThousandths[pollutant.ordinal()];
    }

    /** Where the day stands in the series, from 0. */
    int position(LocalDate day) {
        return position(from, days, day);
    }

    static int position(LocalDate from, int days, LocalDate day) {
        long position = ChronoUnit.DAYS.between(from, day);
        if (position < 0 || position >= days) {
            throw new IllegalArgumentException(day + " is not among the " + days + " days from " + from);
        }
        return (int) position;
    }

    /** Collects the values of a series. */
    public static final class Builder {
        private final LocalDate from;
        private final int days;
        private final int[][] tenThousandths;

        private Builder(LocalDate from, int days) {
            if (days < 1) {
                throw new IllegalArgumentException("a series has at least one day, not " + days);
            }
            this.from = from;
            this.days = days;
            this.tenThousandths = new int[Pollutant.values().length][days * DayValues.HOURS];
            for (int[] values : tenThousandths) {
                Arrays.fill(values, MISSING);
            }
        }

        private Builder(HourlySeries series) {
            this.from = series.from;
            this.days = series.days;
            this.tenThousandths = copy(series.tenThousandths);
        }

        /**
         * Sets one hour's value.
         *
         * @param label 1 for the hour that ends at 01:00 to 24 for the one that ends at midnight
         * @throws IllegalArgumentException for a day or label outside the series, and for a value that is negative,
         *     finer than a ten-thousandth or above 200 000
         */
        public Builder set(LocalDate day, int label, Pollutant pollutant, BigDecimal value) {
            if (label < 1 || label > DayValues.HOURS) {
                throw new IllegalArgumentException("hour labels run from 1 to 24, not " + label);
            }
            int hour = position(from, days, day) * DayValues.HOURS + label - 1;
            tenThousandths[pollutant.ordinal()][hour] = inTenThousandths(pollutant.checked(value));
            return this;
        }

        /** The series of what was set so far; the builder may be used on. */
        public HourlySeries build() {
            return new HourlySeries(from, days, copy(tenThousandths));
        }

        private void clear(LocalDate day) {
            int start = position(from, days, day) * DayValues.HOURS;
            for (int[] values : tenThousandths) {
                Arrays.fill(values, start, start + DayValues.HOURS, MISSING);
            }
        }

        private void copy(Pollutant pollutant, int[] values) {
            if (values.length != days * DayValues.HOURS) {
                throw new IllegalArgumentException(values.length + " hours are not those of " + days + " days");
            }
            for (int value : values) {
                if (value < 0 && value != MISSING) {
                    throw new IllegalArgumentException("negative concentration of " + pollutant.label() + ": " + value);
                }
            }
            tenThousandths[pollutant.ordinal()] = values.clone();
        }

        private static int inTenThousandths(BigDecimal value) {
            try {
                return value.movePointRight(DECIMALS).intValueExact();
            } catch (ArithmeticException e) {
                throw new IllegalArgumentException("not a whole number of ten-thousandths up to 200 000: " + value, e);
            }
        }

        private static int[][] copy(int[][] arrays) {
            return Arrays.stream(arrays).map(int[]::clone).toArray(int[][]::new);
        }
    }
}
