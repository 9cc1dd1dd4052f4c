package org.ecoledger.targets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ecoledger.targets.LetterCalls.draft;
import static org.ecoledger.targets.LetterCalls.file;
import static org.ecoledger.targets.LetterCalls.item;
import static org.ecoledger.targets.LetterCalls.itemId;
import static org.ecoledger.targets.LetterCalls.ok;
import static org.ecoledger.targets.LetterCalls.part;
import static org.ecoledger.targets.LetterCalls.post;
import static org.ecoledger.targets.LetterCalls.scan;
import static org.ecoledger.targets.LetterCalls.split;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.ecoledger.ServerTest;
import org.ecoledger.TestBrowser;
import org.ecoledger.TestCity;
import org.ecoledger.access.Accounts;
import org.ecoledger.access.Actor;
import org.ecoledger.access.Role;
import org.ecoledger.organisation.Jurisdiction;
import org.ecoledger.organisation.Posts;
import org.ecoledger.organisation.Region.Level;
import org.ecoledger.organisation.Regions;
import org.ecoledger.organisation.Unit.Kind;
import org.ecoledger.organisation.Units;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Works on the years from 2031 on, each test on one of its own. */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("Letters at every level, handed down and answered for (M01-01..03, M01-05, M01-13, rulings 1 and 12)")
class LetterLevelsTest {
    private static final String CITY = "levels-city";
    private static final String OFFICE = "levels-dept";
    private static final String TOWN = "levels-town";
    private static final String VILLAGE = "village:990101091001";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient db;

    @Autowired
    private Regions regions;

    @Autowired
    private Units units;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Posts posts;

    @Autowired
    private Targets targets;

    private TestBrowser office;
    private TestBrowser mayor;

    @BeforeAll
    void thereAreUnitsOfEveryLevel() {
        Actor builder = Actor.system("test");
        regions.put(builder, "990101091", "990101", "柳溪镇", Level.TOWNSHIP);
        regions.put(builder, "990101091001", "990101091", "柳溪村", Level.VILLAGE);
        units.put(builder, CITY, "绿川市人民政府", Kind.GOVERNMENT, "990100", null);
        units.put(builder, OFFICE, "绿川市城市管理局", Kind.DEPARTMENT, "990100", null);
        units.put(builder, TOWN, "柳溪镇人民政府", Kind.TOWNSHIP, "990101091", "county1");
        person("levels-mayor", "顾风", Role.PRINCIPAL_LEADER, CITY);
        person("levels-head", "严实", Role.PRINCIPAL_LEADER, OFFICE);
        person("levels-town-head", "田野", Role.PRINCIPAL_LEADER, TOWN);
        person("levels-town", "陈岗", Role.HANDLER, TOWN);
        office = TestBrowser.signedIn(port, "office");
        mayor = TestBrowser.signedIn(port, "levels-mayor");
    }

    private void person(String login, String name, Role role, String unit) {
        var account = accounts.openWithHash(
                Actor.system("test"), login, name, accounts.encoded(TestCity.PASSWORD), Set.of(role), false);
        posts.assign(Actor.system("test"), account.id(), unit, name, null);
    }

