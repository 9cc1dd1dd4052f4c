package org.ecoledger.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.ecoledger.ServerTest;
import org.ecoledger.TestCity;
import org.ecoledger.access.Accounts;
import org.ecoledger.access.Actor;
import org.ecoledger.access.Role;
import org.ecoledger.intake.Import;
import org.ecoledger.intake.Imports;
import org.ecoledger.intake.RawRow;
import org.ecoledger.organisation.Posts;
import org.ecoledger.standards.air.Pollutant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
@DisplayName("Air in: what enters, what is refused, what is kept")
class AirImportTest {
    private static final String HEAD = "station_code,time,PM2.5,PM10,SO2,NO2,CO(mg/m3),O3";
    private static final Instant EIGHT = Instant.parse("2026-09-20T00:00:00Z");

    @Autowired
    AirFiles files;

    @Autowired
    Observations observations;

    @Autowired
    Imports imports;

    @Autowired
    Accounts accounts;

    @Autowired
    Posts posts;

    private String station;

    @BeforeEach
    void aStationOfItsOwn() {
        station = files.elsewhere().code();
    }

    @Test
    void aGoodRowEntersWithItsPlaceInTheFile() {
        Import done = files.take(HEAD, row("2026-09-20 08:00", "35,60,8,22,0.7,90"));
        HourlyObservation hour = observations.find(station, EIGHT).orElseThrow();
        assertThat(hour.values()).containsEntry(Pollutant.PM25, new BigDecimal("35"));
        assertThat(hour.values()).containsEntry(Pollutant.CO, new BigDecimal("0.7"));
        assertThat(hour.version()).isEqualTo(1);
        RawRow raw = imports.row(hour.importId(), hour.line()).orElseThrow();
        assertThat(raw.text()).isEqualTo(row("2026-09-20 08:00", "35,60,8,22,0.7,90"));
        assertThat(raw.line()).isEqualTo(2);
        assertThat(raw.sha256()).isEqualTo(done.sha256());
    }

    @Test
    void anUnknownStationIsRefusedByLine() {
        refuses("nowhere,2026-09-20 08:00,35,60,8,22,0.7,90", "monitoring.unknown-station");
    }

    @Test
    void aWordIsNoNumber() {
        refuses(row("2026-09-20 08:00", "abc,60,8,22,0.7,90"), "monitoring.not-a-number");
        refuses(row("2026-09-20 08:00", "1e3,60,8,22,0.7,90"), "monitoring.not-a-number");
    }

    @Test
    void aNegativeValueIsRefused() {
        refuses(row("2026-09-20 08:00", "-3,60,8,22,0.7,90"), "monitoring.negative");
    }

    @Test
    void timesThatCannotBeAreRefused() {
        refuses(row("2026-09-20 25:00", "35,60,8,22,0.7,90"), "monitoring.no-such-hour");
        refuses(row("2026-02-30 08:00", "35,60,8,22,0.7,90"), "monitoring.no-such-day");
        refuses(row("2026-09-20 08:30", "35,60,8,22,0.7,90"), "monitoring.not-a-full-hour");
        refuses(row("2027-01-01 08:00", "35,60,8,22,0.7,90"), "monitoring.future");
        refuses(row("1999-01-01 08:00", "35,60,8,22,0.7,90"), "monitoring.too-early");
        refuses(row("yesterday", "35,60,8,22,0.7,90"), "monitoring.not-a-time");
    }

    @Test
    void carbonMonoxideInMicrogramsIsRefusedWithAHint() {
        Import done = files.take(HEAD, row("2026-09-20 08:00", "35,60,8,22,700,90"));
        assertThat(files.refused(done)).singleElement().satisfies(refused -> {
            assertThat(refused.code()).isEqualTo("monitoring.implausible-co");
            assertThat(refused.line()).isEqualTo(2);
        });
        refuses(row("2026-09-20 08:00", "35,60,8,22,0.7,90000"), "monitoring.implausible");
    }

