package org.ecoledger.matters.measures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ecoledger.ServerTest;
import org.ecoledger.TestBrowser;
import org.ecoledger.TestBrowser.Answer;
import org.ecoledger.deadlines.Deadline;
import org.ecoledger.deadlines.DeadlineReached;
import org.ecoledger.deadlines.Deadlines;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

@ServerTest
@DisplayName("ruling 5, P11: beyond reminding the system only proposes, and a person with the power decides")
class MeasuresTest {
    @LocalServerPort
    int port;

    @Autowired
    Deadlines deadlines;

    @Autowired
    MeasureTable table;

    @Autowired
    JdbcClient db;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Clock clock;

    @Test
    @DisplayName("P11: 调度 → 通报 → 约谈 → 专项督查 → 挂牌督办; 诫勉、问责 only as suggestions for transfer")
    void theLadderIsData() {
        assertThat(table.all()).extracting(Measure::zh).containsExactly("调度", "通报", "约谈", "专项督查", "挂牌督办", "诫勉", "问责");
        assertThat(table.all())
                .filteredOn(Measure::transfer)
                .extracting(Measure::zh)
                .containsExactly("诫勉", "问责");
        assertThat(table.proposedBy("complaint.handle", "after-3"))
                .extracting(Measure::code)
                .containsExactly("notice");
        assertThat(table.proposedBy("matter.dispatch", "overdue")).isEmpty();
    }

