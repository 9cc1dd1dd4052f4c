package org.ecoledger.standards.air;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.ecoledger.standards.Edition;
import org.ecoledger.standards.Editions;
import org.ecoledger.standards.ResourceTable;
import org.ecoledger.standards.Subject;

/**
 * The individual air quality index (空气质量分指数) of one concentration: linear between the breakpoints of HJ 633,
 * table 1, in exact arithmetic, then always rounded up; 500 beyond the table.
 */
public final class Iaqi {

    private static final int[] INDICES = {0, 50, 100, 150, 200, 300, 400, 500};
    private static final Map<Key, Breakpoints> TABLE = read();

    private Iaqi() {}

    /** The index of a concentration by the edition in force, with {@link IndexOptions#DEFAULT}. */
    public static OptionalInt of(Pollutant pollutant, Period period, BigDecimal concentration, LocalDate day) {
        return of(pollutant, period, concentration, day, IndexOptions.DEFAULT);
    }

    /**
     * The index of a concentration by the edition in force on the day.
     *
     * @param period {@code HOUR} for particles takes the 24-hour breakpoints, as the real-time report does
     * @param concentration in the pollutant's unit, not negative
     * @return empty where the edition computes none: HJ 633-2012 for one-hour SO2 and eight-hour O3 above 800
     * @throws IllegalArgumentException if the table has no row for the pollutant and period
     */
    public static OptionalInt of(
            Pollutant pollutant, Period period, BigDecimal concentration, LocalDate day, IndexOptions options) {
        Edition edition = Editions.inForce(Subject.AIR_QUALITY_INDEX, day);
        Breakpoints breakpoints = breakpoints(edition, pollutant, period);
        BigDecimal given = pollutant.checked(concentration);
        boolean rounded = options.inputDigits() == IndexOptions.InputDigits.PUBLISHED
                || IndexRules.of(edition).roundsInputs();
        return breakpoints.index(rounded ? pollutant.published(given) : given);
    }

    /** The highest concentration in the table's row; above it the index no longer changes. */
    static BigDecimal lastBreakpoint(Edition edition, Pollutant pollutant, Period period) {
        return breakpoints(edition, pollutant, period).concentrations().getLast();
    }

    private static Breakpoints breakpoints(Edition edition, Pollutant pollutant, Period period) {
        Breakpoints breakpoints = TABLE.get(new Key(edition.code(), pollutant, period));
        if (breakpoints == null) {
            throw new IllegalArgumentException(edition.code() + " has no index for " + pollutant + " over " + period);
        }
        return breakpoints;
    }

    private record Key(String edition, Pollutant pollutant, Period period) {}

    /** One row of the table: the concentrations at 0, 50, 100 …, as far as the row goes, and what lies beyond. */
    private record Breakpoints(List<BigDecimal> concentrations, OptionalInt above) {

        OptionalInt index(BigDecimal concentration) {
            for (int high = 1; high < concentrations.size(); high++) {
                if (concentration.compareTo(concentrations.get(high)) <= 0) {
                    return OptionalInt.of(between(high - 1, high, concentration));
                }
            }
            return above;
        }

        private int between(int low, int high, BigDecimal concentration) {
            BigDecimal from = concentrations.get(low);
            BigDecimal width = concentrations.get(high).subtract(from);
            BigDecimal rise = BigDecimal.valueOf(INDICES[high] - INDICES[low]);
            // One division, rounded up at once: an exact whole index is never pushed up by an earlier rounding.
            return INDICES[low]
                    + concentration
                            .subtract(from)
                            .multiply(rise)
                            .divide(width, 0, RoundingMode.CEILING)
                            .intValueExact();
        }
    }

    private static Map<Key, Breakpoints> read() {
        Map<Key, Breakpoints> table = new HashMap<>();
        for (ResourceTable.Row row :
                ResourceTable.read(Iaqi.class, "breakpoints.csv").rows()) {
            List<BigDecimal> concentrations = new ArrayList<>();
            for (int index : INDICES) {
                if (row.has("bp" + index)) {
                    concentrations.add(row.number("bp" + index));
                }
            }
            OptionalInt above = row.text("above").equals("none")
                    ? OptionalInt.empty()
                    : OptionalInt.of(row.number("above").intValueExact());
            Key key = new Key(
                    row.text("edition"), Pollutant.valueOf(row.text("pollutant")), Period.valueOf(row.text("period")));
            table.put(key, new Breakpoints(List.copyOf(concentrations), above));
        }
        return Map.copyOf(table);
    }
}