    @Test
    void theUnitIsTakenFromTheHeadingOrSaidForTheFile() {
        files.take("station_code,time,CO(µg/m³),PM10（毫克/立方米）", station + ",2026-09-20 08:00,700,0.06");
        assertThat(observations.find(station, EIGHT).orElseThrow().values()).satisfies(values -> {
            assertThat(values.get(Pollutant.CO)).isEqualByComparingTo("0.7");
            assertThat(values.get(Pollutant.PM10)).isEqualByComparingTo("60");
        });
        files.take(Map.of("unit.co", "ug"), "station_code,time,CO", station + ",2026-09-20 09:00,800");
        assertThat(observations
                        .find(station, EIGHT.plusSeconds(3600))
                        .orElseThrow()
                        .values()
                        .get(Pollutant.CO))
                .isEqualByComparingTo("0.8");
    }

    @Test
    void twoRowsOfOneHourThatDifferAreNotBothTaken() {
        Import done = files.take(
                HEAD,
                row("2026-09-20 08:00", "35,60,8,22,0.7,90"),
                row("2026-09-20 08:00", "35,60,8,22,0.7,90"),
                row("2026-09-20 08:00", "36,60,8,22,0.7,90"));
        assertThat(files.refused(done)).singleElement().satisfies(refused -> {
            assertThat(refused.code()).isEqualTo("monitoring.same-hour-twice");
            assertThat(refused.line()).isEqualTo(4);
            assertThat(refused.arguments()).containsExactly("2");
        });
        assertThat(observations.find(station, EIGHT).orElseThrow().values().get(Pollutant.PM25))
                .isEqualByComparingTo("35");
    }

    @Test
    void goodRowsEnterBesideBadOnes() {
        Import done = files.take(
                HEAD, row("2026-09-20 08:00", "35,60,8,22,0.7,90"), row("2026-09-20 09:00", "x,60,8,22,0.7,90"));
        assertThat(done.state()).isEqualTo(Import.State.DONE);
        assertThat(done.rowsRead()).isEqualTo(2);
        assertThat(done.rowsRefused()).isEqualTo(1);
        assertThat(observations.find(station, EIGHT)).isPresent();
        assertThat(observations.find(station, EIGHT.plusSeconds(3600))).isEmpty();
    }

    @Test
    void codesForAMissingValueEndBeforeAnyConversion() {
        files.take("station_code,time,PM2.5,PM10,SO2,NO2,CO(ug/m3),O3", row("2026-09-20 08:00", "-999,--,—,NA,-999,0"));
        assertThat(observations.find(station, EIGHT).orElseThrow().values()).containsOnlyKeys(Pollutant.O3);
        files.take(Map.of("zeroIsMissing", "true"), HEAD, row("2026-09-20 09:00", "0,60,0,22,0,0"));
        assertThat(observations
                        .find(station, EIGHT.plusSeconds(3600))
                        .orElseThrow()
                        .values())
                .containsOnlyKeys(Pollutant.PM10, Pollutant.NO2);
    }

    @Test
    void aMarkedValueIsKeptButNotValid() {
        files.take(HEAD, row("2026-09-20 08:00", "35(H),60M,8,22,0.7,(BB)"));
        HourlyObservation hour = observations.find(station, EIGHT).orElseThrow();
        assertThat(hour.values()).containsKeys(Pollutant.PM25, Pollutant.PM10);
        assertThat(hour.marks())
                .containsEntry(Pollutant.PM25, "H")
                .containsEntry(Pollutant.PM10, "M")
                .containsEntry(Pollutant.O3, "BB");
        assertThat(hour.valid()).containsOnlyKeys(Pollutant.SO2, Pollutant.NO2, Pollutant.CO);
    }

    @Test
    void midnightEndsTheDayBefore() {
        files.take(HEAD, row("2026-09-20 24:00", "35,60,8,22,0.7,90"), row("2026-09-20 00:00", "30,60,8,22,0.7,90"));
        assertThat(observations
                        .find(station, Instant.parse("2026-09-20T16:00:00Z"))
                        .orElseThrow())
                .satisfies(hour -> {
                    assertThat(hour.day()).isEqualTo(LocalDate.of(2026, 9, 20));
                    assertThat(hour.hour()).isEqualTo(24);
                });
        assertThat(observations
                        .find(station, Instant.parse("2026-09-19T16:00:00Z"))
                        .orElseThrow()
                        .day())
                .isEqualTo(LocalDate.of(2026, 9, 19));
    }

    @Test
    void aFileThatNamesHoursByTheirBeginningSaysSo() {
        files.take(Map.of("hourLabel", "start"), HEAD, row("2026-09-20 07:00", "35,60,8,22,0.7,90"));
        assertThat(observations.find(station, EIGHT)).isPresent();
    }

