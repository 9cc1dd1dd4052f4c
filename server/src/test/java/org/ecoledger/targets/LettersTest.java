package org.ecoledger.targets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
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

/** Works on the years 2022 to 2024. */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("Letters, their split, and the pace over HTTP (M01-01..06, C1, ruling 12)")
class LettersTest {
    private static final String GOVERNMENT = "targets-government";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient db;

    @Autowired
    private Units units;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Posts posts;

    @BeforeAll
    void theCityHasAMayor() {
        Actor builder = Actor.system("test");
        units.put(builder, GOVERNMENT, "绿川市人民政府", Kind.GOVERNMENT, "990100", null);
        var mayor = accounts.openWithHash(
                builder,
                "targets-mayor",
                "何川",
                accounts.encoded(TestCity.PASSWORD),
                Set.of(Role.PRINCIPAL_LEADER),
                false);
        posts.assign(builder, mayor.id(), GOVERNMENT, "市长", null);
    }

    @Test
    void aLetterIsDraftedSplitSignedPublishedAndThenKept() {
        TestBrowser office = TestBrowser.signedIn(port, "office");
        String number = draft(office, 2022);
        JsonNode file = promise(office, number, "nox-reduction", "990100", "1000");
        long whole = file.get("items").get(0).get("id").asLong();

        var shortSplit = office.post("/api/v1/letters/" + number + "/split", split(whole, "400", "500"));
        assertThat(shortSplit.status()).isEqualTo(422);
        assertThat(shortSplit.body()).contains("还差100吨");
        assertThat(office.post("/api/v1/letters/" + number + "/split", split(whole, "400", "600"))
                        .json()
                        .get("items"))
                .hasSize(3);

        assertThat(office.post("/api/v1/letters/" + number + "/sign", Map.of()).status())
                .isEqualTo(403);
        assertThat(TestBrowser.signedIn(port, "principal1")
                        .post("/api/v1/letters/" + number + "/sign", Map.of())
                        .status())
                .isIn(403, 404);
        JsonNode signed = TestBrowser.signedIn(port, "targets-mayor")
                .post("/api/v1/letters/" + number + "/sign", Map.of())
                .json();
        assertThat(signed.get("letter").get("state").asString()).isEqualTo("SIGNED");
        assertThat(signed.get("letter").get("signedBy").asString()).isEqualTo("何川");
        assertThat(office.post("/api/v1/letters/" + number + "/split", split(whole, "500", "600"))
                        .status())
                .isEqualTo(409);
        assertThat(office.post("/api/v1/letters/" + number + "/publish", Map.of())
                        .json()
                        .get("actions")
                        .get(0)
                        .asString())
                .isEqualTo("revise");
        assertThatThrownBy(() -> db.sql("update targets.targets set value = 1 where id = ?")
                        .param(whole)
                        .update())
                .hasMessageContaining("not changed");
    }

    @Test
    void aChangeIsANewVersionWithItsReason() {
        TestBrowser office = TestBrowser.signedIn(port, "office");
        TestBrowser mayor = TestBrowser.signedIn(port, "targets-mayor");
        String number = draft(office, 2022);
        long whole = promise(office, number, "pm10-annual-mean", "990100", "70")
                .get("items")
                .get(0)
                .get("id")
                .asLong();
        office.post("/api/v1/letters/" + number + "/split", split(whole, "68", "73"));
        mayor.post("/api/v1/letters/" + number + "/sign", Map.of());
        office.post("/api/v1/letters/" + number + "/publish", Map.of());

        assertThat(office.post("/api/v1/letters/" + number + "/revise", Map.of())
                        .status())
                .isEqualTo(422);
        JsonNode second = office.post("/api/v1/letters/" + number + "/revise", Map.of("reason", "省下达任务调整"))
                .json();

        assertThat(second.get("letter").get("version").asInt()).isEqualTo(2);
        assertThat(second.get("items")).hasSize(3);
        long copy = second.get("items").get(0).get("id").asLong();
        assertThat(second.get("items").get(1).get("parent").asLong()).isEqualTo(copy);
        assertThat(copy).isNotEqualTo(whole);
        assertThat(inForce(number)).isEqualTo(1);
        mayor.post("/api/v1/letters/" + number + "/sign", Map.of());
        assertThat(inForce(number)).isEqualTo(2);
        assertThat(figure(office, "target:" + whole).status()).isEqualTo(200);
    }

