package org.ecoledger.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ecoledger.ServerTest;
import org.ecoledger.clock.CityTime;
import org.ecoledger.intake.Import;
import org.ecoledger.monitoring.AirFiles;
import org.ecoledger.monitoring.RealFiles;
import org.ecoledger.monitoring.Station;
import org.ecoledger.monitoring.Station.Grade;
import org.ecoledger.monitoring.Station.Kind;
import org.ecoledger.monitoring.Stations;
import org.ecoledger.organisation.Jurisdiction;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
@DisplayName("HJ 633-2012 through the whole house: real files in, the published hourly index out")
class PublishedAirTest {
    private static final String CITIES = "air_city_hourly_2019_springfestival/city_hourly_aqi_open.csv.gz";
    private static final String STATIONS = "air_station_hourly_2020/station_hourly_open.csv.gz";

    @Autowired
    AirFiles files;

    @Autowired
    Stations stations;

    @Autowired
    AirPlaces places;

    @Autowired
    AirHours hours;

    /** A row of a file that has an index. */
    private record Published(String place, Instant at, int index) {}

    @Test
    void everyCityHourOfTheSpringFestivalHasThePublishedIndex() {
        byte[] file = RealFiles.bytes(CITIES);
        List<String[]> rows = cells(RealFiles.lines(file));
        Map<String, String> codes = register(rows, row -> row[0], Kind.CITY);
        Import done = files.take("city_hourly_aqi_open.csv.gz", file, Map.of("zeroIsMissing", "true"));
        assertThat(done.rowsRead()).isEqualTo(12_469);
        assertThat(done.rowsRefused()).isZero();
        List<Published> published = rows.stream()
                .filter(row -> row[2].matches("[0-9]+"))
                .map(row -> new Published(
                        codes.get(row[0]), at(LocalDateTime.parse(row[1].replace(' ', 'T'))), Integer.parseInt(row[2])))
                .toList();
        assertThat(published).hasSize(12_465);
        assertThat(differing(published)).isEmpty();
    }

    @Test
    void everyStationHourOfApril2020HasThePublishedIndex() {
        byte[] file = RealFiles.bytes(STATIONS);
        List<String> lines = RealFiles.lines(file);
        List<String[]> rows = cells(lines);
        Map<String, String> codes = register(rows, row -> row[0] + "/" + row[1], Kind.STATION);
        Import done = files.take("station_hourly_open.csv.gz", file, Map.of());
        assertThat(done.rowsRead()).isEqualTo(28_829);
        // Seven stations stand in the file twice, with other values; the second row of an hour is left to the sender.
        List<AirFiles.Refused> refused = files.refused(done);
        assertThat(refused).hasSize(654).allMatch(one -> one.code().equals("monitoring.same-hour-twice"));
        var left = refused.stream().map(one -> (int) one.line() - 2).collect(Collectors.toSet());
        List<Published> first = published(rows, codes, line -> !left.contains(line));
        assertThat(differing(first)).isEmpty();

        String corrections = lines.getFirst() + "\n"
                + left.stream().sorted().map(line -> lines.get(line + 1)).collect(Collectors.joining("\n"));
        Import again = files.take("corrections.csv", corrections.getBytes(StandardCharsets.UTF_8), Map.of());
        assertThat(again.rowsRefused()).isZero();
        List<Published> second = published(rows, codes, left::contains);
        assertThat(differing(second)).isEmpty();
        assertThat(first.size() + second.size()).isEqualTo(25_999);
    }

    private static List<Published> published(
            List<String[]> rows, Map<String, String> codes, java.util.function.IntPredicate taken) {
        return java.util.stream.IntStream.range(0, rows.size())
                .filter(taken)
                .filter(line -> rows.get(line)[4].matches("[0-9]+"))
                .mapToObj(line -> {
                    String[] row = rows.get(line);
                    Instant at = LocalDate.parse(row[2])
                            .atStartOfDay(CityTime.ZONE)
                            .plusHours(Integer.parseInt(row[3]))
                            .toInstant();
                    return new Published(codes.get(row[0] + "/" + row[1]), at, Integer.parseInt(row[4]));
                })
                .toList();
    }

    /** Rows whose computed index is another one than the published, or which did not keep the published one. */
    private List<Published> differing(List<Published> published) {
        Map<String, Map<Instant, AirHour>> computed = new HashMap<>();
        published.stream().map(Published::place).distinct().forEach(code -> {
            AirPlace place = places.find(code, Jurisdiction.everything()).orElseThrow();
            computed.put(
                    code,
                    hours
                            .between(
                                    place, Instant.parse("2019-01-01T00:00:00Z"), Instant.parse("2020-12-31T00:00:00Z"))
                            .stream()
                            .collect(Collectors.toMap(AirHour::at, Function.identity())));
        });
        return published.stream()
                .filter(row -> {
                    AirHour hour = computed.get(row.place()).get(row.at());
                    return hour == null
                            || !Integer.valueOf(row.index())
                                    .equals(hour.quality().index())
                            || !Integer.valueOf(row.index()).equals(hour.publishedIndex());
                })
                .toList();
    }

    private Map<String, String> register(List<String[]> rows, Function<String[], String> name, Kind kind) {
        Map<String, String> codes = new HashMap<>();
        for (String[] row : rows) {
            codes.computeIfAbsent(name.apply(row), one -> {
                String code = (kind == Kind.CITY ? "P" : "Q") + codes.size();
                String own = kind == Kind.CITY ? row[0] : row[1];
                stations.put(
                        AirFiles.SENDER,
                        new Station(code, own, kind, Grade.NATIONAL, row[0], null, null, null, null, false));
                return code;
            });
        }
        return codes;
    }

    private static List<String[]> cells(List<String> lines) {
        return lines.stream()
                .skip(1)
                .map(line -> line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1))
                .toList();
    }

    private static Instant at(LocalDateTime time) {
        return time.atZone(CityTime.ZONE).toInstant();
    }
}
