package org.ecoledger.assessment.consequences;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecoledger.assessment.consequences.SampleGrounds.COUNTY;
import static org.ecoledger.assessment.consequences.SampleGrounds.OTHER;
import static org.ecoledger.assessment.consequences.SampleGrounds.TOWN;
import static org.ecoledger.assessment.consequences.SampleGrounds.period;
import static org.ecoledger.assessment.consequences.SampleGrounds.raised;
import static org.ecoledger.assessment.consequences.SampleGrounds.rules;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.ecoledger.ServerTest;
import org.ecoledger.TestBrowser;
import org.ecoledger.TestBrowser.Answer;
import org.ecoledger.access.Accounts;
import org.ecoledger.assessment.Ground;
import org.ecoledger.assessment.facts.Fact;
import org.ecoledger.assessment.facts.FactQuestion;
import org.ecoledger.assessment.rules.AssessmentPeriod;
import org.ecoledger.clock.CityTime;
import org.ecoledger.deadlines.DeadlineReached;
import org.ecoledger.organisation.Posts;
import org.ecoledger.organisation.Units;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@ServerTest
@DisplayName(
        "C13, C14, ruling 5: what scores propose is decided by a person with the power, told, appealed against, final")
class ConsequencesTest {
    private static final String PAGE = "/api/v1/consequences";

    @LocalServerPort
    int port;

    @Autowired
    GroundProposals proposals;

    @Autowired
    DecisionFacts facts;

    @Autowired
    WaitingFiles waiting;

    @Autowired
    Accounts accounts;

    @Autowired
    Units units;

    @Autowired
    Posts posts;

    @Autowired
    JdbcClient db;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    Clock clock;

    @BeforeEach
    void setUp() {
        CityLeaders.appoint(units, accounts, posts);
    }

    @Test
    @DisplayName(
            "X7: a township's finding that cost its county a place is proposed with its chain, and nothing is issued by itself")
    void proposedWithItsChain() {
        String number = proposed("2020-Q1", SampleGrounds.cascade());
        JsonNode file = as("leader1").get(PAGE + "/" + number).json();
        assertThat(file.get("head").get("kind").get("code").asString()).isEqualTo("last-place");
        assertThat(state(file)).isEqualTo("proposed");
        assertThat(file.get("head").get("sentence").asString()).contains("名次由第2变为第3", "垫底");
        assertThat(file.get("chain").findValuesAsString("label"))
                .containsExactly("明查暗访发现：垃圾池焚烧", "青河县总分", "青河县名次", "青石镇");
        assertThat(file.get("basis").asString()).isEqualTo("农村环境卫生综合整治工作考核细则");
        assertThat(file.get("power").asString()).contains("上级政府");
        assertThat(file.get("clock").get("code").asString()).isEqualTo("consequence.decide");
        assertThat(decisions("2020-Q1")).as("a proposal acts on nothing").isEmpty();
        assertThat(as("town1").get(PAGE + "/" + number).status())
                .as("a unit sees its own only once it was told")
                .isEqualTo(404);
        assertThat(noticesOf("town1", number)).isZero();
    }

    @Test
    @DisplayName(
            "C14: only who has the power decides: not the office, not the unit itself, not another county, not an equal rank")
    void powerRefused() {
        String number = proposed("2020-Q2", SampleGrounds.cascade());
        assertThat(step("office", number, "decide", "不该由我定").status()).isEqualTo(403);
        assertThat(step("office", number, "decide", "不该由我定").body()).contains("上级政府");
        assertThat(step("county1", number, "decide", "经办人不能定").status()).isEqualTo(403);
        assertThat(step("town1", number, "decide", "本单位").status()).isEqualTo(404);
        assertThat(step("county2", number, "decide", "外县").status()).isEqualTo(404);
        String county = proposed("2020-Q2", SampleGrounds.cascade(), SampleGrounds.veto(COUNTY));
        assertThat(step("principal1", county, "decide", "自己定自己").status()).isEqualTo(404);
        assertThat(step("vice6", county, "decide", "一票否决由主要领导定").status()).isEqualTo(403);
        assertThat(step("mayor6", county, "decide", " ").status())
                .as("not without words")
                .isEqualTo(422);
        assertThat(state(step("mayor6", county, "decide", "属实，同意").json())).isEqualTo("decided");
        assertThat(step("mayor6", county, "decide", "再定一次").status()).isEqualTo(409);
    }

