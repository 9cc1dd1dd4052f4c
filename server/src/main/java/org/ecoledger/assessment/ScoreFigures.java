package org.ecoledger.assessment;

import org.ecoledger.assessment.rules.AssessmentPeriod;
import java.util.List;
import java.util.Optional;
import org.ecoledger.figures.Figure;
import org.ecoledger.figures.FigureSource;
import org.ecoledger.organisation.Jurisdiction;
import org.ecoledger.organisation.Regions;
import org.ecoledger.problems.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds the figure behind a score: the frozen one of a closed period; of an open one the trial, for those only whose
 * jurisdiction is the whole city.
 */
@Component
class ScoreFigures {
    private final Scores scores;
    private final ScoreRuns runs;
    private final FrozenScores frozen;
    private final Regions regions;

    ScoreFigures(Scores scores, ScoreRuns runs, FrozenScores frozen, Regions regions) {
        this.scores = scores;
        this.runs = runs;
        this.frozen = frozen;
        this.regions = regions;
    }

    /** @param item an item's code, {@code gap}, or null for the total */
    Optional<Figure> find(AssessmentPeriod period, String county, @Nullable String item, Jurisdiction jurisdiction) {
        var run = runs.inForce(period);
        if (run.isPresent()) {
            return runs.frozen(run.get(), county, item, jurisdiction).flatMap(ref -> frozen.open(ref, jurisdiction));
        }
        boolean seesTrials = regions.city().filter(jurisdiction::covers).isPresent();
        return seesTrials ? trial(period, county, item) : Optional.empty();
    }

    private Optional<Figure> trial(AssessmentPeriod period, String county, @Nullable String item) {
        Assessed trial;
        try {
            trial = scores.trial(scores.rules(period), period);
        } catch (Problem _) {
            return Optional.empty();
        }
        return trial.score(county).flatMap(score -> {
            List<Figure> items = score.items().stream()
                    .map(of -> trial.itemFigure(score, of))
                    .toList();
            if (item == null) {
                return Optional.of(trial.totalFigure(score, items));
            }
            if (item.equals("gap")) {
                return score.gap() == null
                        ? Optional.empty()
                        : Optional.of(trial.gapFigure(score, trial.totalFigure(score, items)));
            }
            String ref = ScoreRefs.item(period, county, item);
            return items.stream().filter(figure -> figure.ref().equals(ref)).findFirst();
        });
    }

    /** Totals and gaps: {@code score:{period}/{county}} and {@code score:{period}/{county}/gap}. */
    @Component
    static class Totals implements FigureSource {
        private final ScoreFigures figures;

        Totals(ScoreFigures figures) {
            this.figures = figures;
        }

        @Override
        public String kind() {
            return ScoreRefs.SCORE;
        }

        @Override
        public Optional<Figure> find(String key, Jurisdiction jurisdiction) {
            String[] parts = key.split("/", -1);
            boolean gap = parts.length == 3 && parts[2].equals("gap");
            return parts.length == 2 || gap
                    ? AssessmentPeriod.of(parts[0])
                            .flatMap(period -> figures.find(period, parts[1], gap ? "gap" : null, jurisdiction))
                    : Optional.empty();
        }
    }

    /** Items: {@code score-item:{period}/{county}/{item}}. */
    @Component
    static class Items implements FigureSource {
        private final ScoreFigures figures;

        Items(ScoreFigures figures) {
            this.figures = figures;
        }

        @Override
        public String kind() {
            return ScoreRefs.ITEM;
        }

        @Override
        public Optional<Figure> find(String key, Jurisdiction jurisdiction) {
            String[] parts = key.split("/", -1);
            return parts.length == 3
                    ? AssessmentPeriod.of(parts[0])
                            .flatMap(period -> figures.find(period, parts[1], parts[2], jurisdiction))
                    : Optional.empty();
        }
    }
}
