package org.ecoledger.matters.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import org.ecoledger.ServerTest;
import org.ecoledger.TestBrowser;
import org.ecoledger.matters.PastMatters;
import org.ecoledger.matters.PastMatters.End;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

@ServerTest
@DisplayName("M13-03, M13-04, C8, ruling 4: statistics of matters")
class StatisticsTest {
    private static final String PERIOD = "from=2019-01-01&to=2019-06-30";
    private static final String SCOPE = "990100/2019-01-01/2019-06-30/all/all/";
    /** Over how many matters is measured; -Decoledger.test.matters=200000 for the size that the product is to bear. */
    private static final int MANY = Integer.getInteger("ecoledger.test.matters", 20_000);

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient db;

    @Autowired
    Tallies tallies;

    @Autowired
    TransactionTemplate transaction;

    @BeforeEach
    void halfAYearOfMatters() {
        if (db.sql("select count(*) from matters.matters where number like '2019-%'")
                        .query(Long.class)
                        .single()
                > 0) {
            return;
        }
        var past = new PastMatters(db);
        past.add("2019-000001", "990101", "dust", day(3, 1), end(3, 10, true, "true", "done", "handle", true));
        past.add("2019-000002", "990101", "dust", day(3, 2), end(4, 10, false, "partly", "staged", "handle", false));
        past.add("2019-000003", "990101", "fumes", day(3, 3), end(3, 13, true, "untrue", "done", "handle", false));
        past.add("2019-000004", "990101", "dust", day(3, 4), null);
        past.add("2019-000005", "990101", "other", day(3, 4), end(3, 5, null, null, "done", "declined", false));
        past.add("2019-000006", "990101", "other", day(3, 4), end(3, 5, null, null, "open", "transferred", false));
        past.add("2019-000007", "990101", "dust", day(3, 6), null);
        past.add("2019-000008", "990102", "dust", day(3, 7), end(3, 20, null, "true", "done", "handle", true));
        past.set("2019-000001", "satisfaction", "satisfied");
        past.set("2019-000002", "satisfaction", "dissatisfied");
        past.set("2019-000003", "satisfaction", "unreached");
        db.sql("""
                        insert into matters.merges (child, parent, merged_at, merged_by, reason)
                        values ('2019-000007', '2019-000004', '2019-03-06', 1, '同一处扬尘')
                        """).update();
        db.sql("update matters.matters set disposition = 'merged' where number = '2019-000007'")
                .update();
        db.sql("""
                        update matters.closures set reopened_at = '2019-07-02', reopened_why = 'rebound'
                        where matter = '2019-000008'
                        """).update();
    }

    @Test
    @DisplayName(
            "a day that cannot be read is refused with what, where and how it is written, in the reader's language")
    void anUnreadableDay() {
        var chinese = TestBrowser.signedIn(port, "office").get("/api/v1/matters/statistics?from=abc");
        assertThat(chinese.status()).isEqualTo(400);
        assertThat(chinese.json().get("detail").asString()).isEqualTo("参数“from”的值“abc”不是日期。");
        assertThat(chinese.json().get("mend").asString()).contains("from=2026-09-30");
        var english = TestBrowser.signedIn(port, "office").reading("en").get("/api/v1/matters/statistics?from=abc");
        assertThat(english.json().get("detail").asString()).contains("from", "abc", "not a date");
        var nothing = TestBrowser.signedIn(port, "office").get("/api/v1/matters/statistics/matters");
        assertThat(nothing.json().get("detail").asString()).isEqualTo("缺少参数“of”。");
    }

    @Test
    @DisplayName("every measure by its definition; a share is exact, in percent, a half rounded up")
    void theWholeTable() {
        JsonNode total = table("office", "by=county").get("total").get("figures");
        assertThat(texts(total, "received", "admitted", "declined", "transferred", "settled", "staged"))
                .isEqualTo("8 6 1 1 4 1");
        assertThat(texts(total, "closed", "limited", "on-time", "solvable", "solved", "rebounded"))
                .isEqualTo("4 3 2 3 2 1");
        assertThat(texts(total, "settled-rate", "on-time-rate", "solved-rate", "satisfied-rate"))
                .isEqualTo("66.67 66.67 66.67 50.00");
        assertThat(texts(total, "repeated-rate", "rebound-rate")).isEqualTo("12.50 25.00");
        var measure = new Measure("x", Count.ON_TIME, Count.LIMITED, "%", "", "", "", "", "");
        assertThat(measure.valueOf(new Tally("", Map.of(Count.ON_TIME, 1L, Count.LIMITED, 800L))))
                .isEqualTo(new BigDecimal("0.13"));
    }

    @Test
    @DisplayName("rows add up to the whole in every dimension")
    void rowsAddUp() {
        for (String by : new String[] {"unit", "type", "source", "county", "month"}) {
            JsonNode table = table("office", "by=" + by);
            int sum = 0;
            for (JsonNode row : table.get("rows")) {
                sum += row.get("figures").get("received").get("value").asInt();
            }
            assertThat(sum).as(by).isEqualTo(8);
        }
    }

    @Test
    @DisplayName("nothing to divide by gives no number rather than 0, and the figure says why")
    void aMissingDenominator() {
        JsonNode county2 = table("county2", "by=county").get("total").get("figures");
        assertThat(county2.get("on-time-rate").get("value").isNull()).isTrue();
        JsonNode figure =
                figure("county2", county2.get("on-time-rate").get("ref").asString());
        assertThat(figure.get("value").isNull()).isTrue();
        assertThat(figure.get("note").asString()).contains("有时限的销号").contains("无从计算");
    }

