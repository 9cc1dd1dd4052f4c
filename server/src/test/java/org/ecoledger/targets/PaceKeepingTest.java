package org.ecoledger.targets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.ecoledger.ServerTest;
import org.ecoledger.TestBrowser;
import org.ecoledger.organisation.Jurisdiction;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Works on the county 990102 in the years 2015 to 2018. */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("Paces kept from day to day, their turns and their outlook (C1, L23)")
class PaceKeepingTest {
    private static final String PLACE = "990102";
    private static final LocalDate FIRST = LocalDate.of(2018, 1, 1);

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient db;

    @Autowired
    private Paces paces;

    @Autowired
    private PaceKeeper keeper;

    @Autowired
    private PaceRows rows;

    @Autowired
    private Targets targets;

    private long goodDays;
    private long pm10;
    private long points;

    @BeforeAll
    void fourYearsOfDays() {
        goodDays = TargetRows.signed(db, "PACE-1", 2018, "good-days", PLACE, "300");
        pm10 = TargetRows.signed(db, "PACE-2", 2018, "pm10-annual-mean", PLACE, "80");
        points = TargetRows.signed(db, "PACE-3", 2018, "good-day-share-points", PLACE, "1");
        var random = new Random(3);
        for (LocalDate day = LocalDate.of(2015, 1, 1); day.getYear() < 2018; day = day.plusDays(1)) {
            TargetRows.airDay(db, PLACE, day, random.nextInt(10) < 8 ? 80 : 120, 60 + random.nextInt(40));
        }
        for (LocalDate day = FIRST; day.isBefore(LocalDate.of(2018, 7, 1)); day = day.plusDays(1)) {
            // Good days first; from 11 June on day by day too much dust.
            boolean dusty = !day.isBefore(LocalDate.of(2018, 6, 11));
            TargetRows.airDay(db, PLACE, day, dusty || day.getDayOfMonth() % 6 == 0 ? 130 : 70, dusty ? 300 : 70);
        }
        keeper.update(LocalDate.of(2018, 6, 1));
        for (int day = 2; day <= 30; day++) {
            keeper.update(LocalDate.of(2018, 6, day));
        }
    }

    @Test
    @DisplayName("Incremental equals full: what is added day by day is what all days give at once")
    void rowsEqualTheSumOfAllDays() {
        for (long id : List.of(goodDays, pm10)) {
            Target target = targets.find(id, Jurisdiction.everything()).orElseThrow();
            for (LocalDate day :
                    List.of(FIRST, LocalDate.of(2018, 3, 31), LocalDate.of(2018, 6, 1), LocalDate.of(2018, 6, 30))) {
                Optional<Kept> kept = rows.at(id, day);
                assertThat(kept).as(target.indicator().code() + day).isPresent();
                Tally all = Tally.of(target.indicator().aggregation(), paces.results(target, day));
                assertThat(kept.get().tally().numerator()).isEqualByComparingTo(all.numerator());
                assertThat(kept.get().tally().denominator()).isEqualByComparingTo(all.denominator());
                assertThat(kept.get().edition()).isEqualTo(target.indicator().standard());
            }
        }
        assertThat(keeper.update(LocalDate.of(2018, 6, 30))).isZero();
    }

    @Test
    @DisplayName("The day on which the pace turned red is shown, and the days that cost it, each of which opens")
    void thePaceTurnsRedAndSaysWhy() {
        TestBrowser office = TestBrowser.signedIn(port, "office");
        JsonNode file = office.get("/api/v1/paces/" + pm10 + "?asOf=2018-07-01").json();

        assertThat(file.get("pace").get("standing").asString()).isIn("OFF_TRACK", "IMPOSSIBLE");
        JsonNode turn = find(file.get("turns"), "OFF_TRACK");
        assertThat(turn.get("day").asString()).startsWith("2018-06-");
        assertThat(turn.get("why").asString())
                .contains("转为滞后")
                .contains("高于当时的控制值")
                .contains("300");
        JsonNode cause = turn.get("causes").get(0);
        assertThat(cause.get("value").get("ref").asString()).startsWith("air-day:990102/2018-06-");
        assertThat(office.reading("en")
                        .get("/api/v1/paces/" + pm10 + "?asOf=2018-07-01")
                        .json()
                        .get("turns")
                        .get(0)
                        .get("why")
                        .asString())
                .contains("it went from");
    }

    @Test
    @DisplayName("Three scenarios say what they rest on; a year of another edition or without data is named")
    void theOutlookSaysWhatItRestsOn() {
        TestBrowser office = TestBrowser.signedIn(port, "office");
        JsonNode outlook = office.get("/api/v1/paces/" + goodDays + "?asOf=2018-06-16")
                .json()
                .get("outlook");

        assertThat(outlook.get("scenarios")).hasSize(3);
        JsonNode lastYear = outlook.get("scenarios").get(0);
        int good = soFarGood(LocalDate.of(2018, 6, 16));
        int rest = db.sql("""
                        select count(*) from evaluation.air_days
                        where place = ? and day between '2017-06-17' and '2017-12-31' and aqi <= 100
                        """).param(PLACE).query(Integer.class).single();
        assertThat(lastYear.get("result").get("text").asString()).isEqualTo(String.valueOf(good + rest));
        assertThat(lastYear.get("met").asBoolean()).isEqualTo(good + rest >= 300);
        assertThat(outlook.get("scenarios").get(1).get("years")).hasSize(3);
        assertThat(outlook.get("years")).hasSize(3);
        String ref = outlook.get("probability").get("ref").asString();
        JsonNode figure = figure(office, ref).json();
        assertThat(figure.get("text").asString())
                .isEqualTo(outlook.get("probability").get("text").asString());
        assertThat(figure.get("inputs").toString()).contains("2015、2016、2017").contains("2000");
        assertThat(figure.get("note").asString()).contains("未经审核");
        assertThat(Double.parseDouble(outlook.get("low").get("text").asString()))
                .isLessThanOrEqualTo(
                        Double.parseDouble(outlook.get("high").get("text").asString()));
        assertThat(figure(office, lastYear.get("result").get("ref").asString())
                        .json()
                        .get("inputs")
                        .toString())
                .contains("2017");
    }

