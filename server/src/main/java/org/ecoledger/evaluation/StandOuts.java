package org.ecoledger.evaluation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.ecoledger.monitoring.HourlyObservation;
import org.ecoledger.monitoring.Station;
import org.ecoledger.standards.air.Pollutant;
import org.jspecify.annotations.Nullable;

/** Finds stations that stand out among the stations of one city, by one rule. */
final class StandOuts {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private final StandOutRule rule;
    private final Collection<Station> stations;
    private final Map<Instant, Map<String, Map<Pollutant, BigDecimal>>> hours = new TreeMap<>();

    /**
     * @param stations all stations of the city
     * @param observations their hours, without a gap in what is to be examined
     */
    StandOuts(StandOutRule rule, Collection<Station> stations, Collection<HourlyObservation> observations) {
        this.rule = rule;
        this.stations = stations;
        observations.forEach(
                one -> hours.computeIfAbsent(one.at(), any -> new HashMap<>()).put(one.station(), one.valid()));
    }

    /** The runs of at least the rule's hours in which this station stood out, in order of time for each pollutant. */
    List<Episode> of(Station station) {
        List<Episode> runs = new ArrayList<>();
        for (Pollutant pollutant : rule.pollutants()) {
            List<Episode> run = new ArrayList<>();
            for (Instant at : hours.keySet()) {
                Episode hour = hour(station, pollutant, at);
                boolean goesOn = hour != null
                        && !run.isEmpty()
                        && run.getLast().to().plus(HOUR).equals(at);
                if (!goesOn) {
                    close(run, runs);
                }
                if (hour != null) {
                    run.add(hour);
                }
            }
            close(run, runs);
        }
        return runs;
    }

    private void close(List<Episode> run, List<Episode> runs) {
        if (run.size() >= rule.hours()) {
            Episode last = run.getLast();
            runs.add(new Episode(
                    last.station(),
                    last.pollutant(),
                    run.getFirst().from(),
                    last.to(),
                    last.value(),
                    last.peerMedian(),
                    last.ratio(),
                    last.peers()));
        }
        run.clear();
    }

    private @Nullable Episode hour(Station station, Pollutant pollutant, Instant at) {
        Map<String, Map<Pollutant, BigDecimal>> measured = hours.getOrDefault(at, Map.of());
        BigDecimal value = measured.getOrDefault(station.code(), Map.of()).get(pollutant);
        if (value == null || value.compareTo(rule.leastValue()) < 0) {
            return null;
        }
        List<BigDecimal> peers = stations.stream()
                .filter(peer -> !peer.code().equals(station.code()))
                .filter(peer -> !rule.sameGrade() || peer.grade() == station.grade())
                .map(peer -> measured.getOrDefault(peer.code(), Map.of()).get(pollutant))
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        if (peers.size() < rule.leastPeers()) {
            return null;
        }
        BigDecimal median = median(peers);
        boolean standsOut = median.signum() > 0 && value.compareTo(median.multiply(rule.ratio())) >= 0;
        return standsOut
                ? new Episode(
                        station.code(),
                        pollutant,
                        at,
                        at,
                        value,
                        median,
                        value.divide(median, 2, RoundingMode.HALF_EVEN),
                        peers.size())
                : null;
    }

    static BigDecimal median(List<BigDecimal> sorted) {
        int half = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? sorted.get(half)
                : sorted.get(half - 1).add(sorted.get(half)).divide(TWO);
    }
}
