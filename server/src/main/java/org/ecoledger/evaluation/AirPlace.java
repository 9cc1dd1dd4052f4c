package org.ecoledger.evaluation;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A place that has air quality: a station, or a county or city through its designated stations.
 *
 * @param code code of the station or region
 * @param grade national, provincial or micro; null for a county or city
 * @param county code of the county a station stands in, or of the county itself
 * @param city code of the city; null for points of other cities
 * @param designated whether a station counts for county and city
 */
public record AirPlace(
        String code,
        Kind kind,
        String name,
        @Nullable String grade,
        @Nullable String county,
        @Nullable String countyName,
        @Nullable String city,
        @Nullable BigDecimal lon,
        @Nullable BigDecimal lat,
        boolean designated) {

    /** What the place is. */
    public enum Kind {
        STATION,
        COUNTY,
        CITY
    }
}
