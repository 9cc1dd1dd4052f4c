package org.ecoledger.evaluation;

import java.math.BigDecimal;
import java.time.Instant;
import org.ecoledger.standards.air.Pollutant;

/**
 * Hours running in which a station stood out.
 *
 * @param value at the last hour, as is the median
 * @param peers how many stations it was compared with in the last hour
 */
record Episode(
        String station,
        Pollutant pollutant,
        Instant from,
        Instant to,
        BigDecimal value,
        BigDecimal peerMedian,
        BigDecimal ratio,
        int peers) {}