    @Test
    @DisplayName(
            "M01-03: a letter from the province is registered with its scan, and what it asks is seen to be handed down")
    void theProvincesLetterIsRegisteredAndHandedDown() {
        Map<String, Object> form = new HashMap<>(Map.of("title", " ", "year", 2031, "giver", "", "taker", "nobody"));
        assertThat(office.post("/api/v1/letters/received", form).json().get("errors"))
                .hasSizeGreaterThanOrEqualTo(7);
        String number = received(2031);
        assertThat(post(office, number, "confirm", Map.of()).status()).isEqualTo(422);
        item(office, number, "nox-reduction", "990100", "1000", null, null);
        assertThat(post(mayor, number, "sign", Map.of()).status()).isEqualTo(409);
        JsonNode confirmed = ok(post(office, number, "confirm", Map.of()));
        assertThat(confirmed.at("/letter/signedBy").asString()).isEqualTo("省人民政府代表");
        assertThat(confirmed.at("/letter/level").asString()).isEqualTo("CITY");
        ok(post(office, number, "publish", Map.of()));
        assertThat(file(office, number).at("/handed/0/verdict").asString()).isEqualTo("NONE");
        String scan = confirmed.at("/letter/received/scan").asString();
        assertThat(office.get("/api/v1/evidence/" + scan).status()).isEqualTo(200);
        assertThat(TestBrowser.signedIn(port, "county2")
                        .get("/api/v1/evidence/" + scan)
                        .status())
                .isEqualTo(404);

        String county = draft(office, 2031, CITY, "county1", null);
        assertThat(item(office, county, "nox-reduction", "990101", "400", null, number, 7)
                        .status())
                .isEqualTo(422);
        ok(item(office, county, "nox-reduction", "990101", "400", null, number, 1));
        ok(post(mayor, county, "sign", Map.of()));

        JsonNode handed = file(office, number).get("handed").get(0);
        assertThat(handed.get("verdict").asString()).isEqualTo("SHORT");
        assertThat(handed.get("gap").asString()).isEqualTo("600");
        assertThat(handed.at("/elsewhere/0/letter").asString()).isEqualTo(county);
        String ref = handed.at("/sum/ref").asString();
        assertThat(office.get("/api/v1/figures?ref=" + URLEncoder.encode(ref, StandardCharsets.UTF_8))
                        .json()
                        .get("inputs"))
                .hasSize(1);
        String second = draft(office, 2031, CITY, "county2", null);
        ok(item(office, second, "nox-reduction", "990102", "600", null, number, 1));
        ok(post(mayor, second, "sign", Map.of()));
        assertThat(file(office, number).at("/handed/0/verdict").asString()).isEqualTo("FITS");
    }

