package org.ecoledger.evaluation;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a county's day says in published digits; only what is valid is in it.
 *
 * @param by who approved it; “实时评价” for a day that nobody has reviewed
 * @param asOf when it was approved; the newest hour in it while nobody has
 */
public record PublishedDay(String place, LocalDate day, List<Value> values, String by, Instant asOf) {

    public PublishedDay {
        values = List.copyOf(values);
    }

    /**
     * One of its numbers.
     *
     * @param item aqi, so2, no2, co, o3, pm10, pm25
     * @param good for the index whether the day is a good one 优良; null for the others
     * @param ref address of the figure that shows it
     */
    public record Value(
            String item,
            String label,
            BigDecimal value,
            String unit,
            @Nullable Boolean good,
            String ref) {}
}
