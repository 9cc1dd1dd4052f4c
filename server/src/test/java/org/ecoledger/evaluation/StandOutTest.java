package org.ecoledger.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ecoledger.ServerTest;
import org.ecoledger.access.Actor;
import org.ecoledger.monitoring.AirFiles;
import org.ecoledger.monitoring.Station;
import org.ecoledger.organisation.Region.Level;
import org.ecoledger.organisation.Regions;
import org.ecoledger.standards.air.Pollutant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
@DisplayName("ruling 10: one station that stands out is told once per episode; a regional haze is not")
class StandOutTest {
    private static int cities = 0;

    @Autowired
    AirFiles files;

    @Autowired
    Evaluation evaluation;

    @Autowired
    Regions regions;

    @Autowired
    HeardStandOuts heard;

    private final List<Station> stations = new ArrayList<>();

    /** Each test has a city of its own with five stations. */
    @BeforeEach
    void aCity() {
        String city = "9998" + String.format("%02d", cities++);
        regions.put(Actor.system("test"), city, null, "冒尖市" + city, Level.CITY);
        regions.put(Actor.system("test"), city + "001", city, "冒尖县" + city, Level.COUNTY);
        for (int i = 0; i < 5; i++) {
            stations.add(files.station("冒尖市" + city, city + "001", true));
        }
    }

    @Test
    void twoHoursAtOneAndAHalfTimesTheMedianAreTold() {
        hour("2026-09-30 10", 90, 60, 60, 58, 62);
        evaluation.refresh();
        assertThat(heard.of(stations.getFirst())).isEmpty();
        hour("2026-09-30 11", 91, 60, 60, 58, 62);
        evaluation.refresh();
        assertThat(heard.of(stations.getFirst())).singleElement().satisfies(event -> {
            assertThat(event.pollutant()).isEqualTo(Pollutant.PM10);
            assertThat(event.value()).isEqualByComparingTo("91");
            assertThat(event.peerMedian()).isEqualByComparingTo("60");
            assertThat(event.ratio()).isEqualByComparingTo("1.52");
            assertThat(event.from().toString()).isEqualTo("2026-09-30T02:00:00Z");
            assertThat(event.to().toString()).isEqualTo("2026-09-30T03:00:00Z");
            assertThat(event.county()).isEqualTo(stations.getFirst().county());
            assertThat(event.figureRef())
                    .isEqualTo("air-hour:" + stations.getFirst().code() + "/2026-09-30T11/pm10");
        });
        assertThat(heard.of(stations.get(1))).isEmpty();
    }

    @Test
    void anEpisodeThatGoesOnIsToldOnceAndANewOneAgain() {
        hour("2026-09-29 10", 90, 60, 60, 58, 62);
        hour("2026-09-29 11", 90, 60, 60, 58, 62);
        evaluation.refresh();
        hour("2026-09-29 12", 120, 60, 60, 58, 62);
        hour("2026-09-29 13", 60, 60, 60, 58, 62);
        hour("2026-09-29 14", 120, 60, 60, 58, 62);
        hour("2026-09-29 15", 120, 60, 60, 58, 62);
        evaluation.refresh();
        assertThat(heard.of(stations.getFirst())).hasSize(1);
        hour("2026-09-30 10", 90, 60, 60, 58, 62);
        hour("2026-09-30 11", 90, 60, 60, 58, 62);
        evaluation.refresh();
        assertThat(heard.of(stations.getFirst())).hasSize(2);
    }

    @Test
    void aRegionalHazeIsNotTold() {
        hour("2026-09-30 10", 300, 280, 290, 310, 305);
        hour("2026-09-30 11", 320, 300, 290, 330, 325);
        evaluation.refresh();
        assertThat(stations).allSatisfy(station -> assertThat(heard.of(station)).isEmpty());
    }

    @Test
    void oneHourOrTooFewPeersAreNotTold() {
        hour("2026-09-30 10", 90, 60, 60, 58, 62);
        hour("2026-09-30 12", 90, 60, 60, 58, 62);
        hour("2026-09-30 14", 90, 60, 60, null, null);
        hour("2026-09-30 15", 90, 60, 60, null, null);
        evaluation.refresh();
        assertThat(heard.of(stations.getFirst())).isEmpty();
    }

    @Test
    void dataOlderThanThreeDaysAtArrivalTellNothing() {
        hour("2026-09-26 10", 90, 60, 60, 58, 62);
        hour("2026-09-26 11", 90, 60, 60, 58, 62);
        evaluation.refresh();
        assertThat(heard.of(stations.getFirst())).isEmpty();
    }

    @Test
    void aMarkedValueStandsOutFromNothing() {
        hour("2026-09-30 10", 90, 60, 60, 58, 62);
        files.take("station_code,time,PM10", stations.getFirst().code() + ",2026-09-30 11,900(H)");
        evaluation.refresh();
        assertThat(heard.of(stations.getFirst())).isEmpty();
    }

    private void hour(String time, Integer... pm10) {
        List<String> lines = new ArrayList<>();
        lines.add("station_code,time,PM10");
        for (int i = 0; i < pm10.length; i++) {
            lines.add(stations.get(i).code() + "," + time + "," + (pm10[i] == null ? "" : pm10[i]));
        }
        files.take("hour.csv", String.join("\n", lines).getBytes(java.nio.charset.StandardCharsets.UTF_8), Map.of());
    }
}
