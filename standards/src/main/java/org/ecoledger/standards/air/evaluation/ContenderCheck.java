package org.ecoledger.standards.air.evaluation;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.ecoledger.standards.air.evaluation.AirRanking.Contender;

/** Refuses to rank what cannot be compared. */
final class ContenderCheck {

    private ContenderCheck() {}

    static void requireComparable(Collection<Contender> contenders) {
        Set<String> places = new HashSet<>();
        for (Contender contender : contenders) {
            if (!places.add(contender.place())) {
                throw new IllegalArgumentException("the place " + contender.place() + " is given twice");
            }
        }
        List<PeriodEvaluation> now = contenders.stream().map(Contender::now).toList();
        List<PeriodEvaluation> before = contenders.stream()
                .map(Contender::before)
                .filter(Objects::nonNull)
                .toList();
        requireOne(now.stream(), PeriodEvaluation::span, "spans");
        requireOne(before.stream(), PeriodEvaluation::span, "spans before");
        requireOne(Stream.of(now, before).flatMap(List::stream), PeriodEvaluation::options, "options");
    }

    /** Span and options fix the editions too. A running period may be compared with a run of days: those of the year before. */
    private static void requireOne(
            Stream<PeriodEvaluation> evaluations, Function<PeriodEvaluation, Object> property, String name) {
        List<Object> different = evaluations.map(property).distinct().toList();
        if (different.size() > 1) {
            throw new IllegalArgumentException("periods of different " + name + " cannot be ranked: " + different);
        }
    }
}
