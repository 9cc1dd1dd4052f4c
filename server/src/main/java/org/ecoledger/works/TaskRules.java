package org.ecoledger.works;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.ecoledger.problems.Problem.Objection;
import org.ecoledger.works.WorkMoves.Attempt;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the steps of a task have to give beyond {@link WorkRules}: progress, quantities, milestones with proof, a plan in order. */
@Component
class TaskRules {
    static final String PERCENT = "percent";
    static final String ACHIEVED = "achieved";
    static final String MILESTONES = "milestones";
    static final String DUE = "due";
    private static final BigDecimal MOST = new BigDecimal("1000000000");

    private final WorkRules rules;

    TaskRules(WorkRules rules) {
        this.rules = rules;
    }

    /** @param milestones of the plan in force, @param asked the plan that waits to be decided */
    List<Objection> apply(Attempt attempt, Task task, List<Milestone> milestones, @Nullable Plan asked) {
        List<Objection> objections = new ArrayList<>(rules.apply(attempt));
        String action = attempt.row().action();
        if (attempt.needs(PERCENT)) {
            percent(attempt, objections);
        }
        if (attempt.needs(ACHIEVED)) {
            achieved(attempt, task, objections);
        }
        if (attempt.needs(MILESTONES) && !action.equals("ask-plan")) {
            reached(attempt, milestones, objections);
        }
        if (action.equals("ask-plan")) {
            plan(attempt, task, milestones, asked, objections);
        }
        if (action.equals("approve-plan") || action.equals("refuse-plan")) {
            if (asked == null) {
                objections.add(Objection.to("", "works.no-plan-asked"));
            }
        }
        return objections;
    }

    /** All is not reported as progress: done is claimed with its proof. */
    private static void percent(Attempt attempt, List<Objection> objections) {
        BigDecimal percent = number(attempt.input().field(PERCENT));
        if (attempt.input().field(PERCENT) == null) {
            return;
        }
        if (percent == null || percent.signum() < 0 || percent.compareTo(BigDecimal.valueOf(100)) > 0) {
            objections.add(Objection.to(PERCENT, "works.percent-wanted"));
        } else if (percent.compareTo(BigDecimal.valueOf(100)) == 0) {
            objections.add(Objection.to(PERCENT, "works.percent-is-claim"));
        }
    }

    /** N20: a task of 28 projects is done when 28 are. */
    private static void achieved(Attempt attempt, Task task, List<Objection> objections) {
        BigDecimal wanted = task.quantity();
        String given = attempt.input().field(ACHIEVED);
        BigDecimal achieved = number(given);
        if (given != null && (achieved == null || achieved.signum() < 0)) {
            objections.add(Objection.to(ACHIEVED, "works.number-wanted", given));
            return;
        }
        if (wanted == null) {
            if (given != null) {
                objections.add(Objection.to(ACHIEVED, "works.not-counted"));
            }
            return;
        }
        BigDecimal now = achieved != null ? achieved : task.achieved() == null ? BigDecimal.ZERO : task.achieved();
        if (attempt.row().action().equals("claim") && now.compareTo(wanted) < 0) {
            objections.add(Objection.to(
                    ACHIEVED,
                    "works.quantity-short",
                    RiskRule.plain(now),
                    RiskRule.plain(wanted),
                    String.valueOf(task.quantityUnit())));
        }
    }

    /** A milestone is reached with proof, and the last one by claiming that the task is done. */
    private static void reached(Attempt attempt, List<Milestone> milestones, List<Objection> objections) {
        String given = attempt.input().field(MILESTONES);
        if (given == null) {
            return;
        }
        Set<String> open = milestones.stream()
                .filter(one -> one.doneOn() == null && one.number() < milestones.size())
                .map(one -> Integer.toString(one.number()))
                .collect(Collectors.toSet());
        List<String> named = parts(given);
        if (named.isEmpty() || !open.containsAll(named)) {
            objections.add(Objection.to(MILESTONES, "works.no-such-milestone", given));
        } else if (attempt.input().files().isEmpty()) {
            objections.add(Objection.to("proof", "works.milestone-proof-wanted"));
        }
    }

    private static void plan(
            Attempt attempt, Task task, List<Milestone> milestones, @Nullable Plan asked, List<Objection> objections) {
        if (asked != null) {
            objections.add(Objection.to(DUE, "works.plan-waits"));
        }
        LocalDate due = WorkRules.day(attempt.input().field(DUE));
        if (due == null) {
            return;
        }
        LocalDate earliest = attempt.today().isAfter(task.startsOn()) ? attempt.today() : task.startsOn();
        if (due.isBefore(earliest)) {
            objections.add(Objection.to(DUE, "works.due-too-early", earliest));
            return;
        }
        for (Milestone milestone : milestones) {
            String given = attempt.input().field(MilestoneDays.field(milestone));
            if (given != null && WorkRules.day(given) == null) {
                objections.add(
                        Objection.to(MilestoneDays.field(milestone), "works.milestone-day-wanted", milestone.name()));
            }
        }
        List<Milestone> planned = MilestoneDays.planned(attempt, task, milestones, due);
        objections.addAll(order(planned, task.startsOn(), due));
        if (due.equals(task.dueOn()) && planned.equals(milestones)) {
            objections.add(Objection.to(DUE, "works.plan-same"));
        }
    }

    /** A plan's days are in order and lie between start and deadline. */
    static List<Objection> order(List<Milestone> milestones, LocalDate start, LocalDate due) {
        var objections = new ArrayList<Objection>();
        LocalDate earliest = start;
        for (Milestone milestone : milestones) {
            if (milestone.dueOn().isBefore(earliest) || milestone.dueOn().isAfter(due)) {
                objections.add(Objection.to(
                        MilestoneDays.field(milestone),
                        "works.milestone-out-of-order",
                        milestone.name(),
                        earliest,
                        due));
            } else {
                earliest = milestone.dueOn();
            }
        }
        return objections;
    }

    static List<String> parts(@Nullable String given) {
        return given == null
                ? List.of()
                : Arrays.stream(given.split(","))
                        .map(String::strip)
                        .filter(part -> !part.isEmpty())
                        .toList();
    }

    static @Nullable BigDecimal number(@Nullable String value) {
        if (value == null || !value.matches("-?[0-9]{1,10}(\\.[0-9]{1,4})?")) {
            return null;
        }
        BigDecimal number = new BigDecimal(value);
        return number.compareTo(MOST) > 0 ? null : number;
    }
}