    @Test
    @DisplayName("C14: proposing again proposes nothing twice; what lost its ground lapses, and is marked once decided")
    void idempotent() {
        String veto = proposed("2020-Q3", SampleGrounds.veto(TOWN), SampleGrounds.cascade());
        List<String> before = numbers("2020-Q3");
        proposed("2020-Q3", SampleGrounds.veto(TOWN), SampleGrounds.cascade());
        assertThat(numbers("2020-Q3")).hasSize(2).isEqualTo(before);
        step("principal1", veto, "decide", "属实");
        propose("2020-Q3", Map.of());
        JsonNode lost = as("office").get(PAGE + "/" + veto).json();
        assertThat(lost.get("head").get("holds").asBoolean()).isFalse();
        assertThat(state(lost)).as("a person revokes, not the system").isEqualTo("decided");
        assertThat(statesOf("2020-Q3")).containsExactlyInAnyOrder("decided", "lapsed");
        proposed("2020-Q3", SampleGrounds.veto(TOWN), SampleGrounds.cascade());
        assertThat(statesOf("2020-Q3")).containsExactlyInAnyOrder("decided", "lapsed", "proposed");
    }

    @Test
    @DisplayName(
            "C14: notice, receipt, appeal within the rule set's days, reviewed by another than the decider; granted, it acts no more")
    void appealGranted() {
        String number = decided("2020-Q4", SampleGrounds.cascade());
        assertThat(decisions("2020-Q4"))
                .singleElement()
                .satisfies(fact -> assertThat(List.of(fact.item(), fact.subject(), fact.ref()))
                        .containsExactly("cascade:township-last", "990101001", "/consequences/" + number));
        JsonNode told = step("county1", number, "notify", "").json();
        assertThat(state(told)).isEqualTo("notified");
        assertThat(told.get("appealDays").asInt()).isEqualTo(3);
        assertThat(noticesOf("town1", number)).isEqualTo(1);
        assertThat(state(step("town1", number, "receive", "").json())).isEqualTo("notified");
        assertThat(step("town1", number, "appeal", "").status()).isEqualTo(422);
        assertThat(state(step("town1", number, "appeal", "照片不在我镇").json())).isEqualTo("appealed");
        assertThat(decisions("2020-Q4"))
                .as("an appeal does not suspend, as the table says")
                .hasSize(1);
        assertThat(step("leader1", number, "grant", "自己复核自己").status()).isEqualTo(403);
        assertThat(step("town1", number, "grant", "自己复核自己").status()).isEqualTo(403);
        JsonNode granted = step("principal1", number, "grant", "定位在邻镇，申诉成立").json();
        assertThat(state(granted)).isEqualTo("granted");
        assertThat(granted.get("head").get("recount").asBoolean())
                .as("the ranks in force still follow the decision")
                .isTrue();
        assertThat(decisions("2020-Q4")).isEmpty();
        assertThat(as("office")
                        .get(PAGE + "/" + number)
                        .json()
                        .get("mayRecount")
                        .asBoolean())
                .isTrue();
        assertThat(TestBrowser.signedIn(port, "leader1")
                        .post(PAGE + "/" + number + "/recount", Map.of())
                        .status())
                .isEqualTo(403);
    }

