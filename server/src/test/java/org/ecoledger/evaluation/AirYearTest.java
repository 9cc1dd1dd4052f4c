package org.ecoledger.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.ecoledger.ServerTest;
import org.ecoledger.TestBrowser;
import org.ecoledger.access.Actor;
import org.ecoledger.access.Role;
import org.ecoledger.evaluation.AirPlace.Kind;
import org.ecoledger.figures.Figure;
import org.ecoledger.figures.Figures;
import org.ecoledger.monitoring.AirFiles;
import org.ecoledger.monitoring.Station;
import org.ecoledger.organisation.Jurisdiction;
import org.ecoledger.organisation.Region.Level;
import org.ecoledger.organisation.Regions;
import org.ecoledger.standards.air.Pollutant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@ServerTest
@DisplayName("HJ 663: the year of a place, live and reviewed")
class AirYearTest {
    private static final Actor ANALYST = new Actor(1, "analyst", "林静", Set.of(Role.BUREAU_ANALYST));
    private static final String SERVED = "990100";
    private static final AtomicInteger CITIES = new AtomicInteger(995_100);

    @LocalServerPort
    int port;

    @Autowired
    AirReviewDesk desk;

    @Autowired
    AirDays days;

    @Autowired
    AirFiles files;

    @Autowired
    Figures figures;

    @Autowired
    Regions regions;

    @Autowired
    AirRankings rankings;

    private TestBrowser office;
    private String city;
    private List<String> counties;

    /** A city of its own for every test, with three counties of one evaluation point each. */
    @BeforeEach
    void aCity() {
        int number = CITIES.addAndGet(100);
        city = Integer.toString(number);
        regions.put(Actor.system("test"), city, null, "年度市" + number, Level.CITY);
        counties = new ArrayList<>();
        for (int county = 1; county <= 3; county++) {
            String code = Integer.toString(number + county);
            regions.put(Actor.system("test"), code, city, "年度县" + code, Level.COUNTY);
            files.station("年度市" + number, code, true);
            counties.add(code);
        }
        office = TestBrowser.signedIn(port, "office");
    }

    @Test
    @DisplayName("a year worked out by hand: PM10 is 40 on 200 days and 100 on 165, everything else the same every day")
    void aYearWorkedOutByHand() {
        Station station = ofTheCity();
        year(2023, station.code(), day -> day.getDayOfYear() <= 200 ? "40" : "100");
        JsonNode year = year(station.code(), 2023, "live");

        assertThat(year.get("running").asBoolean()).isFalse();
        assertThat(year.get("through").asString()).isEqualTo("2023-12-31");
        assertThat(year.get("evaluation").asString()).isEqualTo("HJ 663-2013");
        assertThat(year.get("limits").asString()).isEqualTo("GB 3095-2012");
        assertThat(text(year, "days", "good")).isEqualTo("365");
        assertThat(text(year, "days", "rate")).isEqualTo("100.0");

        // (200 × 40 + 165 × 100) ÷ 365 = 67.12…; the 347th and 348th of 365 ascending values are both 100
        JsonNode pm10 = item(year, "pm10");
        assertThat(pm10.get("mean").get("text").asString()).isEqualTo("67");
        assertThat(pm10.get("meanLimit").get("value").asString()).isEqualTo("70");
        assertThat(pm10.get("percentile").get("text").asString()).isEqualTo("100");
        assertThat(pm10.get("rank").asInt()).isEqualTo(95);
        assertThat(pm10.get("attained").asBoolean()).isTrue();
        assertThat(pm10.get("over").get("text").asString()).isEqualTo("0");
        assertThat(pm10.get("highestDay").asString()).isEqualTo("2023-07-20");
        assertThat(pm10.get("validity").get("valid").asBoolean()).isTrue();

        // 8/60 + 20/40 + 0.6/4 + 80/160 + 67/70 + 20/35 = 2.812; the mean of CO is not limited
        assertThat(text(year, "index", "value")).isEqualTo("2.81");
        assertThat(item(year, "co").get("meanLimit").isNull()).isTrue();
        assertThat(year.get("index").get("largest").get(0).asString()).isEqualTo("PM10");
        // An index above 50 begins above a PM10 of 50: on 165 days it is the primary pollutant
        assertThat(text(year.get("days"), "primary", "pm10")).isEqualTo("165");
        assertThat(year.get("days")
                        .get("categories")
                        .get(0)
                        .get("days")
                        .get("text")
                        .asString())
                .isEqualTo("200");
        assertThat(year.get("before").get("comparable").asBoolean()).isFalse();
        assertThat(year.get("index").get("change").get("value").isNull()).isTrue();
        assertThat(year.get("months")).hasSize(12);
        assertThat(year.get("rolling").get("applies").asBoolean()).isFalse();
    }

