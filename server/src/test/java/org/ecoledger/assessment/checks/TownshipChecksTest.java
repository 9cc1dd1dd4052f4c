package org.ecoledger.assessment.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.ecoledger.ServerTest;
import org.ecoledger.TestBrowser;
import org.ecoledger.TestBrowser.Answer;
import org.ecoledger.TestPhotos;
import org.ecoledger.access.Actor;
import org.ecoledger.assessment.facts.Fact;
import org.ecoledger.assessment.facts.FactSource;
import org.ecoledger.assessment.rules.RuleSets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@ServerTest
@DisplayName("P8, P10, X2, N57, ruling 6: checks in the field from the draw to the objection")
class TownshipChecksTest {
    private static final String PERIOD = "2026-Q3";
    private static final String TOWN = "990101001";

    @LocalServerPort
    int port;

    @Autowired
    RuleSets ruleSets;

    @Autowired
    List<FactSource> sources;

    @Autowired
    JdbcClient db;

    TestBrowser office;
    TestBrowser analyst;
    TestBrowser town;
    String rules;

    @BeforeEach
    void setUp() {
        office = TestBrowser.signedIn(port, "office");
        analyst = TestBrowser.signedIn(port, "analyst");
        town = TestBrowser.signedIn(port, "town1");
        rules = "check-" + System.nanoTime();
        ruleSets.issue(Actor.system("test"), CheckStage.rules(rules));
    }

    @Test
    @DisplayName(
            "N64: a quarter is drawn once, the same seed gives the same townships, annulled with a reason it is drawn anew")
    void draw() {
        JsonNode plan = drawn("seed-7");
        assertThat(plan.get("repeated").asBoolean()).isTrue();
        assertThat(plan.get("seed").asString()).isEqualTo("seed-7");
        List<String> townships = plan.get("townships").findValuesAsString("township");
        assertThat(townships).contains(TOWN);
        assertThat(plan.get("checks").findValuesAsString("kind"))
                .as("one open check, a covert one of each township")
                .hasSize(1 + townships.size());
        Answer twice = office.post("/api/v1/checks/plans", Map.of("period", PERIOD, "ruleSet", rules));
        assertThat(twice.status()).isEqualTo(409);
        assertThat(twice.body()).contains("已经抽签");
        String address = "/api/v1/checks/plans/" + plan.get("plan").get("id");
        assertThat(office.post(address + "/annul", Map.of("reason", " ")).status())
                .isEqualTo(422);
        assertThat(office.post(address + "/annul", Map.of("reason", "乡镇名单有误")).status())
                .isEqualTo(200);
        JsonNode again = drawn("seed-7");
        assertThat(again.get("townships")).isEqualTo(plan.get("townships"));
        assertThat(town.post("/api/v1/checks/plans", Map.of("period", PERIOD)).status())
                .isEqualTo(403);
    }

    @Test
    @DisplayName(
            "P8: open checks are announced, covert ones known to checker and office only; nobody checks the own county")
    void whoKnows() {
        JsonNode plan = drawn("seed-8");
        long covert = check(plan, "COVERT");
        String address = "/api/v1/checks/plans/" + plan.get("plan").get("id");
        assertThat(kinds(town.get(address).json())).containsOnly("OPEN");
        assertThat(town.get("/api/v1/checks/" + covert).status()).isEqualTo(404);
        Answer own = office.post("/api/v1/checks/assign", Map.of("checks", List.of(covert), "unit", "county1"));
        assertThat(own.status()).isEqualTo(422);
        assertThat(own.body()).contains("不能检查本辖区").contains("青河县人民政府");
        assertThat(assign(covert, "county2").status()).isEqualTo(200);
        assertThat(assign(covert, "bureau").status()).isEqualTo(200);
        assertThat(analyst.get("/api/v1/checks/mine").json().get("rows").findValuesAsString("id"))
                .contains(String.valueOf(covert));
        assertThat(TestBrowser.signedIn(port, "county2")
                        .post("/api/v1/checks/" + covert + "/complete", Map.of())
                        .status())
                .isEqualTo(404);
    }

