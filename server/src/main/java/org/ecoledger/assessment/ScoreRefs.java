package org.ecoledger.assessment;

import org.ecoledger.assessment.rules.AssessmentPeriod;
/** Addresses of the figures of a period that is not closed. */
final class ScoreRefs {
    static final String SCORE = "score";
    static final String ITEM = "score-item";

    private ScoreRefs() {}

    static String total(AssessmentPeriod period, String county) {
        return SCORE + ":" + period.code() + "/" + county;
    }

    static String gap(AssessmentPeriod period, String county) {
        return total(period, county) + "/gap";
    }

    static String item(AssessmentPeriod period, String county, String item) {
        return ITEM + ":" + period.code() + "/" + county + "/" + item;
    }
}
