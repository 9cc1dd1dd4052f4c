package org.ecoledger.assessment.consequences;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.ecoledger.assessment.Ground;
import org.ecoledger.assessment.facts.Subject;
import org.ecoledger.assessment.rules.AssessmentPeriod;
import org.jspecify.annotations.Nullable;

/**
 * The file of one consequence: proposed, decided or not, appealed against or not (C13, C14).
 *
 * @param kind code of a row of {@code assessment/consequences.csv}
 * @param origin {@code system} for what followed from scores, {@code person} for what somebody proposed
 * @param ruleSet code of the rule set whose run showed the ground; empty for a person's proposal
 * @param groundCode code of the veto, cascade or trigger; empty for a person's proposal
 * @param unit the unit that is told; null where none serves the region
 * @param amount points or yuan, where it has one
 * @param effect what a decision does to the score: ZERO, LAST, UNRANKED, MINUS; null for nothing
 * @param neglect form of dereliction, where one is alleged (M15-20)
 * @param chain from what was found to what it cost
 * @param holds whether the newest scores still show the ground
 * @param recount whether the scores in force do not yet follow the decision
 * @param dueAt end of the limit that runs now
 */
public record Consequence(
        String number,
        String kind,
        String origin,
        AssessmentPeriod period,
        String ruleSet,
        String ruleVersion,
        @Nullable Long run,
        Ground.@Nullable Kind groundKind,
        String groundCode,
        Subject subject,
        @Nullable String unit,
        String sentence,
        String basis,
        @Nullable BigDecimal amount,
        @Nullable String effect,
        @Nullable String neglect,
        List<Ground.Link> chain,
        boolean holds,
        boolean recount,
        int appealDays,
        String procedure,
        String state,
        int revision,
        Instant proposedAt,
        long proposedBy,
        String proposedByName,
        @Nullable Instant decidedAt,
        @Nullable String decidedByName,
        @Nullable Instant notifiedAt,
        @Nullable Instant dueAt) {
    static final String TRACK = "consequence";

    public Consequence {
        chain = List.copyOf(chain);
    }

    /** Its address among clocks, evidence and the audit chain. */
    public String subjectKey() {
        return TRACK + ":" + number;
    }

    /** Its page. */
    public String page() {
        return "/consequences/" + number;
    }

    /** Whether somebody decided it and nobody took it back. */
    public boolean stands() {
        return ConsequenceState.of(state).stands();
    }
}
