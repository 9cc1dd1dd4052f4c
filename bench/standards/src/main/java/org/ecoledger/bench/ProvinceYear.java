package org.ecoledger.bench;

import java.util.List;
import org.ecoledger.standards.air.SeriesEvaluation;
import org.ecoledger.standards.air.evaluation.PeriodEvaluation;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** A province-year: from ten million hourly values every day's figures and index, and the year of every station. */
public class ProvinceYear {

    static final int STATIONS = 200;
    static final int NAIVE_STATIONS = 5;

    /** The generated stations. */
    @State(Scope.Benchmark)
    public static class Stations {
        private List<GeneratedYear> stations = List.of();

        @Setup
        public void generate() {
            stations = GeneratedYear.stations(STATIONS);
        }
    }

    /** A few of them, held as decimals. */
    @State(Scope.Benchmark)
    public static class NaiveStations {
        private List<NaiveYear> stations = List.of();

        @Setup
        public void generate() {
            stations = GeneratedYear.stations(NAIVE_STATIONS).stream()
                    .map(station -> NaiveYear.of(station.hours()))
                    .toList();
        }
    }

    @Benchmark
    public void fast(Stations province, Blackhole hole) {
        for (GeneratedYear station : province.stations) {
            SeriesEvaluation evaluation = SeriesEvaluation.of(station.hours());
            hole.consume(PeriodEvaluation.of(evaluation.daily(), GeneratedYear.SPAN));
        }
    }

    @Benchmark
    public void naive(NaiveStations part, Blackhole hole) {
        for (NaiveYear station : part.stations) {
            hole.consume(NaivePeriod.of(station.days()));
        }
    }

    @Benchmark
    public long scan(Stations province) {
        long sum = 0;
        for (GeneratedYear station : province.stations) {
            sum += station.scan();
        }
        return sum;
    }
}
