package org.ecoledger.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.ecoledger.ServerTest;
import org.ecoledger.TestBrowser;
import org.ecoledger.access.Actor;
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

@ServerTest
@DisplayName("Evaluated: days of stations, counties and the city by the edition in force")
class EvaluationTest {
    private static final LocalDate DAY = LocalDate.of(2026, 9, 10);
    private static final String CITY = "999900";
    private static final String COUNTY = "999901";

    @LocalServerPort
    int port;

    @Autowired
    AirFiles files;

    @Autowired
    Evaluation evaluation;

    @Autowired
    AirDays days;

    @Autowired
    Figures figures;

    @Autowired
    Regions regions;

    /** A city of its own beside the served one, so that nobody's figures change. */
    @BeforeEach
    void aSecondCity() {
        regions.put(Actor.system("test"), CITY, null, "试验市", Level.CITY);
        regions.put(Actor.system("test"), COUNTY, CITY, "试验县", Level.COUNTY);
    }

    @Test
    @DisplayName("GB 3095-2026 table 4: a 24-hour mean needs 20 hours")
    void aDayOfTwentyHoursIsValidAndOneOfNineteenIsNot() {
        String twenty = files.elsewhere().code();
        String nineteen = files.elsewhere().code();
        hours(DAY, twenty, 20, 40);
        hours(DAY, nineteen, 19, 40);
        evaluation.refresh();
        assertThat(days.find(twenty, DAY).orElseThrow().value(Pollutant.PM10).published())
                .isEqualByComparingTo("40");
        AirDay.Value missing = days.find(nineteen, DAY).orElseThrow().value(Pollutant.PM10);
        assertThat(missing.isValid()).isFalse();
        assertThat(missing.inputs()).isEqualTo(19);
        assertThat(missing.needed()).isEqualTo(20);
    }

    @Test
    @DisplayName("HJ 633: a PM10 of 121 is 101 from 2026-03-01 and 86 before")
    void theEditionInForceOnTheDayJudgesIt() {
        String station = files.elsewhere().code();
        LocalDate before = LocalDate.of(2026, 2, 28);
        hours(before, station, 24, 121);
        hours(DAY, station, 24, 121);
        evaluation.refresh();
        AirDay old = days.find(station, before).orElseThrow();
        AirDay now = days.find(station, DAY).orElseThrow();
        assertThat(old.index()).isEqualTo(86);
        assertThat(old.edition()).isEqualTo("HJ 633-2012");
        assertThat(now.index()).isEqualTo(101);
        assertThat(now.edition()).isEqualTo("HJ 633-2026");
        assertThat(now.isGood()).isFalse();
        assertThat(now.primary()).containsExactly(Pollutant.PM10);
    }

    @Test
    @DisplayName("ruling 11: only designated points form county and city; three quarters of them must be valid")
    void aCountyIsTheMeanOfItsDesignatedStations() {
        List<Station> points = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            points.add(files.station("试验市", COUNTY, true));
        }
        Station other = files.station("试验市", COUNTY, false);
        LocalDate day = LocalDate.of(2026, 9, 12);
        hours(day, points.get(0).code(), 24, 30);
        hours(day, points.get(1).code(), 24, 40);
        hours(day, other.code(), 24, 500);
        evaluation.refresh();
        assertThat(days.find(COUNTY, day).orElseThrow().value(Pollutant.PM10).isValid())
                .isFalse();
        hours(day, points.get(2).code(), 24, 51);
        evaluation.refresh();
        AirDay county = days.find(COUNTY, day).orElseThrow();
        assertThat(county.value(Pollutant.PM10).published()).isEqualByComparingTo("40");
        assertThat(county.value(Pollutant.PM10).inputs()).isEqualTo(3);
        assertThat(days.find(CITY, day).orElseThrow().value(Pollutant.PM10).published())
                .isEqualByComparingTo("40");

