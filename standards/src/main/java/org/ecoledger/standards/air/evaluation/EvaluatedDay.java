package org.ecoledger.standards.air.evaluation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ecoledger.standards.Edition;
import org.ecoledger.standards.air.AirQuality;
import org.ecoledger.standards.air.AirQualityIndex;
import org.ecoledger.standards.air.DailyConcentrations;
import org.ecoledger.standards.air.DayValues;
import org.ecoledger.standards.air.IndexOptions;
import org.ecoledger.standards.air.Pollutant;
import org.jspecify.annotations.Nullable;

/**
 * One day of a place as the evaluation of a period takes it.
 *
 * @param concentrations the valid daily values: 24-hour means, for O3 the highest eight-hour mean
 * @param index the daily air quality index, null where there is none: such a day counts neither as valid nor as good
 * @param primary primary pollutants, ties together
 * @param edition the edition of HJ 633 that made the index
 */
public record EvaluatedDay(
        LocalDate day,
        DailyConcentrations concentrations,
        @Nullable Integer index,
        List<Pollutant> primary,
        Edition edition) {

    public EvaluatedDay {
        primary = List.copyOf(primary);
    }

    /** The day with the index of the edition in force on it. */
    public static EvaluatedDay of(LocalDate day, DailyConcentrations concentrations) {
        return of(day, concentrations, IndexOptions.DEFAULT);
    }

    /** The day with the index by a chosen reading. */
    public static EvaluatedDay of(LocalDate day, DailyConcentrations concentrations, IndexOptions options) {
        AirQuality quality = AirQualityIndex.daily(concentrations, day, options);
        return new EvaluatedDay(day, concentrations, quality.index(), quality.primary(), quality.edition());
    }

    /** A station's or city's day, in published digits. */
    public static EvaluatedDay of(DayValues values) {
        return of(values.day(), values.concentrations());
    }

    /** The daily value of an item, empty where it is not valid. */
    public Optional<BigDecimal> value(Pollutant pollutant) {
        return Optional.ofNullable(concentrations.values().get(pollutant));
    }
}