    @Test
    void aRungProposesOnceAndTheListSaysWhatIsLate() {
        String number = open("督办建议", "990101");
        reach(number, "after-3");
        reach(number, "after-3");
        JsonNode row = row(number, "notice");
        assertThat(row.get("title").asString()).isEqualTo("督办建议");
        assertThat(row.get("measure").get("name").asString()).isEqualTo("通报");
        assertThat(row.get("limit").get("name").asString()).isEqualTo("办理时限");
        assertThat(row.get("minutesLate").asLong()).isBetween(3 * 1440L, 3 * 1440L + 60);
        assertThat(row.get("mayDecide").asBoolean()).isTrue();
        assertThat(db.sql("select count(*) from matters.measure_proposals where matter = ?")
                        .param(number)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    @DisplayName("P11: a matter's file shows what was proposed to all who may read it; who has the power decides there")
    void theFileShowsItsProposals() {
        String number = open("卷内督办", "990101");
        reach(number, "after-3");
        String address = "/api/v1/matters/" + number + "/measures";
        JsonNode seen = browser("office").get(address).json().get("rows");
        assertThat(seen).hasSize(1);
        assertThat(seen.get(0).get("mayDecide").asBoolean()).isTrue();
        JsonNode read = browser("leader1").get(address).json().get("rows");
        assertThat(read.get(0).get("basis").asString()).isNotBlank();
        assertThat(read.get(0).get("mayDecide").asBoolean()).isFalse();
        assertThat(browser("county2").get(address).json().get("rows")).isEmpty();
    }

    @Test
    void pagesGoOnWhereTheLastOneEnded() {
        String first = open("翻页一", "990101");
        String second = open("翻页二", "990101");
        reach(first, "after-1");
        reach(second, "after-1");
        JsonNode page = browser("office")
                .get("/api/v1/matters/measures?state=open&limit=1")
                .json();
        assertThat(page.get("rows")).hasSize(1);
        JsonNode next = browser("office")
                .get("/api/v1/matters/measures?limit=1&after="
                        + page.get("next").asString())
                .json();
        assertThat(next.get("rows").get(0).get("id").asLong())
                .isLessThan(page.get("rows").get(0).get("id").asLong());
        assertThat(browser("office").get("/api/v1/matters/measures?after=x").status())
                .isEqualTo(200);
    }

    @Test
    void aDecisionIsMadeOnceWithAReasonAndIsAudited() {
        String number = open("督办决定", "990101");
        reach(number, "after-3");
        long id = row(number, "notice").get("id").asLong();
        assertThat(decide("office", number, id, null, "").status()).isEqualTo(422);
        Answer bare = decide("office", number, id, false, " ");
        assertThat(bare.status()).isEqualTo(422);
        assertThat(bare.body()).contains("请写明理由");
        assertThat(decide("office", number, id, true, "连续超期").status()).isEqualTo(200);
        Answer again = decide("office", number, id, false, "改主意");
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.body()).contains("周明").contains("同意");
        JsonNode row = row(number, "notice");
        assertThat(row.get("state").asString()).isEqualTo("approved");
        assertThat(row.get("mayDecide").asBoolean()).isFalse();
        assertThat(db.sql(
                                "select action || ' ' || actor from access.audit_entries where subject = ? order by id desc limit 1")
                        .param("matter:" + number)
                        .query(String.class)
                        .single())
                .isEqualTo("measure.approved office");
    }

    @Test
    void onlyThePowerThatTheTableNamesDecidesAndNobodyOnTheOwnUnit() {
        String number = open("权限", "990101");
        reach(number, "after-3");
        reach(number, "after-7");
        long notice = row(number, "notice").get("id").asLong();
        long interview = row(number, "interview").get("id").asLong();
        Answer others = decide("leader1", number, notice, true, "");
        assertThat(others.status()).isEqualTo(403);
        assertThat(others.body()).contains("通报").contains("环委办");
        assertThat(decide("county1", number, interview, true, "").status()).isEqualTo(403);
        db.sql("update matters.matters set owner = 'county1' where number = ?")
                .param(number)
                .update();
        Answer own = decide("leader1", number, interview, true, "");
        assertThat(own.status()).isEqualTo(403);
        assertThat(own.body()).contains("本单位");
        db.sql("update matters.matters set owner = 'town1' where number = ?")
                .param(number)
                .update();
        assertThat(decide("leader1", number, interview, true, "").status()).isEqualTo(200);
    }

    @Test
    void whatLiesElsewhereIsNotThere() {
        String number = open("别县", "990102");
        reach(number, "after-7");
        long id = row(number, "interview").get("id").asLong();
        assertThat(decide("leader1", number, id, true, "").status()).isEqualTo(404);
        assertThat(decide("office", open("另一件", "990101"), id, true, "").status())
                .isEqualTo(404);
        assertThat(browser("leader1")
                        .get("/api/v1/matters/measures?state=all&limit=200")
                        .body())
                .doesNotContain(number);
    }

    private String open(String title, String county) {
        return browser("office")
                .post(
                        "/api/v1/matters",
                        Map.of("title", title, "description", "现场可见明显扬尘", "kind", "dust", "county", county))
                .json()
                .get("number")
                .asString();
    }

    /** The clock for handling has reached this rung. */
    private void reach(String number, String rung) {
        String subject = "matter:" + number;
        Deadline deadline = deadlines
                .running(subject, "matter.handle")
                .orElseGet(() -> deadlines.start(subject, "matter.handle", ""));
        var now = clock.instant();
        var due = now.minus(Duration.ofDays(3));
        transaction.executeWithoutResult(_ -> events.publishEvent(new DeadlineReached(
                deadline.id(), 0, subject, "matter.handle", rung, DeadlineReached.Kind.ESCALATION, due, now)));
    }

    private JsonNode row(String number, String measure) {
        var rows = browser("office")
                .get("/api/v1/matters/measures?state=all&limit=200")
                .json()
                .get("rows");
        for (JsonNode row : rows) {
            if (row.get("number").asString().equals(number)
                    && row.get("measure").get("code").asString().equals(measure)) {
                return row;
            }
        }
        throw new AssertionError(List.of(number, measure, rows.toString()));
    }

    private Answer decide(String login, String number, long id, Boolean approve, String reason) {
        var body = new HashMap<String, Object>();
        body.put("approve", approve);
        body.put("reason", reason);
        return browser(login).post("/api/v1/matters/" + number + "/measures/" + id + "/decision", body);
    }

    private TestBrowser browser(String login) {
        return TestBrowser.signedIn(port, login);
    }
}
