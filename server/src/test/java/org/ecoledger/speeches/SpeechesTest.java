package org.ecoledger.speeches;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.ecoledger.ServerTest;
import org.ecoledger.TestBrowser.Answer;
import org.ecoledger.access.Accounts;
import org.ecoledger.organisation.Posts;
import org.ecoledger.organisation.Regions;
import org.ecoledger.organisation.Units;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@ServerTest
@DisplayName(
        "M01-04, M01-06, M01-13, P13: what a speech asks for becomes letters, tasks and clocks once a person confirms it")
class SpeechesTest {
    @LocalServerPort
    int port;

    @Autowired
    Regions regions;

    @Autowired
    Units units;

    @Autowired
    Accounts accounts;

    @Autowired
    Posts posts;

    @Autowired
    JdbcClient db;

    SpeechPerson office;

    @BeforeEach
    void signIn() {
        new SpeechCity(regions, units, accounts, posts).build();
        office = SpeechPerson.of(port, "jh-office");
    }

    private static String titled() {
        return "在全市推进会上的讲话" + UUID.randomUUID();
    }

    @Test
    @DisplayName("N47, P13: “本周内报送” becomes a task due on the last working day, and its clock runs once it is issued")
    void thisWeek() {
        String number = office.read(titled(), "南溪县要在本周内报送整改方案。");
        JsonNode line = office.line(number, "本周内报送");
        assertThat(line.get("kind").asString()).isEqualTo("TASK");
        assertThat(line.get("content").get("due").get("date").asString())
                .as("the Saturday is a make-up day by the State Council's notice")
                .isEqualTo("2026-10-10");
        assertThat(line.get("asks").size()).as(line.get("asks").toString()).isZero();
        assertThat(line.get("reason").asString()).isNotBlank();
        JsonNode accepted = office.accepted(number, line);
        assertThat(accepted.get("state").asString()).isEqualTo("ACCEPTED");
        String task = accepted.get("made").get("number").asString();
        assertThat(accepted.get("made").get("address").asString()).isEqualTo("/works/tasks/" + task);
        assertThat(running(task)).as("a draft has no clock").isEmpty();
        JsonNode speech = office.speech(number);
        assertThat(speech.get("drafted").get(0).get("number").asString()).isEqualTo(task);
        Answer issued = office.issue(number);
        assertThat(issued.status()).as(issued.body()).isEqualTo(200);
        assertThat(issued.json().get("numbers").get(0).asString()).isEqualTo(task);
        assertThat(running(task)).containsExactly(Instant.parse("2026-10-10T16:00:00Z"));
        assertThat(office.issue(number).status()).as("once").isEqualTo(409);
        JsonNode file = SpeechPerson.of(port, "jh-south")
                .browser
                .get("/api/v1/works/tasks/" + task)
                .json();
        assertThat(file.get("head").get("dueOn").asString()).isEqualTo("2026-10-10");
        assertThat(file.toString()).contains("南溪县要在本周内报送整改方案");
        assertThat(audited("speech:" + number))
                .containsExactly("speech.read-in", "speech.proposal-accepted", "speech.tasks-issued");
    }

    private List<Instant> running(String task) {
        return db.sql("""
                        select due_at from deadlines.deadlines
                        where subject = ? and code = 'task.handle' and stopped_at is null
                        """)
                .param("task:" + task)
                .query((row, _) -> row.getObject("due_at", OffsetDateTime.class).toInstant())
                .list();
    }

    private List<String> audited(String subject) {
        return db.sql("select action from access.audit_entries where subject = ? order by id")
                .param(subject)
                .query((row, _) -> row.getString("action"))
                .list();
    }

