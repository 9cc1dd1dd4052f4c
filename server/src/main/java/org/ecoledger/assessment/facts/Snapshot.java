package org.ecoledger.assessment.facts;

import java.time.Instant;
import java.util.List;
import org.ecoledger.assessment.rules.AssessmentPeriod;
import org.jspecify.annotations.Nullable;

/**
 * All facts of a period, frozen. Scores are a pure function of a snapshot and a rule set.
 *
 * @param id 0 for one that is not kept: a trial on live data
 * @param version counts the snapshots of a period from 1; a correction is the next one
 * @param reason why this version was taken; null for the first
 * @param hash SHA-256 over subjects and facts, whatever their order; empty for one that is not kept
 */
public record Snapshot(
        long id,
        AssessmentPeriod period,
        int version,
        List<Subject> subjects,
        List<Fact> facts,
        Instant takenAt,
        String takenBy,
        @Nullable String reason,
        String hash) {

    public Snapshot {
        subjects = List.copyOf(subjects);
        facts = List.copyOf(facts);
    }
}
