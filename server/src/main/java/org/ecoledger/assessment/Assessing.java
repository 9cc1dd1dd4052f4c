package org.ecoledger.assessment;

import java.util.ArrayList;
import java.util.List;
import org.ecoledger.assessment.facts.Snapshot;
import org.ecoledger.assessment.facts.Subject;
import org.ecoledger.assessment.facts.Subjects;
import org.ecoledger.assessment.rules.RuleSet;

/** From facts to scores, places and grounds: a pure function, so that any past table can be computed again (C2, C3, C9). */
public final class Assessing {

    private Assessing() {}

    /** What the rule set says of the snapshot: equal for equal facts, whatever their order. */
    public static Outcome of(RuleSet rules, Snapshot snapshot) {
        return of(rules, snapshot, List.of(rules));
    }

    /** @param all rule sets of the period: those that a cascade reaches say what follows from it */
    static Outcome of(RuleSet rules, Snapshot snapshot, List<RuleSet> all) {
        return of(rules, snapshot, all, FactIndex.of(snapshot.facts()));
    }

    /** @param index of the snapshot's facts, made once for all rule sets */
    static Outcome of(RuleSet rules, Snapshot snapshot, List<RuleSet> all, FactIndex index) {
        List<Subject> subjects = Subjects.of(rules, snapshot.subjects());
        Measuring measuring = Measuring.of(rules, subjects, index, FactDays.of(snapshot));
        Standings standings = Standings.of(rules, subjects, measuring);
        List<Outcome.Result> results = standings.results();
        var grounds = new ArrayList<Ground>();
        grounds.addAll(new VetoGrounds(rules, snapshot, measuring, subjects).all());
        grounds.addAll(new PlaceGrounds(rules, snapshot.period(), measuring.index(), results).all());
        grounds.addAll(CascadeGrounds.of(rules, all, snapshot, measuring, subjects, standings)
                .found());
        return new Outcome(rules, snapshot.period(), results, grounds);
    }

    /**
     * The same scores without their grounds. What a cascade costs means computing everything once more without its facts, and from
     * scores of a period that is not closed nothing follows.
     */
    static Outcome scoresOnly(RuleSet rules, Snapshot snapshot, FactIndex index) {
        List<Subject> subjects = Subjects.of(rules, snapshot.subjects());
        Measuring measuring = Measuring.of(rules, subjects, index, FactDays.of(snapshot));
        List<Outcome.Result> results = Standings.of(rules, subjects, measuring).results();
        return new Outcome(rules, snapshot.period(), results, List.of());
    }
}
