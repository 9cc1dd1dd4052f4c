package org.ecoledger.evaluation;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.ecoledger.standards.air.AirQuality;
import org.ecoledger.standards.air.Pollutant;
import org.jspecify.annotations.Nullable;

/**
 * The air quality of a place in one hour, from live data that nobody has reviewed.
 *
 * @param place code of a station, county or city
 * @param at label of the hour, its end
 * @param values µg/m³, CO mg/m³: of a station as reported, without those that bear a mark; of a county or city the mean of
 *     its stations in published digits; a missing item is absent
 * @param quality the real-time index and what belongs to it
 * @param publishedIndex the index that the source itself published, for comparison
 */
public record AirHour(
        String place,
        Instant at,
        Map<Pollutant, BigDecimal> values,
        AirQuality quality,
        @Nullable Integer publishedIndex) {

    public AirHour {
        Map<Pollutant, BigDecimal> ordered = new EnumMap<>(Pollutant.class);
        ordered.putAll(values);
        values = Map.copyOf(ordered);
    }
}
