package org.ecoledger.assessment.consequences;

import java.util.List;
import java.util.stream.Stream;
import org.ecoledger.access.Actor;
import org.ecoledger.assessment.Runs;
import org.ecoledger.assessment.Scores;
import org.ecoledger.assessment.rules.AssessmentPeriod;
import org.springframework.stereotype.Component;

/** Has a period ranked anew after a decision or a granted appeal: a new snapshot, new runs, every dependent rank (C14). */
@Component
class Recounting {
    private final Scores scores;
    private final Runs runs;

    Recounting(Scores scores, Runs runs) {
        this.scores = scores;
        this.runs = runs;
    }

    void recount(Actor actor, Consequence file) {
        String reason =
                "按考核后果 " + file.number() + "（" + file.subject().name() + "）" + (file.stands() ? "的决定重新排名" : "撤销后重新排名");
        periods(file).forEach(period -> scores.correct(actor, period, reason));
    }

    /** Points off act in the year, too, where it is closed. */
    private List<AssessmentPeriod> periods(Consequence file) {
        AssessmentPeriod own = file.period();
        AssessmentPeriod year =
                AssessmentPeriod.of(Integer.toString(own.from().getYear())).orElseThrow();
        boolean also = "MINUS".equals(file.effect()) && !own.equals(year);
        return Stream.concat(Stream.of(own), also ? Stream.of(year) : Stream.empty())
                .filter(period -> period.equals(own) || !runs.inForce(period).isEmpty())
                .toList();
    }
}