    @Test
    @DisplayName("C8: a later rebound changes the period of the closure, and the figure says so")
    void aReboundCountsWhereItWasClosed() {
        JsonNode figure = figure("office", "matter-rate:" + SCOPE + "rebound-rate");
        assertThat(figure.get("text").asString()).isEqualTo("25.00");
        assertThat(figure.get("note").asString()).contains("2019-06-30之后才反弹").contains("已随之改变");
        assertThat(figure.get("inputs").size()).isEqualTo(2);
        assertThat(figure("office", "matter-rate:990100/2019-07-01/2019-12-31/all/all/rebounded")
                        .get("text")
                        .asString())
                .isEqualTo("0");
    }

    @Test
    @DisplayName("every number opens to its definition, its inputs and its matters")
    void aCountOpensToItsMatters() {
        JsonNode rate = figure("office", "matter-rate:" + SCOPE + "solved-rate");
        assertThat(rate.get("method").asString()).contains("不属实的不计入分母").contains("四舍五入");
        String of = rate.get("inputs").get(0).get("ref").asString();
        assertThat(figure("office", of).get("inputs").get(1).get("ref").asString())
                .isEqualTo("/matters/2019-000001");
        JsonNode behind = TestBrowser.signedIn(port, "office")
                .get("/api/v1/matters/statistics/matters?limit=1&of=" + encoded(of))
                .json();
        assertThat(behind.get("total").asInt()).isEqualTo(2);
        assertThat(behind.get("next").asString()).startsWith("2019-000001/");
    }

    @Test
    @DisplayName("a county counts its own matters, and opens no figure of the city")
    void onlyWithinTheJurisdiction() {
        JsonNode table = table("county2", "by=unit");
        assertThat(table.get("region").get("code").asString()).isEqualTo("990102");
        assertThat(table.get("total")
                        .get("figures")
                        .get("received")
                        .get("value")
                        .asInt())
                .isEqualTo(1);
        var county2 = TestBrowser.signedIn(port, "county2");
        String city = encoded("matter-rate:" + SCOPE + "received");
        assertThat(county2.get("/api/v1/figures?ref=" + city).status()).isEqualTo(404);
        assertThat(county2.get("/api/v1/matters/statistics/matters?of=" + city).status())
                .isEqualTo(404);
        assertThat(county2.get("/api/v1/matters/statistics?by=unit&region=990101")
                        .status())
                .isEqualTo(404);
    }

    @Test
    @DisplayName("a period that ends before it begins and an unknown dimension are answered clearly")
    void badQuestions() {
        var office = TestBrowser.signedIn(port, "office");
        assertThat(office.get("/api/v1/matters/statistics?from=2019-06-30&to=2019-01-01")
                        .body())
                .contains("晚于结束日期");
        assertThat(office.get("/api/v1/matters/statistics?by=weather").body()).contains("不能按“weather”统计");
    }

    @Test
    @DisplayName("a year of many matters is counted within 300 ms")
    void aYearIsFast() {
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            db.sql("""
                            insert into matters.matters (number, title, description, kind, medium, source, county, opened_at,
                                opened_by, opened_by_name, owner, procedure, state, truth, handling, disposition, closed_at,
                                closed_in_time, proven, track, version)
                            select '2017-' || lpad(n::text, 6, '0'), '历史', '', 'dust', 'air', 'hotline-12345',
                                   case when n % 3 = 0 then '990102' else '990101' end, timestamptz '2017-01-01' + n % 365 * interval '1 day',
                                   1, '', 'county1', '2026-1', 'closed', 'true', 'done', 'handle', '2017-12-31', true, true,
                                   'matter', 8
                            from generate_series(1, :many) n
                            """).param("many", MANY).update();
            db.sql("""
                            insert into matters.closures (matter, closed_at, in_time, truth, handling, disposition, proven, owner)
                            select number, closed_at, true, 'true', 'done', 'handle', true, owner
                            from matters.matters where number like '2017-%'
                            """).update();
            db.sql("analyze matters.matters, matters.closures").update();
            var year = new Extent("990100", LocalDate.of(2017, 1, 1), LocalDate.of(2017, 12, 31), null, null);
            tallies.by(Dimension.UNIT, year);
            long best = Long.MAX_VALUE;
            for (int run = 0; run < 3; run++) {
                long before = System.nanoTime();
                assertThat(tallies.by(Dimension.UNIT, year).getFirst().get(Count.RECEIVED))
                        .isEqualTo(MANY);
                best = Math.min(best, (System.nanoTime() - before) / 1_000_000);
            }
            assertThat(best).as("ms for " + MANY).isLessThan(300);
        });
    }

    private JsonNode table(String login, String query) {
        var answer = TestBrowser.signedIn(port, login).get("/api/v1/matters/statistics?" + PERIOD + "&" + query);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    private JsonNode figure(String login, String ref) {
        var answer = TestBrowser.signedIn(port, login).get("/api/v1/figures?ref=" + encoded(ref));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    private static String texts(JsonNode figures, String... codes) {
        var texts = new StringBuilder();
        for (String code : codes) {
            texts.append(texts.isEmpty() ? "" : " ")
                    .append(figures.get(code).get("text").asString());
        }
        return texts.toString();
    }

    private static String encoded(String ref) {
        return URLEncoder.encode(ref, StandardCharsets.UTF_8);
    }

    private static LocalDate day(int month, int day) {
        return LocalDate.of(2019, month, day);
    }

    private static End end(
            int month, int day, Boolean inTime, String truth, String handling, String disposition, boolean proven) {
        return new End(day(month, day), inTime, truth, handling, disposition, proven);
    }
}
