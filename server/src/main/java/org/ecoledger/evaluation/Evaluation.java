package org.ecoledger.evaluation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecoledger.clock.CityTime;
import org.ecoledger.evaluation.AirPlace.Kind;
import org.ecoledger.monitoring.ChangedDays;
import org.ecoledger.monitoring.ChangedDays.ChangedDay;
import org.ecoledger.monitoring.Observations;
import org.ecoledger.organisation.Jurisdiction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings the evaluated days up to date with what was measured. Newest days first, a month at a time; each part is one
 * transaction that takes its marks away, so that nothing is lost when the server dies in between.
 */
@Component
public class Evaluation {
    private static final Logger log = LoggerFactory.getLogger(Evaluation.class);
    private static final int DAYS_AT_A_TIME = 31;

    private final ChangedDays changed;
    private final Observations observations;
    private final AirPlaces places;
    private final AirDays days;
    private final StandOutWatch watch;
    private final EvaluationLock lock;
    private final TransactionTemplate transaction;

    Evaluation(
            ChangedDays changed,
            Observations observations,
            AirPlaces places,
            AirDays days,
            StandOutWatch watch,
            EvaluationLock lock,
            PlatformTransactionManager transactions) {
        this.changed = changed;
        this.observations = observations;
        this.places = places;
        this.days = days;
        this.watch = watch;
        this.lock = lock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Evaluates all changed days now, after a run that is under way, and tells of the stations that stood out.
     *
     * @return how many days of stations there were
     */
    public int refresh() {
        int all = 0;
        for (int part = nextPart(); part > 0; part = nextPart()) {
            all += part;
        }
        watch.tell();
        return all;
    }

    @Scheduled(fixedDelay = 2_000)
    void refreshInBackground() {
        try {
            if (!changed.isEmpty()) {
                int evaluated = refresh();
                log.info("Evaluated {} changed days of stations", evaluated);
            }
        } catch (RuntimeException e) {
            log.error("The evaluation failed and is tried again", e);
        }
    }

    private int nextPart() {
        Integer part = transaction.execute(_ -> {
            lock.await();
            List<ChangedDay> marks = changed.takeNewest(DAYS_AT_A_TIME);
            if (!marks.isEmpty()) {
                evaluate(marks);
                watch.examine(marks);
            }
            return marks.size();
        });
        return part == null ? 0 : part;
    }

    private void evaluate(List<ChangedDay> marks) {
        List<AirPlace> all = places.all(Jurisdiction.everything());
        Map<LocalDate, Set<String>> stationsByDay = marks.stream()
                .collect(Collectors.groupingBy(
                        ChangedDay::day, TreeMap::new, Collectors.mapping(ChangedDay::station, Collectors.toSet())));
        List<AirDay> evaluated = new ArrayList<>();
        stationsByDay.forEach((day, stations) -> evaluated.addAll(evaluate(day, stations, all)));
        days.write(evaluated);
    }

    private List<AirDay> evaluate(LocalDate day, Set<String> stations, List<AirPlace> all) {
        List<AirPlace> regions = regionsOf(stations, all);
        Set<String> read = new HashSet<>(stations);
        regions.forEach(region -> read.addAll(members(region, all)));
        Instant from = CityTime.startOf(day);
        Instant to = CityTime.startOf(day.plusDays(1));
        var evaluation = new DayEvaluation(day, observations.hours(read, from, to));
        List<AirDay> evaluated =
                new ArrayList<>(stations.stream().map(evaluation::station).toList());
        for (AirPlace region : regions) {
            List<String> members = members(region, all);
            if (members.isEmpty()) {
                days.remove(region.code(), day);
            } else {
                evaluated.add(evaluation.region(region, members));
            }
        }
        return evaluated;
    }

    private static List<AirPlace> regionsOf(Set<String> stations, List<AirPlace> all) {
        Set<String> codes = all.stream()
                .filter(place -> place.kind() == Kind.STATION && stations.contains(place.code()))
                .flatMap(place -> Stream.of(place.county(), place.city()).filter(code -> code != null))
                .collect(Collectors.toSet());
        return all.stream()
                .filter(place -> place.kind() != Kind.STATION && codes.contains(place.code()))
                .toList();
    }

    private static List<String> members(AirPlace region, List<AirPlace> all) {
        return all.stream()
                .filter(place -> place.kind() == Kind.STATION && place.designated())
                .filter(place -> region.code().equals(region.kind() == Kind.COUNTY ? place.county() : place.city()))
                .map(AirPlace::code)
                .toList();
    }
}
