package org.ecoledger.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.ecoledger.clock.CityTime;
import org.ecoledger.monitoring.HourlyObservation;
import org.ecoledger.monitoring.Station;
import org.ecoledger.monitoring.Station.Grade;
import org.ecoledger.monitoring.Station.Kind;
import org.ecoledger.standards.air.Pollutant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

@DisplayName("What holds for every day, whatever was measured")
class DayEvaluationTest {
    private static final LocalDate DAY = LocalDate.of(2026, 9, 10);
    private static final List<String> STATIONS = List.of("A", "B", "C", "D", "E");
    private static final AirPlace CITY =
            new AirPlace("990100", AirPlace.Kind.CITY, "城", null, null, null, "990100", null, null, false);

    @RepeatedTest(40)
    void theOrderOfTheRowsDoesNotMatter(RepetitionInfo round) {
        var random = new Random(round.getCurrentRepetition());
        List<HourlyObservation> hours = hours(random, 0.15);
        AirDay one = new DayEvaluation(DAY, hours).region(CITY, STATIONS);
        Collections.shuffle(hours, random);
        assertThat(new DayEvaluation(DAY, hours).region(CITY, STATIONS)).isEqualTo(one);
    }

    @RepeatedTest(40)
    void aCityLiesBetweenItsStations(RepetitionInfo round) {
        var evaluation = new DayEvaluation(DAY, hours(new Random(round.getCurrentRepetition()), 0.05));
        AirDay city = evaluation.region(CITY, STATIONS);
        for (Pollutant pollutant : Pollutant.values()) {
            BigDecimal mean = city.value(pollutant).published();
            List<BigDecimal> stations = STATIONS.stream()
                    .map(station -> evaluation.station(station).value(pollutant).published())
                    .filter(value -> value != null)
                    .toList();
            if (mean != null) {
                assertThat(mean).isBetween(Collections.min(stations), Collections.max(stations));
            }
        }
    }

    @RepeatedTest(20)
    void aMarkedValueCountsAsMissing(RepetitionInfo round) {
        var random = new Random(round.getCurrentRepetition());
        List<HourlyObservation> marked = hours(random, 0.2);
        List<HourlyObservation> absent = marked.stream()
                .map(hour -> of(hour.station(), hour.hour(), hour.valid(), Map.of()))
                .toList();
        for (String station : STATIONS) {
            assertThat(new DayEvaluation(DAY, marked).station(station))
                    .isEqualTo(new DayEvaluation(DAY, absent).station(station));
        }
    }

    @RepeatedTest(40)
    void aHazeThatRaisesAllAlikeRaisesNobodyAboveTheOthers(RepetitionInfo round) {
        var random = new Random(round.getCurrentRepetition());
        var rule = new StandOutRule(
                1,
                DAY,
                null,
                List.of(Pollutant.PM25, Pollutant.PM10),
                new BigDecimal("1.5"),
                2,
                false,
                3,
                BigDecimal.ZERO,
                6,
                72);
        List<Station> stations = STATIONS.stream()
                .map(code -> new Station(code, code, Kind.STATION, Grade.NATIONAL, "城", null, null, null, null, true))
                .toList();
        List<HourlyObservation> haze = new ArrayList<>();
        for (int hour = 1; hour <= 24; hour++) {
            int level = 50 + random.nextInt(400);
            for (String station : STATIONS) {
                BigDecimal value = BigDecimal.valueOf(level + random.nextInt(level / 5));
                haze.add(of(station, hour, Map.of(Pollutant.PM10, value), Map.of()));
            }
        }
        var watch = new StandOuts(rule, stations, haze);
        assertThat(stations).allSatisfy(station -> assertThat(watch.of(station)).isEmpty());
    }

    private static List<HourlyObservation> hours(Random random, double missing) {
        List<HourlyObservation> hours = new ArrayList<>();
        for (String station : STATIONS) {
            for (int hour = 1; hour <= 24; hour++) {
                Map<Pollutant, BigDecimal> values = new EnumMap<>(Pollutant.class);
                Map<Pollutant, String> marks = new EnumMap<>(Pollutant.class);
                for (Pollutant pollutant : Pollutant.values()) {
                    if (random.nextDouble() >= missing) {
                        values.put(
                                pollutant, BigDecimal.valueOf(random.nextInt(2000), pollutant == Pollutant.CO ? 2 : 1));
                    }
                    if (random.nextDouble() < missing / 2) {
                        marks.put(pollutant, "H");
                    }
                }
                hours.add(of(station, hour, values, marks));
            }
        }
        return hours;
    }

    private static HourlyObservation of(
            String station, int hour, Map<Pollutant, BigDecimal> values, Map<Pollutant, String> marks) {
        var at = DAY.atStartOfDay(CityTime.ZONE).plusHours(hour).toInstant();
        return new HourlyObservation(station, at, values, marks, null, null, 1, 1, hour);
    }
}
