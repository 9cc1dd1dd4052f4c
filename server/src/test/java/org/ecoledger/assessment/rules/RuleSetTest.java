package org.ecoledger.assessment.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.ecoledger.problems.Problem;
import org.ecoledger.problems.Problem.Objection;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Rule sets as data (rulings 13, 14)")
class RuleSetTest {

    @Test
    void pointsThatDoNotReachTheDeclaredTotalAreRefused() {
        assertThat(objections("\"total\": \"100\"", "\"total\": \"110\"")).containsExactly("assessment.rule.total");
    }

    @Test
    void aTotalOtherThanAHundredIsTheRuleSetsOwnRight() {
        String text = RuleTexts.plain().replace("\"total\": \"100\"", "\"total\": \"110\"");
        assertThat(RuleSetFile.read(text.replace("\"points\":\"60\"", "\"points\":\"70\""))
                        .total())
                .isEqualByComparingTo("110");
    }

    @Test
    void overlappingBandsAndFlatLinesAreRefusedTogether() {
        String text =
                RuleTexts.replaced("\"from\":\"95\"", "\"from\":\"80\"").replace("\"full\":\"90\"", "\"full\":\"60\"");

        assertThat(codes(text)).containsExactly("assessment.rule.flat", "assessment.rule.bands-overlap");
    }

    @Test
    void whatNobodyKnowsIsRefused() {
        assertThat(objections("\"decimals\": 2", "\"decimal\": 2"))
                .containsExactlyInAnyOrder("assessment.rule.unknown-entry", "assessment.rule.incomplete");
        assertThat(objections("\"missing\":\"LEAVE_OUT\"", "\"missing\":null"))
                .containsExactly("assessment.rule.incomplete");
    }

    @Test
    void aRuleSetAppliesToItsPeriodsOnly() {
        RuleSet rules = RuleSetFile.read(RuleTexts.plain());
        assertThat(rules.appliesTo(AssessmentPeriod.of("2024-Q3").orElseThrow()))
                .isTrue();
        assertThat(rules.appliesTo(AssessmentPeriod.of("2024-07").orElseThrow()))
                .isFalse();
        assertThat(rules.appliesTo(AssessmentPeriod.of("2025-Q1").orElseThrow()))
                .isFalse();
    }

    @Test
    void periodsAreReadAsTheyAreWritten() {
        AssessmentPeriod quarter = AssessmentPeriod.of("2026-Q3").orElseThrow();
        assertThat(quarter.from()).isEqualTo("2026-07-01");
        assertThat(quarter.to()).isEqualTo("2026-09-30");
        assertThat(quarter.title()).isEqualTo("2026年第三季度");
        assertThat(AssessmentPeriod.of("2026").orElseThrow().title()).isEqualTo("2026年度");
        assertThat(AssessmentPeriod.of("2026-Q5")).isEmpty();
        assertThat(AssessmentPeriod.of("2026-13")).isEmpty();
    }

    private static List<String> objections(String what, String by) {
        return codes(RuleTexts.replaced(what, by));
    }

    private static List<String> codes(String text) {
        Problem problem = catchThrowableOfType(Problem.class, () -> RuleSetFile.read(text));
        assertThat(problem).isNotNull();
        return problem.objections().stream().map(Objection::code).toList();
    }
}
