package org.ecoledger.evaluation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.ecoledger.standards.air.Pollutant;
import org.jspecify.annotations.Nullable;

/**
 * When a station stands out; a row of {@code evaluation.stand_out_rules}.
 *
 * @param ratio at least so many times the median of the peers
 * @param hours so many hours running
 * @param sameGrade whether only stations of the same grade are peers
 * @param leastPeers fewer peers prove nothing
 * @param leastValue a lower hourly value stands out from nothing, µg/m³
 * @param quietHours an episode is over after so many hours without standing out
 * @param oldestHours older data at arrival open nothing
 */
record StandOutRule(
        int id,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        List<Pollutant> pollutants,
        BigDecimal ratio,
        int hours,
        boolean sameGrade,
        int leastPeers,
        BigDecimal leastValue,
        int quietHours,
        int oldestHours) {

    boolean isInForceOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }
}