    @Test
    @DisplayName("GB 3095 table 4: 26 days of March make the year invalid, and it says so")
    void aMonthWithTooFewDaysMakesTheYearInvalid() {
        Station station = ofTheCity();
        year(2023, station.code(), _ -> "40");
        LocalDate.of(2023, 3, 1).datesUntil(LocalDate.of(2023, 3, 6)).forEach(day -> days.remove(station.code(), day));
        JsonNode validity = item(year(station.code(), 2023, "live"), "so2").get("validity");
        assertThat(validity.get("valid").asBoolean()).isFalse();
        assertThat(validity.get("shortfalls")).hasSize(1);
        assertThat(validity.get("shortfalls").get(0).get("span").asString()).isEqualTo("2023-03");
        assertThat(validity.get("shortfalls").get(0).get("present").asInt()).isEqualTo(26);
        Figure mean = open("air-year:" + station.code() + "/2023/live/mean-so2");
        assertThat(mean.note()).contains("有效天数不足：2023-03有26天，需要27天");
    }

    @Test
    @DisplayName(
            "2026 reaches over 2026-03-01: each day by its own edition, the year by the limits at its end, to yesterday")
    void theRunningYearOfTheChangeOfEditions() {
        Station station = ofTheCity();
        year(2025, station.code(), _ -> "121");
        year(2026, station.code(), _ -> "121");
        JsonNode year = year(station.code(), 2026, "live");
        assertThat(year.get("running").asBoolean()).isTrue();
        assertThat(year.get("through").asString()).isEqualTo("2026-09-29");
        assertThat(year.get("daysSoFar").asInt()).isEqualTo(272);
        assertThat(text(year, "days", "valid")).isEqualTo("272");
        assertThat(year.get("dayEditions")).hasSize(2);
        assertThat(year.get("dayEditions").get(0).get("to").asString()).isEqualTo("2026-02-28");
        assertThat(year.get("dayEditions").get(1).get("edition").asString()).isEqualTo("HJ 633-2026");
        // Until 2026-02-28 a PM10 of 121 is 86, then 101: 59 days are good, 213 are above the limit of the day
        assertThat(text(year, "days", "good")).isEqualTo("59");
        assertThat(item(year, "pm10").get("over").get("text").asString()).isEqualTo("213");
        assertThat(item(year, "pm10").get("meanLimit").get("value").asString()).isEqualTo("60");
        assertThat(item(year, "pm10").get("meanMultiple").get("text").asString())
                .isEqualTo("1.02");
        assertThat(year.get("before").get("to").asString()).isEqualTo("2025-09-29");
        assertThat(text(year, "days", "goodChange")).isEqualTo("-213");
        assertThat(item(year, "pm10").get("change").get("text").asString()).isEqualTo("0.0");

        Figure mean = open("air-year:" + station.code() + "/2026/live/mean-pm10");
        assertThat(mean.label()).contains("2026年（截至09-29）");
        assertThat(mean.note()).contains("HJ 633-2012、HJ 633-2026", "GB 3095-2026", "未经审核", "时段尚未结束");
        assertThat(mean.edition()).isEqualTo("HJ 663-2026");
        Figure change = open("air-year:" + station.code() + "/2026/live/index-change");
        assertThat(change.note()).contains("GB 3095-2012 → GB 3095-2026");
    }

