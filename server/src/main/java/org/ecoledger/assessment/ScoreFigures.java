package org.ecoledger.assessment;

import java.util.Optional;
import org.ecoledger.assessment.Outcome.Result;
import org.ecoledger.assessment.rules.AssessmentPeriod;
import org.ecoledger.assessment.rules.RuleSet;
import org.ecoledger.figures.Figure;
import org.ecoledger.figures.FigureSource;
import org.ecoledger.figures.Figures;
import org.ecoledger.organisation.Jurisdiction;
import org.ecoledger.organisation.Regions;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/**
 * Finds the figure behind a score: the frozen one of a closed period; of an open one the trial, for those only whose
 * jurisdiction is the whole city. Addresses without a rule set, as they were before there were several, mean the counties'.
 */
@Component
class ScoreFigures {
    private final Scores scores;
    private final Runs runs;
    private final ScoreTables tables;
    private final Trials trials;
    private final Regions regions;

    /** Asked for late: {@link Figures} itself is made of the sources that use this. */
    private final ObjectProvider<Figures> figures;

    ScoreFigures(
            Scores scores,
            Runs runs,
            ScoreTables tables,
            Trials trials,
            Regions regions,
            ObjectProvider<Figures> figures) {
        this.scores = scores;
        this.runs = runs;
        this.tables = tables;
        this.trials = trials;
        this.regions = regions;
        this.figures = figures;
    }

    /** @param rules empty for the counties' rule set, @param part an item's code or a loss's number */
    private record Asked(String kind, AssessmentPeriod period, String rules, String subject, String part) {}

    Optional<Figure> find(String kind, String key, Jurisdiction jurisdiction) {
        return asked(kind, key.split("/", -1)).flatMap(asked -> find(asked, jurisdiction));
    }

    private static Optional<Asked> asked(String kind, String[] parts) {
        boolean hasPart = kind.equals(ScoreRefs.ITEM) || kind.equals(ScoreRefs.LOSS);
        boolean oldGap = kind.equals(ScoreRefs.SCORE) && parts.length == 3 && parts[2].equals("gap");
        int named = hasPart ? 4 : 3;
        if (parts.length != named && parts.length != named - 1) {
            return Optional.empty();
        }
        boolean old = oldGap || parts.length == named - 1;
        String subject = parts[old ? 1 : 2];
        String part = hasPart ? parts[parts.length - 1] : "";
        return AssessmentPeriod.of(parts[0])
                .map(period -> new Asked(oldGap ? ScoreRefs.GAP : kind, period, old ? "" : parts[1], subject, part));
    }

    private Optional<Figure> find(Asked asked, Jurisdiction jurisdiction) {
        Optional<Run> run = asked.rules().isEmpty()
                ? scores.closed(asked.period(), Jurisdiction.everything())
                        .flatMap(table -> Optional.ofNullable(table.run()))
                : runs.inForce(asked.period(), asked.rules());
        if (run.isPresent()) {
            return tables.frozen(run.get().id(), asked.kind(), asked.subject(), asked.part(), jurisdiction)
                    .flatMap(ref -> figures.getObject().find(ref, jurisdiction));
        }
        boolean seesTrials = regions.city().filter(jurisdiction::covers).isPresent();
        return seesTrials ? trial(asked) : Optional.empty();
    }

    private Optional<Figure> trial(Asked asked) {
        return rules(asked)
                .flatMap(rules -> trials.proof(rules, asked.period()))
                .flatMap(proof -> proof.outcome().results().stream()
                        .filter(result -> result.subject().code().equals(asked.subject()))
                        .findFirst()
                        .flatMap(result -> figure(proof, result, asked)));
    }

    private Optional<RuleSet> rules(Asked asked) {
        var all = scores.rules(asked.period());
        if (asked.rules().isEmpty()) {
            return all.isEmpty() ? Optional.empty() : Optional.of(RuleOrder.first(all));
        }
        return all.stream()
                .filter(rules -> ScoreRefs.of(asked.period(), rules).rules().equals(asked.rules()))
                .findFirst();
    }

    private static Optional<Figure> figure(ScoreProof proof, Result result, Asked asked) {
        return switch (asked.kind()) {
            case ScoreRefs.ITEM ->
                result.items().stream()
                        .filter(marks -> marks.item().code().equals(asked.part()))
                        .findFirst()
                        .map(marks -> proof.item(result, marks));
            case ScoreRefs.LOSS ->
                asked.part().matches("[1-9][0-9]{0,3}")
                                && Integer.parseInt(asked.part())
                                        <= result.losses().size()
                        ? Optional.of(proof.loss(result, Integer.parseInt(asked.part())))
                        : Optional.empty();
            case ScoreRefs.GAP -> Optional.ofNullable(proof.gap(result));
            case ScoreRefs.LEAD -> Optional.ofNullable(proof.lead(result));
            default -> Optional.of(proof.total(result));
        };
    }

    /** One source per kind of number. */
    @Configuration(proxyBeanMethods = false)
    static class ScoreFigureSources {
        @Bean
        FigureSource scoreTotals(ScoreFigures figures) {
            return new Source(ScoreRefs.SCORE, figures);
        }

        @Bean
        FigureSource scoreItems(ScoreFigures figures) {
            return new Source(ScoreRefs.ITEM, figures);
        }

        @Bean
        FigureSource scoreLosses(ScoreFigures figures) {
            return new Source(ScoreRefs.LOSS, figures);
        }

        @Bean
        FigureSource scoreGaps(ScoreFigures figures) {
            return new Source(ScoreRefs.GAP, figures);
        }

        @Bean
        FigureSource scoreLeads(ScoreFigures figures) {
            return new Source(ScoreRefs.LEAD, figures);
        }
    }

    private record Source(String kind, ScoreFigures figures) implements FigureSource {
        @Override
        public Optional<Figure> find(String key, Jurisdiction jurisdiction) {
            return figures.find(kind, key, jurisdiction);
        }
    }
}
