package org.ecoledger.assessment.consequences;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ecoledger.assessment.Run;
import org.ecoledger.assessment.Runs;
import org.ecoledger.assessment.Score;
import org.ecoledger.assessment.rules.RuleSets;
import org.ecoledger.organisation.Jurisdiction;
import org.springframework.stereotype.Component;

/** Reads what follows from the runs in force. */
@Component
class RunGrounds implements GroundsOf {
    private final Runs runs;
    private final RuleSets ruleSets;

    RunGrounds(Runs runs, RuleSets ruleSets) {
        this.runs = runs;
        this.ruleSets = ruleSets;
    }

    @Override
    public Raised of(long id) {
        Run run = runs.get(id);
        List<Score> scores = runs.scores(id, Jurisdiction.everything());
        return new Raised(
                ruleSets.find(run.ruleSet(), run.ruleVersion()).orElseThrow(),
                runs.grounds(id),
                places(scores),
                run.closedAt());
    }

    private static Map<String, Integer> places(List<Score> scores) {
        var places = new HashMap<String, Integer>();
        for (Score score : scores) {
            Integer place = score.place();
            if (place != null) {
                places.put(score.subject().code(), place);
            }
        }
        return places;
    }
}
