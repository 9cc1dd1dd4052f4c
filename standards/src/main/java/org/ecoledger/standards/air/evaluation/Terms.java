package org.ecoledger.standards.air.evaluation;

import java.time.LocalDate;
import org.ecoledger.standards.Edition;
import org.ecoledger.standards.Editions;
import org.ecoledger.standards.Subject;
import org.ecoledger.standards.TimeSpan;
import org.ecoledger.standards.air.Limits;
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
}