    @Test
    @DisplayName(
            "M01-02: city → county → township → village, each drafted from its template, signed on both sides and published")
    void everyLevelSignsAndPublishes() {
        String top = draft(office, 2032, CITY, "bureau", null);
        long days = itemId(office, top, "good-days", "990100", "290");
        long dust = itemId(office, top, "pm10-annual-mean", "990100", "62");
        ok(post(office, top, "split", split(days, part("990101", null, "291"), part("990102", null, "288"))));
        ok(post(office, top, "split", split(dust, part("990101", null, "62"), part("990102", null, "60"))));
        ok(post(mayor, top, "sign", Map.of()));

        String county = draft(office, 2032, CITY, "county1", "county");
        JsonNode drafted = file(office, county);
        assertThat(drafted.at("/letter/title").asString()).isEqualTo("2032年度青河县人民政府生态环境保护目标责任书");
        assertThat(drafted.get("items")).hasSize(2);
        assertThat(drafted.at("/items/0/value/text").asString()).isEqualTo("291");
        assertThat(drafted.at("/items/0/upper/letter").asString()).isEqualTo(top);
        assertThat(drafted.get("lines")).hasSizeGreaterThanOrEqualTo(3);
        TestBrowser head = TestBrowser.signedIn(port, "principal1");
        assertThat(post(head, county, "countersign", Map.of()).status()).isEqualTo(409);
        assertThat(ok(post(mayor, county, "sign", Map.of()))
                        .at("/letter/inForce")
                        .asBoolean())
                .isFalse();
        assertThat(post(office, county, "publish", Map.of()).status()).isEqualTo(409);
        assertThat(post(mayor, county, "countersign", Map.of()).status()).isEqualTo(403);
        JsonNode bound = ok(post(head, county, "countersign", Map.of()));
        assertThat(bound.at("/letter/inForce").asBoolean()).isTrue();
        assertThat(bound.at("/letter/countersigned/by").asString()).isEqualTo("孙立");
        ok(post(office, county, "publish", Map.of()));

        TestBrowser handler = TestBrowser.signedIn(port, "county1");
        String town = draft(handler, 2032, "county1", TOWN, "township");
        ok(post(head, town, "sign", Map.of()));
        ok(post(TestBrowser.signedIn(port, "levels-town-head"), town, "countersign", Map.of()));
        ok(post(handler, town, "publish", Map.of()));

        TestBrowser clerk = TestBrowser.signedIn(port, "levels-town");
        String village = draft(clerk, 2032, TOWN, VILLAGE, "village");
        ok(post(TestBrowser.signedIn(port, "levels-town-head"), village, "sign", Map.of()));
        assertThat(post(clerk, village, "paper-signature", Map.of()).json().get("errors"))
                .hasSize(2);
        JsonNode paper = ok(post(clerk, village, "paper-signature", Map.of("by", "村主任", "scan", scan(clerk))));
        assertThat(paper.at("/letter/countersigned/by").asString()).isEqualTo("村主任");
        assertThat(ok(post(clerk, village, "publish", Map.of()))
                        .at("/letter/level")
                        .asString())
                .isEqualTo("VILLAGE");
        assertThat(office.get("/api/v1/letters?year=2032&level=VILLAGE").json().get("rows"))
                .hasSize(1);
        assertThat(db.sql("select count(*) from targets.pub_targets where region = '990101' and from_letter = ?")
                        .param(top)
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
        assertThat(targets.inForceOn(LocalDate.of(2032, 6, 1), "990101", Jurisdiction.everything()))
                .as("a promise that a letter below repeats stands once")
                .extracting(Target::letter)
                .containsOnly(top);
    }

    @Test
    @DisplayName(
            "M01-02: a department and an enterprise hold targets of their own; a wanted indicator is asked for before signing")
    void departmentsAndEnterprisesHoldTargets() {
        String dept = draft(office, 2033, CITY, OFFICE, "department");
        ok(item(office, dept, "coal-cap", "990100", "50", OFFICE, null));
        ok(post(mayor, dept, "sign", Map.of()));
        ok(post(TestBrowser.signedIn(port, "levels-head"), dept, "countersign", Map.of()));
        assertThat(db.sql("select holder from targets.pub_targets where letter = ?")
                        .param(dept)
                        .query((row, _) -> row.getString(1))
                        .single())
                .isEqualTo(OFFICE);

        TestBrowser handler = TestBrowser.signedIn(port, "county1");
        TestBrowser head = TestBrowser.signedIn(port, "principal1");
        String firm = draft(handler, 2033, "county1", "factory1", "enterprise");
        var early = post(head, firm, "sign", Map.of());
        assertThat(early.status()).isEqualTo(422);
        assertThat(early.body()).contains("氮氧化物重点工程减排量");
        assertThat(item(handler, firm, "nox-reduction", "990101001", "80", "bureau", null)
                        .status())
                .isEqualTo(422);
        ok(item(handler, firm, "nox-reduction", "990101001", "80", "factory1", null));
        ok(post(head, firm, "sign", Map.of()));
        ok(post(handler, firm, "paper-signature", Map.of("by", "法定代表人", "scan", scan(handler))));
        assertThat(file(handler, firm).at("/items/0/holderName").asString()).isEqualTo("青河水泥有限公司");
    }

    @Test
    @DisplayName(
            "Ruling 12: a split to regions and units lists every objection at once, and keeps the line of a part that stays")
    void aSplitListsEveryObjection() {
        String number = draft(office, 2034, CITY, "bureau", null);
        long whole = itemId(office, number, "coal-cap", "990100", "100");
        var refused = post(
                office,
                number,
                "split",
                split(
                        whole,
                        part("990101", null, "60"),
                        part("990101", null, "-1"),
                        part("990101001", null, "30"),
                        part(null, "nobody", "5"),
                        part(null, OFFICE, "30")));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().get("errors")).hasSize(5);
        assertThat(refused.body()).contains("出现了两次", "应为正数", "不是绿川市的直接下级", "nobody", "多出19万吨");

        JsonNode first =
                ok(post(office, number, "split", split(whole, part("990101", null, "60"), part(null, OFFICE, "30"))));
        int line = first.at("/items/2/line").asInt();
        JsonNode again =
                ok(post(office, number, "split", split(whole, part("990101", null, "65"), part(null, OFFICE, "35"))));
        assertThat(again.get("items")).hasSize(3);
        assertThat(again.at("/items/2/line").asInt()).isEqualTo(line);
        assertThat(again.at("/handed/0/verdict").asString()).isEqualTo("FITS");
        assertThat(again.at("/handed/0/sum/text").asString()).isEqualTo("100.00");
    }

