package org.ecoledger.standards.air;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The concentrations of one day that enter the daily index.
 *
 * @param values 24-hour means of SO2, NO2, CO, PM10 and PM2.5; for O3 the day's highest eight-hour mean; a missing
 *     item is absent
 * @param ozoneHour the day's highest one-hour mean of O3, used by HJ 633-2012 only; null where unknown
 */
public record DailyConcentrations(
        Map<Pollutant, BigDecimal> values, @Nullable BigDecimal ozoneHour) {

    public DailyConcentrations {
        Map<Pollutant, BigDecimal> ordered = new EnumMap<>(Pollutant.class);
        values.forEach((pollutant, value) -> ordered.put(pollutant, pollutant.checked(value)));
        values = Collections.unmodifiableMap(ordered);
        if (ozoneHour != null) {
            Pollutant.O3.checked(ozoneHour);
        }
    }
}
