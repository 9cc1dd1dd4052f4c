package org.ecoledger.standards.air;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;

/** Series made from a seed: values that wander over all categories, single gaps, and gaps of many hours. */
final class SeededHours {

    private final Random random;

    SeededHours(long seed) {
        this.random = new Random(seed);
    }

    HourlySeries series(LocalDate from, int days) {
        Map<Pollutant, int[]> values = new EnumMap<>(Pollutant.class);
        for (Pollutant pollutant : Pollutant.values()) {
            values.put(pollutant, wandering(pollutant, days * DayValues.HOURS));
        }
        return HourlySeries.ofTenThousandths(from, days, values);
    }

    private int[] wandering(Pollutant pollutant, int hours) {
        int usual = pollutant == Pollutant.CO ? 15_000 : 400_000;
        // Some stations report whole units, some all four decimals.
        int grain = random.nextBoolean() ? 1 : usual / 40;
        int[] values = new int[hours];
        int level = usual;
        for (int hour = 0; hour < hours; hour++) {
            level = Math.min(60 * usual, level / 100 * (78 + random.nextInt(45)) + usual / 100);
            values[hour] = level / grain * grain;
        }
        cutGaps(values);
        return values;
    }

    private void cutGaps(int[] values) {
        for (int hour = 0; hour < values.length; hour++) {
            if (random.nextInt(12) == 0) {
                values[hour] = HourlySeries.MISSING;
            }
            if (random.nextInt(200) == 0) {
                int end = Math.min(values.length, hour + random.nextInt(40));
                Arrays.fill(values, hour, end, HourlySeries.MISSING);
            }
        }
    }
}