    @Test
    @DisplayName(
            "C14: when the window is over the decision is final; a late appeal is refused; revoked with a reason it acts no more")
    void windowOver() {
        String number = decided("2021-Q1", SampleGrounds.cascade());
        step("leader1", number, "notify", "");
        db.sql("update deadlines.deadlines set due_at = ? where subject = ? and code = ?")
                .params(
                        CityTime.at(clock.instant().minusSeconds(60)).toOffsetDateTime(),
                        "consequence:" + number,
                        "consequence.appeal")
                .update();
        assertThat(step("town1", number, "appeal", "迟到的申诉").status()).isEqualTo(409);
        Instant now = clock.instant();
        events.publishEvent(new DeadlineReached(
                1, 0, "consequence:" + number, "consequence.appeal", "over", DeadlineReached.Kind.REMINDER, now, now));
        JsonNode file = as("town1").get(PAGE + "/" + number).json();
        assertThat(state(file)).isEqualTo("final");
        assertThat(decisions("2021-Q1")).hasSize(1);
        assertThat(state(step("leader1", number, "revoke", "发现有误，撤回").json())).isEqualTo("revoked");
        assertThat(decisions("2021-Q1")).isEmpty();
    }

    @Test
    @DisplayName("N59: three points off a unit act in the quarter and in its year, as many as the rule says")
    void minusActsInTheYear() {
        decided("2021-Q2", SampleGrounds.minus());
        assertThat(decisions("2021-Q2"))
                .singleElement()
                .satisfies(fact -> assertThat(fact.value()).isEqualByComparingTo("3"));
        assertThat(decisions("2021")).hasSize(1);
        decided("2021-Q3", SampleGrounds.cascade());
        assertThat(decisions("2021")).as("a last place is the quarter's only").hasSize(1);
    }

    @Test
    @DisplayName("N60: equals on the first place share the fund; the file shows all parts")
    void rewards() {
        propose("2021-Q4", Map.of("990101", 1, "990102", 1), SampleGrounds.top(COUNTY), SampleGrounds.top(OTHER));
        JsonNode file =
                as("office").get(PAGE + "/" + numbers("2021-Q4").getFirst()).json();
        assertThat(file.get("head").get("amount").asString()).isEqualTo("100000.00");
        assertThat(file.get("head").get("amountUnit").asString()).isEqualTo("元");
        assertThat(file.get("shares")).hasSize(2);
    }

    @Test
    @DisplayName(
            "M15-11, N45: cards are held from a decision until their day; who is last in two periods stands on the board")
    void cards() {
        String first = proposed("2022-Q1", SampleGrounds.bottom(OTHER));
        String second = proposed("2022-Q2", SampleGrounds.bottom(OTHER));
        step("mayor6", first, "decide", "连续落后，黄牌警告");
        JsonNode board = as("office").get(PAGE + "/cards").json();
        assertThat(board.get("cards").findValuesAsString("number"))
                .contains(first)
                .doesNotContain(second);
        assertThat(board.get("cards").findValuesAsString("card")).contains("YELLOW");
        assertThat(board.get("laggards").findValuesAsString("subject")).contains("白石县");
        assertThat(as("county2").get(PAGE + "/cards").json().get("cards"))
                .as("not before the unit was told")
                .isEmpty();
    }

