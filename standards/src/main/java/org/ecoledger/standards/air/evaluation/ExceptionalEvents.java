package org.ecoledger.standards.air.evaluation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.ecoledger.standards.TimeSpan;
import org.ecoledger.standards.air.DailyConcentrations;
import org.ecoledger.standards.air.DayValues;
import org.ecoledger.standards.air.IndexOptions;
import org.ecoledger.standards.air.Pollutant;
import org.ecoledger.standards.air.ValidityRules;

/**
 * The approved exceptional events of a place, and the figures without them: HJ 663-2026, and before it the rules for
 * sand-dust. The procedure is not fixed by a text at hand; here the affected items of the affected hours count as not
 * measured, and the usual rules of validity do the rest.
 *
 * @param items which items are left out
 * @param sufficiency whether the days that an event takes still count among the valid days of a period
 */
public record ExceptionalEvents(List<ExceptionalEvent> events, Set<Pollutant> items, Sufficiency sufficiency) {

    /** The items that sand-dust raises. */
    public static final Set<Pollutant> PARTICLES = Set.of(Pollutant.PM10, Pollutant.PM25);

    /** How a period is found to have enough valid days once events have taken some. */
    public enum Sufficiency {
        /** By the days as measured: they were measured well enough, so five days of dust do not cost a year. */
        AS_MEASURED,
        /** By the days that are left. */
        AS_LEFT
    }

    public ExceptionalEvents {
        events = List.copyOf(events);
        items = Set.copyOf(items);
    }

    /** Events that affect these items, with {@link Sufficiency#AS_MEASURED}. */
    public ExceptionalEvents(List<ExceptionalEvent> events, Set<Pollutant> items) {
        this(events, items, Sufficiency.AS_MEASURED);
    }

    /** Events that affect PM10 and PM2.5. */
    public static ExceptionalEvents of(Collection<ExceptionalEvent> events) {
        return new ExceptionalEvents(List.copyOf(events), PARTICLES);
    }

    public ExceptionalEvents withSufficiency(Sufficiency by) {
        return new ExceptionalEvents(events, items, by);
    }

    /**
     * A day's hourly values without the affected ones.
     *
     * @param hours by hour label 1 to 24
     */
    public Map<Integer, Map<Pollutant, BigDecimal>> without(
            Map<Integer, ? extends Map<Pollutant, BigDecimal>> hours, LocalDate day) {
        Map<Integer, Map<Pollutant, BigDecimal>> left = new TreeMap<>();
        hours.forEach((label, values) -> left.put(label, isAffected(day, label) ? without(values) : values));
        return left;
    }

    /** A station's day from its hours, raw and deducted. */
    public Deduction<DayValues> day(
            Map<Integer, ? extends Map<Pollutant, BigDecimal>> hours, LocalDate day, ValidityRules rules) {
        return new Deduction<>(
                DayValues.of(hours, day, rules), DayValues.of(without(hours, day), day, rules), touching(day, day));
    }

    /** As {@link #day(EvaluatedDay, IndexOptions)} with {@link IndexOptions#DEFAULT}. */
    public Deduction<EvaluatedDay> day(EvaluatedDay day) {
        return day(day, IndexOptions.DEFAULT);
    }

    /**
     * A day of which only the daily values are known: an event that touches it takes the whole daily value, of O3 also the
     * highest hour, and the index is made anew from what is left.
     *
     * @param options by which the day's own index was made
     */
    public Deduction<EvaluatedDay> day(EvaluatedDay day, IndexOptions options) {
        List<ExceptionalEvent> touching = touching(day.day(), day.day());
        if (touching.isEmpty()) {
            return new Deduction<>(day, day, touching);
        }
        DailyConcentrations left = new DailyConcentrations(
                without(day.concentrations().values()),
                items.contains(Pollutant.O3) ? null : day.concentrations().ozoneHour());
        return new Deduction<>(day, EvaluatedDay.of(day.day(), left, options), touching);
    }

    /**
     * A period, raw and deducted, from days that hold both.
     *
     * @param days as {@link #day} gives them, or the caller's own where hours are known
     */
    public Deduction<PeriodEvaluation> period(
            Collection<Deduction<EvaluatedDay>> days, TimeSpan span, EvaluationOptions options) {
        List<EvaluatedDay> raw = days.stream().map(Deduction::raw).toList();
        List<EvaluatedDay> deducted = days.stream().map(Deduction::deducted).toList();
        PeriodEvaluation measured = PeriodEvaluation.of(raw, span, options);
        PeriodEvaluation left = PeriodEvaluation.of(deducted, span, options);
        return new Deduction<>(
                measured,
                sufficiency == Sufficiency.AS_MEASURED ? left.withValidityOf(measured) : left,
                touching(span.first(), span.last()));
    }

    private boolean isAffected(LocalDate day, int label) {
        return events.stream().anyMatch(event -> event.covers(day, label));
    }

    private Map<Pollutant, BigDecimal> without(Map<Pollutant, BigDecimal> values) {
        Map<Pollutant, BigDecimal> left = new EnumMap<>(Pollutant.class);
        left.putAll(values);
        left.keySet().removeAll(items);
        return left;
    }

    private List<ExceptionalEvent> touching(LocalDate first, LocalDate last) {
        return events.stream()
                .filter(event ->
                        !event.firstDay().isAfter(last) && !event.lastDay().isBefore(first))
                .toList();
    }
}
