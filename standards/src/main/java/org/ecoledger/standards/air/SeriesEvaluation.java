package org.ecoledger.standards.air;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;

/**
 * One station's hourly series evaluated: the figures and index of every day by the editions in force on it. The
 * results are exactly those of {@link DayValues} and {@link AirQualityIndex}; they are computed in whole numbers, so
 * that the years of a province take no time. {@link
 * org.ecoledger.standards.air.evaluation.PeriodEvaluation} takes its days as they are. Immutable.
 */
public final class SeriesEvaluation {

    private final HourlySeries hours;
    private final SeriesOptions options;
    private final DailySeries daily;

    private SeriesEvaluation(HourlySeries hours, SeriesOptions options, DailySeries daily) {
        this.hours = hours;
        this.options = options;
        this.daily = daily;
    }

    /** The evaluation with {@link SeriesOptions#DEFAULT}. */
    public static SeriesEvaluation of(HourlySeries hours) {
        return of(hours, SeriesOptions.DEFAULT);
    }

    /**
     * The evaluation by chosen rules.
     *
     * @throws IllegalArgumentException for days before the first edition known
     */
    public static SeriesEvaluation of(HourlySeries hours, SeriesOptions options) {
        DailySeries daily = StationDay.empty(hours, options.validity());
        StationDay station = new StationDay(hours, daily);
        DayRules.applyTo(daily, options, station::evaluate);
        return new SeriesEvaluation(hours, options, daily);
    }

    public HourlySeries hours() {
        return hours;
    }

    /** Every day's figures and index. */
    public DailySeries daily() {
        return daily;
    }

    /**
     * The evaluation after one day's hours were replaced by others; only that day is computed anew.
     *
     * @param changed by label 1 to 24; what is absent is missing afterwards
     */
    public SeriesEvaluation withDay(LocalDate day, Map<Integer, ? extends Map<Pollutant, BigDecimal>> changed) {
        HourlySeries series = hours.withDay(day, changed);
        DailySeries renewed = daily.copy();
        new StationDay(series, renewed).evaluate(renewed.position(day), DayRules.on(day, options));
        return new SeriesEvaluation(series, options, renewed);
    }
}