    @Test
    @DisplayName("A day corrected afterwards makes the rows anew from that day on, and none before")
    void aCorrectionIsCarriedOn() {
        long target = TargetRows.signed(db, "PACE-4", 2016, "pm10-annual-mean", PLACE, "80");
        keeper.update(LocalDate.of(2016, 2, 29));
        BigDecimal before =
                rows.at(target, LocalDate.of(2016, 2, 29)).orElseThrow().tally().numerator();
        db.sql("update evaluation.air_days set pm10 = pm10 + 50, computed_at = now() + interval '1 day'"
                        + " where place = ? and day = '2016-02-10'")
                .param(PLACE)
                .update();

        int written = keeper.update(LocalDate.of(2016, 2, 29));

        assertThat(written).isGreaterThanOrEqualTo(20);
        assertThat(rows.at(target, LocalDate.of(2016, 2, 29))
                        .orElseThrow()
                        .tally()
                        .numerator())
                .isEqualByComparingTo(before.add(new BigDecimal("50")));
        db.sql(
                        "update evaluation.air_days set pm10 = pm10 - 50, computed_at = '2020-01-01' where place = ? and day = '2016-02-10'")
                .param(PLACE)
                .update();
    }

    @Test
    @DisplayName("N15: the change of a share is made of two published shares, in percentage points, and opens to both")
    void aFormulaOpensToItsOperands() {
        TestBrowser office = TestBrowser.signedIn(port, "office");
        JsonNode pace = office.get("/api/v1/paces/" + points + "?asOf=2018-05-31")
                .json()
                .get("pace");
        Target target = targets.find(points, Jurisdiction.everything()).orElseThrow();
        List<String> texts = paces.operands(target, LocalDate.of(2018, 5, 31)).stream()
                .map(Formulas.Operand::text)
                .toList();

        assertThat(texts).hasSize(2);
        assertThat(new BigDecimal(pace.get("soFar").get("text").asString()))
                .isCloseTo(
                        new BigDecimal(texts.getFirst()).subtract(new BigDecimal(texts.getLast())),
                        within(new BigDecimal("0.000001")));
        assertThat(pace.get("soFar").get("unit").asString()).isEqualTo("个百分点");
        assertThat(figure(office, pace.get("soFar").get("ref").asString())
                        .json()
                        .get("inputs"))
                .hasSize(2);
    }

    @Test
    @DisplayName(
            "Property: the order of results within a day changes nothing, and a row is a pure function of the sums")
    void theOrderOfResultsDoesNotMatter() {
        Target target = targets.find(pm10, Jurisdiction.everything()).orElseThrow();
        List<Result> results = new ArrayList<>(paces.results(target, LocalDate.of(2018, 6, 30)));
        Tally one = Tally.of(target.indicator().aggregation(), results);
        Collections.shuffle(results, new Random(1));
        Tally other = Tally.of(target.indicator().aggregation(), results);

        assertThat(one.numerator()).isEqualByComparingTo(other.numerator());
        Pacing first = Pacing.of(new Progress(target, LocalDate.of(2018, 6, 30), one, null));
        assertThat(first).isEqualTo(Pacing.of(new Progress(target, LocalDate.of(2018, 6, 30), other, null)));
    }

    @Test
    void theLibraryShowsItsEditionsAndAnswersForAShareOfDays() {
        TestBrowser office = TestBrowser.signedIn(port, "office");
        JsonNode editions = office.get("/api/v1/indicators/editions").json().get("rows");

        assertThat(editions.size()).isGreaterThan(25);
        JsonNode share = office.get("/api/v1/indicators/day-share?share=81.41").json();
        assertThat(share.get("fits")).isEmpty();
        assertThat(share.get("possible")).isNotEmpty();
        assertThat(office.get("/api/v1/indicators/day-share?share=200&of=999")
                        .json()
                        .get("errors"))
                .hasSize(2);
    }

    private int soFarGood(LocalDate last) {
        return db.sql(
                        "select count(*) from evaluation.air_days where place = ? and day between '2018-01-01' and ? and aqi <= 100")
                .params(PLACE, last)
                .query(Integer.class)
                .single();
    }

    private static JsonNode find(JsonNode turns, String standing) {
        for (JsonNode turn : turns) {
            if (turn.get("standing").asString().equals(standing)) {
                return turn;
            }
        }
        throw new AssertionError(turns.toString());
    }

    private static TestBrowser.Answer figure(TestBrowser browser, String ref) {
        return browser.get("/api/v1/figures?ref=" + URLEncoder.encode(ref, StandardCharsets.UTF_8));
    }
}