    @Test
    @DisplayName(
            "ruling 18: after a correction the live year moves and the reviewed one stays, each figure opening to its days")
    void liveAndReviewedDifferAfterACorrection() {
        Station station = ofTheCity();
        YearMonth month = YearMonth.of(2023, 6);
        year(2023, station.code(), _ -> "40");
        AirReview review =
                desk.approve(ANALYST, SERVED, month, desk.draft(SERVED, month).hash());
        days.write(List.of(HandMadeDays.day(station.code(), Kind.STATION, month.atDay(7), Pollutant.PM10, "190")));

        JsonNode reviewed = year(station.code(), 2023, "reviewed");
        assertThat(text(reviewed, "days", "valid")).isEqualTo("30");
        assertThat(item(reviewed, "pm10").get("highest").get("text").asString()).isEqualTo("40");
        assertThat(reviewed.get("reviews").get(0).get("hash").asString()).isEqualTo(review.hash());
        assertThat(reviewed.get("months").get(5).get("reviewed").asBoolean()).isTrue();
        assertThat(reviewed.get("months").get(6).get("index").get("value").isNull())
                .isTrue();
        JsonNode live = year(station.code(), 2023, "live");
        assertThat(text(live, "days", "valid")).isEqualTo("365");
        assertThat(item(live, "pm10").get("highest").get("text").asString()).isEqualTo("190");
        assertThat(item(live, "pm10").get("over").get("text").asString()).isEqualTo("1");

        Figure mean = open("air-year:" + station.code() + "/2023-06/reviewed/mean-pm10");
        assertThat(mean.text()).isEqualTo("40");
        assertThat(mean.note()).contains("审核数据，已审核1个月");
        assertThat(mean.inputs()).hasSize(31);
        assertThat(mean.inputs().getFirst().text())
                .contains("林静", "第1版", review.hash().substring(0, 12));
        Figure day = open(mean, 7);
        assertThat(day.ref()).isEqualTo("air-reviewed-day:" + station.code() + "/2023-06-07/pm10");
        assertThat(day.text()).isEqualTo("40");
        assertThat(open("air-year:" + station.code() + "/2023-06/live/mean-pm10")
                        .text())
                .isEqualTo("45");
    }

    @Test
    @DisplayName("a figure opens: index → six parts → mean or percentile → days → hours")
    void theIndexOpensDownToItsDays() {
        Station station = ofTheCity();
        year(2023, station.code(), day -> Integer.toString(day.getDayOfYear() % 50));
        Figure index = open("air-year:" + station.code() + "/2023/live/index");
        assertThat(index.inputs()).hasSize(6);
        assertThat(index.clause()).contains("环办监测〔2018〕19号");
        Figure part = open(index, Pollutant.O3.ordinal());
        assertThat(part.method()).contains("160µg/m³", "GB 3095-2012");
        Figure percentile = open(part, 0);
        assertThat(percentile.ref()).endsWith("percentile-o3");
        assertThat(percentile.inputs()).hasSize(365);
        assertThat(open(index, Pollutant.PM10.ordinal()).inputs())
                .singleElement()
                .extracting(Figure.Input::label)
                .asString()
                .contains("平均浓度");
        Figure p95 = open("air-year:" + station.code() + "/2023/live/percentile-pm10");
        assertThat(p95.inputs().getFirst().label()).startsWith("第1位");
        assertThat(p95.inputs())
                .extracting(input -> Integer.parseInt(input.text()))
                .isSorted();
        for (String statistic : List.of(
                "good-days",
                "valid-days",
                "good-rate",
                "category-2",
                "primary-pm10",
                "over-pm10",
                "rate-pm10",
                "days-pm10",
                "highest-pm10",
                "mean-multiple-pm10",
                "good-days-change",
                "rolling-pm10")) {
            assertThat(open("air-year:" + station.code() + "/2023/live/" + statistic)
                            .method())
                    .isNotBlank();
        }
        assertThat(figures.find("air-year:" + station.code() + "/2023/live/mean-xx", Jurisdiction.everything()))
                .isEmpty();
        assertThat(figures.find("air-year:" + station.code() + "/2023-13/live/index", Jurisdiction.everything()))
                .isEmpty();
    }

    @Test
    @DisplayName("环办监测〔2018〕19号: the lowest index first, equals share a rank, each with its gap and change")
    void countiesAreRankedByTheirIndex() {
        month(YearMonth.of(2023, 5), counties.get(0), "60");
        month(YearMonth.of(2023, 5), counties.get(1), "40");
        month(YearMonth.of(2023, 5), counties.get(2), "60");
        month(YearMonth.of(2022, 5), counties.get(1), "50");
        var ranking = rankings(YearMonth.of(2023, 5));
        assertThat(ranking.rows()).extracting(AirRankings.Row::rank).containsExactly(1, 2, 2);
        AirRankings.Row first = ranking.rows().getFirst();
        assertThat(first.code()).isEqualTo(counties.get(1));
        AirRankings.Row last = ranking.rows().getLast();
        // 60/70 − 40/70 = 0.286, and by the shown indices 2.71 − 2.43
        assertThat(last.period().value(AirStatistic.of(AirMeasure.INDEX)).text())
                .isEqualTo("2.71");
        assertThat(ranking.gap(last).text()).isEqualTo("0.28");
        assertThat(ranking.gap(first).published()).isNull();
        AirStatistic index = AirStatistic.of(AirMeasure.INDEX);
        // (2.43 − 2.57) ÷ 2.57
        assertThat(first.period().changeFrom(first.before(), index).text()).isEqualTo("-5.4");

        Figure rank = open("air-year:" + counties.get(0) + "/2023-05/live/rank");
        assertThat(rank.text()).isEqualTo("2");
        assertThat(rank.inputs()).hasSize(3);
        Figure gap = open("air-year:" + counties.get(0) + "/2023-05/live/gap");
        assertThat(gap.text()).isEqualTo("0.28");
        assertThat(gap.inputs()).hasSize(2);
    }

