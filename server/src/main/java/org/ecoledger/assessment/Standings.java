package org.ecoledger.assessment;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ecoledger.assessment.Outcome.Result;
import org.ecoledger.assessment.facts.Subject;
import org.ecoledger.assessment.rules.RuleSet;
import org.ecoledger.figures.Figure;
import org.jspecify.annotations.Nullable;

/**
 * All standings of a rule set and the places that follow from them.
 *
 * @param standings by subject, in the order of their codes
 * @param places of those that are ranked
 */
record Standings(RuleSet rules, Map<String, Standing> standings, Map<String, RankedTotals.Place> places) {

    static Standings of(RuleSet rules, List<Subject> subjects, Measuring measuring) {
        var standings = new LinkedHashMap<String, Standing>();
        subjects.stream()
                .sorted(Comparator.comparing(Subject::code))
                .forEach(subject -> standings.put(subject.code(), Standing.of(rules, subject, measuring)));
        var entries = standings.values().stream()
                .map(standing -> standing.entry(rules))
                .toList();
        return new Standings(rules, standings, RankedTotals.of(rules, entries));
    }

    @Nullable
    Integer place(String subject) {
        RankedTotals.Place place = places.get(subject);
        return place == null ? null : place.place();
    }

    /** The ranked first, best first. */
    List<Result> results() {
        return standings.values().stream()
                .map(this::result)
                .sorted(Comparator.comparing(
                                (Result result) -> result.place() == null ? Integer.MAX_VALUE : result.place())
                        .thenComparing(result -> result.subject().code()))
                .toList();
    }

    private Result result(Standing standing) {
        RankedTotals.Place place = places.get(standing.subject().code());
        BigDecimal total = standing.total();
        BigDecimal gap = place == null ? null : place.gap();
        return new Result(
                standing.subject(),
                total,
                total == null ? Figure.MISSING : rules.text(total),
                place == null ? null : place.place(),
                places.size(),
                gap,
                gap == null ? null : gap.toPlainString(),
                standing.items(),
                standing.losses(),
                standing.notes().isEmpty() ? null : String.join("；", standing.notes()));
    }
}
