package org.ecoledger.standards.air.evaluation;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.ecoledger.standards.Edition;
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
 * @param edition the edition of HJ 663 applied
 */
public record DayCounts(
        int good,
        int valid,
        @Nullable BigDecimal goodRate,
        Map<Category, Integer> categories,
        Map<Pollutant, Integer> primary,
        Edition edition) {

    /** Where in HJ 663 the days are counted. */
    public static final String CLAUSE = "达标天数";

    public DayCounts {
        categories = Collections.unmodifiableMap(new EnumMap<>(categories));
        primary = Collections.unmodifiableMap(new EnumMap<>(primary));
    }

    static DayCounts of(Collection<EvaluatedDay> days, Terms terms) {
        Map<Category, Integer> categories = new EnumMap<>(Category.class);
        Map<Pollutant, Integer> primary = new EnumMap<>(Pollutant.class);
        for (EvaluatedDay day : days) {
            Integer index = day.index();
            if (index != null) {
                categories.merge(Category.of(index), 1, Integer::sum);
                day.primary().forEach(pollutant -> primary.merge(pollutant, 1, Integer::sum));
            }
        }
        return of(categories, primary, terms);
    }

    /** The counts of days with an index; a category or pollutant without any may be absent. */
    static DayCounts of(Map<Category, Integer> categories, Map<Pollutant, Integer> primary, Terms terms) {
        Map<Category, Integer> everyCategory = new EnumMap<>(Category.class);
        for (Category category : Category.values()) {
            everyCategory.put(category, categories.getOrDefault(category, 0));
        }
        Map<Pollutant, Integer> everyPollutant = new EnumMap<>(Pollutant.class);
        for (Pollutant pollutant : Pollutant.values()) {
            everyPollutant.put(pollutant, primary.getOrDefault(pollutant, 0));
        }
        int valid = categories.values().stream().mapToInt(Integer::intValue).sum();
        int good = categories.getOrDefault(Category.EXCELLENT, 0) + categories.getOrDefault(Category.GOOD, 0);
        return new DayCounts(
                good, valid, ItemEvaluation.publishedRate(good, valid), everyCategory, everyPollutant, terms.edition());
    }

    /** The exact share of good days in percent; null without a valid day. */
    public @Nullable Ratio exactGoodRate() {
        return valid == 0 ? null : ItemEvaluation.rate(good, valid);
    }
}
