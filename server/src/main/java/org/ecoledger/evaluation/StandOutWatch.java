package org.ecoledger.evaluation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ecoledger.clock.CityTime;
import org.ecoledger.evaluation.AirPlace.Kind;
import org.ecoledger.monitoring.ChangedDays.ChangedDay;
import org.ecoledger.monitoring.HourlyObservation;
import org.ecoledger.monitoring.Observations;
import org.ecoledger.monitoring.Station;
import org.ecoledger.monitoring.Stations;
import org.ecoledger.organisation.Jurisdiction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Watches new data for stations that stand out, and tells of each episode once. */
@Component
class StandOutWatch {
    private static final Logger log = LoggerFactory.getLogger(StandOutWatch.class);

    private final Episodes episodes;
    private final Stations stations;
    private final AirPlaces places;
    private final Observations observations;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    StandOutWatch(
            Episodes episodes,
            Stations stations,
            AirPlaces places,
            Observations observations,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.episodes = episodes;
        this.stations = stations;
        this.places = places;
        this.observations = observations;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** Looks at the cities of these stations, as far as their data were fresh when they arrived. */
    void examine(List<ChangedDay> marks) {
        episodes.ruleOn(CityTime.today(clock)).ifPresent(rule -> {
            Duration age = Duration.ofHours(rule.oldestHours());
            List<ChangedDay> fresh = marks.stream()
                    .filter(mark -> CityTime.startOf(mark.day().plusDays(1))
                            .isAfter(mark.markedAt().minus(age)))
                    .toList();
            if (!fresh.isEmpty()) {
                examine(fresh, rule, age);
            }
        });
    }

    private void examine(List<ChangedDay> fresh, StandOutRule rule, Duration age) {
        Instant oldest = fresh.stream()
                .map(mark -> later(CityTime.startOf(mark.day()), mark.markedAt().minus(age)))
                .min(Instant::compareTo)
                .orElseThrow()
                .minus(Duration.ofHours(rule.hours() - 1L));
        Instant newest = fresh.stream()
                .map(mark -> CityTime.startOf(mark.day().plusDays(1)))
                .max(Instant::compareTo)
                .orElseThrow();
        Instant arrived =
                fresh.stream().map(ChangedDay::markedAt).max(Instant::compareTo).orElseThrow();
        Instant from = later(oldest, arrived.minus(age).minusSeconds(1));
        var changedCodes = fresh.stream().map(ChangedDay::station).collect(Collectors.toSet());
        Map<String, List<Station>> byCity = stationsByCity();
        byCity.values().stream()
                .filter(city -> city.stream().anyMatch(station -> changedCodes.contains(station.code())))
                .forEach(city -> examineCity(city, rule, from, newest));
    }

    /** A changed value moves the median of its peers too: all stations of the city are looked at. */
    private void examineCity(Collection<Station> city, StandOutRule rule, Instant from, Instant to) {
        List<HourlyObservation> hours =
                observations.hours(city.stream().map(Station::code).toList(), from, to);
        var standOuts = new StandOuts(rule, city, hours);
        city.forEach(station -> standOuts.of(station).forEach(run -> episodes.keep(run, rule)));
    }

    private Map<String, List<Station>> stationsByCity() {
        Map<String, Station> byCode = stations.all(Jurisdiction.everything()).stream()
                .filter(station -> station.kind() == Station.Kind.STATION)
                .collect(Collectors.toMap(Station::code, Function.identity()));
        return places.all(Jurisdiction.everything()).stream()
                .filter(place -> place.kind() == Kind.STATION && place.city() != null)
                .filter(place -> byCode.containsKey(place.code()))
                .collect(Collectors.groupingBy(
                        place -> Objects.requireNonNull(place.city()),
                        Collectors.mapping(
                                place -> Objects.requireNonNull(byCode.get(place.code())), Collectors.toList())));
    }

    /** Publishes what has not been told; a listener that fails is asked again later and holds up nobody else. */
    void tell() {
        for (long id : episodes.waiting()) {
            try {
                transaction.executeWithoutResult(_ -> episodes.take(id).ifPresent(this::publish));
            } catch (RuntimeException e) {
                log.error("Episode {} could not be acted upon and is told again", id, e);
            }
        }
    }

    @Scheduled(fixedDelay = 60_000, initialDelay = 30_000)
    void tellAgain() {
        tell();
    }

    private void publish(Episode episode) {
        Station station = stations.find(episode.station()).orElseThrow();
        events.publishEvent(new StationStoodOut(
                station.code(),
                station.name(),
                station.county(),
                station.township(),
                episode.pollutant(),
                episode.from(),
                episode.to(),
                episode.value(),
                episode.peerMedian(),
                episode.ratio(),
                FigureKeys.hour(station.code(), episode.to(), AirItem.of(episode.pollutant()))));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
