package org.ecoledger.grids;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A cell of supervision: a grid of any level, a reach of a river, a stretch of a road (M03-01 … M03-03).
 *
 * @param kind code of {@code grids/kinds.csv}: city, county, township, village, group, reach, road
 * @param region code of the region in which it lies; for a line the smallest that holds all of it
 * @param parent code of the cell above; null at the top
 * @param built day from which it is to be looked after
 * @param placed whether it has an outline
 * @param width of a line, metres to either side; null for an area
 */
public record Cell(
        String code,
        String name,
        String kind,
        String region,
        @Nullable String parent,
        LocalDate built,
        boolean placed,
        @Nullable Integer width) {

    /** Name under which other modules and the audit know it: {@code grid:QH-002-01}. */
    public String subject() {
        return subject(code);
    }

    static String subject(String code) {
        return "grid:" + code;
    }
}
