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
 * @param complete whether every item asked for was there
 */
public record AirQuality(
        @Nullable Integer index,
        List<Pollutant> primary,
        @Nullable Category category,
        Map<Pollutant, Integer> individual,
        Edition edition,
        String clause,
        boolean complete) {

    public AirQuality {
        primary = List.copyOf(primary);
        Map<Pollutant, Integer> ordered = new EnumMap<>(Pollutant.class);
        ordered.putAll(individual);
        individual = Collections.unmodifiableMap(ordered);
    }
}
