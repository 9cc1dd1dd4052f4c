package org.ecoledger.assessment;

import java.util.List;
import java.util.Optional;
import org.ecoledger.assessment.rules.AssessmentPeriod;
import org.ecoledger.organisation.Jurisdiction;
import org.ecoledger.problems.Problem;
import org.springframework.stereotype.Component;

/** The closings of periods, their tables and what follows from them. */
@Component
public class Runs {
    private final RunTables runs;
    private final ScoreTables scores;
    private final GroundTables grounds;

    Runs(RunTables runs, ScoreTables scores, GroundTables grounds) {
        this.runs = runs;
        this.scores = scores;
        this.grounds = grounds;
    }

    /**
     * The run in force: the newest that is not annulled.
     *
     * @param rules code of a rule set, or code and region as {@link Run#rules()} gives them
     */
    public Optional<Run> inForce(AssessmentPeriod period, String rules) {
        return inForce(period).stream()
                .filter(run -> run.rules().equals(rules) || run.ruleSet().equals(rules))
                .findFirst();
    }

    /** All runs in force of a period, one per rule set. */
    public List<Run> inForce(AssessmentPeriod period) {
        return runs.inForce(period);
    }

    public Optional<Run> find(long id) {
        return runs.find(id);
    }

    public Run get(long id) {
        return find(id).orElseThrow(() -> Problem.notFound("assessment.no-such-run", id));
    }

    /** All runs of a period and rule set, the newest first, annulled ones too. */
    public List<Run> versions(AssessmentPeriod period, String rules) {
        return runs.of(period).stream()
                .filter(run -> run.rules().equals(rules) || run.ruleSet().equals(rules))
                .toList();
    }

    /** Why something may follow from a run. Each link opens at a page or at a figure frozen with the run. */
    public List<Ground> grounds(long run) {
        return grounds.of(run);
    }

    /** A run's scores that this jurisdiction may see, best first; places are those among all. */
    public List<Score> scores(long run, Jurisdiction jurisdiction) {
        return scores.of(run, jurisdiction);
    }
}