        Figure aqi = figures.find("air-day:" + CITY + "/" + day + "/aqi", Jurisdiction.everything())
                .orElseThrow();
        assertThat(aqi.value()).isEqualByComparingTo(BigDecimal.valueOf(county.index()));
        Figure pm10 = open(aqi, Pollutant.PM10.ordinal());
        assertThat(pm10.ref()).isEqualTo("air-day:" + CITY + "/" + day + "/pm10");
        assertThat(pm10.inputs()).hasSize(4);
        String first = points.getFirst().code();
        Figure station = figures.find("air-day:" + first + "/" + day + "/pm10", Jurisdiction.everything())
                .orElseThrow();
        assertThat(station.inputs()).hasSize(24);
        Figure hour = open(station, 0);
        assertThat(hour.inputs()).singleElement().isInstanceOfSatisfying(Figure.Input.Raw.class, raw -> {
            assertThat(raw.sha256()).hasSize(64);
            assertThat(raw.line()).isEqualTo(2);
            assertThat(raw.row()).startsWith(first + "," + day);
        });
    }

    @Test
    @DisplayName("HJ 633-2012, note to table 1: an hour whose SO2 lies beyond the table says that it is left out")
    void anItemBeyondTheTableIsNamed() {
        String station = files.elsewhere().code();
        files.take("station_code,date,hour,PM2.5,PM10,SO2,NO2,CO,O3", station + ",2014-02-04,8,20,40,900,20,0.6,60");
        Figure index = figures.find("air-hour:" + station + "/2014-02-04T08/aqi", Jurisdiction.everything())
                .orElseThrow();
        assertThat(index.value()).isEqualByComparingTo("40");
        assertThat(index.note()).contains("SO2超出分指数表的上限").contains("指数由其余项目计算");
    }

    @Test
    void aCorrectionIsEvaluatedAnew() {
        String station = files.elsewhere().code();
        hours(DAY, station, 24, 40);
        evaluation.refresh();
        hours(DAY, station, 24, 60);
        assertThat(evaluation.refresh()).isLessThanOrEqualTo(1);
        assertThat(days.find(station, DAY).orElseThrow().value(Pollutant.PM10).published())
                .isEqualByComparingTo("60");
    }

    @Test
    void marksAreTakenAwayOnce() {
        evaluation.refresh();
        assertThat(evaluation.refresh()).isZero();
    }

    @Test
    void aPersonSeesThePlacesOfTheOwnRegionOnly() {
        Station mine = files.station("绿川市", "990101", false);
        Station theirs = files.station("绿川市", "990102", false);
        hours(DAY, mine.code(), 24, 40);
        hours(DAY, theirs.code(), 24, 40);
        evaluation.refresh();
        var county = TestBrowser.signedIn(port, "county1");
        assertThat(county.get("/api/v1/air/calendar?place=" + mine.code() + "&year=2026")
                        .json()
                        .get("days"))
                .hasSize(1);
        assertThat(county.get("/api/v1/air/calendar?place=" + theirs.code() + "&year=2026")
                        .status())
                .isEqualTo(404);
        assertThat(county.get("/api/v1/figures?ref=air-day:" + theirs.code() + "/" + DAY + "/aqi")
                        .status())
                .isEqualTo(404);
        assertThat(county.get("/api/v1/air/days?place=" + theirs.code()).status())
                .isEqualTo(404);
        var office = TestBrowser.signedIn(port, "office");
        assertThat(office.get("/api/v1/air/hours?place=" + theirs.code() + "&day=" + DAY)
                        .json()
                        .get("rows"))
                .hasSize(24);
        assertThat(office.get("/api/v1/air/now").status()).isEqualTo(200);
        assertThat(TestBrowser.signedIn(port, "sysadmin")
                        .get("/api/v1/air/now")
                        .json()
                        .get("rows"))
                .isEmpty();
    }

    @Test
    void questionsThatMakeNoSenseAreAnsweredInWords() {
        var office = TestBrowser.signedIn(port, "office");
        assertThat(office.get("/api/v1/air/hours?place=990100&day=1990-01-01").status())
                .isEqualTo(400);
        assertThat(office.get("/api/v1/air/days?from=%2B999999-01-01").status()).isEqualTo(400);
        assertThat(office.get("/api/v1/air/days?after=x").status()).isEqualTo(400);
        assertThat(office.get("/api/v1/air/days?place=%00").status()).isEqualTo(404);
        assertThat(office.get("/api/v1/air/calendar?place=990100&year=1066").status())
                .isEqualTo(400);
        assertThat(office.get("/api/v1/figures?ref=air-hour:990100/1990-01-01T08/aqi")
                        .status())
                .isEqualTo(404);
        assertThat(office.get("/api/v1/figures?ref=air-day:990100/yesterday/aqi")
                        .status())
                .isEqualTo(404);
        assertThat(office.get("/api/v1/air/days?place=%27%20or%201%3D1%20--").status())
                .isEqualTo(404);
    }

    @Test
    void aListGoesOnWhereItStopped() {
        Station station = files.station("绿川市", "990101", false);
        for (int day = 0; day < 3; day++) {
            hours(DAY.plusDays(day), station.code(), 24, 40);
        }
        evaluation.refresh();
        var office = TestBrowser.signedIn(port, "office");
        var first =
                office.get("/api/v1/air/days?limit=2&place=" + station.code()).json();
        assertThat(first.get("total").asInt()).isEqualTo(3);
        assertThat(first.get("rows").get(0).get("day").asString())
                .isEqualTo(DAY.plusDays(2).toString());
        var second = office.get("/api/v1/air/days?limit=2&place=" + station.code() + "&after="
                        + first.get("next").asString())
                .json();
        assertThat(second.get("rows")).hasSize(1);
        assertThat(second.get("rows").get(0).get("day").asString()).isEqualTo(DAY.toString());
        assertThat(second.get("next").isNull()).isTrue();
    }

    private Figure open(Figure figure, int input) {
        var derived = (Figure.Input.Derived) figure.inputs().get(input);
        return figures.find(derived.ref(), Jurisdiction.everything()).orElseThrow();
    }

    private void hours(LocalDate day, String station, int count, int pm10) {
        List<String> lines = new ArrayList<>();
        lines.add("station_code,date,hour,PM2.5,PM10,SO2,NO2,CO,O3");
        IntStream.rangeClosed(1, count)
                .forEach(hour -> lines.add(station + "," + day + "," + hour + ",20," + pm10 + ",8,20,0.6,60"));
        files.take(lines.toArray(String[]::new));
    }
}