    private AirRankings.Ranking rankings(YearMonth month) {
        return rankings.of(
                Track.LIVE,
                Kind.COUNTY,
                city,
                AirSpan.read(month.toString(), LocalDate.of(2026, 9, 30)).orElseThrow());
    }

    @Test
    @DisplayName("HJ 663-2026: the mean of three years is there once all three are valid")
    void theRollingMeanNeedsThreeValidYears() {
        Station station = ofTheCity();
        year(2024, station.code(), _ -> "40");
        year(2025, station.code(), _ -> "40");
        year(2026, station.code(), _ -> "40");
        JsonNode rolling = year(station.code(), 2026, "live").get("rolling");
        assertThat(rolling.get("applies").asBoolean()).isTrue();
        assertThat(rolling.get("values").get("pm10").get("value").isNull()).isTrue();
        assertThat(rolling.get("missing").get("pm10").get(0).asInt()).isEqualTo(2026);
        Figure figure = open("air-year:" + station.code() + "/2026/live/rolling-pm10");
        assertThat(figure.note()).contains("2026年");
        assertThat(figure.inputs()).hasSize(3);
    }

    @Test
    void questionsThatMakeNoSenseAreAnsweredInWords() {
        assertThat(office.get("/api/v1/air/year?place=990100&year=1066").status())
                .isEqualTo(400);
        assertThat(office.get("/api/v1/air/year?place=nowhere").status()).isEqualTo(404);
        assertThat(office.get("/api/v1/air/year?place=990100&track=x").status()).isEqualTo(400);
        assertThat(office.get("/api/v1/air/ranking?period=2026-13").status()).isEqualTo(400);
        assertThat(office.get("/api/v1/air/ranking?period=2026-01-01..2026-02-01")
                        .status())
                .isEqualTo(400);
        assertThat(office.get("/api/v1/air/ranking?kind=village").status()).isEqualTo(400);
        assertThat(office.get("/api/v1/air/ranking?period=2026-Q3&kind=station").status())
                .isEqualTo(200);
        assertThat(TestBrowser.signedIn(port, "county1")
                        .get("/api/v1/air/year?place=990102")
                        .status())
                .isEqualTo(404);
        JsonNode future = office.get("/api/v1/air/year?place=990100&year=2030").json();
        assertThat(future.get("through").isNull()).isTrue();
        assertThat(future.get("days").get("good").get("value").isNull()).isTrue();
    }

    /** A station of the served city that forms none of its figures. */
    private Station ofTheCity() {
        return files.station("绿川市", "990101", false);
    }

    /** Every day of the year, in the future too: those that are not over must not count. */
    private void year(int year, String place, Function<LocalDate, String> pm10) {
        days.write(LocalDate.of(year, 1, 1)
                .datesUntil(LocalDate.of(year + 1, 1, 1))
                .map(day -> HandMadeDays.day(place, Kind.STATION, day, Pollutant.PM10, pm10.apply(day)))
                .toList());
    }

    private void month(YearMonth month, String county, String pm10) {
        days.write(month.atDay(1)
                .datesUntil(month.plusMonths(1).atDay(1))
                .map(day -> HandMadeDays.day(county, Kind.COUNTY, day, Pollutant.PM10, pm10))
                .toList());
    }

    private JsonNode year(String place, int year, String track) {
        var answer = office.get("/api/v1/air/year?place=" + place + "&year=" + year + "&track=" + track);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    private static JsonNode item(JsonNode year, String item) {
        for (JsonNode row : year.get("items")) {
            if (row.get("item").asString().equals(item)) {
                return row;
            }
        }
        throw new AssertionError(item);
    }

    private static String text(JsonNode node, String group, String name) {
        return node.get(group).get(name).get("text").asString();
    }

    private Figure open(String ref) {
        return figures.find(ref, Jurisdiction.everything()).orElseThrow();
    }

    private Figure open(Figure figure, int input) {
        return open(((Figure.Input.Derived) figure.inputs().get(input)).ref());
    }
}
