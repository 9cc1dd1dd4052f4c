package org.ecoledger.evaluation;

import java.math.BigDecimal;
import java.time.Instant;
import org.ecoledger.standards.air.Pollutant;
import org.jspecify.annotations.Nullable;

/**
 * One station stood out from its peers: not a regional haze, in which they all rise. Published once per station and episode,
 * in a transaction of its own: what a listener writes in it stands or falls with the note that the event was published.
 *
 * @param station code of the station
 * @param county code of its county
 * @param township code of its township where that is known
 * @param from label of the first hour
 * @param to label of the last hour known so far
 * @param value the station's value in that last hour, µg/m³
 * @param peerMedian the median of its peers in that hour
 * @param ratio value by median, two decimals
 * @param figureRef address of the figure that proves the value
 */
public record StationStoodOut(
        String station,
        String stationName,
        @Nullable String county,
        @Nullable String township,
        Pollutant pollutant,
        Instant from,
        Instant to,
        BigDecimal value,
        BigDecimal peerMedian,
        BigDecimal ratio,
        String figureRef) {}