    @Test
    @DisplayName("the sentence stands beside what was made of it, for ever, for whoever may see that")
    void sources() {
        String number = office.read(titled(), "南溪县年底前完成河道清淤。", "南溪县优良天数要达到290天以上。", "市水利局负责河道日常保洁。");
        JsonNode task = office.accepted(
                number,
                office.marked(
                        number,
                        "南溪县年底前完成河道清淤。",
                        SpeechPerson.task("完成河道清淤", "年底前", "2026-12-31", SpeechPerson.unit("南溪县", "jh-south"))));
        JsonNode target =
                office.accepted(number, office.marked(number, "南溪县优良天数要达到290天以上。", SpeechPerson.goodDays("290")));
        JsonNode duty = office.accepted(
                number,
                office.marked(
                        number,
                        "市水利局负责河道日常保洁。",
                        Map.of(
                                "type",
                                "DUTY",
                                "duty",
                                "负责河道日常保洁",
                                "units",
                                List.of(SpeechPerson.unit("市水利局", "jh-water")))));
        String taskNumber = task.get("made").get("number").asString();
        JsonNode made = target.get("made");
        assertThat(made.get("kind").asString()).isEqualTo("letter");
        assertThat(made.get("item").asString()).isEqualTo("target");
        String letter = made.get("number").asString();
        JsonNode written = office.browser.get("/api/v1/letters/" + letter).json();
        assertThat(written.toString()).contains("南溪县人民政府2026年度生态环境保护目标责任书", "good-days", "290");
        JsonNode source = office.browser
                .get("/api/v1/speech-sources/letter/" + letter)
                .json()
                .get("rows")
                .get(0);
        assertThat(source.get("sentence").asString()).isEqualTo("南溪县优良天数要达到290天以上。");
        assertThat(source.get("line").asInt()).isEqualTo(made.get("line").asInt());
        assertThat(source.get("address").asString())
                .isEqualTo(
                        "/speeches/" + number + "?proposal=" + target.get("id").asLong());
        assertThat(duty.get("made").get("item").asString()).isEqualTo("item");
        assertThat(office.browser
                        .get("/api/v1/letters/" + duty.get("made").get("number").asString())
                        .body())
                .contains("负责河道日常保洁");
        SpeechPerson county = SpeechPerson.of(port, "jh-south");
        assertThat(county.browser
                        .get("/api/v1/speech-sources/task/" + taskNumber)
                        .status())
                .as("a draft of the office is not there for the unit")
                .isEqualTo(404);
        office.issue(number);
        assertThat(county.browser
                        .get("/api/v1/speech-sources/task/" + taskNumber)
                        .body())
                .contains("南溪县年底前完成河道清淤。");
        assertThat(office.browser
                        .get("/api/v1/speech-sources/task/RW2026-nobody")
                        .status())
                .isEqualTo(404);
        assertThat(db.sql("""
                                select count(*) as many from speeches.proposals p where p.speech = ?
                                  and exists (select 1 from speeches.sources o where o.proposal = p.id)
                                """)
                        .param(number)
                        .query((row, _) -> row.getInt("many"))
                        .single())
                .isEqualTo(3);
    }

    @Test
    @DisplayName(
            "all that a proposal lacks is said at once, each with its field and how to mend it; then it can be accepted")
    void asks() {
        String number = office.read(titled(), "要抓紧建成一批污水处理设施。");
        JsonNode line = office.marked(
                number,
                "要抓紧建成一批污水处理设施。",
                Map.of("type", "TASK", "action", "建成污水处理设施", "due", Map.of("phrase", "抓紧"), "quantity", "5"));
        assertThat(line.get("asks").findValuesAsString("field"))
                .containsExactlyInAnyOrder("filing.takers", "content.due", "content.quantityUnit");
        assertThat(line.get("asks").findValuesAsString("mend")).doesNotContain("null");
        Answer early = office.decide(number, line, "accept", Map.of());
        assertThat(early.status()).isEqualTo(422);
        assertThat(early.body()).contains("filing.takers", "content.due", "content.quantityUnit", "看不出是哪一天");
        Answer wrong = office.decide(
                number,
                line,
                "accept",
                Map.of(
                        "content",
                        Map.of("type", "TASK", "action", "建", "due", Map.of("phrase", "", "date", "30 Feb"))));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("content.due.date");
        Map<String, Object> whole = Map.of(
                "type",
                "TASK",
                "action",
                "建成污水处理设施",
                "units",
                List.of(SpeechPerson.unit("水利局", "jh-water"), SpeechPerson.unit("南溪县", "jh-south")),
                "due",
                Map.of("phrase", "年底前", "date", "2026-12-31"),
                "quantity",
                5,
                "quantityUnit",
                "个");
        JsonNode edited = office.browser
                .put(
                        "/api/v1/speeches/" + number + "/proposals/"
                                + line.get("id").asLong(),
                        Map.of("version", line.get("version").asInt(), "content", whole))
                .json();
        assertThat(edited.get("asks").size()).as(edited.toString()).isZero();
        assertThat(edited.get("original").get("due").get("phrase").asString()).isEqualTo("抓紧");
        assertThat(edited.get("corrections").get(0).get("by").asString()).isEqualTo("韩梅");
        assertThat(office.decide(number, line, "accept", Map.of()).status())
                .as("seen before the correction")
                .isEqualTo(409);
        JsonNode accepted = office.accepted(number, edited);
        JsonNode task = office.browser
                .get("/api/v1/works/tasks/" + accepted.get("made").get("number").asString())
                .json();
        assertThat(task.toString()).contains("汉源市水利局", "南溪县人民政府", "建成污水处理设施");
        assertThat(accepted.get("original").get("quantity").asInt())
                .as("for ever")
                .isEqualTo(5);
    }

