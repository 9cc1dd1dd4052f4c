package org.ecoledger.standards.air;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import org.ecoledger.standards.Editions;
import org.ecoledger.standards.Subject;

/**
 * The individual index of every published concentration of one pollutant and period, looked up instead of computed.
 * The table is filled by {@link Iaqi}, which stays the only place where the formula stands.
 */
final class IaqiTable {

    /** Where the edition computes no index. */
    static final int NONE = -1;

    private static final Map<Key, IaqiTable> TABLES = new ConcurrentHashMap<>();

    private final int[] indices;
    private final int above;

    private IaqiTable(int[] indices, int above) {
        this.indices = indices;
        this.above = above;
    }

    /** The table of the edition in force on the day. */
    static IaqiTable on(LocalDate day, Pollutant pollutant, Period period) {
        String edition = Editions.inForce(Subject.AIR_QUALITY_INDEX, day).code();
        return TABLES.computeIfAbsent(new Key(edition, pollutant, period), key -> fill(day, pollutant, period));
    }

    /** The index, or {@link #NONE}, of a concentration in whole units of the pollutant's last published digit. */
    int index(long published) {
        return published < indices.length ? indices[(int) published] : above;
    }

    private static IaqiTable fill(LocalDate day, Pollutant pollutant, Period period) {
        int beyond = Iaqi.lastBreakpoint(day, pollutant, period)
                        .movePointRight(pollutant.decimals())
                        .intValueExact()
                + 1;
        int[] indices = new int[beyond];
        for (int published = 0; published < beyond; published++) {
            indices[published] = computed(day, pollutant, period, published);
        }
        return new IaqiTable(indices, computed(day, pollutant, period, beyond));
    }

    private static int computed(LocalDate day, Pollutant pollutant, Period period, int published) {
        OptionalInt index = Iaqi.of(pollutant, period, BigDecimal.valueOf(published, pollutant.decimals()), day);
        return index.orElse(NONE);
    }

    private record Key(String edition, Pollutant pollutant, Period period) {}
}
