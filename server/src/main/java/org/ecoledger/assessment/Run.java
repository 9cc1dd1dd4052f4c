package org.ecoledger.assessment;

import java.time.Instant;
import org.ecoledger.assessment.rules.AssessmentPeriod;
import org.ecoledger.assessment.rules.SubjectKind;
import org.jspecify.annotations.Nullable;

/**
 * One closing of one period by one rule set. It is never changed; a correction is the next version.
 *
 * @param within region for which the rule set was made; empty for the whole city
 * @param version counts the runs of this period and rule set from 1
 * @param snapshot id of the facts on which it rests; null for one closed before there were snapshots
 * @param reason why this version was made; null for the first
 * @param inputHash SHA-256 over its facts
 * @param resultHash SHA-256 over its numbers; null as {@code snapshot}
 */
public record Run(
        long id,
        AssessmentPeriod period,
        String ruleSet,
        String ruleVersion,
        String ruleHash,
        SubjectKind subjects,
        String within,
        int version,
        @Nullable Long snapshot,
        @Nullable String reason,
        String inputHash,
        @Nullable String resultHash,
        Instant closedAt,
        String closedBy,
        @Nullable Instant annulledAt,
        @Nullable String annulledBy,
        @Nullable String annulReason) {

    /** What tells the rule sets of one period apart. */
    public String rules() {
        return ScoreRefs.key(ruleSet, within);
    }
}
