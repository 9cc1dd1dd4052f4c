package org.ecoledger.assessment;

import java.math.BigDecimal;
import java.util.List;
import org.ecoledger.assessment.facts.Fact;
import org.ecoledger.assessment.facts.Subject;
import org.ecoledger.assessment.rules.AssessmentPeriod;
import org.ecoledger.assessment.rules.RuleItem;
import org.ecoledger.assessment.rules.RuleSet;
import org.jspecify.annotations.Nullable;

/**
 * What a rule set says of a snapshot: a value, equal for equal facts whatever their order (C2, C3).
 *
 * @param results the ranked first, best first
 * @param grounds what follows from them, to be proposed and decided
 */
public record Outcome(RuleSet rules, AssessmentPeriod period, List<Result> results, List<Ground> grounds) {

    public Outcome {
        results = List.copyOf(results);
        grounds = List.copyOf(grounds);
    }

    /**
     * One subject's score.
     *
     * @param total unrounded; null when the rule set gives none
     * @param text as shown
     * @param place from 1; null without a total or where a decision took it
     * @param places how many are ranked
     * @param gap what the next better has more, as the shown totals say; null for the first
     * @param note what the rule set did about missing data and decisions, in Chinese
     */
    public record Result(
            Subject subject,
            @Nullable BigDecimal total,
            String text,
            @Nullable Integer place,
            int places,
            @Nullable BigDecimal gap,
            @Nullable String gapText,
            List<Marks> items,
            List<Lost> losses,
            @Nullable String note) {
        public Result {
            items = List.copyOf(items);
            losses = List.copyOf(losses);
        }
    }

    /**
     * An item's marks.
     *
     * @param value unrounded; null when it could not be measured
     * @param working how the value came about, in numbers
     * @param marks null for an item that is left out
     * @param facts what it was made from
     */
    public record Marks(
            RuleItem item,
            @Nullable BigDecimal value,
            String valueText,
            String unit,
            String working,
            @Nullable BigDecimal marks,
            String text,
            List<Fact> facts,
            @Nullable String note) {
        public Marks {
            facts = List.copyOf(facts);
        }
    }

    /** What a deduction, or a decided cascade, took from the total. */
    public record Lost(String code, String name, BigDecimal points, List<Fact> facts) {
        public Lost {
            facts = List.copyOf(facts);
        }
    }
}
