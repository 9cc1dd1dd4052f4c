package org.ecoledger.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.ecoledger.ServerTest;
import org.ecoledger.TestBrowser;
import org.ecoledger.TestBrowser.Answer;
import org.ecoledger.TestCity;
import org.ecoledger.access.Accounts;
import org.ecoledger.access.Actor;
import org.ecoledger.access.Role;
import org.ecoledger.clock.CityTime;
import org.ecoledger.organisation.Posts;
import org.ecoledger.organisation.Unit.Kind;
import org.ecoledger.organisation.Units;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@ServerTest
@DisplayName("M02-16: duty day and night with reachable numbers, swaps, leave and deputies")
class DutyTest {
    private static final Actor BUILDER = Actor.system("duty-test");
    private static final String HEAD = "日期,单位,带班领导,值班员,电话,起,止\n";
    private static int made;
    private static String hash = "";

    @LocalServerPort
    int port;

    @Autowired
    Clock clock;

    @Autowired
    Units units;

    @Autowired
    Accounts accounts;

    @Autowired
    Posts posts;

    @Autowired
    Rosters rosters;

    @Autowired
    Deputies deputies;

    @Autowired
    JdbcClient db;

    /** Each test has a unit with people of its own: principal leader, leader in charge, two handlers. */
    String unit;

    String name;
    TestBrowser head;
    TestBrowser vice;
    TestBrowser one;
    TestBrowser two;
    Instant now;
    LocalDate tomorrow;

    @BeforeEach
    void people() {
        int number = ++made;
        unit = "duty" + number;
        name = "白石县值守局" + number;
        units.put(BUILDER, unit, name, Kind.DEPARTMENT, "990102", "county2");
        hash = hash.isEmpty() ? accounts.encoded(TestCity.PASSWORD) : hash;
        head = person("head", "局长" + number, Role.PRINCIPAL_LEADER);
        vice = person("vice", "副局长" + number, Role.LEADER_IN_CHARGE);
        one = person("one", "甲" + number, Role.HANDLER);
        two = person("two", "乙" + number, Role.HANDLER);
        now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        tomorrow = CityTime.today(clock).plusDays(1);
    }

    @Test
    @DisplayName("a roster comes in by file: shifts over midnight, known ones passed by, bad rows each with its reason")
    void imported() {
        String rows = row(tomorrow, "副局长", "甲、乙", "0990-1234567", "8:30", "次日8:30")
                + row(tomorrow.plusDays(1), "副局长", "乙", "", "", "");
        JsonNode first = sent(
                one,
                HEAD + rows + row(tomorrow, "无此人", "", "", "", "")
                        + row(tomorrow, "", "", "", "", "") + row(tomorrow.plusDays(3), "局长", "", "", "25:00", "")
                        + tomorrow + ",青河县人民政府,,王强,,,\n");
        assertThat(first.get("rowsTaken").asInt()).as(first.toString()).isEqualTo(2);
        assertThat(first.get("rowsRefused").asInt()).isEqualTo(4);
        assertThat(sent(one, HEAD + rows).get("rowsTaken").asInt())
                .as("known already")
                .isZero();
        Instant night = tomorrow.plusDays(1).atTime(3, 0).atZone(CityTime.ZONE).toInstant();
        assertThat(rosters.at(unit, night))
                .extracting(OnDuty::leader)
                .as("leader first")
                .containsExactly(true, false, false);
        assertThat(rosters.at(unit, night)).extracting(OnDuty::phone).contains("0990-1234567", "0990-vice");
        JsonNode week = one.get("/api/v1/duty/roster?from=" + tomorrow).json();
        assertThat(week.get("shifts")).hasSize(5);
        assertThat(gapKinds(week)).contains("NOBODY");
    }

