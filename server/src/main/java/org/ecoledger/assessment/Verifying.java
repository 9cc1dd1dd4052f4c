package org.ecoledger.assessment;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.UnaryOperator;
import org.ecoledger.assessment.facts.Snapshot;
import org.ecoledger.assessment.facts.Snapshots;
import org.ecoledger.assessment.rules.RuleSet;
import org.ecoledger.organisation.Jurisdiction;
import org.springframework.stereotype.Component;

/** Computes a run again from its snapshot and its version of the rule set (C2, C9). */
@Component
public class Verifying {
    private final Scores scores;
    private final Runs runs;
    private final Snapshots snapshots;

    Verifying(Scores scores, Runs runs, Snapshots snapshots) {
        this.scores = scores;
        this.runs = runs;
        this.snapshots = snapshots;
    }

    /**
     * What came out.
     *
     * @param possible whether the run has a snapshot
     * @param hash over the numbers that came out
     * @param deviations what was kept and did not come out, or the other way round; empty when all is the same to the last digit
     */
    public record Result(boolean possible, String hash, List<String> deviations) {
        public boolean isSame() {
            return possible && deviations.isEmpty();
        }
    }

    public Result verify(Run run) {
        Long id = run.snapshot();
        if (id == null) {
            return new Result(false, "", List.of());
        }
        Snapshot snapshot = snapshots.find(id).orElseThrow();
        RuleSet rules = scores.rulesOf(run);
        var deviations = new ArrayList<String>();
        if (!rules.hash().equals(run.ruleHash())) {
            deviations.add("rule set " + rules.hash() + " instead of " + run.ruleHash());
        }
        if (!Snapshots.hash(snapshot).equals(run.inputHash())) {
            deviations.add("facts " + Snapshots.hash(snapshot) + " instead of " + run.inputHash());
        }
        List<Score> again =
                ScoreMaking.of(ScoreProof.of(Assessing.of(rules, snapshot), snapshot), UnaryOperator.identity());
        var kept = new HashSet<>(ResultHash.lines(runs.scores(run.id(), Jurisdiction.everything())));
        var computed = new HashSet<>(ResultHash.lines(again));
        kept.stream()
                .filter(line -> !computed.contains(line))
                .sorted()
                .forEach(line -> deviations.add("kept: " + line));
        computed.stream()
                .filter(line -> !kept.contains(line))
                .sorted()
                .forEach(line -> deviations.add("computed: " + line));
        return new Result(true, ResultHash.of(again), List.copyOf(deviations));
    }
}
