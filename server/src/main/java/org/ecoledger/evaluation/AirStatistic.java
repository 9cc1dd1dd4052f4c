package org.ecoledger.evaluation;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.ecoledger.evaluation.AirMeasure.Of;
import org.ecoledger.standards.air.AreaClass;
import org.ecoledger.standards.air.Category;
import org.ecoledger.standards.air.Limits;
import org.ecoledger.standards.air.Period;
import org.ecoledger.standards.air.Pollutant;
import org.jspecify.annotations.Nullable;

/**
 * One number about the air of a period.
 *
 * @param pollutant there exactly where the measure is of an item
 * @param category there exactly where the measure is of a category
 * @param change whether it is the difference from the same period of the year before
 */
record AirStatistic(
        AirMeasure measure,
        @Nullable Pollutant pollutant,
        @Nullable Category category,
        boolean change) {
    private static final String CHANGE = "-change";

    static AirStatistic of(AirMeasure measure) {
        return new AirStatistic(measure, null, null, false);
    }

    static AirStatistic of(AirMeasure measure, Pollutant pollutant) {
        return new AirStatistic(measure, pollutant, null, false);
    }

    /** The value that enters the composite index: the mean where the standard limits it over a year, else the percentile. */
    static AirStatistic entering(Pollutant pollutant, LocalDate day) {
        boolean mean =
                Limits.on(day).find(pollutant, Period.YEAR, AreaClass.CLASS_2).isPresent();
        return of(mean ? AirMeasure.MEAN : AirMeasure.PERCENTILE, pollutant);
    }

    static AirStatistic of(Category category) {
        return new AirStatistic(AirMeasure.CATEGORY, null, category, false);
    }

    /** The item of a measure that is of one. */
    Pollutant item() {
        return Objects.requireNonNull(pollutant, measure::key);
    }

    AirStatistic changed() {
        return new AirStatistic(measure, pollutant, category, true);
    }

    AirStatistic unchanged() {
        return new AirStatistic(measure, pollutant, category, false);
    }

    /** good-days, mean-pm25, category-3, index-change: in addresses. */
    String key() {
        String of =
                pollutant != null ? "-" + AirItem.of(pollutant).key() : category != null ? "-" + category.number() : "";
        return measure.key() + of + (change ? CHANGE : "");
    }

    static Optional<AirStatistic> find(String key) {
        boolean change = key.endsWith(CHANGE);
        String name = change ? key.substring(0, key.length() - CHANGE.length()) : key;
        Optional<AirStatistic> found = whole(name).or(() -> part(name));
        return change
                ? found.filter(one -> one.measure() != AirMeasure.GAP && one.measure() != AirMeasure.RANK)
                        .map(AirStatistic::changed)
                : found;
    }

    private static Optional<AirStatistic> whole(String name) {
        return measure(name, Of.PERIOD).map(AirStatistic::of);
    }

    private static Optional<AirStatistic> part(String name) {
        int dash = name.lastIndexOf('-');
        if (dash < 0) {
            return Optional.empty();
        }
        String of = name.substring(dash + 1);
        return measure(name.substring(0, dash), Of.ITEM)
                .flatMap(measure ->
                        AirItem.find(of).flatMap(AirItem::pollutant).map(pollutant -> of(measure, pollutant)))
                .or(() -> measure(name.substring(0, dash), Of.CATEGORY)
                        .flatMap(_ -> Arrays.stream(Category.values())
                                .filter(category ->
                                        Integer.toString(category.number()).equals(of))
                                .findFirst())
                        .map(AirStatistic::of));
    }

    private static Optional<AirMeasure> measure(String key, Of of) {
        return Arrays.stream(AirMeasure.values())
                .filter(measure -> measure.of() == of && measure.key().equals(key))
                .findFirst();
    }

    String unit() {
        if (change && measure == AirMeasure.GOOD_RATE) {
            return "个百分点";
        }
        if (change && measure.differsInPercent()) {
            return "%";
        }
        return pollutant == null ? measure.unit() : measure.unit(pollutant);
    }

    /** 细颗粒物（PM2.5）平均浓度, 轻度污染天数, 优良天数同比. */
    String chinese() {
        String of = pollutant != null ? AirItem.of(pollutant).chinese() : category != null ? category.chinese() : "";
        return of + measure.chinese() + (change ? "同比" : "");
    }
}