    @Test
    void aCorrectedValueIsANewVersionAndTheOldOneIsKept() {
        Import first = files.take(HEAD, row("2026-09-20 08:00", "35,60,8,22,0.7,90"));
        Import second = files.take(HEAD, row("2026-09-20 08:00", "53,60,8,22,0.7,90"));
        assertThat(observations.versions(station, EIGHT))
                .extracting(HourlyObservation::version, HourlyObservation::importId)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(1, first.id()),
                        org.assertj.core.groups.Tuple.tuple(2, second.id()));
        assertThat(observations.versions(station, EIGHT))
                .extracting(hour -> hour.values().get(Pollutant.PM25).intValue())
                .containsExactly(35, 53);
    }

    @Test
    void theSameValueAgainChangesNothing() {
        Import first = files.take(HEAD, row("2026-09-20 08:00", "35,60,8,22,0.7,90"));
        files.take(HEAD, row("2026-09-20 08:00", "35.0,60,8,22,0.70,90"));
        assertThat(observations.versions(station, EIGHT)).singleElement().satisfies(hour -> {
            assertThat(hour.importId()).isEqualTo(first.id());
            assertThat(hour.version()).isEqualTo(1);
        });
    }

    @Test
    void aFileOfOneItemLeavesTheOthersAndTheirOrigin() {
        Import first = files.take(HEAD, row("2026-09-20 08:00", "35,60,8,22,0.7,90"));
        Import second = files.take("station_code,time,PM10", station + ",2026-09-20 08:00,66");
        HourlyObservation hour = observations.find(station, EIGHT).orElseThrow();
        assertThat(hour.values().get(Pollutant.PM25)).isEqualByComparingTo("35");
        assertThat(hour.values().get(Pollutant.PM10)).isEqualByComparingTo("66");
        assertThat(observations
                        .origin(station, EIGHT, Pollutant.PM25)
                        .orElseThrow()
                        .importId())
                .isEqualTo(first.id());
        assertThat(observations
                        .origin(station, EIGHT, Pollutant.PM10)
                        .orElseThrow()
                        .importId())
                .isEqualTo(second.id());
    }

    @Test
    void chineseHeadingsAndSeparateDateAndHourAreRead() {
        files.take(
                "监测点位编码,站点编码,日期,小时,细颗粒物(PM2.5),颗粒物(PM10),二氧化硫,二氧化氮,一氧化碳(mg/m³),臭氧1小时",
                "x," + station + ",2026/9/20,8时,35,60,8,22,0.7,90");
        assertThat(observations.find(station, EIGHT).orElseThrow().values()).hasSize(6);
    }

    @Test
    void aCountysAnalystBringsInValuesOfTheOwnCountyOnly() {
        Actor analyst = accounts.open(
                        Actor.system("test"), "air-county", "县分析员", TestCity.PASSWORD, Set.of(Role.BUREAU_ANALYST))
                .asActor();
        posts.assign(Actor.system("test"), analyst.account(), "county1", "县监测站站长", null);
        String mine = files.station("绿川市", "990101", false).code();
        String theirs = files.station("绿川市", "990102", false).code();
        String file = HEAD + "\n" + mine + ",2026-09-20 08:00,35,60,8,22,0.7,90\n" + theirs
                + ",2026-09-20 08:00,35,60,8,22,0.7,90\n";
        Import done = files.take(analyst, "county.csv", file);
        assertThat(files.refused(done)).singleElement().satisfies(refused -> {
            assertThat(refused.code()).isEqualTo("monitoring.unknown-station");
            assertThat(refused.line()).isEqualTo(3);
        });
        assertThat(observations.find(mine, EIGHT)).isPresent();
        assertThat(observations.find(theirs, EIGHT)).isEmpty();
    }

    private void refuses(String row, String code) {
        Import done = files.take(HEAD, row);
        assertThat(files.refused(done)).singleElement().satisfies(refused -> {
            assertThat(refused.code()).isEqualTo(code);
            assertThat(refused.line()).isEqualTo(2);
        });
        assertThat(observations.find(station, EIGHT)).isEmpty();
    }

    private String row(String time, String values) {
        return station + "," + time + "," + values;
    }
}
