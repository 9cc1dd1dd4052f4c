package org.ecoledger.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.ecoledger.ServerTest;
import org.ecoledger.access.Actor;
import org.ecoledger.assessment.facts.FactChange;
import org.ecoledger.assessment.facts.Snapshot;
import org.ecoledger.assessment.facts.Snapshots;
import org.ecoledger.assessment.rules.AssessmentPeriod;
import org.ecoledger.assessment.rules.RuleSets;
import org.ecoledger.organisation.Jurisdiction;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Works on the first quarter of 2022 and that year by rule sets of its own. */
@ServerTest
@DisplayName("A correction reaches everything that rests on what was corrected (C9, C14)")
class CorrectionsTest {
    private static final Actor TEST = Actor.system("test");
    private static final AssessmentPeriod QUARTER =
            AssessmentPeriod.of("2022-Q1").orElseThrow();
    private static final AssessmentPeriod YEAR = AssessmentPeriod.of("2022").orElseThrow();
    private static final String OF_HUNDRED = "{\"kind\":\"IN_PROPORTION\",\"of\":\"100\"}";

    @Autowired
    private JdbcClient db;

    @Autowired
    private RuleSets ruleSets;

    @Autowired
    private Scores scores;

    @Autowired
    private Runs runs;

    @Autowired
    private Snapshots snapshots;

    @Autowired
    private Verifying verifying;

    @Test
    @DisplayName(
            "C9: the year that took the quarter's frozen score is scored anew too, and the snapshots tell which facts changed")
    void laterPeriodsFollow() {
        issue("chain-quarter", "QUARTER", RuleTexts.simple("SHARE", "matter", "*", "OWN"));
        issue("chain-year", "YEAR", """
                {"kind":"MEAN","source":"score","item":"chain-quarter","scope":"OWN","span":"YEAR_TO_DATE"}
                """);
        matter("2022-900001", true);
        matter("2022-900002", false);
        List<Run> quarter = scores.close(TEST, QUARTER, true);
        scores.close(TEST, YEAR, true);
        assertThat(total(QUARTER, "chain-quarter")).isEqualTo("50.00");
        assertThat(total(YEAR, "chain-year")).isEqualTo("50.00");

        db.sql("update matters.matters set closed_in_time = true where number = '2022-900002'")
                .update();
        List<Run> corrected = scores.correct(TEST, QUARTER, "办结时间更正");

        assertThat(total(QUARTER, "chain-quarter")).isEqualTo("100.00");
        assertThat(total(YEAR, "chain-year")).isEqualTo("100.00");
        Run year = runs.inForce(YEAR, "chain-year").orElseThrow();
        assertThat(year.version()).isEqualTo(2);
        assertThat(year.reason()).contains("2022年第一季度").contains("办结时间更正");
        List<FactChange> changes = snapshots.difference(snapshot(quarter), snapshot(corrected));
        assertThat(changes)
                .filteredOn(change -> change.fact().key().equals("2022-900002"))
                .singleElement()
                .satisfies(change -> assertThat(change.kind()).isEqualTo(FactChange.Kind.CHANGED));
        var all = new ArrayList<Run>(runs.versions(QUARTER, "chain-quarter"));
        all.addAll(runs.versions(YEAR, "chain-year"));
        assertThat(all)
                .hasSize(4)
                .allSatisfy(run -> assertThat(verifying.verify(run).isSame())
                        .as(verifying.verify(run).toString())
                        .isTrue());
    }

    private Snapshot snapshot(List<Run> made) {
        Long id = made.getFirst().snapshot();
        assertThat(id).isNotNull();
        return snapshots.find(id).orElseThrow();
    }

    private String total(AssessmentPeriod period, String rules) {
        Run run = runs.inForce(period, rules).orElseThrow();
        Score score = runs.scores(run.id(), Jurisdiction.everything()).stream()
                .filter(one -> one.subject().code().equals("990101"))
                .findFirst()
                .orElseThrow();
        assertThat(score.total()).isEqualByComparingTo(new BigDecimal(score.text()));
        return score.text();
    }

    private void issue(String code, String kind, String value) {
        String text = RuleTexts.of(code, "COUNTY", "100", RuleTexts.item("only", "100", value, OF_HUNDRED, "NO_SCORE"));
        ruleSets.issue(
                TEST,
                text.replace("\"validFrom\":\"2024-01-01\"", "\"validFrom\":\"2022-01-01\",\"validTo\":\"2022-12-31\"")
                        .replace("[\"QUARTER\",\"YEAR\"]", "[\"" + kind + "\"]"));
    }

    private void matter(String number, boolean inTime) {
        db.sql("""
                        insert into matters.matters
                            (number, title, description, kind, medium, source, county, opened_at, opened_by, opened_by_name,
                             procedure, state, handling, disposition, due_at, closed_at, closed_in_time)
                        values (:number, '焚烧秸秆', '', 'finding', 'air', 'patrol', '990101', '2022-01-01T08:00+08', 0, '系统',
                                '2025-1', 'closed', 'done', 'handle', '2022-02-01T18:00+08', '2022-02-02T17:00+08', :in_time)
                        """).param("number", number).param("in_time", inTime).update();
    }
}
