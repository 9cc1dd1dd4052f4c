package org.ecoledger.inspection.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.ecoledger.ServerTest;
import org.ecoledger.TestBrowser;
import org.ecoledger.clock.CityTime;
import org.ecoledger.clock.StoryTime;
import org.ecoledger.organisation.Unit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Two evenings before the test's own: ten cases in two batches, in every state of which the board tells. */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("P14, M02-09: the board of the three daily meetings, and the statistics of cases")
class CaseBoardTest {
    private static final Instant FIRST = moment("2026-09-28T21:40");
    private static final Instant SECOND = moment("2026-09-29T21:40");

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcClient db;

    private final Map<String, TestBrowser> browsers = new HashMap<>();
    private String code;
    private CaseDesk desk;
    private String unit;
    private String other;

    @BeforeAll
    void twoEvenings() {
        code = "b" + CaseDesk.unique();
        desk = new CaseDesk(code, LocalDate.parse("2026-09-15"), LocalDate.parse("2026-10-15"), context, context);
        unit = desk.unit(code + "u", "990101", Unit.Kind.BUREAU, "城管局");
        other = desk.unit(code + "v", "990102", Unit.Kind.BUREAU, "水利局");
        desk.batch(1, FIRST);
        desk.batch(2, SECOND);
        String late = handed(1, 1, unit, true, "大气");
        String inTime = handed(1, 2, unit, false, "大气", "噪声");
        String untrue = handed(1, 3, other, false, "水");
        String returned = handed(1, 4, other, false);
        String differing = handed(1, 5, unit, false, "水");
        String waits = handed(2, 1, unit, true, "土壤");
        String tonight = handed(2, 2, other, false);
        String opened = desk.open(2, 3, "990102", false);
        accept(late, unit);
        accept(inTime, unit);
        accept(untrue, other);
        accept(returned, other);
        accept(differing, unit);
        accept(tonight, other);
        Instant noon = moment("2026-09-30T12:00");
        desk.reported(inTime, noon, "true", "done");
        desk.reported(untrue, noon, "untrue", "done");
        desk.happened(returned, "return", "returned", "checked", code + "v-l", noon);
        desk.happened(returned, "return", "returned", "checked", code + "v-l", noon.plusSeconds(60));
        desk.answered(differing, unit, "present", "yes", noon);
        desk.answered(differing, other, "present", "no", noon);
        ends(late, moment("2026-09-30T20:00"));
        ends(tonight, moment("2026-10-01T02:00"));
        ends(returned, moment("2026-10-05T00:00"));
        ends(differing, moment("2026-10-05T00:00"));
        ends(waits, moment("2026-09-30T21:00"));
        ends(opened, moment("2026-10-05T00:00"));
    }

    @AfterAll
    void goHome() {
        desk.close();
    }

    @Test
    @DisplayName("P14: yesterday's batch stands first, and another day can be chosen")
    void yesterdaysBatch() {
        JsonNode board = board("");
        assertThat(board.get("day").asString()).isEqualTo("2026-09-29");
        assertThat(value(board.get("ofDay"), "received")).isEqualTo("3");
        assertThat(value(board.get("ofDay"), "undispatched")).isEqualTo("1");
        assertThat(value(board.get("ofDay"), "unreceived")).isEqualTo("1");
        JsonNode earlier = board("?day=2026-09-28");
        assertThat(value(earlier.get("ofDay"), "received")).isEqualTo("5");
        assertThat(value(earlier.get("ofDay"), "reported")).isEqualTo("2");
        assertThat(board.get("asOf").isNull()).isFalse();
    }

    @Test
    @DisplayName(
            "P14, ruling 2: overdue, due tonight by the natural clock, contradictions, starred, unreceived, returned twice")
    void whatPresses() {
        JsonNode stay = board("").get("ofStay");
        assertThat(value(stay, "overdue")).isEqualTo("2");
        assertThat(value(stay, "tonight")).isEqualTo("1");
        assertThat(value(stay, "differing")).isEqualTo("1");
        assertThat(value(stay, "starred-open")).isEqualTo("2");
        assertThat(value(stay, "unreceived")).isEqualTo("1");
        assertThat(value(stay, "returned-often")).isEqualTo("1");
    }

