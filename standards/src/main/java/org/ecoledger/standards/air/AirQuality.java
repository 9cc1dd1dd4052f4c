package org.ecoledger.standards.air;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.ecoledger.standards.Edition;
import org.jspecify.annotations.Nullable;

/**
 * The air quality of a station or city in one hour or on one day.
 *
 * @param index the air quality index 0 to 500, or null where there is none to publish (NA)
 * @param primary the pollutants with the highest individual index, ties together in the order of {@link Pollutant};
 *     empty up to an index of 50 and without an index
 * @param category null without an index
 * @param individual the individual index of each pollutant that has one, also where the index itself is null
 * @param edition the edition of HJ 633 that was applied
 * @param clause where in that edition the computation stands
 * @param complete whether every item asked for was there, but for exempt ones, and has an individual index
 * @param beyondTable items whose concentration was given, but lies where the edition computes no index (HJ 633-2012:
 *     one-hour SO2 and eight-hour O3 above 800, the latter unless the one-hour O3 stands in for it)
 * @param exceeding 超标污染物 of HJ 633-2012: items with an individual index above 100; empty under HJ 633-2026, which
 *     has no such term
 */
public record AirQuality(
        @Nullable Integer index,
        List<Pollutant> primary,
        @Nullable Category category,
        Map<Pollutant, Integer> individual,
        Edition edition,
        String clause,
        boolean complete,
        List<Pollutant> beyondTable,
        List<Pollutant> exceeding) {

    public AirQuality {
        primary = List.copyOf(primary);
        Map<Pollutant, Integer> ordered = new EnumMap<>(Pollutant.class);
        ordered.putAll(individual);
        individual = Collections.unmodifiableMap(ordered);
        beyondTable = List.copyOf(beyondTable);
        exceeding = List.copyOf(exceeding);
    }
}
