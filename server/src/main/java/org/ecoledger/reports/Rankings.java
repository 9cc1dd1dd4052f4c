package org.ecoledger.reports;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.ecoledger.assessment.Score;
import org.ecoledger.assessment.ScoreTable;
import org.ecoledger.assessment.Scores;
import org.ecoledger.assessment.rules.AssessmentPeriod;
import org.ecoledger.figures.Figure;
import org.ecoledger.figures.Figures;
import org.ecoledger.organisation.Jurisdiction;
import org.ecoledger.reports.BulletinPeriod.Kind;
import org.ecoledger.reports.CityFacts.Ranked;
import org.ecoledger.reports.CityFacts.Ranking;
import org.springframework.stereotype.Component;

/**
 * The counties' order in a closed period: the bulletin's own, or for a day's bulletin the last quarter before it. Trials are
 * never printed.
 */
@Component
class Rankings {
    private final Scores scores;
    private final Figures figures;

    Rankings(Scores scores, Figures figures) {
        this.scores = scores;
        this.figures = figures;
    }

    Optional<Ranking> of(BulletinPeriod period) {
        return asked(period)
                .flatMap(asked -> scores.closed(asked, Jurisdiction.everything()))
                .map(this::ranking)
                .filter(ranking -> !ranking.counties().isEmpty());
    }

    private static Optional<AssessmentPeriod> asked(BulletinPeriod period) {
        return period.kind() == Kind.DAY
                ? Optional.of(AssessmentPeriod.quarterOf(
                        AssessmentPeriod.quarterOf(period.to()).from().minusDays(1)))
                : AssessmentPeriod.of(period.code());
    }

    private Ranking ranking(ScoreTable table) {
        List<Score> placed = table.scores().stream()
                .filter(score -> score.place() != null)
                .sorted(Comparator.comparing(Score::place, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
        return new Ranking(
                table.period().title(),
                placed.stream().map(score -> ranked(score, placed)).toList());
    }

    private Ranked ranked(Score score, List<Score> all) {
        boolean tied = all.stream()
                .anyMatch(other -> !other.subject().equals(score.subject())
                        && java.util.Objects.equals(other.place(), score.place()));
        return new Ranked(score.subject().name(), tied, figure(score));
    }

    private Figure figure(Score score) {
        BigDecimal total = score.total();
        return figures.find(score.ref(), Jurisdiction.everything())
                .orElseThrow(() -> new IllegalStateException("No figure at " + score.ref() + " for " + total));
    }
}