    @Test
    @DisplayName(
            "only the unit and the office see and write its roster; others read who is on duty, with office numbers")
    void jurisdiction() {
        lay(one, "vice", true, now.minusSeconds(60), now.plusSeconds(7200), "138-0000-0001");
        assertThat(lay(one, "vice", false, now.plusSeconds(60), now.plusSeconds(600), "")
                        .status())
                .as("nobody is on duty twice")
                .isEqualTo(422);
        TestBrowser stranger = TestBrowser.signedIn(port, "county1");
        TestBrowser office = TestBrowser.signedIn(port, "office");
        assertThat(stranger.get("/api/v1/duty/roster?unit=" + unit).status()).isEqualTo(404);
        assertThat(lay(stranger, "one", false, now, now.plusSeconds(60), "").status())
                .isEqualTo(404);
        assertThat(office.get("/api/v1/duty/roster?unit=" + unit)
                        .json()
                        .get("mayEdit")
                        .asBoolean())
                .isTrue();
        assertThat(here(stranger).toString()).contains("0990-vice").doesNotContain("138-0000-0001");
        assertThat(here(office).toString()).contains("138-0000-0001");
        JsonNode inCharge = here(one).get("inCharge");
        assertThat(inCharge.get("title").asString()).isEqualTo("vice");
        assertThat(inCharge.get("standIn").isNull()).isTrue();
        long shift = shiftOf(vice);
        assertThat(one.post("/api/v1/duty/shifts/" + shift + "/annulment", Map.of("reason", "排错"))
                        .status())
                .as("what has begun stays")
                .isEqualTo(409);
    }

    @Test
    @DisplayName("holes and overlaps of the next days are told to those who can mend them, and mending takes them away")
    void faults() {
        assertThat(one.get("/api/v1/duty/gaps").json().get("without").findValuesAsString("code"))
                .as("without a roster there are no holes in it")
                .containsExactly(unit);
        lay(one, "vice", true, now.minusSeconds(60), now.plus(Duration.ofHours(60)), "");
        lay(one, "head", true, now.plus(Duration.ofDays(2)), now.plus(Duration.ofDays(4)), "");
        JsonNode gaps = one.get("/api/v1/duty/gaps").json();
        assertThat(gaps.findValuesAsString("kind")).contains("OVERLAP", "NOBODY");
        assertThat(gaps.get("count").asInt()).isEqualTo(gaps.get("rows").size());
        assertThat(TestBrowser.signedIn(port, "county1")
                        .get("/api/v1/duty/gaps")
                        .body())
                .doesNotContain(name);
        Answer mended = one.post("/api/v1/duty/shifts/" + shiftOf(head) + "/annulment", Map.of("reason", "重复排班"));
        assertThat(mended.status()).as(mended.body()).isEqualTo(200);
        assertThat(one.get("/api/v1/duty/gaps").json().findValuesAsString("kind"))
                .doesNotContain("OVERLAP");
        assertThat(db.sql("select void_reason from duty.shifts where unit = ? and voided_at is not null")
                        .param(unit)
                        .query(String.class)
                        .single())
                .as("nothing is deleted")
                .isEqualTo("重复排班");
    }

    @Test
    @DisplayName("a swap is asked by one and agreed by the other; then the roster names the other, and the record both")
    void swap() {
        Instant first = now.plus(Duration.ofHours(2));
        Instant second = now.plus(Duration.ofHours(30));
        lay(head, "one", false, first, first.plusSeconds(3600), "");
        lay(head, "two", false, second, second.plusSeconds(3600), "");
        long given = shiftOf(one);
        long counter = shiftOf(two);
        assertThat(one.get("/api/v1/duty/partners?shift=" + given).json().toString())
                .contains("\"id\":" + counter);
        Map<String, Object> question = Map.of("account", id("two"), "counter", counter, "reason", "家中有事");
        assertThat(two.post("/api/v1/duty/shifts/" + given + "/swaps", question).status())
                .as("only one's own shift")
                .isEqualTo(404);
        Answer asked = one.post("/api/v1/duty/shifts/" + given + "/swaps", question);
        assertThat(asked.status()).as(asked.body()).isEqualTo(201);
        assertThat(one.post("/api/v1/duty/shifts/" + given + "/swaps", question).status())
                .isEqualTo(409);
        assertThat(rosters.at(unit, first)).extracting(OnDuty::account).containsExactly(id("one"));
        assertThat(two.get("/api/v1/notices").body()).contains("请您换班");
        String address = "/api/v1/duty/swaps/" + asked.json().get("id");
        assertThat(one.post(address + "/answer", Map.of("agreed", true)).status())
                .as("not by the one who asked")
                .isEqualTo(404);
        Answer agreed = two.post(address + "/answer", Map.of("agreed", true));
        assertThat(agreed.status()).as(agreed.body()).isEqualTo(200);
        assertThat(two.post(address + "/answer", Map.of("agreed", false)).status())
                .isEqualTo(409);
        assertThat(rosters.at(unit, first)).extracting(OnDuty::account).containsExactly(id("two"));
        assertThat(rosters.at(unit, second)).extracting(OnDuty::account).containsExactly(id("one"));
        assertThat(one.get("/api/v1/duty/roster").body()).contains("\"insteadOf\":\"甲");
        assertThat(one.get("/api/v1/notices").body()).contains("已同意换班");
        assertThat(audited("shift:" + given)).containsExactly("duty.shift-laid", "duty.swap-asked", "duty.swap-agreed");
    }