    @Test
    @DisplayName("M12-10: the register finds what nobody received, and what is late with its receipt or its reply")
    void theRegisterFindsWhatIsLate() {
        JsonNode late = office("/api/v1/inspections/" + code + "/register?overdue=true");
        assertThat(texts(late.get("rows"), "unit")).containsExactly("城管局", "城管局");
        assertThat(late.get("rows").get(0).get("overdue").asBoolean()).isTrue();
        assertThat(office("/api/v1/inspections/" + code + "/register?unreceived=true")
                        .get("total")
                        .asInt())
                .isOne();
    }

    @Test
    @DisplayName("C7: every number of the board opens to exactly the cases that it counts")
    void everyNumberOpens() {
        JsonNode board = board("");
        int opened = 0;
        for (JsonNode figures : List.of(
                board.get("ofDay"),
                board.get("ofStay"),
                board.get("counties").get(0).get("figures"),
                board.get("units").get(0).get("figures"))) {
            for (JsonNode shown : figures) {
                String ref = shown.get("ref").asString();
                JsonNode figure = office("/api/v1/figures?ref=" + encoded(ref));
                assertThat(figure.get("text").asString())
                        .as(ref)
                        .isEqualTo(shown.get("text").asString());
                if (shown.get("unit").asString().equals("件")) {
                    JsonNode cases = office("/api/v1/inspections/" + code + "/statistics/cases?of=" + encoded(ref));
                    assertThat(cases.get("total").asString())
                            .as(ref)
                            .isEqualTo(shown.get("text").asString());
                    assertThat(cases.get("rows").size())
                            .isEqualTo(cases.get("total").asInt());
                    opened++;
                }
            }
        }
        assertThat(opened).isGreaterThan(20);
    }

    @Test
    @DisplayName(
            "P14: three agendas from one table: tonight and overdue; units and who is late by name; contradictions and returns")
    void threeMeetings() {
        JsonNode meetings = board("").get("meetings");
        assertThat(texts(meetings, "name")).containsExactly("碰头会", "通报会", "对标会");
        JsonNode overdue = meetings.get(0).get("points").get(0);
        assertThat(overdue.get("name").asString()).isEqualTo("逾期");
        assertThat(texts(overdue.get("cases"), "owner")).containsExactly("城管局", "城管局");
        JsonNode benchmark = meetings.get(2).get("points");
        assertThat(benchmark.get(0).get("measure").asString()).isEqualTo("differing");
        assertThat(benchmark.get(0).get("cases").size()).isOne();
        assertThat(benchmark.get(1).get("cases").get(0).get("returns").asInt()).isEqualTo(2);
    }

    @Test
    @DisplayName("Ruling 4: the three axes are told apart, and the rate of settled is what officials mean by it")
    void statisticsByCounty() {
        JsonNode table = statistics("office", "county");
        JsonNode total = table.get("total").get("figures");
        assertThat(value(total, "received")).isEqualTo("8");
        assertThat(value(total, "reported")).isEqualTo("2");
        assertThat(value(total, "on-time")).isEqualTo("2");
        assertThat(value(total, "true")).isEqualTo("1");
        assertThat(value(total, "untrue")).isEqualTo("1");
        assertThat(value(total, "settled-rate")).isEqualTo("25.00");
        assertThat(value(total, "on-time-rate")).isEqualTo("100.00");
        assertThat(value(total, "solved-rate")).isEqualTo("0.00");
        assertThat(total.get("accountable").get("text").asString()).isEqualTo("暂无数据");
        assertThat(table.get("addsUp").asBoolean()).isTrue();
        assertThat(texts(table.get("rows"), "name")).containsExactly("青河县", "白石县");
    }

