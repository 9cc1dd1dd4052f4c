package org.ecoledger.assessment;

import java.time.Instant;
import java.util.List;
import org.ecoledger.assessment.rules.AssessmentPeriod;
import org.ecoledger.assessment.rules.RuleSet;
import org.jspecify.annotations.Nullable;

/**
 * The scores of one period by one rule set, best first.
 *
 * @param run by which it was closed; null for a trial 试算, which still changes
 * @param computedAt when a trial was computed; null for a run
 */
public record ScoreTable(
        AssessmentPeriod period,
        RuleSet rules,
        @Nullable Run run,
        @Nullable Instant computedAt,
        List<Score> scores) {

    public ScoreTable {
        scores = List.copyOf(scores);
    }
}