    @Test
    @DisplayName(
            "leave is approved by the principal leader; the deputy stands in from its begin until the person is back")
    void leave() {
        lay(head, "vice", true, now.minusSeconds(60), now.plus(Duration.ofHours(20)), "");
        Instant until = now.plus(Duration.ofDays(2));
        assertThat(ask(vice, now, until, "vice").status()).as("not oneself").isEqualTo(422);
        assertThat(vice.post("/api/v1/duty/leaves", Map.of()).json().get("errors"))
                .as("all objections at once")
                .hasSize(4);
        long leave = ask(vice, now, until, "one").json().get("id").asLong();
        assertThat(ask(vice, now.plusSeconds(60), until, "one").status())
                .as("asked already")
                .isEqualTo(422);
        assertThat(deputies.of(id("one"), now.plusSeconds(1)))
                .as("not before it is approved")
                .isEmpty();
        assertThat(decide(two, leave, true).status()).isEqualTo(404);
        assertThat(decide(vice, leave, true).status()).isEqualTo(404);
        assertThat(decide(head, leave, false).status())
                .as("no refusal without a reason")
                .isEqualTo(422);
        assertThat(head.get("/api/v1/duty/mine").json().get("toDecide")).hasSize(1);
        assertThat(decide(head, leave, true).status()).isEqualTo(200);
        assertThat(deputies.of(id("one"), now.plusSeconds(1)))
                .containsExactly(new Deputy(id("one"), id("vice"), nameOf("vice"), Role.LEADER_IN_CHARGE, unit, leave));
        assertThat(deputies.of(id("one"), until)).isEmpty();
        assertThat(rosters.at(unit, now.plusSeconds(1)))
                .as("on leave, not on duty")
                .isEmpty();
        assertThat(gapKinds(one.get("/api/v1/duty/roster").json())).contains("ON_LEAVE");
        assertThat(here(one).get("inCharge").get("standIn").get("name").asString())
                .startsWith("甲");
        assertThat(one.get("/api/v1/notices").body()).contains("代理" + nameOf("vice"));
        assertThat(vice.post("/api/v1/duty/leaves/" + leave + "/return", Map.of())
                        .status())
                .isEqualTo(200);
        assertThat(deputies.of(id("one"), clock.instant())).as("back early").isEmpty();
        assertThat(rosters.at(unit, clock.instant())).hasSize(1);
        assertThat(audited("leave:" + leave))
                .containsExactly("duty.leave-asked", "duty.leave-approved", "duty.leave-ended");
    }

    @Test
    @DisplayName("no chains: a deputy on leave stands in for nobody, and whoever is away is no deputy")
    void noChains() {
        Instant until = now.plus(Duration.ofDays(2));
        approved(ask(vice, now, until, "one"));
        approved(ask(one, now.plus(Duration.ofHours(1)), now.plus(Duration.ofHours(5)), "two"));
        assertThat(deputies.of(id("one"), now.plusSeconds(1))).hasSize(1);
        Instant bothAway = now.plus(Duration.ofHours(2));
        assertThat(deputies.of(id("one"), bothAway)).isEmpty();
        assertThat(deputies.of(id("two"), bothAway))
                .as("for the first deputy only, not for whom that one stood in")
                .extracting(Deputy::absent)
                .containsExactly(id("one"));
        assertThat(deputies.of(id("one"), now.plus(Duration.ofHours(6)))).hasSize(1);
        assertThat(ask(two, bothAway, until, "one").status()).as("away then").isEqualTo(422);
    }