    @Test
    @DisplayName(
            "M12-17: who is held to account is counted of replies that were reported, not of what is still being written")
    void accountabilityOfReportedRepliesOnly() {
        String mine = "a" + CaseDesk.unique();
        var own = new CaseDesk(mine, LocalDate.parse("2025-09-15"), LocalDate.parse("2025-10-15"), context, context);
        own.batch(1, FIRST);
        String number = own.open(1, 1, "990101", false, "水");
        db.sql("""
                        insert into inspection.reply_versions (matter, version, content, sha256, accountability, author,
                                                               author_name, unit, written_at)
                        values (?, 1, '{}', repeat('a', 64), '1人：批评教育1人', 1, '王强', 'county1', now())
                        """).param(number).update();
        String path = "/api/v1/inspections/" + mine + "/statistics?by=batch";
        JsonNode before = office(path).get("total").get("figures");
        assertThat(before.get("accountable").get("text").asString()).isEqualTo("暂无数据");
        StoryTime.at(SECOND, () -> own.reported(number, SECOND, "true", "done"));
        assertThat(value(office(path).get("total").get("figures"), "accountable"))
                .isEqualTo("1");
    }

    @Test
    @DisplayName("Where rows do not add up to the whole, the table says so: a case may name two sorts of pollution")
    void rowsThatDoNotAddUp() {
        JsonNode table = statistics("office", "pollution");
        assertThat(table.get("addsUp").asBoolean()).isFalse();
        assertThat(table.get("rowsReceived").asInt()).isEqualTo(9);
        assertThat(table.get("received").asInt()).isEqualTo(8);
    }

    @Test
    @DisplayName("Ruling 7: a county sees the numbers of its own region, and no address opens another's")
    void aCountySeesItsOwn() {
        JsonNode table = statistics("county2", "batch");
        assertThat(value(table.get("total").get("figures"), "received")).isEqualTo("4");
        TestBrowser county = as("county2");
        String foreign = encoded("inspection:" + code + "/990101/all/all/received");
        assertThat(county.get("/api/v1/figures?ref=" + foreign).status()).isEqualTo(404);
        assertThat(county.get("/api/v1/inspections/" + code + "/statistics/cases?of=" + foreign)
                        .status())
                .isEqualTo(404);
        for (String nonsense : List.of("inspection:" + code, "inspection:x/990102/all/all/received", "x:y")) {
            assertThat(county.get("/api/v1/inspections/" + code + "/statistics/cases?of=" + encoded(nonsense))
                            .status())
                    .isEqualTo(404);
        }
        assertThat(county.get("/api/v1/inspections/" + code + "/statistics?by=weather")
                        .status())
                .isEqualTo(400);
        assertThat(county.get("/api/v1/inspections/nowhere/board").status()).isEqualTo(404);
    }

    private TestBrowser as(String login) {
        return browsers.computeIfAbsent(login, person -> TestBrowser.signedIn(port, person));
    }

    private String handed(int batch, int sequence, String to, boolean starred, String... pollution) {
        String number = desk.open(batch, sequence, to.equals(unit) ? "990101" : "990102", starred, pollution);
        StoryTime.at((batch == 1 ? FIRST : SECOND).plus(Duration.ofMinutes(10)), () -> desk.dispatch(number, to));
        return number;
    }

    private void accept(String number, String by) {
        StoryTime.at(SECOND.plus(Duration.ofMinutes(20)), () -> desk.act(by + "-h", number, "accept", null));
    }

    /** The limits of the case that run end then, and the clock service has nothing more to tell of them. */
    private void ends(String number, Instant at) {
        db.sql(
                        "update deadlines.deadlines set due_at = ?, next_rung_at = null where subject = ? and stopped_at is null")
                .params(CityTime.at(at).toOffsetDateTime(), "matter:" + number)
                .update();
        db.sql("update matters.matters set due_at = ? where number = ?")
                .params(CityTime.at(at).toOffsetDateTime(), number)
                .update();
    }

    private JsonNode board(String query) {
        return office("/api/v1/inspections/" + code + "/board" + query);
    }

    private JsonNode statistics(String login, String by) {
        return as(login)
                .get("/api/v1/inspections/" + code + "/statistics?by=" + by)
                .json();
    }

    private JsonNode office(String path) {
        TestBrowser.Answer answer = as("office").get(path);
        assertThat(answer.status()).as(path + answer.body()).isEqualTo(200);
        return answer.json();
    }

    private static String value(JsonNode figures, String measure) {
        return figures.get(measure).get("text").asString();
    }

    private static List<String> texts(JsonNode rows, String field) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> row.get(field).asString())
                .toList();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static Instant moment(String local) {
        return LocalDateTime.parse(local).atZone(CityTime.ZONE).toInstant();
    }
}
