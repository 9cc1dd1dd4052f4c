package org.ecoledger.standards.air.evaluation;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.ecoledger.standards.Ratio;
import org.ecoledger.standards.air.Category;
import org.ecoledger.standards.air.Pollutant;
import org.jspecify.annotations.Nullable;

/**
 * The days of a period by their air quality index.
 *
 * @param good 优良天数: days with an index of at most 100
 * @param valid 有效天数: days with an index
 * @param goodRate good days by valid days in percent, one decimal; null without a valid day
 * @param categories days of each category, zero where there are none
 * @param primary days on which each item is a primary pollutant, a tie counting for each; zero where there are none
 */
public record DayCounts(
        int good,
        int valid,
        @Nullable BigDecimal goodRate,
        Map<Category, Integer> categories,
        Map<Pollutant, Integer> primary) {

    public DayCounts {
        categories = Collections.unmodifiableMap(new EnumMap<>(categories));
        primary = Collections.unmodifiableMap(new EnumMap<>(primary));
    }

    static DayCounts of(Collection<EvaluatedDay> days) {
        List<Integer> indices =
                days.stream().map(EvaluatedDay::index).filter(Objects::nonNull).toList();
        Map<Category, Integer> categories = new EnumMap<>(Category.class);
        for (Category category : Category.values()) {
            categories.put(category, 0);
        }
        indices.forEach(index -> categories.merge(Category.of(index), 1, Integer::sum));
        Map<Pollutant, Integer> primary = new EnumMap<>(Pollutant.class);
        for (Pollutant pollutant : Pollutant.values()) {
            primary.put(pollutant, 0);
        }
        days.stream()
                .filter(day -> day.index() != null)
                .flatMap(day -> day.primary().stream())
                .forEach(pollutant -> primary.merge(pollutant, 1, Integer::sum));
        int good = Math.toIntExact(indices.stream()
                .filter(index -> index <= Category.GOOD.highest())
                .count());
        return new DayCounts(
                good, indices.size(), ItemEvaluation.publishedRate(good, indices.size()), categories, primary);
    }

    /** The exact share of good days in percent; null without a valid day. */
    public @Nullable Ratio exactGoodRate() {
        return valid == 0 ? null : ItemEvaluation.rate(good, valid);
    }
}