    @Test
    void eachCountySeesItsOwnPartAndTheWhole() {
        TestBrowser office = TestBrowser.signedIn(port, "office");
        String number = draft(office, 2022);
        long whole = promise(office, number, "good-days", "990100", "291")
                .get("items")
                .get(0)
                .get("id")
                .asLong();
        JsonNode file = office.post("/api/v1/letters/" + number + "/split", split(whole, "300", "280"))
                .json();
        long second = file.get("items").get(2).get("id").asLong();
        TestBrowser county1 = TestBrowser.signedIn(port, "county1");
        assertThat(county1.get("/api/v1/letters/" + number).status()).isEqualTo(404);

        TestBrowser.signedIn(port, "targets-mayor").post("/api/v1/letters/" + number + "/sign", Map.of());

        JsonNode seen = county1.get("/api/v1/letters/" + number).json();
        assertThat(seen.get("items")).hasSize(2);
        assertThat(seen.get("items").get(1).get("region").asString()).isEqualTo("990101");
        assertThat(seen.get("actions")).isEmpty();
        assertThat(county1.get("/api/v1/paces/" + second).status()).isEqualTo(404);
        assertThat(figure(county1, "target:" + second).status()).isEqualTo(404);
        assertThat(figure(county1, "pace:" + second + "/2022-06-30/needed").status())
                .isEqualTo(404);
    }

