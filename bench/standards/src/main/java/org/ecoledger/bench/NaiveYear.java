package org.ecoledger.bench;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.ecoledger.standards.air.HourlySeries;
import org.ecoledger.standards.air.Pollutant;
import org.jspecify.annotations.Nullable;

/** A station's year held as decimals, one object for every hour: the same values as in the series. */
record NaiveYear(List<Map<Pollutant, List<@Nullable BigDecimal>>> hoursByDay) {

    static NaiveYear of(HourlySeries series) {
        List<Map<Pollutant, List<@Nullable BigDecimal>>> days = new ArrayList<>();
        for (int i = 0; i < series.days(); i++) {
            days.add(day(series.hours(series.from().plusDays(i))));
        }
        return new NaiveYear(days);
    }

    static Map<Pollutant, List<@Nullable BigDecimal>> day(Map<Integer, Map<Pollutant, BigDecimal>> hours) {
        Map<Pollutant, List<@Nullable BigDecimal>> byPollutant = new EnumMap<>(Pollutant.class);
        for (Pollutant pollutant : Pollutant.values()) {
            List<@Nullable BigDecimal> values = new ArrayList<>();
            for (int label = 1; label <= 24; label++) {
                BigDecimal value = hours.getOrDefault(label, Map.of()).get(pollutant);
                values.add(value == null ? null : value.stripTrailingZeros());
            }
            byPollutant.put(pollutant, values);
        }
        return byPollutant;
    }

    List<NaiveDay> days() {
        List<NaiveDay> days = new ArrayList<>();
        LocalDate day = GeneratedYear.FIRST;
        for (Map<Pollutant, List<@Nullable BigDecimal>> hours : hoursByDay) {
            days.add(NaiveDay.ofHours(day, hours));
            day = day.plusDays(1);
        }
        return days;
    }

    /** A city's days from those of its stations. */
    static List<NaiveDay> city(List<List<NaiveDay>> stations) {
        List<NaiveDay> days = new ArrayList<>();
        for (int i = 0; i < stations.getFirst().size(); i++) {
            int position = i;
            days.add(NaiveDay.ofStations(
                    GeneratedYear.FIRST.plusDays(i),
                    stations.stream().map(station -> station.get(position)).toList()));
        }
        return days;
    }
}
