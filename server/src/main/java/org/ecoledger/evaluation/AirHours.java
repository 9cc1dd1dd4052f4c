package org.ecoledger.evaluation;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.ecoledger.evaluation.AirPlace.Kind;
import org.ecoledger.monitoring.HourlyObservation;
import org.ecoledger.monitoring.Observations;
import org.ecoledger.organisation.Jurisdiction;
import org.ecoledger.standards.air.Aggregation;
import org.ecoledger.standards.air.AirQualityIndex;
import org.ecoledger.standards.air.Pollutant;
import org.springframework.stereotype.Component;

/** The hours of all places, computed from the observations when they are asked for. */
@Component
public class AirHours {
    /** An older hour is not “now”. */
    private static final Duration RECENT = Duration.ofHours(72);

    /** Stations report one after the other: the newest hour with an index of the last ones is a region's latest. */
    private static final int HOURS_TO_WAIT = 3;

    private final AirPlaces places;
    private final Observations observations;
    private final Clock clock;

    AirHours(AirPlaces places, Observations observations, Clock clock) {
        this.places = places;
        this.observations = observations;
        this.clock = clock;
    }

    /** A place with its latest hour of the last three days, if it has one. */
    public record Latest(AirPlace place, Optional<AirHour> hour) {}

    /** The place's hours with labels after {@code from} up to {@code to}; hours without any row are absent. */
    public List<AirHour> between(AirPlace place, Instant from, Instant to) {
        List<String> members =
                places.membersOf(place).stream().map(AirPlace::code).toList();
        return hoursOf(place, members, byHour(observations.hours(members, from, to)));
    }

    public Optional<AirHour> find(AirPlace place, Instant at) {
        return between(place, at.minusSeconds(1), at).stream().findFirst();
    }

    /**
     * The city, its counties and the stations, as far as the jurisdiction reaches, each with its latest hour. Stations of
     * other cities appear only while they report.
     */
    public List<Latest> latest(Jurisdiction jurisdiction) {
        List<AirPlace> visible = places.all(jurisdiction);
        Set<String> stations = visible.stream()
                .filter(place -> place.kind() == Kind.STATION)
                .map(AirPlace::code)
                .collect(Collectors.toSet());
        Map<String, Instant> newest =
                observations.newest(stations, clock.instant().minus(RECENT), clock.instant());
        return visible.stream()
                .filter(place -> place.city() != null || newest.containsKey(place.code()))
                .map(place -> new Latest(place, latest(place, membersOf(place, visible), newest)))
                .toList();
    }

    /** A region's members lie within it, so whoever sees the region sees them. */
    private static List<String> membersOf(AirPlace place, List<AirPlace> visible) {
        if (place.kind() == Kind.STATION) {
            return List.of(place.code());
        }
        return visible.stream()
                .filter(one -> one.kind() == Kind.STATION && one.designated())
                .filter(one -> place.code().equals(place.kind() == Kind.COUNTY ? one.county() : one.city()))
                .map(AirPlace::code)
                .toList();
    }

    private Optional<AirHour> latest(AirPlace place, List<String> members, Map<String, Instant> newest) {
        Optional<Instant> last =
                members.stream().filter(newest::containsKey).map(newest::get).max(Instant::compareTo);
        if (last.isEmpty()) {
            return Optional.empty();
        }
        Instant from = last.get().minus(Duration.ofHours(place.kind() == Kind.STATION ? 1 : HOURS_TO_WAIT));
        List<AirHour> hours = hoursOf(place, members, byHour(observations.hours(members, from, last.get())))
                .reversed();
        return hours.stream()
                .filter(hour -> hour.quality().index() != null)
                .findFirst()
                .or(() -> hours.stream().findFirst());
    }

    private static NavigableMap<Instant, List<HourlyObservation>> byHour(Collection<HourlyObservation> rows) {
        NavigableMap<Instant, List<HourlyObservation>> hours = new TreeMap<>();
        rows.forEach(
                row -> hours.computeIfAbsent(row.at(), any -> new ArrayList<>()).add(row));
        return hours;
    }

    private static List<AirHour> hoursOf(
            AirPlace place, List<String> members, NavigableMap<Instant, List<HourlyObservation>> hours) {
        return hours.entrySet().stream()
                .map(hour -> place.kind() == Kind.STATION
                        ? station(hour.getValue().getFirst())
                        : region(place, members.size(), hour.getKey(), hour.getValue()))
                .toList();
    }

    private static AirHour station(HourlyObservation row) {
        Map<Pollutant, BigDecimal> values = row.valid();
        return new AirHour(
                row.station(), row.at(), values, AirQualityIndex.hourly(values, row.day()), row.publishedIndex());
    }

    private static AirHour region(AirPlace place, int members, Instant at, List<HourlyObservation> rows) {
        List<Map<Pollutant, BigDecimal>> stations =
                new ArrayList<>(rows.stream().map(HourlyObservation::valid).toList());
        while (stations.size() < members) {
            stations.add(Map.of());
        }
        Map<Pollutant, BigDecimal> values = new EnumMap<>(Pollutant.class);
        Aggregation.cityHourly(stations).forEach((pollutant, mean) -> {
            BigDecimal published = mean.published();
            if (published != null) {
                values.put(pollutant, published);
            }
        });
        return new AirHour(place.code(), at, values, AirQualityIndex.hourly(values, HourlyObservation.dayOf(at)), null);
    }
}
