package org.ecoledger.standards.air.evaluation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import org.ecoledger.standards.TimeSpan;
import org.ecoledger.standards.air.DailyConcentrations;
import org.ecoledger.standards.air.Pollutant;

/** Made days for tests. */
final class Days {

    private Days() {}

    /** The span's days with the same values every day, in the order SO2, NO2, CO, O3, PM10, PM2.5. */
    static List<EvaluatedDay> even(TimeSpan span, String... values) {
        return each(span, day -> values(values));
    }

    static List<EvaluatedDay> each(TimeSpan span, Function<LocalDate, Map<Pollutant, BigDecimal>> values) {
        List<EvaluatedDay> days = new ArrayList<>();
        span.first().datesUntil(span.last().plusDays(1)).forEach(day -> days.add(day(day, values.apply(day))));
        return days;
    }

    static EvaluatedDay day(LocalDate day, Map<Pollutant, BigDecimal> values) {
        return EvaluatedDay.of(day, new DailyConcentrations(values, null));
    }

    /** In the order SO2, NO2, CO, O3, PM10, PM2.5; an empty text is a missing value. */
    static Map<Pollutant, BigDecimal> values(String... values) {
        Map<Pollutant, BigDecimal> concentrations = new EnumMap<>(Pollutant.class);
        for (int i = 0; i < values.length; i++) {
            if (!values[i].isEmpty()) {
                concentrations.put(Pollutant.values()[i], new BigDecimal(values[i]));
            }
        }
        return concentrations;
    }

    /** Days of random values in published digits, of which about one in thirty is missing. */
    static List<EvaluatedDay> random(TimeSpan span, Random random) {
        return each(span, day -> {
            Map<Pollutant, BigDecimal> values = new EnumMap<>(Pollutant.class);
            for (Pollutant pollutant : Pollutant.values()) {
                if (random.nextInt(30) > 0) {
                    values.put(pollutant, BigDecimal.valueOf(random.nextInt(1, 200), pollutant.decimals()));
                }
            }
            return values;
        });
    }
}
