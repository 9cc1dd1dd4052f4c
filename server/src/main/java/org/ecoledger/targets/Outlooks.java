package org.ecoledger.targets;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.ecoledger.targets.Indicator.Aggregation;
import org.ecoledger.targets.Scenario.Kind;
import org.ecoledger.targets.outlook.Bootstrap;
import org.ecoledger.targets.outlook.Chance;
import org.springframework.stereotype.Component;

/** Three scenarios (C1) and a likelihood for each target whose results add up over the period. */
@Component
class Outlooks {
    private static final int RECENT_DAILY = 30;
    private static final int RECENT_OTHER = 90;

    private final Results results;
    private final Indicators indicators;

    Outlooks(Results results, Indicators indicators) {
        this.results = results;
        this.indicators = indicators;
    }

    Outlook of(Progress progress, Standing standing) {
        Target target = progress.target();
        Indicator indicator = target.indicator();
        Optional<ResultSource> source = results.of(indicator);
        if (indicator.aggregation() == Aggregation.LATEST || progress.daysLeft() == 0 || source.isEmpty()) {
            return Outlook.NONE;
        }
        LocalDate first = target.from().minusYears(History.YEARS);
        return of(
                progress, standing, source.get().between(indicator, Set.of(target.asked()), first, progress.through()));
    }

    /** @param known results of the earlier years and of this one */
    Outlook of(Progress progress, Standing standing, List<Result> known) {
        var history = new History(progress, known);
        List<Integer> years = history.years();
        return new Outlook(
                List.of(
                        ofYears(Kind.LAST_YEAR, 1, progress, history, years),
                        ofYears(Kind.THREE_YEARS, 3, progress, history, years),
                        lately(progress, history)),
                chance(progress, standing, history, years),
                years,
                years.stream()
                        .filter(year -> isOfAnotherEdition(progress.target(), year))
                        .toList());
    }

    private boolean isOfAnotherEdition(Target target, int year) {
        LocalDate end = target.to().withYear(year);
        return indicators
                .find(target.indicator().code(), end)
                .filter(edition -> edition.standard().equals(target.indicator().standard()))
                .isEmpty();
    }

    private static Scenario ofYears(Kind kind, int count, Progress progress, History history, List<Integer> known) {
        int year = progress.target().to().getYear();
        List<Integer> wanted =
                IntStream.rangeClosed(1, count).map(back -> year - back).boxed().toList();
        List<Integer> years = wanted.stream().filter(known::contains).toList();
        var missing = new ArrayList<>(wanted);
        missing.removeAll(years);
        if (years.isEmpty()
                || (progress.target().indicator().aggregation() == Aggregation.CLEARED
                        && progress.tally().isEmpty())) {
            return new Scenario(kind, null, null, List.of(), missing, 0);
        }
        BigDecimal numerator = BigDecimal.ZERO;
        BigDecimal denominator = BigDecimal.ZERO;
        for (int one : years) {
            Tally rest = history.rest(one);
            numerator = numerator.add(rest.numerator());
            denominator = denominator.add(rest.denominator());
        }
        var end = new YearEnd(progress);
        Ratio value = end.value(numerator, denominator, BigDecimal.valueOf(years.size()));
        return value.denominator().signum() == 0
                ? new Scenario(kind, null, null, List.of(), wanted, 0)
                : new Scenario(kind, end.shown(value), end.isMet(value), years, missing, 0);
    }

    /** The days that are left are as the last ones were, in mean or in number. */
    private static Scenario lately(Progress progress, History history) {
        boolean daily = progress.target().indicator().isDaily();
        int window = Math.min(daily ? RECENT_DAILY : RECENT_OTHER, progress.daysPassed());
        Tally recent = window == 0 ? Tally.NONE : history.lately(window);
        boolean tooFew =
                daily && recent.denominator().multiply(BigDecimal.TWO).compareTo(BigDecimal.valueOf(window)) < 0;
        if (progress.tally().isEmpty() || window == 0 || tooFew) {
            return new Scenario(Kind.LATELY, null, null, List.of(), List.of(), window);
        }
        // Of daily results every day to come brings one; of others as many come as of late.
        BigDecimal weight = daily ? recent.denominator() : BigDecimal.valueOf(window);
        BigDecimal left = BigDecimal.valueOf(progress.daysLeft());
        var end = new YearEnd(progress);
        Ratio value = end.value(
                recent.numerator().multiply(left), recent.denominator().multiply(left), weight);
        return new Scenario(Kind.LATELY, end.shown(value), end.isMet(value), List.of(), List.of(), window);
    }

    private static Optional<Chance> chance(Progress progress, Standing standing, History history, List<Integer> years) {
        boolean decided = switch (standing) {
            case MET, IMPOSSIBLE, MISSED -> true;
            case ON_TRACK, TIGHT, OFF_TRACK, NO_DATA -> false;
        };
        if (decided || progress.tally().isEmpty()) {
            return Optional.empty();
        }
        long seed = progress.target().id() * 1_000_003L + progress.through().toEpochDay();
        return Bootstrap.chance(seed, years.stream().map(history::blocks).toList(), new YearEnd(progress).met());
    }
}