    @Test
    @DisplayName(
            "P10, ruling 6: each finding has kind, place and time; marks are full marks less deductions with their caps")
    void marks() {
        long check = assigned("seed-9");
        Answer bare = finding(check, Map.of("kind", "pool-burning", "place", " ", "lon", 111.5));
        assertThat(bare.status()).isEqualTo(422);
        assertThat(bare.json().get("errors").findValuesAsString("field"))
                .as(bare.body())
                .containsExactlyInAnyOrder("photos", "place", "point");
        assertThat(bare.body()).contains("照片是唯一证明");
        record(check, "pool-burning", photo(analyst, TestPhotos.jpeg()));
        record(check, "pool-burning", photo(analyst, TestPhotos.jpeg()));
        for (int i = 0; i < 3; i++) {
            assertThat(finding(check, Map.of("kind", "roadside-litter", "place", "S208线" + i))
                            .status())
                    .isEqualTo(200);
        }
        assertThat(facts("finding", check)).as("not before the check is done").isEmpty();
        assertThat(town.get("/api/v1/checks/findings?period=" + PERIOD).body()).doesNotContain("S208线0");
        JsonNode done = complete(check);
        assertThat(done.get("check").get("marks").decimalValue()).isEqualByComparingTo("96.0");
        assertThat(done.get("check").get("words").get("quality").asString()).isEqualTo("清运不及时");
        Fact fact = checkFact(check);
        assertThat(fact.value()).isEqualByComparingTo("96");
        assertThat(fact.item()).isEqualTo("covert");
        assertThat(fact.ref()).isEqualTo("/checks/" + check);
        JsonNode seen = town.get("/api/v1/checks/" + check).json().get("check");
        assertThat(seen.get("marks").isNull())
                .as("points are told when the period closes (ruling 6)")
                .isTrue();
        assertThat(finding(check, Map.of("kind", "roadside-litter", "place", "晚了"))
                        .status())
                .isEqualTo(409);
    }

    @Test
    @DisplayName("X2, N57: two pool-burning findings take 1.0; the same photo a third time changes nothing, in words")
    void sameFinding() {
        long check = assigned("seed-10");
        byte[] first = TestPhotos.jpeg();
        JsonNode one = record(check, "pool-burning", photo(analyst, first));
        record(check, "pool-burning", photo(analyst, TestPhotos.jpeg()));
        JsonNode third = record(check, "pool-burning", photo(analyst, first));
        assertThat(third.get("repeated").asBoolean()).isTrue();
        assertThat(third.get("number")).isEqualTo(one.get("number"));
        assertThat(third.get("said").asString()).contains("同一问题", "没有任何改变");
        complete(check);
        assertThat(facts("finding", check).stream().map(Fact::value).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo("1.0");
        Fact proved = facts("finding", check).getFirst();
        assertThat(proved.proofs())
                .singleElement()
                .satisfies(proof -> assertThat(proof.sha256()).hasSize(64));
        assertThat(proved.ref())
                .isEqualTo("/checks/findings/" + one.get("number").asString());
        byte[] patrol = TestPhotos.jpeg();
        JsonNode outside = outside(patrol);
        assertThat(outside.get("repeated").asBoolean()).isFalse();
        assertThat(outside(patrol).get("number")).isEqualTo(outside.get("number"));
        assertThat(outside(first).get("number"))
                .as("the photo of a check, sent from a patrol")
                .isEqualTo(one.get("number"));
    }

    @Test
    @DisplayName("X2: eight senders of one photo at the same moment make one finding")
    void concurrently() throws Exception {
        byte[] photo = TestPhotos.jpeg();
        List<String> ids =
                IntStream.range(0, 8).mapToObj(_ -> photo(office, photo)).toList();
        try (var pool = Executors.newFixedThreadPool(8)) {
            List<Callable<String>> senders = ids.stream()
                    .<Callable<String>>map(id -> () -> {
                        Answer answer = office.post("/api/v1/checks/findings", outsideBody(id));
                        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
                        return answer.json().get("number").asString();
                    })
                    .toList();
            var numbers = new java.util.HashSet<String>();
            for (var answer : pool.invokeAll(senders)) {
                numbers.add(answer.get());
            }
            assertThat(numbers).hasSize(1);
        }
    }

    @Test
    @DisplayName(
            "objection: reason and proof in time, decided by another than the checker; annulled it leaves no trace in facts")
    void objection() {
        long check = assigned("seed-11");
        String number = record(check, "pool-burning", photo(analyst, TestPhotos.jpeg()))
                .get("number")
                .asString();
        String steps = "/api/v1/checks/findings/" + number + "/steps/";
        assertThat(town.post(steps + "object", Map.of("reason", "早了")).status()).isEqualTo(404);
        complete(check);
        assertThat(town.post(steps + "object", Map.of("reason", ""))
                        .json()
                        .get("errors")
                        .findValuesAsString("field"))
                .containsExactlyInAnyOrder("reason", "proofs");
        String proof = document(town);
        assertThat(TestBrowser.signedIn(port, "county2")
                        .post(steps + "object", Map.of("reason", "代他人", "proofs", List.of(proof)))
                        .status())
                .isEqualTo(404);
        Answer objected = town.post(steps + "object", Map.of("reason", "该池属邻镇", "proofs", List.of(proof)));
        assertThat(objected.status()).as(objected.body()).isEqualTo(200);
        assertThat(objected.json().get("head").get("stateName").asString()).contains("待裁定");
        assertThat(facts("finding", check)).as("it counts until it is decided").hasSize(1);
        assertThat(town.post(steps + "annul", Map.of("reason", "自行作废")).status())
                .isEqualTo(403);
        Answer annulled = office.post(steps + "annul", Map.of("reason", "核实属邻镇"));
        assertThat(annulled.status()).as(annulled.body()).isEqualTo(200);
        assertThat(facts("finding", check)).isEmpty();
        assertThat(checkFact(check).value()).isEqualByComparingTo("100");
        JsonNode file = town.get("/api/v1/checks/findings/" + number).json();
        assertThat(file.get("counts").asBoolean()).isFalse();
        assertThat(file.get("story").findValuesAsString("note")).contains("该池属邻镇", "核实属邻镇");
        assertThat(file.get("story").findValuesAsString("code")).containsExactly("record", "object", "annul");
        assertThat(audited("check-finding:" + number))
                .contains("finding.recorded", "finding.objected", "finding.annulled");
    }

    @Test
    @DisplayName("objection: whoever recorded a finding does not decide; after the rule set's days nobody objects")
    void tooLateAndOwn() {
        String number = outside(TestPhotos.jpeg()).get("number").asString();
        String steps = "/api/v1/checks/findings/" + number + "/steps/";
        assertThat(office.post(steps + "annul", Map.of("reason", "自己记的")).status())
                .isEqualTo(403);
        db.sql("update assessment.check_findings set object_until = '2026-09-29' where number = ?")
                .param(number)
                .update();
        Answer late = town.post(steps + "object", Map.of("reason", "迟到", "proofs", List.of(document(town))));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.body()).contains("2026-09-29");
    }

