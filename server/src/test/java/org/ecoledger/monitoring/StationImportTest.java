package org.ecoledger.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.ecoledger.ServerTest;
import org.ecoledger.intake.Import;
import org.ecoledger.intake.ImportRunner;
import org.ecoledger.intake.Imports;
import org.ecoledger.monitoring.Station.Grade;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
@DisplayName("Lists of stations")
class StationImportTest {
    @Autowired
    Imports imports;

    @Autowired
    ImportRunner runner;

    @Autowired
    AirFiles files;

    @Autowired
    Stations stations;

    @Test
    void theNationalListEnters() {
        byte[] file = RealFiles.bytes("air_station_list/stations_2018_coords.csv.gz");
        Import done = take("stations_2018_coords.csv.gz", file);
        assertThat(done.rowsRead()).isEqualTo(1_495);
        assertThat(done.rowsTaken() + done.rowsRefused()).isEqualTo(1_495);
        assertThat(files.refused(done)).allMatch(refused -> refused.code().equals("monitoring.station-name-taken"));
        Station first = stations.find("1001A").orElseThrow();
        assertThat(first.name()).isEqualTo("万寿西宫");
        assertThat(first.grade()).isEqualTo(Grade.NATIONAL);
        assertThat(first.lon()).isEqualByComparingTo("116.366");
        assertThat(stations.find("北京", "万寿 西宫")).contains(first);
    }

    @Test
    void ourOwnStationsStandInTheirCounty() {
        Import done = take("stations.csv", """
                站点编码,站点名称,城市,级别,县区,乡镇,经度,纬度,评价点位
                LC01,城东一号,绿川市,省控,青河县,青石镇,112.1,31.9,是
                LC02,城西一号,绿川市,微站,990102,,112.2,31.8,否
                990101,错号,绿川市,微站,,,,,
                LC03,错县,绿川市,微站,无此县,,,,
                LC04,错度,绿川市,国控,青河县,,312.1,31.9,
                """.getBytes(StandardCharsets.UTF_8));
        assertThat(files.refused(done))
                .extracting(AirFiles.Refused::code)
                .containsExactly("monitoring.station-code", "monitoring.no-such-county", "monitoring.no-such-place");
        Station first = stations.find("LC01").orElseThrow();
        assertThat(first.county()).isEqualTo("990101");
        assertThat(first.township()).isEqualTo("990101001");
        assertThat(first.designated()).isTrue();
        assertThat(stations.find("LC02").orElseThrow().designated()).isFalse();
    }

    @Test
    void aListWithoutCodesCompletesStationsByNameOnly() {
        String code = files.elsewhere().code();
        String name = stations.find(code).orElseThrow().name();
        Import done = take(
                "places.csv",
                ("city,station_name,lon,lat\n别处," + name + ",100.5,30.5\n别处,谁也不认识,100,30\n")
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(files.refused(done))
                .singleElement()
                .satisfies(refused -> assertThat(refused.code()).isEqualTo("monitoring.station-without-code"));
        assertThat(stations.find(code).orElseThrow().lon()).isEqualByComparingTo("100.5");
        assertThat(stations.find(code).orElseThrow().grade()).isEqualTo(Grade.NATIONAL);
    }

    private Import take(String name, byte[] file) {
        return runner.runNow(imports.receive(AirFiles.SENDER, "stations", name, file, Map.of())
                .entry()
                .id());
    }
}
