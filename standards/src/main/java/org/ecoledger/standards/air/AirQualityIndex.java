package org.ecoledger.standards.air;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.Set;
import org.ecoledger.standards.Edition;
import org.ecoledger.standards.Editions;
import org.ecoledger.standards.Subject;
import org.ecoledger.standards.air.IndexOptions.HourlyInputs;
import org.jspecify.annotations.Nullable;

/**
 * The air quality index (空气质量指数) of HJ 633: the highest individual index, by the edition in force on the day.
 *
 * <p>A missing item is left out. HJ 633-2012 publishes the index of the rest, as the national data show; HJ 633-2026
 * does so only above 100 and otherwise publishes the single items alone.
 *
 * <p>Where HJ 633-2012 computes no index for a concentration, the item is named and the result is not complete. The
 * real-time index is then that of the rest, as the text refers one-hour SO2 to the daily report. A day whose eight-hour
 * O3 lies there, without a one-hour value in its stead, has no index: that of the rest would look far better than it is.
 */
public final class AirQualityIndex {

    private AirQualityIndex() {}

    /** The real-time index from the six one-hour means. */
    public static AirQuality hourly(Map<Pollutant, BigDecimal> oneHourMeans, LocalDate day) {
        return hourly(oneHourMeans, MovingMeans.NONE, day, IndexOptions.DEFAULT);
    }

    /**
     * The real-time index by a chosen reading.
     *
     * @param oneHourMeans in each pollutant's unit; a missing item is absent
     * @param moving used only by {@link HourlyInputs#NINE_OF_2012} and only for days under HJ 633-2012
     * @throws IllegalArgumentException for a negative concentration
     */
    public static AirQuality hourly(
            Map<Pollutant, BigDecimal> oneHourMeans, MovingMeans moving, LocalDate day, IndexOptions options) {
        Computation computation = new Computation(day, options);
        boolean nine = options.hourlyInputs() == HourlyInputs.NINE_OF_2012 && computation.rules.movingMeansInHourly();
        for (Pollutant pollutant : Pollutant.values()) {
            boolean particles = pollutant == Pollutant.PM10 || pollutant == Pollutant.PM25;
            if (!(nine && particles)) {
                computation.require(pollutant, Period.HOUR, oneHourMeans.get(pollutant));
            }
        }
        if (nine) {
            computation.require(Pollutant.O3, Period.EIGHT_HOURS, moving.ozoneEightHours());
            computation.require(Pollutant.PM10, Period.DAY, moving.pm10Day());
            computation.require(Pollutant.PM25, Period.DAY, moving.pm25Day());
        }
        return computation.result(true);
    }

    /** The daily index from 24-hour means, with the highest eight-hour mean of the day for O3. */
    public static AirQuality daily(Map<Pollutant, BigDecimal> values, LocalDate day) {
        return daily(new DailyConcentrations(values, null), day);
    }

    /** The daily index with {@link IndexOptions#DEFAULT}. */
    public static AirQuality daily(DailyConcentrations concentrations, LocalDate day) {
        return daily(concentrations, day, IndexOptions.DEFAULT);
    }

    /** The daily index by a chosen reading. */
    public static AirQuality daily(DailyConcentrations concentrations, LocalDate day, IndexOptions options) {
        Computation computation = new Computation(day, options);
        for (Pollutant pollutant : Pollutant.values()) {
            computation.require(
                    pollutant, pollutant.daily(), concentrations.values().get(pollutant));
        }
        if (options.ozoneHourInDaily() && computation.rules.ozoneHourInDaily()) {
            computation.add(Pollutant.O3, Period.HOUR, concentrations.ozoneHour());
        }
        return computation.result(false);
    }

    /** Collects the individual indices of one hour or day. */
    private static final class Computation {
        private final LocalDate day;
        private final IndexOptions options;
        private final Edition edition;
        private final IndexRules rules;
        private final Map<Pollutant, Integer> individual = new EnumMap<>(Pollutant.class);
        private final Set<Pollutant> given = EnumSet.noneOf(Pollutant.class);
        private boolean complete = true;

        Computation(LocalDate day, IndexOptions options) {
            this.day = day;
            this.options = options;
            this.edition = Editions.inForce(Subject.AIR_QUALITY_INDEX, day);
            this.rules = IndexRules.of(edition);
        }

        void require(Pollutant pollutant, Period period, @Nullable BigDecimal concentration) {
            complete &= concentration != null
                    || (rules.exempts() && options.exempt().contains(pollutant));
            add(pollutant, period, concentration);
        }

        void add(Pollutant pollutant, Period period, @Nullable BigDecimal concentration) {
            if (concentration != null) {
                given.add(pollutant);
                Iaqi.of(pollutant, period, concentration, day, options)
                        .ifPresent(index -> individual.merge(pollutant, index, Math::max));
            }
        }

        AirQuality result(boolean publishedBeyondTable) {
            List<Pollutant> beyondTable =
                    given.stream().filter(item -> !individual.containsKey(item)).toList();
            complete &= beyondTable.isEmpty();
            Optional<Integer> index = individual.values().stream()
                    .max(Integer::compare)
                    .filter(this::isPublished)
                    .filter(any -> publishedBeyondTable || beyondTable.isEmpty());
            return new AirQuality(
                    index.orElse(null),
                    index.map(this::primary).orElse(List.of()),
                    index.map(Category::of).orElse(null),
                    individual,
                    edition,
                    rules.clause(),
                    complete,
                    beyondTable,
                    exceeding());
        }

        private List<Pollutant> exceeding() {
            return rules.exceedingAbove().stream()
                    .flatMap(limit -> individual.entrySet().stream().filter(entry -> entry.getValue() > limit))
                    .map(Entry::getKey)
                    .toList();
        }

        private boolean isPublished(int index) {
            return complete
                    || rules.incompleteAbove().map(floor -> index > floor).orElse(true);
        }

        private List<Pollutant> primary(int index) {
            return individual.entrySet().stream()
                    .filter(entry -> index > Category.EXCELLENT.highest() && entry.getValue() == index)
                    .map(Entry::getKey)
                    .toList();
        }
    }
}
