package org.ecoledger.matters;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.ecoledger.problems.Problem.Objection;

/**
 * Something that must hold before a step is taken.
 *
 * @param name what it demands, as a stranger would say it
 * @param source ruling, capability or law on which it rests
 */
record Rule(String name, String source, Function<Attempt, Stream<Objection>> check) {

    /** All objections of all rules at once, so that nobody mends them one by one. */
    static List<Objection> apply(List<Rule> rules, Attempt attempt) {
        return rules.stream().flatMap(rule -> rule.check().apply(attempt)).toList();
    }
}
