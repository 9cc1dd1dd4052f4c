package org.ecoledger.works;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.ecoledger.ServerTest;
import org.ecoledger.TestBrowser.Answer;
import org.ecoledger.TestPhotos;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@ServerTest
@DisplayName("M01-04, M01-06 to M01-08, M01-15 to M01-17: the year's tasks from the list to the proven end")
class TasksTest {
    private static final Map<String, Object> PROJECTS = Map.of("quantity", 28, "quantityUnit", "个");

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient db;

    TaskDesk office;
    TaskDesk county;
    TaskDesk other;

    @BeforeEach
    void signIn() {
        office = TaskDesk.of(port, "office");
        county = TaskDesk.of(port, "county1");
        other = TaskDesk.of(port, "county2");
    }

    @Test
    @DisplayName(
            "M01-04, N20: drafted, issued, accepted, reported, claimed with proof when all 28 are done, checked, closed")
    void wholeLife() {
        String number = office.issued(PROJECTS);
        assertThat(number).matches("RW2026-[0-9]{3}");
        assertThat(county.actions(number))
                .contains("accept", "object", "ask-plan")
                .doesNotContain("claim", "approve-plan");
        county.done(number, "accept", Map.of());
        county.done(number, "report", Map.of("percent", "40", "achieved", "11", "note", "已完成11个项目"));
        Answer early = county.act(number, "claim", Map.of("note", "全部完成"), county.proof());
        assertThat(early.status()).isEqualTo(422);
        assertThat(early.body()).contains("累计完成11，目标为28个");
        Answer bare = county.act(number, "claim", Map.of("achieved", "28", "note", "全部完成"));
        assertThat(bare.status()).isEqualTo(422);
        assertThat(bare.body()).contains("报完成须有佐证");
        JsonNode claimed = county.done(number, "claim", Map.of("achieved", "28", "note", "28个项目全部验收"), county.proof());
        assertThat(claimed.get("head").get("state").asString()).isEqualTo("reported");
        assertThat(county.actions(number)).as("who reports does not check").isEmpty();
        office.done(number, "check", Map.of("note", "现场核验6个项目属实"));
        JsonNode closed = office.done(number, "close", Map.of());
        assertThat(closed.get("head").get("state").asString()).isEqualTo("done");
        assertThat(closed.get("head").get("doneOn").asString()).isEqualTo("2026-09-30");
        assertThat(closed.get("story").findValuesAsString("action"))
                .containsExactly("open", "issue", "accept", "report", "claim", "check", "close");
        JsonNode proof = closed.get("story").get(4).get("proofs").get(0);
        assertThat(proof.get("sha256").asString()).hasSize(64);
        assertThat(closed.get("story").get(4).get("who").asString()).isEqualTo("王强");
        assertThat(db.sql("select state from works.pub_tasks where number = ? and done_on = date '2026-09-30'")
                        .param(number)
                        .query((row, _) -> row.getString(1))
                        .list())
                .containsExactly("done");
        assertThat(db.sql("select actor_name from works.pub_reports where task = ? and claims_done")
                        .param(number)
                        .query((row, _) -> row.getString(1))
                        .list())
                .as("L22: a self-report keeps who made it")
                .containsExactly("王强");
        var deadlines = db.sql("select count(*) from deadlines.deadlines where subject = ? and stopped_at is null")
                .param("task:" + number)
                .query((row, _) -> row.getInt(1))
                .single();
        assertThat(deadlines).as("no clock runs on").isZero();
    }

