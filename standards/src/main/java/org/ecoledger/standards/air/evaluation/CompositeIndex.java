package org.ecoledger.standards.air.evaluation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ecoledger.standards.Ratio;
import org.ecoledger.standards.air.AreaClass;
import org.ecoledger.standards.air.Limit;
import org.ecoledger.standards.air.Period;
import org.ecoledger.standards.air.Pollutant;
import org.jspecify.annotations.Nullable;

/**
 * 环境空气质量综合指数: the sum of the six single indices C / S, C being the period's mean of SO2, NO2, PM10 and PM2.5
 * and the percentile of CO and O3, S their limits of class II (of the year, of the day, of eight hours). 环办监测〔2018〕19号.
 *
 * @param exact null where an item is missing: an index of fewer items would look better than it is
 * @param index the same in the chosen digits, rounded once
 * @param items the single indices of the items that are there
 * @param missing the items without a value
 * @param largest the item with the largest single index, ties together; by exact value
 * @param weights the weights that were applied
 */
public record CompositeIndex(
        @Nullable Ratio exact,
        @Nullable BigDecimal index,
        Map<Pollutant, SingleIndex> items,
        List<Pollutant> missing,
        List<Pollutant> largest,
        IndexWeights weights) {

    public static final String CLAUSE = "环办监测〔2018〕19号 城市环境空气质量排名技术规定";

    private static final int SHARE_DECIMALS = 1;

    public CompositeIndex {
        items = items.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(items));
        missing = List.copyOf(missing);
        largest = List.copyOf(largest);
    }

    /**
     * One item of the index.
     *
     * @param concentration as it entered
     * @param aboveLimit whether the figure, rounded once to published digits, is above the limit
     * @param exact C / S
     * @param index the same in the chosen digits
     * @param weight as it entered
     * @param share of the weighted single index in the composite one, in percent with one decimal; null where the
     *     composite index is
     */
    public record SingleIndex(
            Pollutant pollutant,
            Ratio concentration,
            Limit limit,
            boolean aboveLimit,
            Ratio exact,
            BigDecimal index,
            BigDecimal weight,
            @Nullable BigDecimal share) {

        private Ratio weighted() {
            return exact.times(Ratio.of(weight));
        }

        private SingleIndex in(Ratio composite) {
            if (composite.signum() == 0) {
                return this;
            }
            BigDecimal part = weighted().times(100).dividedBy(composite).rounded(SHARE_DECIMALS);
            return new SingleIndex(pollutant, concentration, limit, aboveLimit, exact, index, weight, part);
        }
    }

    /** Whether all six figures are there and, in published digits, at or under their limits of class II. */
    public boolean isWithinLimits() {
        return missing.isEmpty() && items.values().stream().noneMatch(SingleIndex::aboveLimit);
    }

    static CompositeIndex of(Collection<ItemEvaluation> items, Terms terms) {
        Map<Pollutant, SingleIndex> singles = new EnumMap<>(Pollutant.class);
        List<Pollutant> missing = new ArrayList<>();
        for (ItemEvaluation item : items) {
            PeriodValue value = item.indexValue();
            if (value == null) {
                missing.add(item.pollutant());
            } else {
                singles.put(item.pollutant(), single(item.pollutant(), value.exact(), terms));
            }
        }
        List<Pollutant> largest = largest(singles);
        IndexWeights weights = terms.options().weights();
        if (!missing.isEmpty()) {
            return new CompositeIndex(null, null, singles, missing, largest, weights);
        }
        Ratio exact =
                Ratio.total(singles.values().stream().map(SingleIndex::weighted).toList());
        singles.replaceAll((pollutant, single) -> single.in(exact));
        BigDecimal index = exact.rounded(terms.options().indexDigits());
        return new CompositeIndex(exact, index, singles, missing, largest, weights);
    }

    private static SingleIndex single(Pollutant pollutant, Ratio value, Terms terms) {
        boolean mean = terms.rule(pollutant).judgesMean();
        Limit limit = terms.limits().of(pollutant, mean ? Period.YEAR : pollutant.daily(), AreaClass.CLASS_2);
        EvaluationOptions options = terms.options();
        Ratio exact = PeriodValue.quotient(pollutant, value, limit, options.intermediateDigits());
        return new SingleIndex(
                pollutant,
                options.intermediateDigits().taken(pollutant, value),
                limit,
                limit.isExceededBy(value),
                exact,
                exact.rounded(options.indexDigits()),
                options.weights().of(pollutant),
                null);
    }

    private static List<Pollutant> largest(Map<Pollutant, SingleIndex> singles) {
        Optional<Ratio> most = singles.values().stream().map(SingleIndex::exact).max(Ratio::compareTo);
        return singles.values().stream()
                .filter(single -> most.filter(single.exact()::equals).isPresent())
                .map(SingleIndex::pollutant)
                .toList();
    }
}