    @Test
    @DisplayName(
            "A change is proposed with its reason and binds only once approved; a refused one is void and stays readable")
    void aChangeNeedsApproval() {
        String number = draft(office, 2035, CITY, "county1", "county");
        ok(item(office, number, "good-days", "990101", "291", null, null));
        ok(item(office, number, "pm10-annual-mean", "990101", "62", null, null));
        TestBrowser head = TestBrowser.signedIn(port, "principal1");
        ok(post(mayor, number, "sign", Map.of()));
        ok(post(head, number, "countersign", Map.of()));
        ok(post(office, number, "publish", Map.of()));
        assertThat(post(office, number, "void", Map.of("reason", "不要了")).status())
                .isEqualTo(409);

        JsonNode draft = ok(post(office, number, "revise", Map.of("reason", "省下达任务调整")));
        long days = draft.at("/items/0/id").asLong();
        ok(office.delete("/api/v1/letters/" + number + "/items/" + days));
        ok(item(office, number, "good-days", "990101", "295", null, null));
        JsonNode changes = file(office, number).get("changes");
        assertThat(changes).hasSize(2);
        assertThat(inForce(number)).isEqualTo(1);
        assertThat(post(mayor, number, "void", Map.of()).status()).isEqualTo(422);
        JsonNode refused = ok(post(mayor, number, "void", Map.of("reason", "依据不足")));
        assertThat(refused.at("/letter/version").asInt()).isEqualTo(1);
        assertThat(office.get("/api/v1/letters/" + number + "?version=2")
                        .json()
                        .at("/letter/voided/reason")
                        .asString())
                .isEqualTo("依据不足");

        JsonNode third = ok(post(office, number, "revise", Map.of("reason", "重新核定")));
        assertThat(third.at("/letter/version").asInt()).isEqualTo(3);
        ok(post(mayor, number, "sign", Map.of()));
        assertThat(inForce(number)).isEqualTo(1);
        ok(post(head, number, "countersign", Map.of()));
        assertThat(inForce(number)).isEqualTo(3);
        assertThatThrownBy(() -> db.sql("update targets.letters set state = 'void' where number = ? and version = 3")
                        .param(number)
                        .update())
                .hasMessageContaining("not changed");
    }

    @Test
    @DisplayName("A county neither sees nor writes another's letters; a handler writes only the own unit's")
    void aCountySeesNotAnothersLetters() {
        TestBrowser county2 = TestBrowser.signedIn(port, "county2");
        TestBrowser county1 = TestBrowser.signedIn(port, "county1");
        String town = draft(county1, 2036, "county1", TOWN, "township");
        ok(post(TestBrowser.signedIn(port, "principal1"), town, "sign", Map.of()));
        String county = draft(office, 2036, CITY, "county1", "county");

        assertThat(county2.get("/api/v1/letters/" + town).status()).isEqualTo(404);
        assertThat(county2.get("/api/v1/letters/" + county).status()).isEqualTo(404);
        assertThat(county2.get("/api/v1/letters?year=2036").json().get("rows")).isEmpty();
        assertThat(county2.get("/api/v1/own-lines?unit=" + TOWN).status()).isEqualTo(404);
        assertThat(item(county1, county, "good-days", "990101", "1", null, null).status())
                .isEqualTo(403);
        assertThat(county1.get("/api/v1/letter-parties").json().get("givers")).hasSize(1);
        assertThat(county1.get("/api/v1/letter-parties?giver=county1").json().get("takers"))
                .anySatisfy(row -> assertThat(row.get("key").asString()).isEqualTo(VILLAGE))
                .noneSatisfy(row -> assertThat(row.get("key").asString()).isEqualTo("county2"));
    }

    private String received(int year) {
        var answer = office.post(
                "/api/v1/letters/received",
                Map.of(
                        "title",
                        "市长环保目标责任书",
                        "year",
                        year,
                        "giver",
                        "省人民政府",
                        "taker",
                        CITY,
                        "document",
                        "省环责1号",
                        "signedOn",
                        year + "-01-05",
                        "signedBy",
                        "省人民政府代表",
                        "scan",
                        scan(office)));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json().at("/letter/number").asString();
    }

    private int inForce(String number) {
        return db.sql("select version from targets.pub_letters where number = ? and in_force")
                .param(number)
                .query(Integer.class)
                .single();
    }
}
