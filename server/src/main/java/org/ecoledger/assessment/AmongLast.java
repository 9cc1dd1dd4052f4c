package org.ecoledger.assessment;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecoledger.assessment.Outcome.Result;
import org.ecoledger.assessment.rules.Options;

/** Who is among the last (后三位, N45): where the cut goes through equal ones, the rule set says whether all or none are in. */
final class AmongLast {

    private AmongLast() {}

    /** Codes of those among the last; nobody where the rule set says nothing of it. */
    static Set<String> of(Outcome outcome) {
        return of(outcome.rules().options(), outcome.results());
    }

    static Set<String> of(Options options, List<Result> results) {
        Options.Bottom bottom = options.bottom();
        List<Integer> worstFirst = results.stream()
                .flatMap(result -> Stream.ofNullable(result.place()))
                .sorted(Comparator.reverseOrder())
                .toList();
        if (bottom == null || bottom.places() < 1 || worstFirst.isEmpty()) {
            return Set.of();
        }
        int places = Math.min(bottom.places(), worstFirst.size());
        int cut = worstFirst.get(places - 1);
        long atOrBehind = worstFirst.stream().filter(place -> place >= cut).count();
        boolean cutIsIn = atOrBehind == places || bottom.cut() == Options.Cut.ALL_EQUAL_IN;
        return results.stream()
                .filter(result -> result.place() != null && (result.place() > cut || cutIsIn && result.place() == cut))
                .map(result -> result.subject().code())
                .collect(Collectors.toUnmodifiableSet());
    }
}
