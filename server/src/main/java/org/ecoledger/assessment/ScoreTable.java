package org.ecoledger.assessment;

import org.ecoledger.assessment.rules.AssessmentPeriod;
import org.ecoledger.assessment.rules.RuleSet;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The counties' scores of one period, best first.
 *
 * @param closed whether the period is closed; otherwise it is a trial 试算 that still changes
 * @param closedAt when it was closed
 * @param closedBy who closed it and confirmed that its data were reviewed
 */
public record ScoreTable(
        AssessmentPeriod period,
        RuleSet rules,
        boolean closed,
        @Nullable Instant closedAt,
        @Nullable String closedBy,
        List<Score> scores) {

    public ScoreTable {
        scores = List.copyOf(scores);
    }
}