    @Test
    void wrongInputIsRefusedWithAllObjections() {
        TestBrowser office = TestBrowser.signedIn(port, "office");
        var answer =
                office.post("/api/v1/letters", Map.of("title", " ", "year", 1, "giver", "nobody", "taker", "nobody"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().get("errors")).hasSizeGreaterThanOrEqualTo(4);
        String number = draft(office, 2022);
        assertThat(office.post("/api/v1/letters/" + number + "/items", item("good-days", "990100", "290.5"))
                        .body())
                .contains("整数");
        assertThat(office.post("/api/v1/letters/" + number + "/items", item("luck", "880000", "-1"))
                        .json()
                        .get("errors"))
                .hasSize(3);
        assertThat(TestBrowser.signedIn(port, "county1")
                        .post(
                                "/api/v1/letters",
                                Map.of("title", "冒名", "year", 2022, "giver", GOVERNMENT, "taker", "county1"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    @DisplayName("N13: the pace of a city with 24 good and 35 bad days after two months, down to the days")
    void thePaceOpensDownToTheDays() {
        TestBrowser office = TestBrowser.signedIn(port, "office");
        long target = signed(office, 2023, "good-days", "291");
        for (int day = 0; day < 59; day++) {
            airDay(LocalDate.of(2023, 1, 1).plusDays(day), day < 24 ? 90 : 130, null);
        }

        JsonNode file =
                office.get("/api/v1/paces/" + target + "?asOf=2023-02-28").json();
        JsonNode pace = file.get("pace");
        assertThat(pace.get("needed").get("text").asString()).isEqualTo("267");
        assertThat(pace.get("daysLeft").get("text").asString()).isEqualTo("306");
        assertThat(pace.get("badDaysLeft").get("text").asString()).isEqualTo("39");
        assertThat(pace.get("share").get("text").asString()).isEqualTo("87.25");
        assertThat(pace.get("standing").asString()).isEqualTo("OFF_TRACK");
        assertThat(pace.get("sentence").asString()).contains("余306天须267天优良，只剩39天可超");
        assertThat(file.get("days")).hasSize(59);
        assertThat(office.reading("en")
                        .get("/api/v1/paces/" + target + "?asOf=2023-02-28")
                        .json()
                        .get("pace")
                        .get("sentence")
                        .asString())
                .contains("267 of the 306 days left must be good, only 39 may be bad");

        JsonNode needed =
                figure(office, "pace:" + target + "/2023-02-28/needed").json();
        assertThat(needed.get("text").asString()).isEqualTo("267");
        JsonNode soFar = figure(office, "pace:" + target + "/2023-02-28/so-far").json();
        assertThat(soFar.get("inputs")).hasSize(24);
        assertThat(soFar.get("inputs").get(0).get("ref").asString()).isEqualTo("air-day:990100/2023-01-01/aqi");
    }

    @Test
    @DisplayName("N05: 126 in the first half of 2024 leaves 64.3 against 95; a day without data is missing, never zero")
    void theControlValueOfAMean() {
        TestBrowser office = TestBrowser.signedIn(port, "office");
        long target = signed(office, 2024, "pm10-annual-mean", "95");
        for (int day = 0; day < 182; day++) {
            airDay(LocalDate.of(2024, 1, 1).plusDays(day), 100, 126);
        }

        JsonNode pace = office.get("/api/v1/paces/" + target + "?asOf=2024-06-30")
                .json()
                .get("pace");
        assertThat(pace.get("needed").get("text").asString()).isEqualTo("64.3");
        assertThat(pace.get("neededWithRounding").get("text").asString()).isEqualTo("65.3");
        JsonNode later = office.get("/api/v1/paces/" + target + "?asOf=2024-07-10")
                .json()
                .get("pace");
        assertThat(later.get("soFar").get("text").asString()).isEqualTo("126");
        assertThat(later.get("missingDays").get("text").asString()).isEqualTo("10");
        assertThat(later.get("sentence").asString()).contains("另有10天无有效数据");
        assertThat(office.get("/api/v1/paces?asOf=2024-12-31").json().get("rows"))
                .anySatisfy(row -> assertThat(row.get("standing").asString()).isEqualTo("MISSED"));
        assertThat(office.get("/api/v1/paces?asOf=2099-01-01").status()).isEqualTo(422);
    }

    @Test
    void aReportedTargetWithoutDataSaysSoWhereverItIsOpened() {
        TestBrowser office = TestBrowser.signedIn(port, "office");
        long target = signed(office, 2022, "coal-cap", "120.5");

        JsonNode file =
                office.get("/api/v1/paces/" + target + "?asOf=2022-06-30").json();
        assertThat(file.get("pace").get("standing").asString()).isEqualTo("NO_DATA");
        assertThat(file.get("pace").get("promised").get("text").asString()).isEqualTo("120.50");
        JsonNode soFar = figure(office, "pace:" + target + "/2022-06-30/so-far").json();
        assertThat(soFar.get("value").isNull()).isTrue();
        assertThat(soFar.get("note").asString()).contains("申报");
    }

    private long signed(TestBrowser office, int year, String indicator, String value) {
        String number = draft(office, year);
        long target = promise(office, number, indicator, "990100", value)
                .get("items")
                .get(0)
                .get("id")
                .asLong();
        TestBrowser.signedIn(port, "targets-mayor").post("/api/v1/letters/" + number + "/sign", Map.of());
        return target;
    }

    private String draft(TestBrowser office, int year) {
        var answer = office.post(
                "/api/v1/letters",
                Map.of("title", year + "年度目标责任书", "year", year, "giver", GOVERNMENT, "taker", "bureau"));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json().get("letter").get("number").asString();
    }

    private static JsonNode promise(TestBrowser office, String number, String indicator, String region, String value) {
        var answer = office.post("/api/v1/letters/" + number + "/items", item(indicator, region, value));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json();
    }

    private static Map<String, Object> item(String indicator, String region, String value) {
        return Map.of("indicator", indicator, "region", region, "value", new BigDecimal(value));
    }

    private static Map<String, Object> split(long target, String... values) {
        var parts = new ArrayList<Map<String, Object>>();
        for (String value : values) {
            parts.add(Map.of("region", "99010" + (parts.size() + 1), "value", new BigDecimal(value)));
        }
        return new HashMap<>(Map.of("target", target, "parts", List.copyOf(parts)));
    }

    private int inForce(String number) {
        return db.sql("select version from targets.pub_letters where number = ? and in_force")
                .param(number)
                .query(Integer.class)
                .single();
    }

    private void airDay(LocalDate day, int index, @org.jspecify.annotations.Nullable Integer pm10) {
        db.sql("""
                        insert into evaluation.air_days
                            (place, place_kind, day, so2_inputs, so2_needed, no2_inputs, no2_needed, co_inputs, co_needed,
                             o3_inputs, o3_needed, pm10, pm10_inputs, pm10_needed, pm25_inputs, pm25_needed, aqi, category,
                             primary_pollutants, complete, edition, as_of, computed_at)
                        values ('990100', 'city', :day, 1, 1, 1, 1, 1, 1, 1, 1, :pm10, 1, 1, 1, 1, :aqi, 2, '{}', true,
                                'HJ 633-2012', '2024-10-01T00:00+08', '2024-10-01T00:00+08')
                        """).param("day", day).param("aqi", index).param("pm10", pm10).update();
    }

    private static TestBrowser.Answer figure(TestBrowser browser, String ref) {
        return browser.get("/api/v1/figures?ref=" + URLEncoder.encode(ref, StandardCharsets.UTF_8));
    }
}
