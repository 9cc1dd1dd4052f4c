package org.ecoledger.assessment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecoledger.assessment.Outcome.Result;
import org.ecoledger.assessment.facts.Snapshot;
import org.ecoledger.assessment.facts.Snapshots;
import org.ecoledger.assessment.facts.Subject;
import org.ecoledger.assessment.rules.AssessmentPeriod;
import org.ecoledger.assessment.rules.RuleSet;
import org.ecoledger.assessment.rules.RuleSets;
import org.ecoledger.problems.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Any past period under any rule version or draft (C3): the period's frozen facts once by the rules that are in force for it and
 * once by those that are asked for. Nothing is kept.
 */
@Component
class Replays {
    private final Snapshots snapshots;
    private final Runs runs;
    private final Verifying verifying;
    private final RuleSets ruleSets;

    Replays(Snapshots snapshots, Runs runs, Verifying verifying, RuleSets ruleSets) {
        this.snapshots = snapshots;
        this.runs = runs;
        this.verifying = verifying;
        this.ruleSets = ruleSets;
    }

    /**
     * @param old by which the period was closed; null where no rule set of this code was in force
     * @param reproduced whether the closed table comes out again to the last digit; null where there is none
     */
    record Replay(
            AssessmentPeriod period,
            Snapshot snapshot,
            @Nullable RuleSet old,
            RuleSet now,
            @Nullable Boolean reproduced,
            List<Moved> moved) {}

    /** One subject by both; either may lack it. */
    record Moved(
            Subject subject,
            @Nullable Result old,
            @Nullable Result now,
            @Nullable Change most) {

        /** By how many places it stands better. */
        @Nullable
        Integer risen() {
            Integer before = old == null ? null : old.place();
            Integer after = now == null ? null : now.place();
            return before == null || after == null ? null : before - after;
        }

        @Nullable
        BigDecimal gained() {
            BigDecimal before = old == null ? null : old.total();
            BigDecimal after = now == null ? null : now.total();
            return before == null || after == null ? null : after.subtract(before);
        }
    }

    /** The item or deduction whose marks differ most; null marks where one of the rule sets has no such item. */
    record Change(
            String code,
            String name,
            @Nullable BigDecimal old,
            @Nullable BigDecimal now) {
        BigDecimal size() {
            return or(now).subtract(or(old)).abs();
        }

        private static BigDecimal or(@Nullable BigDecimal marks) {
            return marks == null ? BigDecimal.ZERO : marks;
        }
    }

    Replay of(AssessmentPeriod period, RuleSet now) {
        if (!now.periods().contains(period.kind())) {
            throw Problem.unacceptable("assessment.replay-period", period.title());
        }
        Optional<Run> run = runs.inForce(period, ScoreRefs.of(period, now).rules());
        Snapshot snapshot = run.map(Run::snapshot)
                .flatMap(snapshots::find)
                .or(() -> snapshots.newest(period))
                .orElseThrow(() -> Problem.unacceptable("assessment.replay-no-snapshot", period.title()));
        RuleSet old = run.flatMap(closed -> ruleSets.find(closed.ruleSet(), closed.ruleVersion()))
                .orElseGet(() -> applying(period, now));
        Outcome before = old == null ? null : Assessing.of(old, snapshot);
        Outcome after = Assessing.of(now, snapshot);
        Boolean reproduced = run.map(verifying::verify)
                .filter(Verifying.Result::possible)
                .map(Verifying.Result::isSame)
                .orElse(null);
        return new Replay(period, snapshot, old, now, reproduced, compared(before, after));
    }

    private @Nullable RuleSet applying(AssessmentPeriod period, RuleSet now) {
        return RuleOrder.of(ruleSets.all(), period).stream()
                .filter(rules -> rules.code().equals(now.code()) && Objects.equals(rules.within(), now.within()))
                .findFirst()
                .orElse(null);
    }

    /** Both tables side by side, in the order of the new one. */
    static List<Moved> compared(@Nullable Outcome old, Outcome now) {
        return moved(old == null ? List.of() : old.results(), now.results());
    }

    private static List<Moved> moved(List<Result> before, List<Result> after) {
        Map<String, Result> old = byCode(before);
        Map<String, Result> now = byCode(after);
        return Stream.concat(after.stream(), before.stream().filter(result -> !now.containsKey(code(result))))
                .map(result -> moved(result.subject(), old.get(code(result)), now.get(code(result))))
                .toList();
    }

    private static Moved moved(Subject subject, @Nullable Result old, @Nullable Result now) {
        return new Moved(subject, old, now, old == null || now == null ? null : most(old, now));
    }

    private static @Nullable Change most(Result old, Result now) {
        Map<String, Change> changes = new LinkedHashMap<>();
        parts(now).forEach(part -> changes.put(part.code(), part));
        for (Change part : parts(old)) {
            Change after = changes.get(part.code());
            changes.put(
                    part.code(), new Change(part.code(), part.name(), part.now(), after == null ? null : after.now()));
        }
        return changes.values().stream()
                .filter(change -> change.size().signum() > 0)
                .reduce((one, other) -> other.size().compareTo(one.size()) > 0 ? other : one)
                .orElse(null);
    }

    /** Items with their marks and losses as negative marks. */
    private static List<Change> parts(Result result) {
        var parts = new ArrayList<Change>();
        result.items()
                .forEach(item ->
                        parts.add(new Change(item.item().code(), item.item().name(), null, item.marks())));
        result.losses()
                .forEach(loss -> parts.add(new Change(
                        "-" + loss.code(), loss.name(), null, loss.points().negate())));
        return parts;
    }

    private static Map<String, Result> byCode(List<Result> results) {
        return results.stream().collect(Collectors.toMap(Replays::code, Function.identity(), (one, _) -> one));
    }

    private static String code(Result result) {
        return result.subject().code();
    }
}
