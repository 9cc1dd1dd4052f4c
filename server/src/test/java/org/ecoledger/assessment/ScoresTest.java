package org.ecoledger.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.ecoledger.ServerTest;
import org.ecoledger.TestBrowser;
import org.ecoledger.access.Actor;
import org.ecoledger.assessment.rules.AssessmentPeriod;
import org.ecoledger.assessment.rules.RuleSets;
import org.ecoledger.organisation.Jurisdiction;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Works on the third quarter of 2024 by a rule set of its own. */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@DisplayName("Scores that open down to days and matters (C2, X5, rulings 6 and 18)")
class ScoresTest {
    private static final LocalDate FIRST = LocalDate.of(2024, 7, 1);
    private static final AssessmentPeriod QUARTER =
            AssessmentPeriod.of("2024-Q3").orElseThrow();

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient db;

    @Autowired
    private RuleSets ruleSets;

    @Autowired
    private Scores scores;

    @Autowired
    private Runs runs;

    @BeforeAll
    void aQuarterIsMeasured() {
        ruleSets.issue(Actor.system("test"), RuleTexts.plain());
        // County 1: 69 of 92 days good = 75 %. County 2: 46 of 92 = 50 %.
        for (int day = 0; day < 92; day++) {
            airDay("990101", FIRST.plusDays(day), day < 69 ? 80 : 120);
            airDay("990102", FIRST.plusDays(day), day < 46 ? 80 : 120);
        }
        matter("2024-900001", "990101", "2024-07-20", "2024-07-18", true);
        matter("2024-900002", "990101", "2024-08-20", "2024-08-20", true);
        matter("2024-900003", "990101", "2024-09-01", "2024-09-03", false);
        // Closed only in October, though due in September: open and late at the quarter's end.
        matter("2024-900004", "990101", "2024-09-20", "2024-10-05", false);
        matter("2024-900005", "990102", "2024-08-20", "2024-08-19", true);
    }

    @Test
    @Order(1)
    void theOfficeSeesATrialBeforeThePeriodIsClosed() {
        JsonNode table = get("office", "/api/v1/scores?period=2024-Q3&rules=test");

        assertThat(table.get("state").asString()).isEqualTo("TRIAL");
        // Days: (75 - 60) / 30 x 60 = 30 marks; matters: 2 of 4 in time = 50 %, below every band.
        assertThat(row(table, "990101").get("total").get("text").asString()).isEqualTo("30.00");
        // Days: 50 % is below zero marks; matters: 1 of 1 = 40 marks.
        assertThat(row(table, "990102").get("total").get("text").asString()).isEqualTo("40.00");
        // Other tests' counties without data stand between; these two keep their order.
        assertThat(row(table, "990102").get("place").asInt())
                .isLessThan(row(table, "990101").get("place").asInt());
        assertThat(row(table, "990101").get("gap").get("text").asString()).isEqualTo("10.00");
    }

    @Test
    @Order(1)
    @DisplayName("Ruling 6: scores appear when a period closes; until then counties see none")
    void aCountySeesNoTrial() {
        JsonNode table = get("county1", "/api/v1/scores?period=2024-Q3&rules=test");

        assertThat(table.get("state").asString()).isEqualTo("OPEN");
        assertThat(table.get("rows")).isEmpty();
        assertThat(figure("county1", "score:2024-Q3/test/990101").status()).isEqualTo(404);
    }

    @Test
    @Order(1)
    void aTrialOpensToItemsAndThenToDaysAndMatters() {
        JsonNode total = figure("office", "score:2024-Q3/test/990101").json();
        assertThat(total.get("text").asString()).isEqualTo("30.00");
        assertThat(total.get("inputs").get(1).get("ref").asString())
                .isEqualTo("score-item:2024-Q3/test/990101/matters");

        JsonNode days = figure("office", "score-item:2024-Q3/test/990101/days").json();
        assertThat(days.get("inputs")).hasSize(92);
        assertThat(days.get("inputs").get(0).get("ref").asString()).isEqualTo("air-day:990101/2024-07-01/aqi");
        JsonNode matters =
                figure("office", "score-item:2024-Q3/test/990101/matters").json();
        assertThat(matters.get("inputs")).hasSize(4);
        assertThat(matters.get("inputs").get(3).get("ref").asString()).isEqualTo("/matters/2024-900004");
        assertThat(matters.get("inputs").get(3).get("text").asString()).startsWith("期末未办结");
        assertThat(figure("office", "score-gap:2024-Q3/test/990101")
                        .json()
                        .get("text")
                        .asString())
                .isEqualTo("10.00");
    }

