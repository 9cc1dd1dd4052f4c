package org.ecoledger.assessment.rules;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.ecoledger.problems.Problem.Objection;
import org.ecoledger.problems.Spoken;

/**
 * What written rules often leave open (A.3 “not stated”) and a rule set must therefore say before it is issued:
 * {@code assessment/open-questions.csv}. Which questions arise depends on what the rule set contains.
 */
final class OpenQuestions {
    static final List<Question> ALL = RuleTable.rows(
            "open-questions",
            row -> new Question(When.valueOf(row.get("when")), row.get("question"), row.get("english")));

    private OpenQuestions() {}

    /** What raises a question. */
    enum When {
        /** A weighted mean of several parts. */
        WEIGHTED,
        /** Checks drawn by lot. */
        DRAWN,
        /** A form with several scenes. */
        SCENES,
        /** Points on top of the total, or by place. */
        BONUS,
        /** Scores of earlier periods. */
        SCORES,
        /** Anything taken from marks or total. */
        DEDUCTIONS,
        /** Consequences, vetoes and findings that can be objected to. */
        APPEAL
    }

    record Question(When when, String question, String english) implements Spoken {
        @Override
        public String in(Locale locale) {
            return "en".equals(locale.getLanguage()) ? english : question;
        }
    }

    /** Objections for each question that arises and has no answer. */
    static List<Objection> unanswered(RuleSet rules) {
        Set<String> answered = rules.options().notStated().stream()
                .map(Options.Choice::question)
                .collect(Collectors.toSet());
        return ALL.stream()
                .filter(question -> arises(question.when(), rules) && !answered.contains(question.question()))
                .map(question -> Objection.to("options.notStated", "assessment.rule.not-stated", question))
                .toList();
    }

    private static boolean arises(When when, RuleSet rules) {
        return switch (when) {
            case WEIGHTED ->
                rules.items().stream()
                        .flatMap(item -> FactsNamed.within(item.value()))
                        .anyMatch(Value.Weighted.class::isInstance);
            case DRAWN -> rules.sampling() != null && rules.sampling().openDrawn() > 0;
            case SCENES ->
                rules.form() != null
                        && rules.form().lines().stream()
                                        .map(CheckForm.Line::scene)
                                        .distinct()
                                        .count()
                                > 1;
            case BONUS -> rules.items().stream().anyMatch(item -> item.bonus() || item.value() instanceof Value.Place);
            case SCORES ->
                rules.items().stream()
                        .flatMap(item -> FactsNamed.by(item.value()))
                        .anyMatch(named -> named.source().equals("score"));
            case DEDUCTIONS ->
                !rules.deductions().isEmpty()
                        || rules.items().stream().anyMatch(item -> item.value() instanceof Value.Deducted);
            case APPEAL ->
                !rules.vetoes().isEmpty()
                        || !rules.triggers().isEmpty()
                        || !rules.cascades().isEmpty()
                        || rules.form() != null;
        };
    }
}
