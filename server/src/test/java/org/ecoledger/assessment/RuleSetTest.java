package org.ecoledger.assessment;

import org.ecoledger.assessment.rules.AssessmentPeriod;
import org.ecoledger.assessment.rules.RuleSet;
import org.ecoledger.assessment.rules.RuleSetFile;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ecoledger.problems.Problem;
import org.ecoledger.problems.Problem.Objection;
import org.jspecify.annotations.Nullable;
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
        Problem problem = catchThrowableOfType(
                Problem.class, () -> RuleSetFile.read(RuleTexts.replaced("\"decimals\": 2", "\"decimal\": 2")));
        assertThat(problem.code()).isEqualTo("assessment.rule-set-unreadable");
        assertThat(objections("\"missing\":\"LEAVE_OUT\"", "\"missing\":null"))
                .containsExactly("assessment.rule.incomplete");
    }

    @Test
    void marksLieOnTheLineAndStayWithinThePoints() {
        assertThat(marks(Map.of("days", "75", "matters", "96")).total()).isEqualByComparingTo("70");
        assertThat(marks(Map.of("days", "95", "matters", "94")).total()).isEqualByComparingTo("80");
        assertThat(marks(Map.of("days", "10", "matters", "79")).total()).isEqualByComparingTo("0");
    }

    @Test
    void missingDataAreTreatedAsTheRuleSays() {
        CountyMarks withoutDays = marks(Map.of("matters", "94"));
        assertThat(withoutDays.total()).isEqualByComparingTo("50");
        assertThat(withoutDays.notes()).singleElement().asString().contains("不计该项");

        CountyMarks withoutMatters = marks(Map.of("days", "75"));
        assertThat(withoutMatters.total()).isEqualByComparingTo("70");
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

    private static CountyMarks marks(Map<String, String> values) {
        var measured = new HashMap<String, Measured>();
        for (String item : List.of("days", "matters")) {
            String value = values.get(item);
            measured.put(item, measured(value == null ? null : new BigDecimal(value)));
        }
        return CountyMarks.of(RuleSetFile.read(RuleTexts.plain()), measured);
    }

    private static Measured measured(@Nullable BigDecimal value) {
        return new Measured(value, "", "%", "", List.of(), null, Instant.EPOCH);
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
