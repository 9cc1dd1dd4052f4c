package org.ecoledger.assessment.facts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.ecoledger.assessment.rules.AssessmentPeriod;

/**
 * Which facts are asked for.
 *
 * @param from first day from which facts count: 1 January of the period's year, for values of the year so far
 * @param to last day of the period, or yesterday while it runs
 * @param end moment up to which things must have happened: the end of {@code to}
 * @param subjects all who are assessed in the period, of every kind
 * @param reviewed only reviewed data; otherwise live data, for a trial
 */
public record FactQuestion(
        AssessmentPeriod period, LocalDate from, LocalDate to, Instant end, List<Subject> subjects, boolean reviewed) {

    public FactQuestion {
        subjects = List.copyOf(subjects);
    }
}
