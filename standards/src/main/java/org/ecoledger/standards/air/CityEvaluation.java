package org.ecoledger.standards.air;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.ecoledger.standards.air.AggregationOptions.OzoneConvention;

/**
 * A city (or county) evaluated from its stations' series: the figures and index of every day,
 * exactly as {@link Aggregation} gives them. The caller passes the designated
 * evaluation points, all of them, and no others. Immutable.
 */
public final class CityEvaluation {

    private final List<DailySeries> stations;
    private final AggregationOptions aggregation;
    private final SeriesOptions options;
    private final DailySeries daily;

    private CityEvaluation(
            List<DailySeries> stations, AggregationOptions aggregation, SeriesOptions options, DailySeries daily) {
        this.stations = stations;
        this.aggregation = aggregation;
        this.options = options;
        this.daily = daily;
    }

    /** The evaluation with {@link AggregationOptions#DEFAULT} and {@link SeriesOptions#DEFAULT}. */
    public static CityEvaluation of(List<DailySeries> stations) {
        return of(stations, AggregationOptions.DEFAULT, SeriesOptions.DEFAULT);
    }

    /**
     * The evaluation by chosen rules.
     *
     * @param stations of the same days, at least one
     * @throws IllegalArgumentException for series of other days, and for the two options whose fractions do not stay
     *     small, which {@link Aggregation} alone computes: unrounded station values, and ozone from the city's hours
     */
    public static CityEvaluation of(List<DailySeries> stations, AggregationOptions aggregation, SeriesOptions options) {
        DailySeries daily = emptyCity(stations, aggregation);
        CityDay city = new CityDay(stations, daily, digitsMore(aggregation));
        DayRules.applyTo(daily, options, city::evaluate);
        return new CityEvaluation(List.copyOf(stations), aggregation, options, daily);
    }

    /** Every day's figures and index. */
    public DailySeries daily() {
        return daily;
    }

    /**
     * The evaluation after one station's day changed; only that day is computed anew.
     *
     * @param position where the station stands in the list it came in, from 0
     * @param changed the station's days, the same as before but for {@code day}
     */
    public CityEvaluation withDay(LocalDate day, int position, DailySeries changed) {
        List<DailySeries> renewedStations = new ArrayList<>(stations);
        renewedStations.set(position, changed);
        requireSameDays(renewedStations);
        DailySeries renewed = daily.copy();
        new CityDay(renewedStations, renewed, digitsMore(aggregation))
                .evaluate(renewed.position(day), DayRules.on(day, options));
        return new CityEvaluation(List.copyOf(renewedStations), aggregation, options, renewed);
    }

    private static DailySeries emptyCity(List<DailySeries> stations, AggregationOptions aggregation) {
        if (aggregation.ozone() == OzoneConvention.FROM_CITY_HOURS) {
            throw new IllegalArgumentException("ozone from the city's hours is computed by Aggregation only");
        }
        requireSameDays(stations);
        DailySeries first = stations.getFirst();
        int needed = Aggregation.needed(stations.size(), aggregation);
        return CityDay.empty(first.from(), first.days(), needed, digitsMore(aggregation));
    }

    private static int digitsMore(AggregationOptions aggregation) {
        return switch (aggregation.digits()) {
            case PUBLISHED -> 0;
            case ONE_MORE_THAN_PUBLISHED -> 1;
            case UNROUNDED ->
                throw new IllegalArgumentException("unrounded station values are aggregated by Aggregation only");
        };
    }

    private static void requireSameDays(List<DailySeries> stations) {
        if (stations.isEmpty()) {
            throw new IllegalArgumentException("a city has at least one station");
        }
        DailySeries first = stations.getFirst();
        for (DailySeries station : stations) {
            if (!station.from().equals(first.from()) || station.days() != first.days()) {
                throw new IllegalArgumentException("series of " + station.days() + " days from " + station.from()
                        + " among those of " + first.days() + " days from " + first.from());
            }
        }
    }
}
