package org.ecoledger.standards.air.evaluation;

import java.time.LocalDate;
import java.util.Optional;
import org.ecoledger.standards.Edition;
import org.ecoledger.standards.Editions;
import org.ecoledger.standards.Ratio;
import org.ecoledger.standards.Subject;
import org.ecoledger.standards.TimeSpan;
import org.ecoledger.standards.air.Limit;
import org.ecoledger.standards.air.Limits;
import org.ecoledger.standards.air.Period;
import org.ecoledger.standards.air.Pollutant;
import org.ecoledger.standards.air.evaluation.EvaluationOptions.Attainment;
import org.ecoledger.standards.air.evaluation.EvaluationOptions.DayLimits;
import org.ecoledger.standards.air.evaluation.EvaluationOptions.PeriodLimits;

/**
 * By what a period is evaluated.
 *
 * @param judgedOn the day whose editions judge the period as a whole
 * @param edition of HJ 663
 */
record Terms(TimeSpan span, EvaluationOptions options, LocalDate judgedOn, Limits limits, Edition edition) {

    static Terms of(TimeSpan span, EvaluationOptions options) {
        LocalDate judgedOn = options.limits() == PeriodLimits.AT_THE_END ? span.last() : span.first();
        return new Terms(
                span, options, judgedOn, Limits.on(judgedOn), Editions.inForce(Subject.AIR_EVALUATION, judgedOn));
    }

    ItemRule rule(Pollutant pollutant) {
        return ItemRule.of(edition, pollutant);
    }

    /** Whether attainment is judged over this span: the limits of the mean are those of a year. */
    boolean judgesAttainment() {
        return options.attainment() == Attainment.EVERY_SPAN || span.kind() == TimeSpan.Kind.YEAR;
    }

    /** A mean beside the annual limit, where the edition judges the mean of this item. */
    PeriodValue mean(Pollutant pollutant, Ratio exact) {
        Optional<Limit> limit = rule(pollutant).judgesMean()
                ? Optional.of(limits.of(pollutant, Period.YEAR, options.area()))
                : Optional.empty();
        return PeriodValue.of(pollutant, exact, limit, options.intermediateDigits());
    }

    /** A percentile beside the limit of the day, for O3 that of eight hours. */
    PeriodValue percentile(Pollutant pollutant, Ratio exact) {
        Limit limit = limits.of(pollutant, pollutant.daily(), options.area());
        return PeriodValue.of(pollutant, exact, Optional.of(limit), options.intermediateDigits());
    }

    /** The limit that judges the item's value of one day. */
    Limit limitOn(LocalDate day, Pollutant pollutant) {
        Limits ofTheDay = options.dayLimits() == DayLimits.OF_THE_DAY ? Limits.on(day) : limits;
        return ofTheDay.of(pollutant, pollutant.daily(), options.area());
    }
}
