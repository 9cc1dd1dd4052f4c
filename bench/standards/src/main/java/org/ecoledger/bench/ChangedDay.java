package org.ecoledger.bench;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ecoledger.standards.air.CityEvaluation;
import org.ecoledger.standards.air.DailySeries;
import org.ecoledger.standards.air.Pollutant;
import org.ecoledger.standards.air.SeriesEvaluation;
import org.ecoledger.standards.air.evaluation.PeriodEvaluation;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** One station's day arrives anew in an evaluated city-year: that day, the station's year and the city's year. */
public class ChangedDay {

    private static final LocalDate DAY = LocalDate.of(2025, 7, 1);
    private static final int CHANGED = 3;

    /** An evaluated city and another day's hours. */
    @State(Scope.Benchmark)
    public static class City {
        private final List<GeneratedYear> generated = GeneratedYear.stations(CityYear.STATIONS);
        private final SeriesEvaluation station =
                SeriesEvaluation.of(generated.get(CHANGED).hours());
        private final CityEvaluation city = CityEvaluation.of(generated.stream()
                .map(each -> SeriesEvaluation.of(each.hours()).daily())
                .toList());
        private final Map<Integer, Map<Pollutant, BigDecimal>> hours =
                GeneratedYear.of(CityYear.STATIONS).hours().hours(DAY);
    }

    /** The same as plain days. */
    @State(Scope.Benchmark)
    public static class NaiveCity {
        private final List<List<NaiveDay>> stations = new ArrayList<>();
        private List<NaiveDay> city = List.of();
        private Map<Integer, Map<Pollutant, BigDecimal>> hours = Map.of();

        @Setup
        public void evaluate() {
            GeneratedYear.stations(CityYear.STATIONS)
                    .forEach(station ->
                            stations.add(NaiveYear.of(station.hours()).days()));
            city = NaiveYear.city(stations);
            hours = GeneratedYear.of(CityYear.STATIONS).hours().hours(DAY);
        }
    }

    @Benchmark
    public void fast(City before, Blackhole hole) {
        SeriesEvaluation station = before.station.withDay(DAY, before.hours);
        CityEvaluation city = before.city.withDay(DAY, CHANGED, station.daily());
        hole.consume(year(station.daily()));
        hole.consume(year(city.daily()));
    }

    @Benchmark
    public void naive(NaiveCity before, Blackhole hole) {
        int position = DAY.getDayOfYear() - 1;
        NaiveDay changed = NaiveDay.ofHours(DAY, NaiveYear.day(before.hours));
        List<List<NaiveDay>> stations = new ArrayList<>(before.stations);
        stations.set(CHANGED, replaced(before.stations.get(CHANGED), position, changed));
        List<NaiveDay> ofDay =
                stations.stream().map(station -> station.get(position)).toList();
        hole.consume(NaivePeriod.of(stations.get(CHANGED)));
        hole.consume(NaivePeriod.of(replaced(before.city, position, NaiveDay.ofStations(DAY, ofDay))));
    }

    /** All hours of the city, although one day of one station changed: the least that an evaluation anew would read. */
    @Benchmark
    public long scan(City before) {
        return before.generated.stream().mapToLong(GeneratedYear::scan).sum();
    }

    private static PeriodEvaluation year(DailySeries daily) {
        return PeriodEvaluation.of(daily, GeneratedYear.SPAN);
    }

    private static List<NaiveDay> replaced(List<NaiveDay> days, int position, NaiveDay changed) {
        List<NaiveDay> renewed = new ArrayList<>(days);
        renewed.set(position, changed);
        return renewed;
    }
}
