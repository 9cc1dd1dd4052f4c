package org.ecoledger.evaluation;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.ecoledger.standards.air.Category;
import org.ecoledger.standards.air.Pollutant;
import org.jspecify.annotations.Nullable;

/**
 * The air quality of a place on one day, from live data that nobody has reviewed.
 *
 * @param place code of a station, county or city
 * @param values for all six items the 24-hour mean, for O3 the highest eight-hour mean
 * @param ozoneHour the highest one-hour mean of O3, which HJ 633-2012 takes into the daily index
 * @param index the daily air quality index; null where there is none to publish
 * @param category null without an index
 * @param primary primary pollutants, ties together; empty up to an index of 50
 * @param complete whether all six items are valid
 * @param edition the edition of HJ 633 applied
 * @param asOf label of the newest hour in it
 */
public record AirDay(
        String place,
        AirPlace.Kind kind,
        LocalDate day,
        Map<Pollutant, Value> values,
        @Nullable BigDecimal ozoneHour,
        @Nullable Integer index,
        @Nullable Category category,
        List<Pollutant> primary,
        boolean complete,
        String edition,
        Instant asOf) {
    private static final int GOOD = 100;

    /**
     * One item of a day.
     *
     * @param published in the item's published digits; null when not valid
     * @param exact unrounded; null when not valid
     * @param inputs how many values it was made from: hours or eight-hour means of a station, stations of a county or city
     * @param needed how many make it valid
     */
    public record Value(
            @Nullable BigDecimal published, @Nullable BigDecimal exact, int inputs, int needed) {
        public boolean isValid() {
            return published != null;
        }
    }

    public AirDay {
        Map<Pollutant, Value> ordered = new EnumMap<>(Pollutant.class);
        ordered.putAll(values);
        values = Collections.unmodifiableMap(ordered);
        primary = List.copyOf(primary);
    }

    /** Whether the day has an index at all: only such days count in a rate of good days. */
    public boolean isValid() {
        return index != null;
    }

    /** 优良: an index of at most 100. */
    public boolean isGood() {
        return index != null && index <= GOOD;
    }

    /** The index or the published value; null where there is none. */
    @Nullable
    BigDecimal shown(AirItem item) {
        return item.pollutant()
                .map(pollutant -> value(pollutant).published())
                .orElseGet(() -> index == null ? null : BigDecimal.valueOf(index));
    }

    public Value value(Pollutant pollutant) {
        Value value = values.get(pollutant);
        return value == null ? new Value(null, null, 0, 0) : value;
    }
}
