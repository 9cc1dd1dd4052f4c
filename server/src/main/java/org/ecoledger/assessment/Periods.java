package org.ecoledger.assessment;

import java.time.LocalDate;
import org.ecoledger.assessment.rules.AssessmentPeriod;

/** Periods beside a period. */
final class Periods {

    private Periods() {}

    /** The one of the same kind before it. */
    static AssessmentPeriod before(AssessmentPeriod period) {
        return on(period.kind(), period.from().minusDays(1));
    }

    /** The same of the year before. */
    static AssessmentPeriod yearBefore(AssessmentPeriod period) {
        return on(period.kind(), period.from().minusYears(1));
    }

    /** The period of a kind in which a day lies. */
    static AssessmentPeriod on(AssessmentPeriod.Kind kind, LocalDate day) {
        String code = switch (kind) {
            case YEAR -> String.valueOf(day.getYear());
            case QUARTER -> AssessmentPeriod.quarterOf(day).code();
            case MONTH -> day.toString().substring(0, 7);
        };
        return AssessmentPeriod.of(code).orElseThrow();
    }
}
