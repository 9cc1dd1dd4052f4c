package org.ecoledger.standards.air;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import org.ecoledger.standards.Edition;

/**
 * The individual index of every published concentration of one pollutant and period, looked up instead of computed.
 * An entry is filled by {@link Iaqi}, the only place where the formula stands, when its concentration first occurs: a
 * year has far fewer different ones than the table is long.
 */
final class IaqiTable {

    /** Where the edition computes no index. */
    static final int NONE = -1;

    private static final int UNKNOWN = -2;

    private static final Map<Key, IaqiTable> TABLES = new ConcurrentHashMap<>();

    private final Key key;
    private final int[] indices;
    private final int above;

    private IaqiTable(Key key) {
        this.key = key;
        int last = Iaqi.lastBreakpoint(key.edition(), key.pollutant(), key.period())
                .movePointRight(key.pollutant().decimals())
                .intValueExact();
        this.indices = new int[last + 1];
        Arrays.fill(indices, UNKNOWN);
        this.above = exact(key, last + 1);
    }

    /** The table of an edition of HJ 633. */
    static IaqiTable of(Edition edition, Pollutant pollutant, Period period) {
        return TABLES.computeIfAbsent(new Key(edition, pollutant, period), IaqiTable::new);
    }

    /** The index, or {@link #NONE}, of a concentration in whole units of the pollutant's last published digit. */
    int index(int published) {
        if (published >= indices.length) {
            return above;
        }
        int known = indices[published];
        return known == UNKNOWN ? computed(published) : known;
    }

    /** Two threads may compute the same entry; they write the same whole number. */
    private int computed(int published) {
        int index = exact(key, published);
        indices[published] = index;
        return index;
    }

    private static int exact(Key key, int published) {
        BigDecimal concentration = BigDecimal.valueOf(published, key.pollutant().decimals());
        OptionalInt index = Iaqi.of(
                key.pollutant(), key.period(), concentration, key.edition().validFrom());
        return index.orElse(NONE);
    }

    private record Key(Edition edition, Pollutant pollutant, Period period) {}
}