    @Test
    @DisplayName(
            "各县区: one task for each, with a clock of its own, or one together; it is asked and the units stand ready")
    void classes() {
        String number = office.read(titled(), "各县区要在12月底前建成网格。", "各县区要在11月底前开展排查。");
        JsonNode each = office.marked(
                number,
                "各县区要在12月底前建成网格。",
                SpeechPerson.task("建成网格", "12月底前", "2026-12-31", SpeechPerson.unit("各县（区）", null)));
        assertThat(each.get("filing").get("takers").valueStream().map(JsonNode::asString))
                .containsExactly("jh-south", "jh-north");
        assertThat(each.get("asks").findValuesAsString("field")).containsExactly("filing.each");
        assertThat(each.get("asks").get(0).get("options").size()).isEqualTo(2);
        assertThat(office.decide(number, each, "accept", Map.of()).status()).isEqualTo(422);
        JsonNode two = office.decided(number, each, "accept", Map.of("filing", Map.of("each", true)));
        assertThat(two.get("allMade").size()).isEqualTo(2);
        JsonNode together = office.marked(
                number,
                "各县区要在11月底前开展排查。",
                SpeechPerson.task("开展排查", "11月底前", "2026-11-30", SpeechPerson.unit("各县区", null)));
        JsonNode one = office.decided(number, together, "accept", Map.of("filing", Map.of("each", false)));
        assertThat(one.get("allMade").size()).isEqualTo(1);
        assertThat(office.issue(number).json().get("numbers").size()).isEqualTo(3);
        JsonNode lines = SpeechPerson.of(port, "jh-north")
                .browser
                .get("/api/v1/speeches/" + number + "/lines")
                .json();
        assertThat(lines.get("lines").findValuesAsString("sentence")).contains("各县区要在12月底前建成网格。", "各县区要在11月底前开展排查。");
    }

    @Test
    @DisplayName(
            "twice confirmed is once made: by a double click, by two people at the same moment, by two equal sentences")
    void once() throws Exception {
        String number = office.read(titled(), "市水利局年底前完成堤防加固。", "市水利局务必年底前完成堤防加固。");
        Map<String, Object> content =
                SpeechPerson.task("完成堤防加固", "年底前", "2026-12-31", SpeechPerson.unit("市水利局", "jh-water"));
        JsonNode line = office.marked(number, "市水利局年底前完成堤防加固。", content);
        SpeechPerson second = SpeechPerson.of(port, "jh-office2");
        Callable<Answer> first = () -> office.decide(number, line, "accept", Map.of());
        Callable<Answer> other = () -> second.decide(number, line, "accept", Map.of());
        List<Answer> answers;
        try (var threads = Executors.newFixedThreadPool(4)) {
            answers = threads.invokeAll(List.of(first, other, first, other)).stream()
                    .map(future -> future.resultNow())
                    .toList();
        }
        assertThat(answers).extracting(Answer::status).contains(200, 409);
        assertThat(answers.stream().filter(answer -> answer.status() == 409).map(Answer::body))
                .allSatisfy(body -> assertThat(body).contains("已处理：已采纳"));
        assertThat(office.speech(number).get("drafted").size()).isEqualTo(1);
        JsonNode twin = office.accepted(number, office.marked(number, "市水利局务必年底前完成堤防加固。", content));
        assertThat(twin.get("state").asString()).isEqualTo("MERGED");
        assertThat(twin.get("into").asLong()).isEqualTo(line.get("id").asLong());
        JsonNode speech = office.speech(number);
        assertThat(speech.get("drafted").size()).isEqualTo(1);
        String task = speech.get("drafted").get(0).get("number").asString();
        assertThat(office.browser
                        .get("/api/v1/speech-sources/task/" + task)
                        .json()
                        .get("rows")
                        .findValuesAsString("sentence"))
                .containsExactly("市水利局年底前完成堤防加固。", "市水利局务必年底前完成堤防加固。");
    }

