package org.ecoledger.standards.air;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import org.ecoledger.standards.Edition;
import org.ecoledger.standards.Editions;
import org.ecoledger.standards.Subject;
import org.jspecify.annotations.Nullable;

/** What the editions in force on a day say, ready to be applied to whole numbers, for all days they cover. */
final class DayRules {

    private final Edition limits;
    private final Edition index;
    private final ValidityRules validity;
    private final IndexRules indexRules;
    private final IaqiTable[] tables;
    private final @Nullable IaqiTable ozoneHour;
    private final int ozoneLimit;
    private final Set<Pollutant> exempt;

    private DayRules(LocalDate day, SeriesOptions options) {
        this.limits = Editions.inForce(Subject.AIR_LIMITS, day);
        this.index = Editions.inForce(Subject.AIR_QUALITY_INDEX, day);
        this.validity = options.validity();
        this.indexRules = IndexRules.of(index);
        this.tables = Arrays.stream(Pollutant.values())
                .map(pollutant -> IaqiTable.of(index, pollutant, pollutant.daily()))
                .toArray(IaqiTable[]::new);
        this.ozoneHour = options.index().ozoneHourInDaily() && indexRules.ozoneHourInDaily()
                ? IaqiTable.of(index, Pollutant.O3, Period.HOUR)
                : null;
        this.ozoneLimit = Limits.on(day)
                .of(Pollutant.O3, Period.EIGHT_HOURS, validity.ozoneArea())
                .value()
                .intValueExact();
        this.exempt = indexRules.exempts() ? options.index().exempt() : Set.of();
    }

    static DayRules on(LocalDate day, SeriesOptions options) {
        return new DayRules(day, options);
    }

    /** Evaluates every day of a series by the rules that cover it. */
    static void applyTo(DailySeries daily, SeriesOptions options, Evaluation evaluation) {
        DayRules rules = on(daily.from(), options);
        for (int position = 0; position < daily.days(); position++) {
            LocalDate day = daily.from().plusDays(position);
            if (!rules.cover(day)) {
                rules = on(day, options);
            }
            evaluation.evaluate(position, rules);
        }
    }

    /** Sets the figures and the index of the day at a position. */
    interface Evaluation {
        void evaluate(int day, DayRules rules);
    }

    /** Whether the same editions are in force on this day. */
    boolean cover(LocalDate day) {
        return limits.isInForceOn(day) && index.isInForceOn(day);
    }

    ValidityRules validity() {
        return validity;
    }

    /** The eight-hour limit of ozone in µg/m³, by which a day of few means may still count. */
    int ozoneLimit() {
        return ozoneLimit;
    }

    /** The individual index of a day's published figure, or {@link IaqiTable#NONE}. */
    int individual(Pollutant pollutant, int published) {
        return tables[pollutant.ordinal()].index(published);
    }

    /** The individual index of the day's highest hour of ozone, or {@link IaqiTable#NONE}; not every edition asks. */
    int ozoneHour(int published) {
        return ozoneHour == null || published == DailySeries.MISSING ? IaqiTable.NONE : ozoneHour.index(published);
    }

    /** Whether an index without this item is complete. */
    boolean isExempt(Pollutant pollutant) {
        return exempt.contains(pollutant);
    }

    /** Whether an index that lacks an item is published. */
    boolean publishesIncomplete(int value) {
        return indexRules.incompleteAbove().map(floor -> value > floor).orElse(true);
    }
}
