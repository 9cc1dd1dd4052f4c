package org.ecoledger.inspection;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The kind of matter that a case is, by its type of pollution and its words: the first fitting row of
 * {@code inspection/kinds.csv}, first for the type that the list names first, then without its type.
 */
final class CaseKinds {
    private static final String OTHER = "other";
    private static final List<Rule> RULES = InspectionTable.rows(
            "kinds", row -> new Rule(row.get("pollution"), Pattern.compile(row.get("words")), row.get("kind")));

    private record Rule(String pollution, Pattern words, String kind) {}

    private CaseKinds() {}

    static String of(List<String> pollution, String text) {
        return Stream.concat(pollution.stream(), Stream.of(""))
                .flatMap(type -> fitting(type, text).stream())
                .findFirst()
                .orElse(OTHER);
    }

    private static Optional<String> fitting(String type, String text) {
        return RULES.stream()
                .filter(rule -> rule.pollution().equals(type))
                .filter(rule -> rule.words().matcher(text).find())
                .map(Rule::kind)
                .findFirst();
    }
}
