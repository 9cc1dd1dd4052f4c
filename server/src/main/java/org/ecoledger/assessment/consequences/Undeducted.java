package org.ecoledger.assessment.consequences;

import java.util.List;
import org.ecoledger.assessment.Runs;
import org.ecoledger.assessment.Score;
import org.ecoledger.assessment.facts.Subject;
import org.ecoledger.assessment.rules.AssessmentPeriod;
import org.ecoledger.organisation.Jurisdiction;
import org.ecoledger.problems.Problem.Objection;
import org.springframework.stereotype.Component;

/** M15-14: contact cadres may be suggested for a bonus only where nothing was taken from their place's score. */
@Component
class Undeducted {
    private final Runs runs;

    Undeducted(Runs runs) {
        this.runs = runs;
    }

    List<Objection> objections(ConsequenceKind kind, Subject subject, AssessmentPeriod period) {
        if (!kind.code().equals(ConsequenceKinds.CONTACT_BONUS)) {
            return List.of();
        }
        List<Score> scores = runs.inForce(period).stream()
                .flatMap(run -> runs.scores(run.id(), Jurisdiction.everything()).stream())
                .filter(score -> score.subject().code().equals(subject.code()))
                .toList();
        if (scores.isEmpty()) {
            return List.of(Objection.to("period", "assessment.consequence.not-scored", period.title(), subject.name()));
        }
        return scores.stream()
                .flatMap(score -> score.losses().stream())
                .map(loss -> Objection.to("unit", "assessment.consequence.deducted", subject.name(), loss.name()))
                .toList();
    }
}