    @Test
    @DisplayName(
            "the principal leader's own leave is the office's to decide; meanwhile the deputy decides for him, named so")
    void principalsOwn() {
        long leave = ask(head, now, now.plus(Duration.ofDays(1)), "vice")
                .json()
                .get("id")
                .asLong();
        assertThat(decide(vice, leave, true).status()).isEqualTo(404);
        assertThat(decide(TestBrowser.signedIn(port, "office"), leave, true).status())
                .isEqualTo(200);
        long other = ask(two, now, now.plus(Duration.ofDays(1)), "one")
                .json()
                .get("id")
                .asLong();
        assertThat(decide(vice, other, true).status()).isEqualTo(200);
        JsonNode decided = two.get("/api/v1/duty/mine").json().get("leaves").get(0);
        assertThat(decided.get("decidedBy").asString()).isEqualTo(nameOf("vice"));
        assertThat(decided.get("decidedFor").asString()).isEqualTo(nameOf("head"));
    }

    private TestBrowser person(String post, String called, Role role) {
        String login = unit + post;
        long account = accounts.openWithHash(BUILDER, login, called, hash, Set.of(role), false)
                .id();
        posts.assign(BUILDER, account, unit, post, "0990-" + (post.equals("vice") ? "vice" : "1"));
        return TestBrowser.signedIn(port, login);
    }

    private long id(String post) {
        return accounts.find(unit + post).orElseThrow().id();
    }

    private String nameOf(String post) {
        return accounts.find(unit + post).orElseThrow().name();
    }

    private Answer lay(TestBrowser by, String post, boolean leader, Instant from, Instant until, String phone) {
        return by.post(
                "/api/v1/duty/shifts",
                Map.of(
                        "unit",
                        unit,
                        "account",
                        id(post),
                        "leader",
                        leader,
                        "starts",
                        from.toString(),
                        "ends",
                        until.toString(),
                        "phone",
                        phone));
    }

    private static long shiftOf(TestBrowser person) {
        return person.get("/api/v1/duty/mine")
                .json()
                .get("shifts")
                .get(0)
                .get("id")
                .asLong();
    }

    private Answer ask(TestBrowser by, Instant from, Instant until, String deputy) {
        return by.post(
                "/api/v1/duty/leaves",
                Map.of("starts", from.toString(), "ends", until.toString(), "reason", "探亲", "deputy", id(deputy)));
    }

    private static Answer decide(TestBrowser by, long leave, boolean approved) {
        return by.post("/api/v1/duty/leaves/" + leave + "/decision", Map.of("approved", approved));
    }

    private void approved(Answer asked) {
        Answer answer = decide(head, asked.json().get("id").asLong(), true);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    private JsonNode here(TestBrowser reader) {
        return StreamSupport.stream(
                        reader.get("/api/v1/duty/now").json().get("rows").spliterator(), false)
                .filter(row -> row.get("unit").asString().equals(unit))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> gapKinds(JsonNode week) {
        return week.get("gaps").findValuesAsString("kind");
    }

    private List<String> audited(String subject) {
        return db.sql("select action from access.audit_entries where subject = ? order by id")
                .param(subject)
                .query(String.class)
                .list();
    }

    private String row(LocalDate day, String leader, String person, String phone, String from, String until) {
        String numbered = person.isEmpty() ? "" : person.replaceAll("([甲乙])", "$1" + made);
        String leading = leader.isEmpty() || leader.equals("无此人") ? leader : leader + made;
        return String.join(",", day.toString(), name, leading, numbered, phone, from, until) + "\n";
    }

    private JsonNode sent(TestBrowser by, String csv) {
        Answer answer = by.upload(
                "/api/v1/imports",
                "值班表.csv",
                csv.getBytes(StandardCharsets.UTF_8),
                Map.of("kind", "duty-rosters", "options", "{}"));
        assertThat(answer.status()).as(answer.body()).isIn(200, 202);
        return settled(by, answer.json());
    }

    private static JsonNode settled(TestBrowser by, JsonNode entry) {
        JsonNode seen = entry;
        for (int look = 0; look < 100 && seen.get("state").asString().equals("RECEIVED"); look++) {
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
            seen = by.get("/api/v1/imports/" + entry.get("id")).json();
        }
        return seen;
    }
}
