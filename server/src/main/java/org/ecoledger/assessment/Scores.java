package org.ecoledger.assessment;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.ecoledger.access.Actor;
import org.ecoledger.access.Audit;
import org.ecoledger.assessment.facts.Snapshot;
import org.ecoledger.assessment.facts.Snapshots;
import org.ecoledger.assessment.rules.AssessmentPeriod;
import org.ecoledger.assessment.rules.RuleSet;
import org.ecoledger.assessment.rules.RuleSets;
import org.ecoledger.clock.CityTime;
import org.ecoledger.organisation.Jurisdiction;
import org.ecoledger.problems.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Closes periods. While a period runs there are trials only 试算, for the office and the leaders; when it is closed its reviewed
 * facts are frozen, every rule set that applies is scored from them, and everybody sees the own score. A correction is a new
 * version from new facts; what was closed stays readable and can be computed again at any time (C9, rulings 6 and 18).
 */
@Component
public class Scores {
    private static final int LONGEST_REASON = 500;

    private final RuleSets ruleSets;
    private final Snapshots snapshots;
    private final Runs runs;
    private final RunTables tables;
    private final RunFreezing freezing;
    private final ReviewedMonths reviewedMonths;
    private final Trials trials;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Scores(
            RuleSets ruleSets,
            Snapshots snapshots,
            Runs runs,
            RunTables tables,
            RunFreezing freezing,
            ReviewedMonths reviewedMonths,
            Trials trials,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.ruleSets = ruleSets;
        this.snapshots = snapshots;
        this.runs = runs;
        this.tables = tables;
        this.freezing = freezing;
        this.reviewedMonths = reviewedMonths;
        this.trials = trials;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** The rule sets that apply to a period, those that cascade first. */
    public List<RuleSet> rules(AssessmentPeriod period) {
        return RuleOrder.of(ruleSets.all(), period);
    }

    /** The counties' scores of a closed period that this jurisdiction may see; empty while it is not closed. */
    public Optional<ScoreTable> closed(AssessmentPeriod period, Jurisdiction jurisdiction) {
        List<RuleSet> closed = runs.inForce(period).stream().map(this::rulesOf).toList();
        return closed.isEmpty()
                ? Optional.empty()
                : closed(period, ScoreRefs.of(period, RuleOrder.first(closed)).rules(), jurisdiction);
    }

    /** The scores of a closed period by one rule set. @param rules as {@link Run#rules()} gives it, or a code */
    public Optional<ScoreTable> closed(AssessmentPeriod period, String rules, Jurisdiction jurisdiction) {
        return runs.inForce(period, rules)
                .map(run -> new ScoreTable(period, rulesOf(run), run, null, runs.scores(run.id(), jurisdiction)));
    }

    /** What would follow if this period were closed by this rule set now, on live data. Nothing is kept. */
    public Outcome live(RuleSet rules, AssessmentPeriod period) {
        refuseUnbegun(period);
        return Assessing.of(rules, snapshots.live(period));
    }

    boolean isOver(AssessmentPeriod period) {
        return period.to().isBefore(CityTime.today(clock));
    }

    /**
     * Closes a period that is over by every rule set that applies to it.
     *
     * @param reviewed the actor's word that the period's data were reviewed
     * @return the runs, in the order of their cascades
     */
    @Transactional
    public List<Run> close(Actor actor, AssessmentPeriod period, boolean reviewed) {
        tables.hold();
        if (!runs.inForce(period).isEmpty()) {
            throw Problem.conflict("assessment.already-closed", period.title());
        }
        if (!isOver(period)) {
            throw Problem.conflict(
                    "assessment.not-over", period.title(), period.to().toString());
        }
        if (!reviewed) {
            throw Problem.unacceptable("assessment.not-reviewed", period.title());
        }
        List<RuleSet> rules = rules(period);
        if (rules.isEmpty()) {
            throw Problem.unacceptable("assessment.no-rule-set", period.title());
        }
        List<Run> closed = run(actor, period, rules, null);
        audit.record(
                actor,
                "period.closed",
                "assessment:" + period.code(),
                "data confirmed as reviewed, runs " + ids(closed) + ", facts "
                        + closed.getFirst().inputHash());
        return closed;
    }

    /**
     * Scores a closed period anew, from its reviewed facts as they are now, by the same versions of its rule sets: the next
     * version, with all that hangs on it, and then the later closed periods that rest on its scores. What changed is in the
     * difference lists.
     *
     * @return the period's own new runs
     */
    @Transactional
    public List<Run> correct(Actor actor, AssessmentPeriod period, String reason) {
        tables.hold();
        String why = checked(reason);
        if (runs.inForce(period).isEmpty()) {
            throw Problem.conflict("assessment.not-closed", period.title());
        }
        List<Run> corrected = again(actor, period, why);
        dependents(period).forEach(later -> again(actor, later, period.title() + "考核更正：" + why));
        return corrected;
    }

    private List<Run> again(Actor actor, AssessmentPeriod period, String why) {
        List<RuleSet> rules = RuleOrder.cascading(
                runs.inForce(period).stream().map(this::rulesOf).toList());
        List<Run> corrected = run(actor, period, rules, why);
        audit.record(
                actor,
                "period.corrected",
                "assessment:" + period.code(),
                why + "; runs " + ids(corrected) + ", facts "
                        + corrected.getFirst().inputHash());
        return corrected;
    }

    /** Closed periods that end with it or later and take frozen scores as facts, earlier ones first. */
    private List<AssessmentPeriod> dependents(AssessmentPeriod period) {
        return tables.inForce().stream()
                .filter(run -> !run.period().equals(period)
                        && !run.period().to().isBefore(period.to())
                        && Sources.restsOnScores(rulesOf(run)))
                .map(Run::period)
                .distinct()
                .sorted(Comparator.comparing(AssessmentPeriod::to)
                        .thenComparing(AssessmentPeriod::from, Comparator.reverseOrder()))
                .toList();
    }

    /**
     * Takes the newest closing back. A correction taken back leaves the version before it in force; without one the period can
     * be closed anew. What was closed stays readable to the auditor.
     */
    @Transactional
    public void annul(Actor actor, AssessmentPeriod period, String reason) {
        tables.hold();
        String why = checked(reason);
        List<Run> newest = runs.inForce(period);
        if (newest.isEmpty()) {
            throw Problem.conflict("assessment.not-closed", period.title());
        }
        newest.forEach(run -> tables.annul(actor, run, why));
        audit.record(actor, "period.annulled", "assessment:" + period.code(), why + "; runs " + ids(newest));
        List<Long> again = runs.inForce(period).stream().map(Run::id).toList();
        if (!again.isEmpty()) {
            events.publishEvent(new ScoresClosed(actor, period, again));
        }
    }

    void refuseUnbegun(AssessmentPeriod period) {
        if (!period.from().isBefore(CityTime.today(clock))) {
            throw Problem.unacceptable("assessment.period-not-begun", period.title());
        }
    }

    RuleSet rulesOf(Run run) {
        return ruleSets.find(run.ruleSet(), run.ruleVersion())
                .orElseThrow(() -> Problem.conflict("assessment.rules-gone", run.ruleSet(), run.ruleVersion()));
    }

    private List<Run> run(Actor actor, AssessmentPeriod period, List<RuleSet> rules, @Nullable String reason) {
        reviewedMonths.refuseMissing(period, rules);
        Snapshot snapshot = snapshots.take(actor, period, reason);
        FactIndex index = FactIndex.of(snapshot.facts());
        var made = new ArrayList<Run>();
        for (RuleSet one : rules) {
            made.add(freezing.freeze(actor, Assessing.of(one, snapshot, rules, index), snapshot, reason));
        }
        trials.forget(period);
        events.publishEvent(
                new ScoresClosed(actor, period, made.stream().map(Run::id).toList()));
        return List.copyOf(made);
    }

    private static String checked(String reason) {
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw Problem.unacceptable("assessment.reason-missing");
        }
        return reason.strip();
    }

    private static String ids(List<Run> runs) {
        return runs.stream().map(run -> run.rules() + " " + run.id()).toList().toString();
    }
}
