package org.ecoledger.targets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecoledger.targets.LetterCalls.draft;
import static org.ecoledger.targets.LetterCalls.file;
import static org.ecoledger.targets.LetterCalls.item;
import static org.ecoledger.targets.LetterCalls.ok;
import static org.ecoledger.targets.LetterCalls.post;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ecoledger.ServerTest;
import org.ecoledger.TestBrowser;
import org.ecoledger.TestCity;
import org.ecoledger.access.Accounts;
import org.ecoledger.access.Actor;
import org.ecoledger.access.Role;
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
import tools.jackson.databind.JsonNode;

/** Works on units of its own, in the year 2037 and in this one. */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("Duty lists as data, and all that one unit owes in one page (M01-04, M01-05, M01-13, A.2)")
class OwnLinesTest {
    private static final String CITY = "own-city";
    private static final String DEPARTMENT = "own-dept";
    private static final String TOWN = "own-town";

    @LocalServerPort
    private int port;

    private TestBrowser office;

    @BeforeAll
    void thereAreUnits(
            @Autowired Regions regions, @Autowired Units units, @Autowired Accounts accounts, @Autowired Posts posts) {
        Actor builder = Actor.system("test");
        regions.put(builder, "990101092", "990101", "桃源镇", Level.TOWNSHIP);
        units.put(builder, CITY, "绿川市人民政府", Kind.GOVERNMENT, "990100", null);
        units.put(builder, DEPARTMENT, "绿川市城市管理局", Kind.DEPARTMENT, "990100", null);
        units.put(builder, TOWN, "桃源镇人民政府", Kind.TOWNSHIP, "990101092", "county1");
        Map.of("own-head", DEPARTMENT, "own-town-head", TOWN).forEach((login, unit) -> {
            var account = accounts.openWithHash(
                    builder, login, login, accounts.encoded(TestCity.PASSWORD), Set.of(Role.PRINCIPAL_LEADER), false);
            posts.assign(builder, account.id(), unit, "主要领导", null);
        });
        office = TestBrowser.signedIn(port, "office");
    }

    @Test
    @DisplayName("M01-05, M01-13: duties are data; a unit carries those of its body, and they stand in its letter")
    void dutiesAreData() {
        assertThat(office.post("/api/v1/duties/carriers", Map.of("unit", TOWN, "body", "urban-management"))
                        .json()
                        .get("errors"))
                .hasSize(2);
        ok(office.post(
                "/api/v1/duties/carriers", Map.of("unit", DEPARTMENT, "body", "urban-management", "basis", "三定规定")));
        JsonNode own =
                TestBrowser.signedIn(port, "own-head").get("/api/v1/own-lines").json();
        assertThat(own.get("duties"))
                .extracting(row -> row.get("code").asString())
                .containsExactly("urban-dust", "urban-burning");
        String letter = draft(office, 2037, CITY, DEPARTMENT, "department");
        assertThat(file(office, letter).get("lines")).hasSize(3);
        assertThat(TestBrowser.signedIn(port, "county1")
                        .get("/api/v1/duties")
                        .json()
                        .get("carriers"))
                .noneSatisfy(row -> assertThat(row.get("unit").asString()).isEqualTo(DEPARTMENT));
        assertThat(office.get("/api/v1/duties").json().get("rows"))
                .extracting(row -> row.get("body").asString())
                .contains("power", "meteorology", "");
        ok(office.delete("/api/v1/duties/carriers/" + DEPARTMENT + "/urban-management"));
        assertThat(office.get("/api/v1/own-lines?unit=" + DEPARTMENT).json().get("duties"))
                .isEmpty();
    }

    @Test
    @DisplayName(
            "M01-04: a unit finds its own lines: letters, the unsigned first, targets with the sentence of their pace, tasks, duties")
    void aUnitFindsItsOwnLines() {
        int year = LocalDate.now(ZoneId.of("Asia/Shanghai")).getYear();
        TestBrowser handler = TestBrowser.signedIn(port, "county1");
        TestBrowser head = TestBrowser.signedIn(port, "principal1");
        String bound = draft(handler, year, "county1", TOWN, null);
        ok(item(handler, bound, "pm25-annual-mean", "990101092", "40", null, null));
        ok(post(head, bound, "sign", Map.of()));
        String waiting = draft(handler, year, "county1", TOWN, "township");
        ok(post(head, waiting, "sign", Map.of()));

        String task = issuedTask(year);

        TestBrowser town = TestBrowser.signedIn(port, "own-town-head");
        JsonNode own = town.get("/api/v1/own-lines").json();
        assertThat(own.get("unit").asString()).isEqualTo(TOWN);
        assertThat(own.at("/letters/0/number").asString()).isEqualTo(waiting);
        assertThat(own.get("targets")).hasSize(1);
        assertThat(own.at("/targets/0/letter").asString()).isEqualTo(bound);
        assertThat(own.at("/targets/0/sentence").asString()).isNotBlank();
        assertThat(own.get("tasks")).hasSize(1);
        assertThat(own.at("/tasks/0/number").asString()).isEqualTo(task);
        assertThat(own.at("/tasks/0/leads").asBoolean()).isTrue();
        assertThat(own.at("/tasks/0/riskName").asString()).isNotBlank();
        assertThat(own.get("duties")).hasSizeGreaterThanOrEqualTo(2);
        assertThat(town.get("/api/v1/today").body()).contains(waiting);
    }

    @Test
    @DisplayName("M01-02: an object of a register takes a letter on by its place, without an account of its own")
    void anObjectOfARegisterTakesALetter() {
        TestBrowser handler = TestBrowser.signedIn(port, "county1");
        var registered = handler.post(
                "/api/v1/registry/objects",
                Map.of(
                        "list",
                        "filling-stations",
                        "key",
                        "OWN-LINES-1",
                        "name",
                        "桃源加油站",
                        "county",
                        "990101",
                        "owner",
                        "county1",
                        "lon",
                        111.6,
                        "lat",
                        32.1,
                        "datum",
                        "WGS-84",
                        "facts",
                        Map.of()));
        assertThat(registered.status()).as(registered.body()).isEqualTo(201);
        JsonNode takers = handler.get("/api/v1/letter-parties?giver=county1&words="
                        + URLEncoder.encode("桃源加油站", StandardCharsets.UTF_8))
                .json()
                .get("takers");
        assertThat(takers).hasSize(1);
        assertThat(takers.get(0).get("level").asString()).isEqualTo("ENTERPRISE");

        String key = takers.get(0).get("key").asString();
        String letter = draft(handler, 2037, "county1", key, "enterprise");
        assertThat(file(handler, letter).at("/letter/takerName").asString()).isEqualTo("桃源加油站");
        ok(item(handler, letter, "nox-reduction", "990101", "3", key, null));
        ok(post(TestBrowser.signedIn(port, "principal1"), letter, "sign", Map.of()));
    }

    private String issuedTask(int year) {
        JsonNode opened = office.post(
                        "/api/v1/works/tasks",
                        Map.of(
                                "title", "桃源镇入河排污口整治",
                                "kind", "engineering",
                                "battle", "clear-water",
                                "owner", TOWN,
                                "region", "990101092",
                                "basis", "年度目标责任书",
                                "startsOn", year + "-01-05",
                                "dueOn", year + "-12-31"))
                .json();
        String number = opened.at("/head/number").asString();
        ok(office.post(
                "/api/v1/works/tasks/" + number + "/actions/issue",
                Map.of("version", opened.get("version").asInt(), "fields", Map.of(), "files", List.of())));
        return number;
    }
}