    @Test
    @DisplayName("ruling 3: the same file does not prove two tasks; a claim sent back opens what it had reached")
    void proofOnce() {
        byte[] photo = TestPhotos.jpeg();
        String first = office.issued(Map.of());
        String second = office.issued(Map.of());
        for (String number : List.of(first, second)) {
            county.done(number, "accept", Map.of());
            county.done(number, "report", Map.of("percent", "50", "note", "过半"));
        }
        county.done(first, "claim", Map.of("note", "完成"), county.proof(photo));
        Answer twin = county.act(second, "claim", Map.of("note", "完成"), county.proof(photo));
        assertThat(twin.status()).isEqualTo(422);
        assertThat(twin.body()).contains("不能重复作为佐证");
        assertThat(office.file(first).get("milestones").findValuesAsString("doneOn"))
                .doesNotContain("null");
        JsonNode back = office.done(first, "return", Map.of("reason", "照片看不出竣工"));
        assertThat(back.get("head").get("state").asString()).isEqualTo("running");
        assertThat(back.get("milestones")
                        .valueStream()
                        .filter(one -> !one.get("doneOn").isNull()))
                .isEmpty();
        Answer milestone = county.act(first, "report", Map.of("percent", "60", "note", "立项", "milestones", "1"));
        assertThat(milestone.body()).contains("报节点完成须有佐证");
        county.done(first, "report", Map.of("percent", "60", "note", "立项", "milestones", "1"), county.proof());
        assertThat(county.file(first).get("milestones").get(0).get("doneOn").asString())
                .isEqualTo("2026-09-30");
        assertThat(county.act(first, "report", Map.of("percent", "100", "note", "完"))
                        .body())
                .contains("请用“报完成”");
    }

    @Test
    @DisplayName(
            "M01-07: another plan is asked with a reason and approved by the giver; the old one stays and the chart shows both")
    void replanning() {
        String number = office.issued(Map.of());
        county.done(number, "accept", Map.of());
        Answer bad = county.act(
                number,
                "ask-plan",
                Map.of("due", "2027-03-31", "milestone.2", "2027-04-02", "milestone.3", "2027-04-03"));
        assertThat(bad.body()).contains("请填写“理由”", "节点“招标开工”", "节点“主体完工”");
        county.done(number, "ask-plan", Map.of("due", "2027-03-31", "reason", "汛期影响施工"));
        assertThat(county.actions(number)).doesNotContain("ask-plan", "approve-plan");
        assertThat(county.act(number, "approve-plan", Map.of()).status()).isEqualTo(403);
        assertThat(office.file(number).get("head").get("dueOn").asString()).isEqualTo("2026-11-30");
        JsonNode approved = office.done(number, "approve-plan", Map.of("note", "同意"));
        assertThat(approved.get("head").get("dueOn").asString()).isEqualTo("2027-03-31");
        assertThat(approved.get("plans").findValuesAsString("state")).containsExactly("REPLACED", "IN_FORCE");
        assertThat(approved.get("plans")
                        .get(0)
                        .get("milestones")
                        .get(5)
                        .get("dueOn")
                        .asString())
                .isEqualTo("2026-11-30");
        JsonNode bar = office.browser
                .get("/api/v1/works/chart?unit=county1")
                .json()
                .get("bars")
                .valueStream()
                .filter(one -> one.get("task").get("number").asString().equals(number))
                .findFirst()
                .orElseThrow();
        assertThat(bar.get("replanned").asBoolean()).isTrue();
        assertThat(bar.get("firstDueOn").asString()).isEqualTo("2026-11-30");
        assertThat(bar.get("milestones").get(5).get("firstDueOn").asString()).isEqualTo("2026-11-30");
        assertThat(bar.get("milestones").get(5).get("dueOn").asString()).isEqualTo("2027-03-31");
        assertThat(db.sql(
                                "select due_at from deadlines.deadlines where subject = ? and code = 'task.handle' and stopped_at is null")
                        .param("task:" + number)
                        .query((row, _) ->
                                row.getObject(1, java.time.OffsetDateTime.class).toInstant())
                        .single())
                .isEqualTo(java.time.Instant.parse("2027-03-31T16:00:00Z"));
        county.done(number, "ask-plan", Map.of("due", "2027-06-30", "reason", "再延"));
        assertThat(office.done(number, "refuse-plan", Map.of("reason", "不能再延"))
                        .get("plans")
                        .findValuesAsString("state"))
                .containsExactly("REPLACED", "IN_FORCE", "REFUSED");
    }

