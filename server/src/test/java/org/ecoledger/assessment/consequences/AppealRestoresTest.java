package org.ecoledger.assessment.consequences;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.ecoledger.ServerTest;
import org.ecoledger.TestBrowser;
import org.ecoledger.TestBrowser.Answer;
import org.ecoledger.access.Accounts;
import org.ecoledger.assessment.Run;
import org.ecoledger.assessment.Runs;
import org.ecoledger.assessment.Score;
import org.ecoledger.assessment.Scores;
import org.ecoledger.assessment.rules.AssessmentPeriod;
import org.ecoledger.assessment.rules.RuleSets;
import org.ecoledger.organisation.Jurisdiction;
import org.ecoledger.organisation.Posts;
import org.ecoledger.organisation.Units;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServerTest
@DisplayName("C14, N61: a decided veto moves the ranks, a granted appeal restores every one of them")
class AppealRestoresTest {
    private static final String CODE = "appeal-sample";
    private static final AssessmentPeriod PERIOD =
            AssessmentPeriod.of("2019-Q4").orElseThrow();

    /** No village money by 30 November is a veto (X6, N61); nobody paid anything. */
    private static final String RULES = """
            {
              "code": "appeal-sample", "version": "1", "title": "申诉复核测试细则", "english": "Appeals",
              "validFrom": "2019-10-01", "validTo": "2019-12-31",
              "periods": ["QUARTER"], "total": "100", "decimals": 2, "rounding": "HALF_EVEN", "subjects": "COUNTY",
              "ranking": {"by":"UNROUNDED","ties":"SAME_RANK_THEN_GAP"},
              "items": [
                {"code":"money","name":"经费到位","english":"Money","points":"100",
                 "value":{"kind":"MEAN","source":"payment","item":"village-money-q3","scope":"OWN","span":"PERIOD"},
                 "formula":{"kind":"LINEAR","full":"100","zero":"0"},"leastValidShare":"0","missing":"FULL_MARKS"}
              ],
              "vetoes": [
                {"code":"village-money","name":"村级经费未到位","english":"Village money",
                 "condition":{"kind":"NOT_BY","source":"payment","items":["village-money-q3"],"by":"11-30"},
                 "effect":"LAST","evidence":"国库集中支付凭证","basis":"考核细则"}
              ],
              "triggers": [
                {"code":"money-card","on":{"kind":"VETOED","veto":"village-money"},"consequence":"yellow-card","basis":"考核细则"}
              ],
              "options": {"floor":null,"bottom":null,"objectionDays":5,"appealDays":3,"falseReport":null,"notStated":[]}
            }
            """;

    @LocalServerPort
    int port;

    @Autowired
    Scores scores;

    @Autowired
    Runs runs;

    @Autowired
    RuleSets ruleSets;

    @Autowired
    Accounts accounts;

    @Autowired
    Units units;

    @Autowired
    Posts posts;

    @Autowired
    JdbcClient db;

    @BeforeEach
    void setUp() {
        CityLeaders.appoint(units, accounts, posts);
    }

    @Test
    @DisplayName(
            "closed, proposed, decided, ranked anew, appealed, granted, ranked anew: the table is the first one to the last digit")
    void restored() {
        var office = CityLeaders.actor(accounts, "office");
        ruleSets.issue(office, RULES);
        scores.close(office, PERIOD, true);
        Run first = run();
        Integer fair = place("990101");
        List<String> veto = numbers("veto");
        assertThat(veto).as("one for each county, none issued").hasSizeGreaterThan(1);
        assertThat(numbers("yellow-card"))
                .as("what the trigger names is proposed beside")
                .hasSameSizeAs(veto);
        String number = db.sql("""
                        select number from assessment.pub_consequences
                        where period = '2019-Q4' and kind = 'veto' and subject = '990101' and state = 'proposed'
                        """).query((row, _) -> row.getString(1)).single();

        step("mayor6", number, "decide", "国库支付凭证属实，一票否决");
        assertThat(place("990101")).as("a decision alone moves no rank").isEqualTo(fair);
        recount(number);
        assertThat(place("990101")).as("a decided veto does").isGreaterThan(Objects.requireNonNull(fair));
        assertThat(run().resultHash()).isNotEqualTo(first.resultHash());
        assertThat(numbers("veto")).as("nothing is proposed twice").isEqualTo(veto);

        step("office", number, "notify", "");
        step("principal1", number, "appeal", "经费已于11月20日到位，附凭证");
        step("vice6", number, "grant", "凭证属实，申诉成立");
        recount(number);
        assertThat(place("990101")).isEqualTo(fair);
        assertThat(run().resultHash()).as("every rank is restored").isEqualTo(first.resultHash());
        assertThat(run().version()).isEqualTo(first.version() + 2);
        assertThat(run().reason()).contains(number);
        assertThat(numbers("veto")).as("what was granted is not proposed again").isEqualTo(veto);
        bonus(number);
    }

    /** M15-14: contact cadres' bonus depends on scores from which nothing was taken. */
    private void bonus(String evidence) {
        Map<String, Object> wanted =
                Map.of("kind", "contact-bonus", "unit", "county1", "sentence", "市县检查没有扣分", "after", evidence);
        var unscored = new HashMap<>(wanted);
        unscored.put("period", "2018-Q4");
        TestBrowser office = TestBrowser.signedIn(port, "office");
        assertThat(office.post("/api/v1/consequences", unscored)
                        .json()
                        .get("errors")
                        .findValuesAsString("field"))
                .containsExactly("period");
        var scored = new HashMap<>(wanted);
        scored.put("period", PERIOD.code());
        Answer made = office.post("/api/v1/consequences", scored);
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        assertThat(made.json().get("head").get("effect").asString()).isEqualTo("SUGGEST");
    }

    private void recount(String number) {
        Answer answer =
                TestBrowser.signedIn(port, "office").post("/api/v1/consequences/" + number + "/recount", Map.of());
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.json().get("head").get("recount").asBoolean()).isFalse();
    }

    private void step(String login, String number, String action, String note) {
        int revision = db.sql("select revision from assessment.consequence_files where number = ?")
                .param(number)
                .query((row, _) -> row.getInt(1))
                .single();
        Answer answer = TestBrowser.signedIn(port, login)
                .post(
                        "/api/v1/consequences/" + number + "/steps/" + action,
                        Map.of("note", note, "revision", revision));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    private Run run() {
        return runs.inForce(PERIOD, CODE).orElseThrow();
    }

    private Integer place(String county) {
        return runs.scores(run().id(), Jurisdiction.everything()).stream()
                .filter(score -> score.subject().code().equals(county))
                .map(Score::place)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
    }

    private List<String> numbers(String kind) {
        return db.sql(
                        "select number from assessment.pub_consequences where period = '2019-Q4' and kind = ? order by number")
                .param(kind)
                .query((row, _) -> row.getString(1))
                .list();
    }
}
