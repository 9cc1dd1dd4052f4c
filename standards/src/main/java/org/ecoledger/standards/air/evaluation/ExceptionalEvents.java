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
import org.ecoledger.standards.air.Pollutant;
import org.ecoledger.standards.air.ValidityRules;

/**
 * The approved exceptional events of a place, and the figures without them: HJ 663-2026, and before it the rules for
 * sand-dust. The procedure is not fixed by a text at hand; here the affected items of the affected hours count as not
 * measured, and the usual rules of validity do the rest.
 *
 * @param items which items are left out
 */
public record ExceptionalEvents(List<ExceptionalEvent> events, Set<Pollutant> items) {

    /** The items that sand-dust raises. */
    public static final Set<Pollutant> PARTICLES = Set.of(Pollutant.PM10, Pollutant.PM25);

    public ExceptionalEvents {
        events = List.copyOf(events);
        items = Set.copyOf(items);
    }

    /** Events that affect PM10 and PM2.5. */
    public static ExceptionalEvents of(Collection<ExceptionalEvent> events) {
        return new ExceptionalEvents(List.copyOf(events), PARTICLES);
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

    /**
     * A day of which only the daily values are known: an event that touches it takes the whole daily value, and the index
     * is made anew from what is left.
     */
    public Deduction<EvaluatedDay> day(EvaluatedDay day) {
        List<ExceptionalEvent> touching = touching(day.day(), day.day());
        if (touching.isEmpty()) {
            return new Deduction<>(day, day, touching);
        }
        DailyConcentrations left = new DailyConcentrations(
                without(day.concentrations().values()), day.concentrations().ozoneHour());
        return new Deduction<>(day, EvaluatedDay.of(day.day(), left), touching);
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
        return new Deduction<>(
                PeriodEvaluation.of(raw, span, options),
                PeriodEvaluation.of(deducted, span, options),
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
