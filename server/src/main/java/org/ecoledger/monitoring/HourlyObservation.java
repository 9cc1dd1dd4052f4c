package org.ecoledger.monitoring;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.ecoledger.clock.CityTime;
import org.ecoledger.standards.air.Pollutant;
import org.jspecify.annotations.Nullable;

/**
 * What a station reported for one hour.
 *
 * @param station code of the station
 * @param at label of the hour, which is its end: 08:00 covers 07:00 to 08:00
 * @param values µg/m³, CO mg/m³; a missing item is absent
 * @param marks the source's marks against an item, such as H for too few samples; a marked value is not evaluated
 * @param ozoneEightHours the source's own eight-hour moving mean of ozone
 * @param publishedIndex the air quality index that the source published for this hour
 * @param version 1 for the value as it first came, one more for each correction
 * @param importId the import that brought this version
 * @param line its line in that import's file
 */
public record HourlyObservation(
        String station,
        Instant at,
        Map<Pollutant, BigDecimal> values,
        Map<Pollutant, String> marks,
        @Nullable BigDecimal ozoneEightHours,
        @Nullable Integer publishedIndex,
        int version,
        long importId,
        long line) {

    public HourlyObservation {
        values = Map.copyOf(values);
        marks = Map.copyOf(marks);
    }

    /** The values without those that bear a mark. */
    public Map<Pollutant, BigDecimal> valid() {
        Map<Pollutant, BigDecimal> valid = new EnumMap<>(Pollutant.class);
        valid.putAll(values);
        marks.keySet().forEach(valid::remove);
        return valid;
    }

    /** The day to which the hour belongs: midnight ends the day before. */
    public LocalDate day() {
        return dayOf(at);
    }

    /** 1 to 24. */
    public int hour() {
        int hour = CityTime.at(at).getHour();
        return hour == 0 ? 24 : hour;
    }

    /** The day to which the hour with this label belongs. */
    public static LocalDate dayOf(Instant at) {
        return LocalDate.ofInstant(at.minusSeconds(1), CityTime.ZONE);
    }
}
