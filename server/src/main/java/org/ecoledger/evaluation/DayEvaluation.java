package org.ecoledger.evaluation;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ecoledger.clock.CityTime;
import org.ecoledger.monitoring.HourlyObservation;
import org.ecoledger.standards.air.Aggregation;
import org.ecoledger.standards.air.AirQuality;
import org.ecoledger.standards.air.AirQualityIndex;
import org.ecoledger.standards.air.DayValues;
import org.ecoledger.standards.air.Pollutant;
import org.ecoledger.standards.air.Statistic;

/** One day's evaluation from the hours of its stations. Marked values do not enter. */
final class DayEvaluation {
    private final LocalDate day;
    private final Map<String, DayValues> stations = new HashMap<>();
    private final Map<String, Instant> newest = new HashMap<>();

    /** @param hours of any stations, all of this day */
    DayEvaluation(LocalDate day, Collection<HourlyObservation> hours) {
        this.day = day;
        Map<String, Map<Integer, Map<Pollutant, BigDecimal>>> byStation = new HashMap<>();
        for (HourlyObservation hour : hours) {
            byStation.computeIfAbsent(hour.station(), any -> new TreeMap<>()).put(hour.hour(), hour.valid());
            newest.merge(hour.station(), hour.at(), (one, other) -> one.isAfter(other) ? one : other);
        }
        byStation.forEach((station, labels) -> stations.put(station, DayValues.of(labels, day)));
    }

    AirDay station(String code) {
        return day(code, AirPlace.Kind.STATION, valuesOf(code), newestOf(List.of(code)));
    }

    /** A county's or city's day from its designated stations; those without data count among them. */
    AirDay region(AirPlace region, Collection<String> members) {
        DayValues values =
                Aggregation.cityDaily(members.stream().map(this::valuesOf).toList(), day);
        return day(region.code(), region.kind(), values, newestOf(members));
    }

    private DayValues valuesOf(String station) {
        DayValues values = stations.get(station);
        return values == null ? DayValues.of(Map.of(), day) : values;
    }

    private Instant newestOf(Collection<String> codes) {
        return codes.stream()
                .map(code -> newest.getOrDefault(code, CityTime.startOf(day)))
                .max(Instant::compareTo)
                .orElse(CityTime.startOf(day));
    }

    private AirDay day(String place, AirPlace.Kind kind, DayValues values, Instant asOf) {
        AirQuality quality = AirQualityIndex.daily(values.concentrations(), day);
        Map<Pollutant, AirDay.Value> shown = new EnumMap<>(Pollutant.class);
        for (Pollutant pollutant : Pollutant.values()) {
            Statistic value = values.value(pollutant);
            shown.put(pollutant, new AirDay.Value(value.published(), value.unrounded(), value.count(), value.needed()));
        }
        return new AirDay(
                place,
                kind,
                day,
                shown,
                values.ozoneHour().published(),
                quality.index(),
                quality.category(),
                quality.primary(),
                quality.complete(),
                quality.edition().code(),
                asOf);
    }
}