    @Test
    @DisplayName("no annulled evidence leaves a trace: without its only photo a finding that needs one counts no more")
    void annulledPhoto() {
        String number = outside(TestPhotos.jpeg()).get("number").asString();
        assertThat(numbers()).contains(number);
        String photo = office.get("/api/v1/checks/findings/" + number)
                .json()
                .get("photos")
                .get(0)
                .get("id")
                .asString();
        office.post("/api/v1/evidence/" + photo + "/annulment", Map.of("reason", "照片有误"));
        assertThat(numbers()).doesNotContain(number);
    }

    private List<String> numbers() {
        return CheckStage.facts(sources, "finding", PERIOD).stream()
                .map(Fact::key)
                .toList();
    }

    private JsonNode drawn(String seed) {
        Answer answer = office.post("/api/v1/checks/plans", Map.of("period", PERIOD, "ruleSet", rules, "seed", seed));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json();
    }

    private static List<String> kinds(JsonNode plan) {
        return plan.get("checks").findValuesAsString("kind");
    }

    private static long check(JsonNode plan, String kind) {
        return StreamSupport.stream(plan.get("checks").spliterator(), false)
                .filter(check -> check.get("kind").asString().equals(kind)
                        && check.get("township").asString().equals(TOWN))
                .findFirst()
                .orElseThrow()
                .get("id")
                .asLong();
    }

    private long assigned(String seed) {
        long check = check(drawn(seed), "COVERT");
        assertThat(assign(check, "bureau").status()).isEqualTo(200);
        return check;
    }

    private Answer assign(long check, String unit) {
        return office.post("/api/v1/checks/assign", Map.of("checks", List.of(check), "unit", unit));
    }

    private Answer finding(long check, Map<String, Object> given) {
        return analyst.post("/api/v1/checks/" + check + "/findings", given);
    }

    private JsonNode record(long check, String kind, String photo) {
        Answer answer = finding(check, Map.of("kind", kind, "place", "三里村", "photos", List.of(photo)));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    private JsonNode complete(long check) {
        Answer answer = analyst.post("/api/v1/checks/" + check + "/complete", Map.of("quality", "清运不及时"));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    private JsonNode outside(byte[] photo) {
        Answer answer = office.post("/api/v1/checks/findings", outsideBody(photo(office, photo)));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    private Map<String, Object> outsideBody(String photo) {
        return Map.of(
                "township", TOWN, "ruleSet", rules, "kind", "pool-burning", "place", "五里村", "photos", List.of(photo));
    }

    private static String photo(TestBrowser by, byte[] photo) {
        return by.upload("/api/v1/evidence", "p.jpg", photo, Map.of("role", "SITE"))
                .json()
                .get("id")
                .asString();
    }

    private static String document(TestBrowser by) {
        return by.upload("/api/v1/evidence", "d.jpg", TestPhotos.jpeg(), Map.of("role", "DOCUMENT"))
                .json()
                .get("id")
                .asString();
    }

    private List<Fact> facts(String source, long check) {
        List<String> numbers = db.sql("select number from assessment.check_findings where check_id = ?")
                .param(check)
                .query((row, _) -> row.getString(1))
                .list();
        return CheckStage.facts(sources, source, PERIOD).stream()
                .filter(fact -> numbers.contains(fact.key()))
                .toList();
    }

    private Fact checkFact(long check) {
        return CheckStage.facts(sources, "check", PERIOD).stream()
                .filter(fact -> fact.key().equals(String.valueOf(check)))
                .findFirst()
                .orElseThrow();
    }

    private List<String> audited(String subject) {
        return db.sql("select action from access.audit_entries where subject = ?")
                .param(subject)
                .query((row, _) -> row.getString(1))
                .list();
    }
}
