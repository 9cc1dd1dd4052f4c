package org.ecoledger.standards.air;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/**
 * The figures and the air quality index of a station or city on consecutive days: the same that {@link DayValues} and
 * {@link AirQualityIndex} give for each of them, in arrays. Figures are in each pollutant's unit.
 */
public final class DailySeries {

    /** Stands for a figure or an index that is not there, where they are whole numbers. */
    public static final int MISSING = -1;

    private static final Pollutant[] POLLUTANTS = Pollutant.values();

    private final LocalDate from;
    private final FigureColumn[] columns;
    private final FigureColumn ozoneHour;
    private final int[] indices;
    private final int[] primaries;

    private DailySeries(
            LocalDate from, FigureColumn[] columns, FigureColumn ozoneHour, int[] indices, int[] primaries) {
        this.from = from;
        this.columns = columns;
        this.ozoneHour = ozoneHour;
        this.indices = indices;
        this.primaries = primaries;
    }

    /** So many days without any figure. */
    static DailySeries empty(
            LocalDate from, int days, Function<Pollutant, FigureColumn.Shape> shapes, FigureColumn.Shape ozoneHour) {
        FigureColumn[] columns = Arrays.stream(POLLUTANTS)
                .map(pollutant -> new FigureColumn(shapes.apply(pollutant), days))
                .toArray(FigureColumn[]::new);
        return new DailySeries(from, columns, new FigureColumn(ozoneHour, days), new int[days], new int[days]);
    }

    /** The first day. */
    public LocalDate from() {
        return from;
    }

    /** How many days there are. */
    public int days() {
        return indices.length;
    }

    /** The figure of a pollutant on a day: the 24-hour mean, for O3 the highest eight-hour mean. */
    public Statistic value(Pollutant pollutant, LocalDate day) {
        return column(pollutant).statistic(position(day));
    }

    /** The day's highest one-hour mean of O3. */
    public Statistic ozoneHour(LocalDate day) {
        return ozoneHour.statistic(position(day));
    }

    /** The day's valid figures in published digits, as {@link DayValues#concentrations()}. */
    public DailyConcentrations concentrations(LocalDate day) {
        Map<Pollutant, BigDecimal> published = new EnumMap<>(Pollutant.class);
        for (Pollutant pollutant : POLLUTANTS) {
            BigDecimal concentration = value(pollutant, day).published();
            if (concentration != null) {
                published.put(pollutant, concentration);
            }
        }
        return new DailyConcentrations(published, ozoneHour(day).published());
    }

    /** The air quality index of the day, or empty where there is none to publish. */
    public OptionalInt index(LocalDate day) {
        int index = index(position(day));
        return index == MISSING ? OptionalInt.empty() : OptionalInt.of(index);
    }

    /** The day's category, or empty without an index. */
    public Optional<Category> category(LocalDate day) {
        OptionalInt index = index(day);
        return index.isPresent() ? Optional.of(Category.of(index.getAsInt())) : Optional.empty();
    }

    /** The day's primary pollutants, ties together; empty up to an index of 50 and without an index. */
    public List<Pollutant> primary(LocalDate day) {
        int position = position(day);
        return Arrays.stream(POLLUTANTS)
                .filter(pollutant -> isPrimary(pollutant, position))
                .toList();
    }

    /** The position of a day: 0 for the first; before it below zero, after the last {@link #days()} or more. */
    public int positionOf(LocalDate day) {
        return Math.toIntExact(ChronoUnit.DAYS.between(from, day));
    }

    /**
     * The published figure of the day at a position.
     *
     * @param position 0 for the first day
     * @return in whole units of the pollutant's last published digit (µg/m³ 1, CO 0.1), or {@link #MISSING}
     */
    public int published(Pollutant pollutant, int position) {
        return column(pollutant).published(position);
    }

    /** The index of the day at a position, or {@link #MISSING}. */
    public int index(int position) {
        return indices[position];
    }

    /** Whether the pollutant is a primary one on the day at a position. */
    public boolean isPrimary(Pollutant pollutant, int position) {
        return (primaries[position] & bit(pollutant)) != 0;
    }

    FigureColumn column(Pollutant pollutant) {
        return columns[pollutant.ordinal()];
    }

    FigureColumn ozoneHour() {
        return ozoneHour;
    }

    /** Where the day stands in the series, from 0. */
    int position(LocalDate day) {
        return HourlySeries.position(from, days(), day);
    }

    DailySeries copy() {
        FigureColumn[] copies = Arrays.stream(columns).map(FigureColumn::copy).toArray(FigureColumn[]::new);
        return new DailySeries(from, copies, ozoneHour.copy(), indices.clone(), primaries.clone());
    }

    /** Takes the index of a day from the figures that stand in the columns, as {@link AirQualityIndex#daily} does. */
    void takeIndex(int day, DayRules rules) {
        int highest = IaqiTable.NONE;
        int primary = 0;
        boolean complete = true;
        boolean beyondTable = false;
        for (Pollutant pollutant : POLLUTANTS) {
            boolean missing = column(pollutant).isMissing(day);
            int individual = individual(pollutant, day, rules);
            complete &= !missing || rules.isExempt(pollutant);
            beyondTable |= !missing && individual == IaqiTable.NONE;
            if (individual > highest) {
                highest = individual;
                primary = bit(pollutant);
            } else if (individual == highest) {
                primary |= bit(pollutant);
            }
        }
        boolean published =
                highest != IaqiTable.NONE && !beyondTable && (complete || rules.publishesIncomplete(highest));
        indices[day] = published ? highest : MISSING;
        primaries[day] = published && highest > Category.EXCELLENT.highest() ? primary : 0;
    }

    private int individual(Pollutant pollutant, int day, DayRules rules) {
        int published = column(pollutant).published(day);
        int individual = published == MISSING ? IaqiTable.NONE : rules.individual(pollutant, published);
        return pollutant == Pollutant.O3 ? Math.max(individual, rules.ozoneHour(ozoneHour.published(day))) : individual;
    }

    private static int bit(Pollutant pollutant) {
        return 1 << pollutant.ordinal();
    }
}