    @Test
    @DisplayName(
            "M01-06: a target that a later speech changes is shown with both sentences, one that it repeats as repeated")
    void compared() {
        String first = office.read(titled(), "南溪县优良天数要达到300天以上。", "市水利局年底前清理河道乱堆乱放。");
        JsonNode target = office.marked(first, "南溪县优良天数要达到300天以上。", SpeechPerson.goodDays("300"));
        office.decided(first, target, "accept", Map.of("filing", Map.of("into", "STATEMENT")));
        Map<String, Object> clean =
                SpeechPerson.task("清理河道乱堆乱放", "年底前", "2026-12-31", SpeechPerson.unit("市水利局", "jh-water"));
        JsonNode task = office.accepted(first, office.marked(first, "市水利局年底前清理河道乱堆乱放。", clean));
        String later = office.readOn("2026-10-20", titled(), "南溪县优良天数要达到310天以上。", "市水利局年底前必须清理河道乱堆乱放。", "市水利局年底前编制规划。");
        JsonNode changed = office.marked(later, "南溪县优良天数要达到310天以上。", SpeechPerson.goodDays("310"))
                .get("comparedWith");
        assertThat(changed.get("standing").asString()).isEqualTo("CHANGED");
        assertThat(changed.get("speech").asString()).isEqualTo(first);
        assertThat(changed.get("sentence").asString()).isEqualTo("南溪县优良天数要达到300天以上。");
        assertThat(changed.get("changed").valueStream().map(JsonNode::asString)).containsExactly("value");
        assertThat(changed.get("changes").get(0).get("before").asString()).isEqualTo("300天");
        assertThat(changed.get("changes").get(0).get("now").asString()).isEqualTo("310天");
        JsonNode repeated = office.marked(later, "市水利局年底前必须清理河道乱堆乱放。", clean);
        assertThat(repeated.get("comparedWith").get("standing").asString()).isEqualTo("REPEATED");
        JsonNode joined = office.accepted(later, repeated);
        assertThat(joined.get("made").get("number").asString())
                .as("no second task")
                .isEqualTo(task.get("made").get("number").asString());
        JsonNode fresh = office.marked(
                later,
                "市水利局年底前编制规划。",
                SpeechPerson.task("编制规划", "年底前", "2026-12-31", SpeechPerson.unit("市水利局", "jh-water")));
        assertThat(fresh.get("comparedWith").get("standing").asString()).isEqualTo("NEW");
    }

    @Test
    @DisplayName(
            "reject needs a reason, merge a line that stands, reopen only what nothing was made of; nothing is deleted")
    void decisions() {
        String number = office.read(titled(), "市水利局年底前完成甲工程。", "市水利局年底前完成乙工程。");
        Map<String, Object> content =
                SpeechPerson.task("完成甲工程", "年底前", "2026-12-31", SpeechPerson.unit("市水利局", "jh-water"));
        JsonNode one = office.marked(number, "市水利局年底前完成甲工程。", content);
        JsonNode two = office.marked(number, "市水利局年底前完成乙工程。", content);
        assertThat(office.decide(number, one, "reject", Map.of()).body()).contains("请写明理由");
        JsonNode rejected = office.decided(number, one, "reject", Map.of("reason", "已另行部署"));
        assertThat(rejected.get("note").asString()).isEqualTo("已另行部署");
        assertThat(office.decide(
                                number,
                                two,
                                "merge",
                                Map.of("into", one.get("id").asLong()))
                        .status())
                .isEqualTo(422);
        JsonNode open = office.decided(number, rejected, "reopen", Map.of());
        assertThat(open.get("state").asString()).isEqualTo("OPEN");
        JsonNode merged = office.decided(
                number, two, "merge", Map.of("into", one.get("id").asLong()));
        assertThat(merged.get("state").asString()).isEqualTo("MERGED");
        JsonNode accepted = office.accepted(number, open);
        String task = accepted.get("made").get("number").asString();
        assertThat(office.line(number, two.get("id").asLong())
                        .get("made")
                        .get("number")
                        .asString())
                .isEqualTo(task);
        Answer back = office.decide(number, accepted, "reopen", Map.of());
        assertThat(back.status()).isEqualTo(409);
        assertThat(back.body()).contains(task);
        Answer annul = office.browser.post("/api/v1/speeches/" + number + "/annulment", Map.of("reason", "录错"));
        assertThat(annul.status()).isEqualTo(409);
        String mistaken = office.read(titled(), "今天的会议很重要。");
        JsonNode gone = office.browser
                .post("/api/v1/speeches/" + mistaken + "/annulment", Map.of("reason", "录错了文件"))
                .json();
        assertThat(gone.get("annulment").get("reason").asString()).isEqualTo("录错了文件");
        assertThat(gone.get("mayConfirm").asBoolean()).isFalse();
        assertThat(audited("speech:" + number))
                .contains(
                        "speech.proposal-added",
                        "speech.proposal-rejected",
                        "speech.proposal-reopened",
                        "speech.proposal-merged",
                        "speech.proposal-accepted");
    }
}
