package org.ecoledger.assessment;

import org.ecoledger.assessment.rules.AssessmentPeriod;
import org.ecoledger.assessment.rules.RuleSet;

/** Addresses of a score's figures: of the run in force where the period is closed, of the trial where it is not. */
record ScoreRefs(AssessmentPeriod period, String rules) {
    static final String SCORE = "score";
    static final String ITEM = "score-item";
    static final String LOSS = "score-loss";
    static final String GAP = "score-gap";
    static final String LEAD = "score-lead";

    static ScoreRefs of(AssessmentPeriod period, RuleSet rules) {
        return new ScoreRefs(period, key(rules.code(), rules.within()));
    }

    /** What tells rule sets of one period apart: the code, and the region for which it was made. */
    static String key(String code, @org.jspecify.annotations.Nullable String within) {
        return within == null || within.isEmpty() ? code : code + "@" + within;
    }

    String total(String subject) {
        return SCORE + ":" + base(subject);
    }

    String gap(String subject) {
        return GAP + ":" + base(subject);
    }

    String lead(String subject) {
        return LEAD + ":" + base(subject);
    }

    String item(String subject, String item) {
        return ITEM + ":" + base(subject) + "/" + item;
    }

    String loss(String subject, int number) {
        return LOSS + ":" + base(subject) + "/" + number;
    }

    private String base(String subject) {
        return period.code() + "/" + rules + "/" + subject;
    }
}
