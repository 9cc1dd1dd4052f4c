package org.ecoledger.standards.air;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.ecoledger.standards.air.FigureColumn.Shape;
import org.ecoledger.standards.air.Statistic.Counted;

/** The figures of a city's days from those of its stations, by the rules of {@link Aggregation}. */
final class CityDay {

    private final List<DailySeries> stations;
    private final DailySeries daily;
    private final int digitsMore;

    CityDay(List<DailySeries> stations, DailySeries daily, int digitsMore) {
        this.stations = stations;
        this.daily = daily;
        this.digitsMore = digitsMore;
    }

    /** Days without figures yet, of the shape that a city's figures have. */
    static DailySeries empty(LocalDate from, int days, int neededStations, int digitsMore) {
        Function<Pollutant, Shape> shape =
                pollutant -> new Shape(pollutant, pollutant.decimals() + digitsMore, neededStations, Counted.STATIONS);
        return DailySeries.empty(from, days, shape, shape.apply(Pollutant.O3));
    }

    /** Sets the figures and the index of the day at a position. */
    void evaluate(int day, DayRules rules) {
        for (Pollutant pollutant : Pollutant.values()) {
            setMean(day, daily.column(pollutant), station -> station.column(pollutant));
        }
        setMean(day, daily.ozoneHour(), DailySeries::ozoneHour);
        daily.takeIndex(day, rules);
    }

    private void setMean(int day, FigureColumn city, Function<DailySeries, FigureColumn> figure) {
        long sum = 0;
        int count = 0;
        for (DailySeries station : stations) {
            FigureColumn column = figure.apply(station);
            if (!column.isMissing(day)) {
                sum += column.taken(day, digitsMore);
                count++;
            }
        }
        if (count >= city.shape().needed()) {
            city.set(day, sum, count, count);
        } else {
            city.setMissing(day, count);
        }
    }
}
