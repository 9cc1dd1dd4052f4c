package org.ecoledger.standards.air.evaluation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.ecoledger.standards.Edition;
import org.ecoledger.standards.Ranked;
import org.ecoledger.standards.Ratio;
import org.ecoledger.standards.air.evaluation.RankingOptions.ClassTwo;
import org.ecoledger.standards.air.evaluation.RankingOptions.Compared;
import org.ecoledger.standards.air.evaluation.RankingOptions.EarlierLimits;
import org.ecoledger.standards.air.evaluation.RankingOptions.Insufficient;
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
 * @param withoutComparison ranked places with no index, or one of zero, in the period before, or with too few valid days
 *     in it
 * @param insufficient places left out for too few valid days
 * @param edition the edition of HJ 663 that made the figures; null without places
 * @param limits the editions of GB 3095 whose limits made the indices: of the period, then of the one before where those
 *     differ
 */
public record AirRanking(
        List<RankedPlace> byIndex,
        List<RankedPlace> byChange,
        List<RankedPlace> worsened,
        List<String> withoutIndex,
        List<String> withoutComparison,
        List<String> insufficient,
        @Nullable Edition edition,
        List<Edition> limits,
        RankingOptions options) {

    /** Where the ranking stands. */
    public static final String CLAUSE = CompositeIndex.CLAUSE;

    public AirRanking {
        byIndex = List.copyOf(byIndex);
        byChange = List.copyOf(byChange);
        worsened = List.copyOf(worsened);
        withoutIndex = List.copyOf(withoutIndex);
        withoutComparison = List.copyOf(withoutComparison);
        insufficient = List.copyOf(insufficient);
        limits = List.copyOf(limits);
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
     * @throws IllegalArgumentException if a place is given twice, or the periods are not of the same span, editions and
     *     options
     */
    public static AirRanking of(Collection<Contender> contenders, RankingOptions options) {
        ContenderCheck.requireComparable(contenders);
        Lists lists = new Lists(options);
        contenders.forEach(lists::add);
        return new AirRanking(
                ranked(lists.indices, options.indexDigits(), false, options),
                ranked(lists.rates, options.rateDigits(), false, options),
                ranked(lists.rises, options.rateDigits(), true, options),
                lists.withoutIndex,
                lists.withoutComparison,
                lists.insufficient,
                contenders.stream().findFirst().map(one -> one.now().edition()).orElse(null),
                limits(contenders, options),
                options);
    }

    /** Which places enter which list. */
    private static final class Lists {
        private final RankingOptions options;
        private final Map<String, Ratio> indices = new LinkedHashMap<>();
        private final Map<String, Ratio> rates = new LinkedHashMap<>();
        private final Map<String, Ratio> rises = new LinkedHashMap<>();
        private final List<String> withoutIndex = new ArrayList<>();
        private final List<String> withoutComparison = new ArrayList<>();
        private final List<String> insufficient = new ArrayList<>();

        Lists(RankingOptions options) {
            this.options = options;
        }

        void add(Contender contender) {
            Ratio now = contender.now().index().exact();
            if (now == null) {
                withoutIndex.add(contender.place());
            } else if (!counts(contender.now(), options)) {
                insufficient.add(contender.place());
            } else {
                indices.put(contender.place(), now);
                addChange(contender, rate(now, contender, options));
            }
        }

        private void addChange(Contender contender, @Nullable Ratio rate) {
            if (rate == null) {
                withoutComparison.add(contender.place());
                return;
            }
            rates.put(contender.place(), rate);
            if (compared(rate, options.rateDigits(), options).signum() > 0
                    && !meetsClassTwo(contender.now(), options)) {
                rises.put(contender.place(), rate);
            }
        }
    }

    private static List<Edition> limits(Collection<Contender> contenders, RankingOptions options) {
        Stream<Edition> before = options.earlierLimits() == EarlierLimits.AS_EVALUATED
                ? contenders.stream()
                        .map(Contender::before)
                        .filter(Objects::nonNull)
                        .map(PeriodEvaluation::limits)
                : Stream.empty();
        return Stream.concat(contenders.stream().map(one -> one.now().limits()), before)
                .distinct()
                .toList();
    }

    private static boolean counts(PeriodEvaluation evaluation, RankingOptions options) {
        return options.insufficient() == Insufficient.RANKED || evaluation.isSufficient();
    }

    private static @Nullable Ratio rate(Ratio now, Contender contender, RankingOptions options) {
        PeriodEvaluation before = contender.before();
        Ratio earlier = before == null || !counts(before, options)
                ? null
                : earlierIndex(before, contender.now(), options).exact();
        if (earlier == null) {
            return null;
        }
        Ratio from = compared(earlier, options.indexDigits(), options);
        Ratio to = compared(now, options.indexDigits(), options);
        return from.signum() == 0 ? null : to.minus(from).times(100).dividedBy(from);
    }

    private static CompositeIndex earlierIndex(PeriodEvaluation before, PeriodEvaluation now, RankingOptions options) {
        return options.earlierLimits() == EarlierLimits.AS_EVALUATED
                ? before.index()
                : CompositeIndex.of(before.items().values(), Terms.of(now.span(), now.options()));
    }

    private static boolean meetsClassTwo(PeriodEvaluation evaluation, RankingOptions options) {
        return options.classTwo() == ClassTwo.MEANS_AND_PERCENTILES
                ? evaluation.meetsClassTwo()
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
