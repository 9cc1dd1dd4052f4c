package org.ecoledger.demo;

import java.time.LocalDateTime;

/**
 * A station of the demo city and what the story does to it.
 *
 * @param factor how much dirtier than the region its air is
 * @param outlierFrom first hour of the evening on which it stands out from its peers; null for the others
 * @param silentFrom first hour from which it sends nothing; null for the others
 */
record DemoStation(
        String code,
        double factor,
        @org.jspecify.annotations.Nullable LocalDateTime outlierFrom,
        @org.jspecify.annotations.Nullable LocalDateTime silentFrom) {
    private static final double DUST_OF_THE_STONE_YARD = 2.6;

    boolean silentAt(LocalDateTime hour) {
        return silentFrom != null && !hour.isBefore(silentFrom);
    }

    double dustAt(LocalDateTime hour) {
        return outlierFrom != null && !hour.isBefore(outlierFrom) ? DUST_OF_THE_STONE_YARD : 1;
    }
}
