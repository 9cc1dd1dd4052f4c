package org.ecoledger.bench;

import java.util.List;
import org.ecoledger.standards.air.CityEvaluation;
import org.ecoledger.standards.air.DailySeries;
import org.ecoledger.standards.air.SeriesEvaluation;
import org.ecoledger.standards.air.evaluation.PeriodEvaluation;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** A city-year: the days of ten stations, the city's days from them, and the city's year. */
public class CityYear {

    static final int STATIONS = 10;

    /** The generated stations. */
    @State(Scope.Benchmark)
    public static class Stations {
        private List<GeneratedYear> stations = List.of();

        @Setup
        public void generate() {
            stations = GeneratedYear.stations(STATIONS);
        }
    }

    /** The same, held as decimals. */
    @State(Scope.Benchmark)
    public static class NaiveStations {
        private List<NaiveYear> stations = List.of();

        @Setup
        public void generate() {
            stations = GeneratedYear.stations(STATIONS).stream()
                    .map(station -> NaiveYear.of(station.hours()))
                    .toList();
        }
    }

    @Benchmark
    public PeriodEvaluation fast(Stations city) {
        List<DailySeries> stations = city.stations.stream()
                .map(station -> SeriesEvaluation.of(station.hours()).daily())
                .toList();
        return PeriodEvaluation.of(CityEvaluation.of(stations).daily(), GeneratedYear.SPAN);
    }

    @Benchmark
    public Object naive(NaiveStations city) {
        List<List<NaiveDay>> stations =
                city.stations.stream().map(NaiveYear::days).toList();
        return NaivePeriod.of(NaiveYear.city(stations));
    }

    @Benchmark
    public long scan(Stations city) {
        return city.stations.stream().mapToLong(GeneratedYear::scan).sum();
    }
}
