package org.ecoledger.evaluation;

import java.math.BigDecimal;
import java.util.List;
import org.ecoledger.figures.Figure.Shown;
import org.ecoledger.standards.air.Pollutant;
import org.ecoledger.standards.air.evaluation.EvaluatedDay;
import org.ecoledger.standards.air.evaluation.EvaluationOptions;
import org.ecoledger.standards.air.evaluation.EvaluationOptions.Attainment;
import org.ecoledger.standards.air.evaluation.PeriodEvaluation;
import org.jspecify.annotations.Nullable;

/**
 * The air of one place over one period.
 *
 * @param days the days within it that are over and have data, in order of time
 */
record PlacePeriod(AirPlace place, Track track, AirSpan span, List<EvaluatedDay> days, PeriodEvaluation evaluation) {
    /** A running year is held against the annual limits all the year round: the page says up to which day. */
    private static final EvaluationOptions RULES = EvaluationOptions.DEFAULT.withAttainment(Attainment.EVERY_SPAN);

    static PlacePeriod of(AirPlace place, Track track, AirSpan span, List<EvaluatedDay> days) {
        List<EvaluatedDay> within =
                days.stream().filter(day -> span.counts(day.day())).toList();
        return new PlacePeriod(place, track, span, within, PeriodEvaluation.of(within, span.span(), RULES));
    }

    AirValue value(AirStatistic statistic) {
        return AirValue.of(evaluation, statistic);
    }

    String ref(AirStatistic statistic) {
        return FigureKeys.year(place.code(), span.label(), track, statistic);
    }

    /** The item's value that enters the composite index. */
    AirStatistic entering(Pollutant pollutant) {
        return AirStatistic.entering(pollutant, span.span().last());
    }

    Shown shown(AirStatistic statistic) {
        return shown(statistic, value(statistic));
    }

    Shown shown(AirMeasure measure) {
        return shown(AirStatistic.of(measure));
    }

    Shown shown(AirMeasure measure, Pollutant pollutant) {
        return shown(AirStatistic.of(measure, pollutant));
    }

    /** How it differs from the same period of the year before. */
    Shown change(AirStatistic statistic, PlacePeriod before) {
        return shown(statistic.changed(), changeFrom(before, statistic));
    }

    AirValue changeFrom(PlacePeriod before, AirStatistic statistic) {
        return before.countsEnoughFor(this, statistic.pollutant())
                ? AirValue.change(value(statistic), before.value(statistic), statistic.measure())
                : AirValue.MISSING;
    }

    /** Whether this period has at least three quarters of the later one's valid days, so that the two may be compared. */
    boolean countsEnoughFor(PlacePeriod later, @Nullable Pollutant pollutant) {
        int mine = validDays(pollutant);
        return mine > 0 && mine * 4L >= later.validDays(pollutant) * 3L;
    }

    int validDays(@Nullable Pollutant pollutant) {
        return pollutant == null
                ? evaluation.days().valid()
                : evaluation.item(pollutant).days();
    }

    Shown shown(AirStatistic statistic, AirValue value) {
        BigDecimal exact = value.exact();
        String unit = statistic.unit();
        return exact == null
                ? Shown.missing(unit, ref(statistic))
                : Shown.of(exact, value.text(), unit, ref(statistic));
    }
}
