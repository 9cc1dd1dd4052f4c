package org.ecoledger.evaluation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.ecoledger.clock.CityTime;
import org.ecoledger.evaluation.AirPlace.Kind;
import org.ecoledger.standards.air.AirQuality;
import org.ecoledger.standards.air.AirQualityIndex;
import org.ecoledger.standards.air.DailyConcentrations;
import org.ecoledger.standards.air.Pollutant;

/** Evaluated days with values made up by hand; the index follows from them by the edition of the day. */
final class HandMadeDays {
    /** A clean day. */
    private static final Map<Pollutant, String> CLEAN = Map.of(
            Pollutant.SO2,
            "8",
            Pollutant.NO2,
            "20",
            Pollutant.CO,
            "0.6",
            Pollutant.O3,
            "80",
            Pollutant.PM10,
            "40",
            Pollutant.PM25,
            "20");

    private HandMadeDays() {}

    /** A clean day but for one value. */
    static AirDay day(String place, Kind kind, LocalDate day, Pollutant pollutant, String value) {
        Map<Pollutant, BigDecimal> values = new EnumMap<>(Pollutant.class);
        CLEAN.forEach((one, clean) -> values.put(one, new BigDecimal(clean)));
        values.put(pollutant, new BigDecimal(value));
        return day(place, kind, day, values);
    }

    /** A day with these values; what is not there is missing. */
    static AirDay day(String place, Kind kind, LocalDate day, Map<Pollutant, BigDecimal> values) {
        AirQuality quality = AirQualityIndex.daily(new DailyConcentrations(values, null), day);
        Map<Pollutant, AirDay.Value> shown = new EnumMap<>(Pollutant.class);
        List.of(Pollutant.values()).forEach(one -> {
            BigDecimal value = values.get(one);
            shown.put(one, new AirDay.Value(value, value, value == null ? 0 : 24, 20));
        });
        return new AirDay(
                place,
                kind,
                day,
                shown,
                null,
                quality.index(),
                quality.category(),
                quality.primary(),
                quality.complete(),
                quality.edition().code(),
                CityTime.startOf(day.plusDays(1)));
    }
}