    @Test
    @Order(1)
    void onlyTheCityClosesAndOnlyReviewedPeriodsThatAreOver() {
        Map<String, Boolean> reviewed = Map.of("reviewed", true);
        assertThat(post("county1", "/api/v1/scores/2024-Q3/close", reviewed)).isEqualTo(403);
        assertThat(post("office", "/api/v1/scores/2024-Q3/close", Map.of("reviewed", false)))
                .isEqualTo(422);
        assertThat(post("office", "/api/v1/scores/2026-Q3/close", reviewed)).isEqualTo(409);
        assertThat(post("office", "/api/v1/scores/2024-Q9/close", reviewed)).isEqualTo(404);
    }

    @Test
    @Order(2)
    @DisplayName("Ruling 18: a period whose air nobody reviewed is not closed; the months are named")
    void unreviewedMonthsAreNamed() {
        approve(7);
        approve(8);
        var answer =
                TestBrowser.signedIn(port, "office").post("/api/v1/scores/2024-Q3/close", Map.of("reviewed", true));

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.body()).contains("2024年9月").doesNotContain("2024年8月");
        approve(9);
    }

    @Test
    @Order(3)
    @DisplayName("C2, C9: a closed period is frozen; later changes of its evidence do not touch it")
    void aClosedPeriodStaysAsItWas() {
        assertThat(post("analyst", "/api/v1/scores/2024-Q3/close", Map.of("reviewed", true)))
                .isEqualTo(200);
        db.sql("update evaluation.air_days set aqi = 60 where place = '990101' and day between ? and ?")
                .params(QUARTER.from(), QUARTER.to())
                .update();

        JsonNode table = get("county1", "/api/v1/scores?period=2024-Q3&rules=test");
        assertThat(table.get("state").asString()).isEqualTo("CLOSED");
        assertThat(table.get("rows")).hasSize(1);
        JsonNode own = table.get("rows").get(0);
        assertThat(own.get("place").asInt()).isGreaterThan(1);
        assertThat(own.get("total").get("text").asString()).isEqualTo("30.00");
        JsonNode total =
                figure("county1", own.get("total").get("ref").asString()).json();
        assertThat(total.get("edition").asString()).isEqualTo("测试细则 1");
        JsonNode item = figure("county1", total.get("inputs").get(0).get("ref").asString())
                .json();
        assertThat(item.get("inputs")).hasSize(92);
        assertThat(item.get("inputs").get(91).get("text").asString()).isEqualTo("120");
        assertThat(figure("county2", own.get("total").get("ref").asString()).status())
                .isEqualTo(404);
        assertThat(figure("county1", "score:2024-Q3/test/990101")
                        .json()
                        .get("text")
                        .asString())
                .isEqualTo("30.00");
        JsonNode second = row(get("office", "/api/v1/scores?period=2024-Q3&rules=test"), "990102");
        assertThat(second.get("lead").get("text").asString()).isEqualTo("10.00");
        assertThat(figure("county2", second.get("lead").get("ref").asString()).status())
                .isEqualTo(200);
    }

    @Test
    @Order(4)
    @DisplayName(
            "C2, C9: the table computed again from its snapshot is the same to the last digit, and the auditor can see that")
    void aRunIsComputedAgain() {
        JsonNode verified = get("auditor", "/api/v1/scores/2024-Q3/test/verify");

        assertThat(verified.get("same").asBoolean()).as(verified.toString()).isTrue();
        assertThat(verified.get("recomputedHash").asString())
                .isEqualTo(verified.get("run").get("resultHash").asString());
    }

    @Test
    @Order(4)
    void whatWasClosedCanNeitherBeClosedAgainNorChanged() {
        assertThat(post("office", "/api/v1/scores/2024-Q3/close", Map.of("reviewed", true)))
                .isEqualTo(409);
        for (String table : List.of("scores", "score_items", "snapshots", "snapshot_facts")) {
            assertThatThrownBy(() -> db.sql("delete from assessment." + table).update())
                    .hasMessageContaining("annul");
        }
        assertThatThrownBy(() ->
                        db.sql("update assessment.runs set snapshot = null").update())
                .hasMessageContaining("annul");
        assertThatThrownBy(() -> db.sql("delete from assessment.runs").update()).hasMessageContaining("annul");
    }

    @Test
    @Order(5)
    @DisplayName("C9: a correction is the next version, with a list of what changed and which facts did it")
    void aCorrectionIsANewVersion() {
        assertThat(post("office", "/api/v1/scores/2024-Q3/correct", Map.of("reason", " ")))
                .isEqualTo(422);
        approve(7);
        approve(8);
        approve(9);
        assertThat(post("office", "/api/v1/scores/2024-Q3/correct", Map.of("reason", "7月监测数据更正")))
                .isEqualTo(200);

        JsonNode table = get("county1", "/api/v1/scores?period=2024-Q3&rules=test");
        assertThat(table.get("rows").get(0).get("total").get("text").asString()).isEqualTo("60.00");
        assertThat(table.get("run").get("version").asInt()).isEqualTo(2);
        JsonNode difference = get("county1", "/api/v1/scores/2024-Q3/test/differences");
        assertThat(difference.get("places")).hasSize(1);
        assertThat(difference.get("places").get(0).get("oldTotal").get("text").asString())
                .isEqualTo("30.00");
        JsonNode days = difference.get("rows").get(0);
        assertThat(days.get("item").asString()).isEqualTo("days");
        assertThat(days.get("newMarks").get("text").asString()).isEqualTo("60.00");
        assertThat(days.get("facts")).as("the 92 days that have another index").hasSize(92);
        assertThat(get("auditor", "/api/v1/scores/2024-Q3/test/verify?version=1")
                        .get("same")
                        .asBoolean())
                .as("the version before can still be computed again")
                .isTrue();
    }

    @Test
    @Order(6)
    @DisplayName(
            "A correction taken back leaves the version before in force; without one the period can be closed anew")
    void aClosingIsAnnulledOnlyWithAReasonAndThenClosedAnew() {
        assertThat(post("office", "/api/v1/scores/2024-Q3/annul", Map.of("reason", " ")))
                .isEqualTo(422);
        assertThat(post("office", "/api/v1/scores/2024-Q3/annul", Map.of("reason", "更正有误")))
                .isEqualTo(200);
        assertThat(runs.inForce(QUARTER, "test")).get().extracting(Run::version).isEqualTo(1);
        assertThat(post("office", "/api/v1/scores/2024-Q3/annul", Map.of("reason", "7月监测数据更正")))
                .isEqualTo(200);
        assertThat(scores.closed(QUARTER, Jurisdiction.everything())).isEmpty();
        assertThat(post("office", "/api/v1/scores/2024-Q3/close", Map.of("reviewed", true)))
                .isEqualTo(200);

        JsonNode versions = get("auditor", "/api/v1/scores/2024-Q3/test/versions");
        assertThat(versions.get("rows")).hasSize(3);
        assertThat(versions.get("rows").get(0).get("state").asString()).isEqualTo("IN_FORCE");
        assertThat(versions.get("rows").get(2).get("annulReason").asString()).isEqualTo("7月监测数据更正");
    }

    @Test
    @Order(7)
    @DisplayName(
            "M15-06: the next period shows the change of place and points, and frozen scores are facts of later periods")
    void thePeriodBeforeIsShown() {
        JsonNode next = row(get("office", "/api/v1/scores?period=2024-Q4&rules=test"), "990101");

        assertThat(next.get("previous").get("period").asString()).isEqualTo("2024-Q3");
        assertThat(next.get("previous").get("total").get("text").asString()).isEqualTo("60.00");
        JsonNode periods = get("office", "/api/v1/scores/periods");
        assertThat(periods.get("rows"))
                .anySatisfy(row -> assertThat(
                                row.get("period").asString() + row.get("state").asString())
                        .isEqualTo("2024-Q3CLOSED"));
        assertThat(get("office", "/api/v1/scores?period=2024-Q4&rules=test")
                        .get("computedAt")
                        .asString())
                .as("a trial is read as it was computed")
                .isEqualTo(get("office", "/api/v1/scores?period=2024-Q4&rules=test")
                        .get("computedAt")
                        .asString());
    }

    /** Keeps the month's days as the next approved version; the counties here have no stations by which the desk knows them. */
    private void approve(int month) {
        LocalDate first = LocalDate.of(2024, month, 1);
        db.sql("""
                        update evaluation.air_reviews set replaced_at = '2024-10-02T00:00+08'
                        where city = '990100' and month = ? and replaced_at is null and annulled_at is null
                        """).param(first).update();
        long review = db.sql("""
                        insert into evaluation.air_reviews (city, month, version, days, gaps, hash, approved_at, approved_by)
                        select '990100', :month, count(*) + 1, 1, '[]', repeat('a', 64), '2024-10-02T00:00+08', '林静'
                        from evaluation.air_reviews where city = '990100' and month = :month
                        returning id
                        """)
                .param("month", first)
                .query((row, _) -> row.getLong(1))
                .single();
        db.sql("""
                        insert into evaluation.reviewed_air_days
                        select :review, d.* from evaluation.air_days d
                        where d.place in ('990101', '990102') and d.day between :first and :last
                        """)
                .param("review", review)
                .param("first", first)
                .param("last", first.plusMonths(1).minusDays(1))
                .update();
    }

    private void airDay(String place, LocalDate day, int index) {
        db.sql("""
                        insert into evaluation.air_days
                            (place, place_kind, day, so2_inputs, so2_needed, no2_inputs, no2_needed, co_inputs, co_needed,
                             o3_inputs, o3_needed, pm10_inputs, pm10_needed, pm25_inputs, pm25_needed, aqi, category,
                             primary_pollutants, complete, edition, as_of, computed_at)
                        values (?, 'county', ?, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, ?, 2, '{}', true, 'HJ 633-2012',
                                '2024-10-01T00:00+08', '2024-10-01T00:00+08')
                        """).params(place, day, index).update();
    }

    private void matter(String number, String county, String due, String closed, boolean inTime) {
        db.sql("""
                        insert into matters.matters
                            (number, title, description, kind, medium, source, county, opened_at, opened_by, opened_by_name,
                             procedure, state, handling, disposition, due_at, closed_at, closed_in_time)
                        values (:number, '焚烧秸秆', '', 'finding', 'air', 'patrol', :county, '2024-07-01T08:00+08', 0, '系统',
                                '2025-1', 'closed', 'done', 'handle', :due::timestamptz, :closed::timestamptz, :in_time)
                        """)
                .param("number", number)
                .param("county", county)
                .param("due", due + "T18:00+08")
                .param("closed", closed + "T17:00+08")
                .param("in_time", inTime)
                .update();
    }

    private JsonNode get(String login, String path) {
        var answer = TestBrowser.signedIn(port, login).get(path);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    private int post(String login, String path, Object body) {
        return TestBrowser.signedIn(port, login).post(path, body).status();
    }

    private TestBrowser.Answer figure(String login, String ref) {
        return TestBrowser.signedIn(port, login)
                .get("/api/v1/figures?ref=" + URLEncoder.encode(ref, StandardCharsets.UTF_8));
    }

    private static JsonNode row(JsonNode table, String county) {
        for (JsonNode row : table.get("rows")) {
            if (row.get("subject").asString().equals(county)) {
                return row;
            }
        }
        throw new AssertionError(county + " is not in " + table);
    }
}
