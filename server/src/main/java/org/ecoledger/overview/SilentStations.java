package org.ecoledger.overview;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ecoledger.access.Role;
import org.ecoledger.monitoring.Observations;
import org.ecoledger.monitoring.Station;
import org.ecoledger.monitoring.Stations;
import org.ecoledger.organisation.Region;
import org.ecoledger.organisation.Regions;
import org.ecoledger.overview.TodayLine.Kind;
import org.ecoledger.overview.TodayLine.Urgency;
import org.springframework.stereotype.Component;

/** Stations without a value for more than two hours, one line per county; those silent for a month are given up. */
@Component
class SilentStations implements TodaySource {
    private static final Duration SILENT = Duration.ofHours(2);
    private static final Duration GIVEN_UP = Duration.ofDays(30);

    private final Stations stations;
    private final Observations observations;
    private final Regions regions;

    SilentStations(Stations stations, Observations observations, Regions regions) {
        this.stations = stations;
        this.observations = observations;
        this.regions = regions;
    }

    @Override
    public List<TodayLine> lines(Question question) {
        if (!question.actor().isAnyOf(Role.COMMITTEE_OFFICE, Role.BUREAU_ANALYST, Role.LEADER_IN_CHARGE)) {
            return List.of();
        }
        Map<String, Map<Station, Instant>> silent = new LinkedHashMap<>();
        silentOnes(question)
                .forEach((station, last) -> silent.computeIfAbsent(county(station), _ -> new LinkedHashMap<>())
                        .put(station, last));
        return silent.entrySet().stream()
                .map(county -> line(county.getKey(), county.getValue()))
                .toList();
    }

    /** Stations that were heard within the month but not within the last two hours, with their last hour. */
    private Map<Station, Instant> silentOnes(Question question) {
        List<Station> all = stations.all(question.jurisdiction()).stream()
                .filter(station -> station.kind() == Station.Kind.STATION && station.county() != null)
                .toList();
        Map<String, Instant> newest = observations.newest(
                all.stream().map(Station::code).toList(), question.now().minus(GIVEN_UP), question.now());
        Map<Station, Instant> silent = new LinkedHashMap<>();
        for (Station station : all) {
            Instant last = newest.get(station.code());
            if (last != null && last.isBefore(question.now().minus(SILENT))) {
                silent.put(station, last);
            }
        }
        return silent;
    }

    private static TodayLine line(String county, Map<Station, Instant> silent) {
        Station first = silent.keySet().iterator().next();
        return new TodayLine(
                Kind.SILENT,
                Urgency.NORMAL,
                county,
                silent.keySet().stream().map(Station::name).collect(Collectors.joining("、")),
                null,
                silent.size(),
                Collections.min(silent.values()),
                "/air/places/" + first.code());
    }

    private String county(Station station) {
        return Optional.ofNullable(station.county())
                .flatMap(regions::find)
                .map(Region::name)
                .orElse(station.city());
    }
}
