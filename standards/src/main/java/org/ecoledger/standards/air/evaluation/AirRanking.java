package org.ecoledger.standards.air.evaluation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ecoledger.standards.Ranked;
import org.ecoledger.standards.Ratio;
import org.ecoledger.standards.air.evaluation.RankingOptions.ClassTwo;
import org.ecoledger.standards.air.evaluation.RankingOptions.Compared;
import org.ecoledger.standards.air.evaluation.RankingOptions.Ties;
import org.jspecify.annotations.Nullable;

/**
 * Places ranked by their composite index over one period, and by its rate of change against the same period before:
 * 环办监测〔2018〕19号. The best comes first; equals share a rank and keep the order in which they were given.
 *
 * @param byIndex the lowest index first
 * @param byChange by rate of change in percent, the greatest improvement (the lowest rate) first
 * @param worsened those whose index rose, the greatest rise first; places whose items all meet class II are left out
 * @param withoutIndex places that lack an item and so have no index to rank
 * @param withoutComparison ranked places with no index, or one of zero, in the period before
 */
public record AirRanking(
        List<RankedPlace> byIndex,
        List<RankedPlace> byChange,
        List<RankedPlace> worsened,
        List<String> withoutIndex,
        List<String> withoutComparison,
        RankingOptions options) {

    public AirRanking {
        byIndex = List.copyOf(byIndex);
        byChange = List.copyOf(byChange);
        worsened = List.copyOf(worsened);
        withoutIndex = List.copyOf(withoutIndex);
        withoutComparison = List.copyOf(withoutComparison);
    }

    /**
     * A place to be ranked.
     *
     * @param place its name or code, once in a ranking
     * @param before the same period of the year before; null where there is none
     */
    public record Contender(
            String place, PeriodEvaluation now, @Nullable PeriodEvaluation before) {}

    /** The ranking with {@link RankingOptions#DEFAULT}. */
    public static AirRanking of(Collection<Contender> contenders) {
        return of(contenders, RankingOptions.DEFAULT);
    }

    /**
     * The ranking by chosen rules.
     *
     * @throws IllegalArgumentException if a place is given twice
     */
    public static AirRanking of(Collection<Contender> contenders, RankingOptions options) {
        Map<String, Ratio> indices = new LinkedHashMap<>();
        Map<String, Ratio> rates = new LinkedHashMap<>();
        Map<String, Ratio> rises = new LinkedHashMap<>();
        List<String> withoutIndex = new ArrayList<>();
        List<String> withoutComparison = new ArrayList<>();
        for (Contender contender : contenders) {
            String place = contender.place();
            Ratio now = contender.now().index().exact();
            if (now == null) {
                withoutIndex.add(place);
                continue;
            }
            if (indices.put(place, now) != null) {
                throw new IllegalArgumentException("the place " + place + " is given twice");
            }
            Ratio rate = rate(now, contender.before(), options);
            if (rate == null) {
                withoutComparison.add(place);
                continue;
            }
            rates.put(place, rate);
            if (compared(rate, options.rateDigits(), options).signum() > 0
                    && !meetsClassTwo(contender.now(), options)) {
                rises.put(place, rate);
            }
        }
        return new AirRanking(
                ranked(indices, options.indexDigits(), false, options),
                ranked(rates, options.rateDigits(), false, options),
                ranked(rises, options.rateDigits(), true, options),
                withoutIndex,
                withoutComparison,
                options);
    }

    private static @Nullable Ratio rate(Ratio now, @Nullable PeriodEvaluation before, RankingOptions options) {
        Ratio earlier = before == null ? null : before.index().exact();
        if (earlier == null) {
            return null;
        }
        Ratio from = compared(earlier, options.indexDigits(), options);
        Ratio to = compared(now, options.indexDigits(), options);
        return from.signum() == 0 ? null : to.minus(from).times(100).dividedBy(from);
    }

    private static boolean meetsClassTwo(PeriodEvaluation evaluation, RankingOptions options) {
        return options.classTwo() == ClassTwo.MEANS_AND_PERCENTILES
                ? evaluation.isAttained()
                : evaluation.index().isWithinLimits();
    }

    private static Ratio compared(Ratio exact, int digits, RankingOptions options) {
        return options.compared() == Compared.ROUNDED ? Ratio.of(exact.rounded(digits)) : exact;
    }

    private static List<RankedPlace> ranked(
            Map<String, Ratio> values, int digits, boolean highestFirst, RankingOptions options) {
        Map<String, Ratio> keys = new LinkedHashMap<>();
        values.forEach((place, exact) -> {
            Ratio key = compared(exact, digits, options);
            keys.put(place, highestFirst ? key.negated() : key);
        });
        List<RankedPlace> places = new ArrayList<>();
        int distinct = 0;
        int last = 0;
        for (Ranked<String> ranked : Ranked.ascending(keys)) {
            distinct += ranked.rank() == last ? 0 : 1;
            last = ranked.rank();
            Ratio exact = values.getOrDefault(ranked.subject(), Ratio.ZERO);
            BigDecimal value = exact.rounded(digits);
            int rank = options.ties() == Ties.SKIP ? ranked.rank() : distinct;
            places.add(new RankedPlace(rank, ranked.subject(), exact, value));
        }
        return places;
    }
}