    @Test
    @DisplayName(
            "P11, M15-20: by hand only with evidence; what goes to discipline bodies names the dereliction and is only a suggestion")
    void byHand() {
        TestBrowser office = as("office");
        Answer refused = office.post(PAGE, Map.of("kind", "veto", "unit", "office", "period", "soon"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().get("errors").findValuesAsString("field"))
                .containsExactlyInAnyOrder("kind", "unit", "period", "sentence", "documents");
        String earlier = proposed("2022-Q3", SampleGrounds.bottom(COUNTY));
        Map<String, Object> given = Map.of(
                "kind", "discipline-transfer",
                "unit", "county1",
                "period", "2022-Q3",
                "sentence", "连续落后且整改不力",
                "after", earlier);
        assertThat(office.post(PAGE, given).json().get("errors").findValuesAsString("field"))
                .containsExactly("neglect");
        var complete = new HashMap<>(given);
        complete.put("neglect", "slow-action");
        Answer made = office.post(PAGE, complete);
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        String number = made.json().get("head").get("number").asString();
        assertThat(made.json().get("chain").findValuesAsString("ref")).containsExactly("/consequences/" + earlier);
        assertThat(made.json().get("head").get("effect").asString()).isEqualTo("SUGGEST");
        JsonNode decided = step("mayor6", number, "decide", "同意移送").json();
        assertThat(decided.get("actions").findValuesAsString("code"))
                .contains("hand-over")
                .doesNotContain("notify");
        assertThat(step("office", number, "hand-over", "").status())
                .as("to whom is asked for")
                .isEqualTo(422);
        Answer handed = as("office")
                .post(
                        PAGE + "/" + number + "/steps/hand-over",
                        Map.of("competent", "市纪委监委", "revision", decided.get("revision")));
        assertThat(state(handed.json())).isEqualTo("final");
        assertThat(as("principal1").get(PAGE + "/" + number).status())
                .as("the unit is not told")
                .isEqualTo(404);
        assertThat(TestBrowser.signedIn(port, "town1").post(PAGE, given).status())
                .isEqualTo(403);
    }

    @Test
    @DisplayName(
            "C13: the letter is drafted from the chain and says that it is a draft, with the line on secrets (ruling 17)")
    void draft() {
        String number = proposed("2022-Q4", SampleGrounds.cascade());
        String draft = as("leader1").get(PAGE + "/" + number + "/draft").body();
        assertThat(draft).contains("通报", "青石镇人民政府", "1. 明查暗访发现：垃圾池焚烧：扣0.5分", "3个工作日内提出申诉", "草稿", "严禁录入国家秘密");
    }

    @Test
    @DisplayName("C14: what waits for a decision stands on the page of today of who may decide, and of nobody else")
    void today() {
        String number = proposed("2023-Q1", SampleGrounds.veto(OTHER));
        assertThat(waitingFor("mayor6")).contains("/consequences/" + number);
        assertThat(waitingFor("vice6")).doesNotContain("/consequences/" + number);
        assertThat(waitingFor("county2")).doesNotContain("/consequences/" + number);
        assertThat(as("mayor6").get("/api/v1/today").json().get("lines").findValuesAsString("kind"))
                .contains("CONSEQUENCE");
    }

    private List<String> waitingFor(String login) {
        return waiting.of(CityLeaders.actor(accounts, login), Locale.SIMPLIFIED_CHINESE).stream()
                .map(WaitingFile::page)
                .toList();
    }

    private String decided(String period, Ground ground) {
        String number = proposed(period, ground);
        Answer answer = step("leader1", number, "decide", "属实，同意");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return number;
    }

    /** Proposes and gives the number of the last one. */
    private String proposed(String period, Ground... grounds) {
        propose(period, Map.of(), grounds);
        return numbers(period).getLast();
    }

    private void propose(String period, Map<String, Integer> places, Ground... grounds) {
        proposals.propose(period(period), raised(rules(), places, grounds));
    }

    private List<String> numbers(String period) {
        return db.sql("select number from assessment.consequence_files where period = ? order by number")
                .param(period)
                .query((row, _) -> row.getString(1))
                .list();
    }

    private List<String> statesOf(String period) {
        return db.sql("select state from assessment.pub_consequences where period = ?")
                .param(period)
                .query((row, _) -> row.getString(1))
                .list();
    }

    private List<Fact> decisions(String code) {
        AssessmentPeriod period = period(code);
        return facts.facts(new FactQuestion(period, period.from(), period.to(), Instant.EPOCH, List.of(), true));
    }

    private TestBrowser as(String login) {
        return TestBrowser.signedIn(port, login);
    }

    private Answer step(String login, String number, String action, String note) {
        int revision = db.sql("select revision from assessment.consequence_files where number = ?")
                .param(number)
                .query((row, _) -> row.getInt(1))
                .single();
        return as(login).post(PAGE + "/" + number + "/steps/" + action, Map.of("note", note, "revision", revision));
    }

    private static String state(JsonNode file) {
        return file.get("head").get("state").get("code").asString();
    }

    private long noticesOf(String login, String number) {
        JsonNode rows = as(login).get("/api/v1/notices").json().get("rows");
        return StreamSupport.stream(rows.spliterator(), false)
                .filter(row -> row.toString().contains("/consequences/" + number))
                .count();
    }
}
