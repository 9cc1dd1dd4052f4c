package org.ecoledger.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.ecoledger.standards.TimeSpan;
import org.ecoledger.standards.air.HourlySeries;
import org.ecoledger.standards.air.Pollutant;

/**
 * One station's year, made from a seed: values that wander with the hours in the digits that stations report, about
 * three in a hundred missing, and now and then a gap of a day.
 *
 * @param tenThousandths what the series was made from, by pollutant; the arrays that a plain scan adds up
 */
record GeneratedYear(HourlySeries hours, Map<Pollutant, int[]> tenThousandths) {

    static final TimeSpan SPAN = TimeSpan.year(2025);
    static final LocalDate FIRST = SPAN.first();

    private static final int HOURS = SPAN.length() * 24;
    private static final int DIGIT = 10_000;

    static List<GeneratedYear> stations(int count) {
        List<GeneratedYear> stations = new ArrayList<>();
        for (int seed = 0; seed < count; seed++) {
            stations.add(of(seed));
        }
        return stations;
    }

    static GeneratedYear of(long seed) {
        Random random = new Random(seed);
        Map<Pollutant, int[]> values = new EnumMap<>(Pollutant.class);
        for (Pollutant pollutant : Pollutant.values()) {
            values.put(pollutant, wandering(pollutant, random));
        }
        return new GeneratedYear(HourlySeries.ofTenThousandths(FIRST, SPAN.length(), values), values);
    }

    /** The sum of every hour that is there: as little as can be done with all of them. */
    long scan() {
        long sum = 0;
        for (int[] values : tenThousandths.values()) {
            for (int value : values) {
                if (value != HourlySeries.MISSING) {
                    sum += value;
                }
            }
        }
        return sum;
    }

    private static int[] wandering(Pollutant pollutant, Random random) {
        int digit = pollutant.decimals() == 0 ? DIGIT : DIGIT / 10;
        int usual = usual(pollutant);
        int[] values = new int[HOURS];
        int level = usual;
        for (int hour = 0; hour < HOURS; hour++) {
            level = Math.clamp(level + random.nextInt(-usual / 4, usual / 4 + 1) + (usual - level) / 12, 1, usual * 9);
            values[hour] = level * digit;
        }
        cutGaps(values, random);
        return values;
    }

    /** In reported digits: µg/m³, CO in 0.1 mg/m³. */
    private static int usual(Pollutant pollutant) {
        return switch (pollutant) {
            case SO2, CO -> 9;
            case NO2, PM25 -> 40;
            case PM10 -> 70;
            case O3 -> 90;
        };
    }

    private static void cutGaps(int[] values, Random random) {
        for (int hour = 0; hour < values.length; hour++) {
            if (random.nextInt(33) == 0) {
                values[hour] = HourlySeries.MISSING;
            }
            if (random.nextInt(2_000) == 0) {
                Arrays.fill(values, hour, Math.min(values.length, hour + 24), HourlySeries.MISSING);
            }
        }
    }
}
