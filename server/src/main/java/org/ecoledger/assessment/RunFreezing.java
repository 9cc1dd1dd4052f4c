package org.ecoledger.assessment;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.ecoledger.access.Actor;
import org.ecoledger.assessment.facts.Snapshot;
import org.ecoledger.assessment.rules.RuleSet;
import org.ecoledger.figures.Figures;
import org.ecoledger.figures.Figures.Lot;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Keeps an outcome as a run: its table, its grounds, and every number's figure down to the facts. */
@Component
class RunFreezing {
    private final RunTables runs;
    private final ScoreTables scores;
    private final GroundTables grounds;

    /** Asked for late: {@link Figures} itself is made of the sources that use runs. */
    private final ObjectProvider<Figures> figures;

    RunFreezing(RunTables runs, ScoreTables scores, GroundTables grounds, ObjectProvider<Figures> figures) {
        this.runs = runs;
        this.scores = scores;
        this.grounds = grounds;
        this.figures = figures;
    }

    Run freeze(Actor actor, Outcome outcome, Snapshot snapshot, @Nullable String reason) {
        RuleSet rules = outcome.rules();
        ScoreProof proof = ScoreProof.of(outcome, snapshot);
        String hash = ResultHash.of(ScoreMaking.of(proof, UnaryOperator.identity()));
        Run run = runs.begin(actor, rules, snapshot, reason, hash);
        List<Lot> lots = outcome.results().stream()
                .map(result -> new Lot(result.subject().region(), proof.all(result)))
                .toList();
        Map<String, String> addresses = figures.getObject().freezeAll(actor, "score:" + run.id(), lots);
        UnaryOperator<String> address = ref -> addresses.getOrDefault(ref, ref);
        scores.keep(run.id(), ScoreMaking.of(proof, address));
        grounds.keep(run.id(), outcome.grounds(), address);
        return run;
    }
}
