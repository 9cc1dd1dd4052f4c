package org.ecoledger.matters.sameness;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A problem about which people report.
 *
 * @param house number in the street; 0 where there is none
 * @param days for so long it goes on
 * @param told phrases that all its reports use, where the same sentence is to stand in different places; else empty
 */
record InventedProblem(
        int id,
        ReportWords.Type type,
        InventedCity.Spot spot,
        int house,
        double lon,
        double lat,
        @Nullable Firm firm,
        Instant begin,
        int days,
        List<String> told) {

    /**
     * Who causes it.
     *
     * @param official the full name
     * @param names what people call it, with its own name
     * @param kinds what people call such a firm without knowing its name
     */
    record Firm(String code, String official, List<String> names, List<String> kinds) {}
}