    @Test
    @DisplayName("P9, ruling 2: a phrase gives the day of the plan; one that fits two years or none is asked")
    void phrases() {
        Answer preview = office.browser.get(
                "/api/v1/works/schedule?kind=enforcement&start=2026-03-02&phrase=6%E6%9C%88%E5%BA%95%E5%89%8D");
        assertThat(preview.json().get("dueOn").asString()).isEqualTo("2026-06-30");
        assertThat(preview.json().get("milestones").size()).isEqualTo(4);
        assertThat(office.browser
                        .get("/api/v1/works/schedule?kind=enforcement&start=2026-03-02&phrase=2%E6%9C%8831%E6%97%A5")
                        .status())
                .isEqualTo(422);
    }

    @Test
    @DisplayName("house: all that a task lacks is said at once, and only an office gives tasks, inside its own region")
    void refusals() {
        Answer empty = office.browser.post("/api/v1/works/tasks", Map.of("duePhrase", "尽快", "quantity", -1));
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.body())
                .contains("请填写名称", "请写明依据", "五类措施", "四大保卫战", "承担任务的单位", "实施区域", "看不出“尽快”是哪一天", "目标数量须大于零", "计量单位");
        assertThat(county.open(Map.of("owner", "county2", "region", "990102")).body())
                .contains("不在青河县人民政府的管辖区域内", "不在下达单位的管辖区域内");
        assertThat(TaskDesk.of(port, "town1").open(Map.of()).status()).isEqualTo(403);
        String own = county.issued(Map.of("owner", "town1", "region", "990101001"));
        assertThat(TaskDesk.of(port, "town1").actions(own)).contains("accept");
    }

    @Test
    @DisplayName(
            "M01-11: another county sees neither task nor figure; a draft is seen by who gives it; a helper sees and reports")
    void jurisdiction() {
        String draft = office.open(Map.of()).json().get("head").get("number").asString();
        assertThat(county.browser.get("/api/v1/works/tasks/" + draft).status()).isEqualTo(404);
        office.done(draft, "issue", Map.of());
        assertThat(other.browser.get("/api/v1/works/tasks/" + draft).status()).isEqualTo(404);
        assertThat(other.browser.get("/api/v1/figures?ref=task-risk:" + draft).status())
                .isEqualTo(404);
        assertThat(other.act(draft, 2, "accept", Map.of()).status()).isEqualTo(404);
        String shared = office.issued(Map.of("cooperating", List.of("county2")));
        assertThat(other.state(shared)).isEqualTo("issued");
        assertThat(other.actions(shared)).isEmpty();
        county.done(shared, "accept", Map.of());
        assertThat(other.actions(shared)).containsExactly("part-report");
        assertThat(TaskDesk.of(port, "analyst")
                        .browser
                        .get("/api/v1/works/tasks?unit=county2")
                        .json()
                        .get("rows")
                        .findValuesAsString("number"))
                .contains(shared);
    }

    @Test
    @DisplayName(
            "two tabs: of two at the same moment one is taken, the other told who was first; a double click counts once")
    void twoTabs() throws Exception {
        String number = office.issued(Map.of());
        var again = TaskDesk.of(port, "county1");
        int version = county.file(number).get("version").asInt();
        try (var threads = Executors.newFixedThreadPool(2)) {
            List<Callable<Answer>> both = Stream.of(county, again)
                    .<Callable<Answer>>map(desk -> () -> desk.act(number, version, "accept", Map.of()))
                    .toList();
            List<Integer> answers = threads.invokeAll(both).stream()
                    .map(answer -> {
                        try {
                            return answer.get().status();
                        } catch (Exception e) {
                            throw new AssertionError(e);
                        }
                    })
                    .toList();
            assertThat(answers).containsExactlyInAnyOrder(200, 409);
        }
        county.browser.sending("Idempotency-Key", "once-" + number);
        int now = county.file(number).get("version").asInt();
        Map<String, String> report = Map.of("percent", "10", "note", "开工");
        assertThat(county.act(number, now, "report", report).status()).isEqualTo(200);
        Answer doubled = county.act(number, now, "report", report);
        assertThat(doubled.status()).isEqualTo(200);
        assertThat(doubled.json().get("version").asInt()).isEqualTo(now + 1);
    }

    @Test
    @DisplayName("paused and cancelled by the giver's approval with a reason; the time of a pause is given back")
    void pauseAndCancel() {
        String number = office.issued(Map.of());
        county.done(number, "accept", Map.of());
        assertThat(county.act(number, "ask-pause", Map.of()).status()).isEqualTo(422);
        county.done(number, "ask-pause", Map.of("reason", "等待用地审批"));
        office.done(number, "pause", Map.of("reason", "同意"));
        db.sql("update works.tasks set paused_on = date '2026-09-10' where number = ?")
                .param(number)
                .update();
        JsonNode resumed = office.done(number, "resume", Map.of("reason", "已批复"));
        assertThat(resumed.get("head").get("dueOn").asString()).isEqualTo("2026-12-20");
        assertThat(resumed.get("plans").size()).isEqualTo(2);
        county.done(number, "ask-cancel", Map.of("reason", "企业已关停"));
        assertThat(county.act(number, "cancel", Map.of("reason", "x")).status()).isEqualTo(403);
        assertThat(office.done(number, "cancel", Map.of("reason", "同意取消"))
                        .get("head")
                        .get("state")
                        .asString())
                .isEqualTo("cancelled");
        assertThat(office.actions(number)).isEmpty();
    }

    @Test
    @DisplayName("M01-08: risk opens as a figure with its signs; counts by state and unit open to the tasks they count")
    void figures() {
        String number = office.issued(PROJECTS);
        county.done(number, "accept", Map.of());
        JsonNode head = county.file(number).get("head");
        assertThat(head.get("riskLevel").asString()).isEqualTo("high");
        assertThat(head.get("riskSentence").asString()).contains("时间已过78%，进度0%，落后78个百分点");
        JsonNode figure = county.browser
                .get("/api/v1/figures?ref=" + head.get("risk").get("ref").asString())
                .json();
        assertThat(figure.toString()).contains("高风险", "0/28", "主体完工");
        JsonNode counts = office.browser
                .get("/api/v1/works/tasks/counts?unit=county1")
                .json()
                .get("counts");
        JsonNode risk = counts.get(3);
        JsonNode opened = office.browser
                .get("/api/v1/figures?ref=" + risk.get("ref").asString())
                .json();
        assertThat(opened.get("text").asString()).isEqualTo(risk.get("text").asString());
        assertThat(opened.toString()).contains(number);
        assertThat(office.browser
                        .get("/api/v1/works/tasks?unit=county1&risk=high&state=open")
                        .json()
                        .get("rows")
                        .findValuesAsString("number"))
                .contains(number);
        assertThat(office.browser.get("/api/v1/search?q=" + number).body()).contains("/works/tasks/" + number);
        assertThat(other.browser.get("/api/v1/search?q=" + number).body()).doesNotContain("/works/tasks/" + number);
        assertThat(county.browser.get("/api/v1/today").json().toString()).contains("/works/tasks?unit=county1");
    }

    @Test
    @DisplayName("a draft is corrected by its giver, an issued task is not")
    void drafts() {
        JsonNode draft = office.open(Map.of("duePhrase", "")).json();
        String number = draft.get("head").get("number").asString();
        var form = TaskDesk.form(Map.of("title", "改后的名称", "version", 1, "dueOn", "2026-10-31"));
        assertThat(county.browser.put("/api/v1/works/tasks/" + number, form).status())
                .isEqualTo(404);
        JsonNode changed =
                office.browser.put("/api/v1/works/tasks/" + number, form).json();
        assertThat(changed.get("head").get("title").asString()).isEqualTo("改后的名称");
        assertThat(changed.get("milestones").get(5).get("dueOn").asString()).isEqualTo("2026-10-31");
        office.done(number, "issue", Map.of());
        form.put("version", 3);
        assertThat(office.browser.put("/api/v1/works/tasks/" + number, form).status())
                .isEqualTo(409);
        JsonNode bar = office.browser
                .get("/api/v1/works/chart?unit=county1")
                .json()
                .get("bars")
                .valueStream()
                .filter(one -> one.get("task").get("number").asString().equals(number))
                .findFirst()
                .orElseThrow();
        assertThat(bar.get("replanned").asBoolean())
                .as("a draft's change is no re-planning")
                .isFalse();
    }
}
