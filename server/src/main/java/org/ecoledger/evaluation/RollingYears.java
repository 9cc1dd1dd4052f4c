package org.ecoledger.evaluation;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.ecoledger.evaluation.AirYearView.Rolling;
import org.ecoledger.figures.Figure.Shown;
import org.ecoledger.standards.TimeSpan;
import org.ecoledger.standards.air.Pollutant;
import org.ecoledger.standards.air.evaluation.PeriodEvaluation;
import org.ecoledger.standards.air.evaluation.PeriodValue;
import org.ecoledger.standards.air.evaluation.RollingMean;
import org.jspecify.annotations.Nullable;

/**
 * A place's three consecutive years by HJ 663-2026: there is a rolling mean once all three are valid.
 *
 * @param years by year, the last one up to yesterday while it runs
 */
record RollingYears(int last, Map<Integer, PlacePeriod> years) {
    private static final int COUNT = 3;

    static RollingYears of(PlacePeriods.Days days, int last, LocalDate today) {
        Map<Integer, PlacePeriod> years = new LinkedHashMap<>();
        IntStream.rangeClosed(first(last), last)
                .forEach(year -> years.put(year, days.in(AirSpan.of(TimeSpan.year(year), today))));
        return new RollingYears(last, years);
    }

    /** The first of the years that end with this one. */
    static int first(int last) {
        return last - COUNT + 1;
    }

    boolean applies() {
        return RollingMean.applies(last);
    }

    AirValue value(Pollutant pollutant) {
        PeriodValue value = entering(pollutant);
        return value == null ? AirValue.MISSING : AirValue.of(value);
    }

    List<Integer> missing(Pollutant pollutant) {
        return applies() ? rolling(pollutant).missing() : List.of();
    }

    /** The years' values from which it is made. */
    List<PlacePeriod> periods() {
        return List.copyOf(years.values());
    }

    PlacePeriod lastYear() {
        return periods().getLast();
    }

    Rolling view() {
        Map<String, Shown> values = AirYearView.byItem(
                pollutant -> lastYear().shown(AirStatistic.of(AirMeasure.ROLLING, pollutant), value(pollutant)));
        return new Rolling(
                lastYear().evaluation().edition().code(),
                applies(),
                first(last),
                last,
                values,
                AirYearView.byItem(this::missing));
    }

    private @Nullable PeriodValue entering(Pollutant pollutant) {
        if (!applies()) {
            return null;
        }
        RollingMean rolling = rolling(pollutant);
        return lastYear().entering(pollutant).measure() == AirMeasure.MEAN ? rolling.mean() : rolling.percentile();
    }

    private RollingMean rolling(Pollutant pollutant) {
        Map<Integer, PeriodEvaluation> evaluations = new LinkedHashMap<>();
        years.forEach((year, period) -> evaluations.put(year, period.evaluation()));
        return RollingMean.of(pollutant, evaluations, last);
    }
}
