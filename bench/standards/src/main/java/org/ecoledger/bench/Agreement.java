package org.ecoledger.bench;

import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import org.ecoledger.standards.air.CityEvaluation;
import org.ecoledger.standards.air.DailySeries;
import org.ecoledger.standards.air.Pollutant;
import org.ecoledger.standards.air.SeriesEvaluation;
import org.ecoledger.standards.air.evaluation.CompositeIndex.SingleIndex;
import org.ecoledger.standards.air.evaluation.ItemEvaluation;
import org.ecoledger.standards.air.evaluation.PeriodEvaluation;
import org.ecoledger.standards.air.evaluation.PeriodValue;
import org.jspecify.annotations.Nullable;

/** That the plain implementation and the library give the same figures; else their speeds are not to be compared. */
final class Agreement {

    private Agreement() {}

    /** Compares some stations and the city of them, every day and the year. */
    static void check(List<GeneratedYear> stations) {
        List<DailySeries> fast = stations.stream()
                .map(station -> SeriesEvaluation.of(station.hours()).daily())
                .toList();
        List<List<NaiveDay>> naive = stations.stream()
                .map(station -> NaiveYear.of(station.hours()).days())
                .toList();
        for (int i = 0; i < fast.size(); i++) {
            check(fast.get(i), naive.get(i));
        }
        check(CityEvaluation.of(fast).daily(), NaiveYear.city(naive));
    }

    private static void check(DailySeries fast, List<NaiveDay> naive) {
        for (NaiveDay day : naive) {
            for (Pollutant pollutant : Pollutant.values()) {
                same(fast.value(pollutant, day.day()).published(), day.published(pollutant), pollutant, day.day());
            }
            same(fast.index(day.day()).orElse(-1), Objects.requireNonNullElse(day.index(), -1), "index", day.day());
            same(fast.primary(day.day()), day.primary(), "primary", day.day());
        }
        check(PeriodEvaluation.of(fast, GeneratedYear.SPAN), NaivePeriod.of(naive));
    }

    private static void check(PeriodEvaluation fast, NaivePeriod naive) {
        naive.items().forEach((pollutant, item) -> check(fast, pollutant, item));
        same(fast.days().good(), naive.good(), "good days");
        same(fast.days().valid(), naive.valid(), "valid days");
        fast.days()
                .categories()
                .forEach((category, days) -> same(days, naive.categories().getOrDefault(category, 0), category));
        fast.days()
                .primary()
                .forEach((pollutant, days) -> same(days, naive.primary().getOrDefault(pollutant, 0), pollutant));
        same(fast.index().index(), naive.compositeIndex(), "composite index");
    }

    private static void check(PeriodEvaluation fast, Pollutant pollutant, NaivePeriod.Item naive) {
        ItemEvaluation item = fast.item(pollutant);
        SingleIndex single = Objects.requireNonNull(fast.index().items().get(pollutant));
        PeriodValue decisive = Objects.requireNonNull(item.indexValue());
        same(published(item.mean()), naive.mean(), pollutant, "mean");
        same(published(item.percentile()), naive.percentile(), pollutant, "percentile");
        same(item.attained(), naive.attained(), pollutant, "attained");
        same(item.days(), naive.days(), pollutant, "days");
        same(item.daysAboveLimit(), naive.daysAboveLimit(), pollutant, "days above the limit");
        same(item.attainmentRate(), naive.attainmentRate(), pollutant, "attainment rate");
        same(item.highest(), naive.highest(), pollutant, "highest");
        same(decisive.exceedMultiple(), naive.exceedMultiple(), pollutant, "exceed multiple");
        same(single.exact().rounded(6), naive.singleIndex().setScale(6, RoundingMode.HALF_EVEN), pollutant);
    }

    private static Object published(@Nullable PeriodValue value) {
        return Objects.requireNonNull(value).published();
    }

    private static void same(@Nullable Object fast, @Nullable Object naive, Object... what) {
        if (!Objects.equals(fast, naive)) {
            throw new IllegalStateException("%s instead of %s: %s".formatted(fast, naive, List.of(what)));
        }
    }
}
