package org.ecoledger.works;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ecoledger.access.Actor;
import org.ecoledger.organisation.Jurisdictions;
import org.ecoledger.problems.Problem;
import org.ecoledger.problems.Problem.Objection;
import org.ecoledger.works.WorkMoves.Attempt;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes the steps of a task: what changes on it, on its plan, its milestones and its clocks. */
@Service
class TaskSteps {
    private static final String ASK_PLAN = "ask-plan";
    private static final String APPROVE_PLAN = "approve-plan";

    private final TaskRows rows;
    private final PlanRows plans;
    private final WorkMoves moves;
    private final TaskRules rules;
    private final TaskClocks clocks;
    private final Jurisdictions jurisdictions;

    TaskSteps(
            TaskRows rows,
            PlanRows plans,
            WorkMoves moves,
            TaskRules rules,
            TaskClocks clocks,
            Jurisdictions jurisdictions) {
        this.rows = rows;
        this.plans = plans;
        this.moves = moves;
        this.rules = rules;
        this.clocks = clocks;
        this.jurisdictions = jurisdictions;
    }

    @Transactional
    Task act(Actor actor, String number, String action, StepInput input) {
        Task task = rows.lock(number, jurisdictions.of(actor))
                .orElseThrow(() -> Problem.notFound("works.no-such-task", number));
        if (moves.wasTaken(task, actor, input)) {
            return task;
        }
        Attempt attempt = moves.attempt(actor, task, action, input);
        List<Milestone> milestones = plans.current(task);
        Plan asked = plans.asked(number).orElse(null);
        List<Objection> objections = rules.apply(attempt, task, milestones, asked);
        if (!objections.isEmpty()) {
            throw Problem.objections("works.refused", objections);
        }
        return take(attempt, task, milestones, asked);
    }

    private Task take(Attempt attempt, Task task, List<Milestone> milestones, @Nullable Plan asked) {
        Map<String, String> told = new HashMap<>();
        Planned planned = plan(attempt, task, milestones, asked, told);
        Task after = after(attempt, task, planned);
        rows.keep(after);
        long step = moves.take(attempt, told);
        reach(attempt, task, milestones, step);
        clocks.moved(attempt.actor(), after, after.kind(), attempt.row(), after.dueOn());
        clocks.keepMilestone(after, plans.current(after));
        return after;
    }

    private record Planned(int version, LocalDate due) {}

    /** What the step makes of the plan; old versions stay. */
    private Planned plan(
            Attempt attempt, Task task, List<Milestone> milestones, @Nullable Plan asked, Map<String, String> told) {
        String number = task.number();
        String said = attempt.input().field("reason") == null
                ? String.valueOf(attempt.input().fields().getOrDefault("note", ""))
                : String.valueOf(attempt.input().field("reason"));
        switch (attempt.row().action()) {
            case ASK_PLAN -> {
                LocalDate due = LocalDate.parse(String.valueOf(attempt.input().field(TaskRules.DUE)));
                int version = plans.last(number) + 1;
                plans.add(attempt.actor(), number, version, Plan.State.ASKED, due, said, attempt.now());
                plans.addMilestones(number, version, MilestoneDays.planned(attempt, task, milestones, due));
                told.put("plan", Integer.toString(version));
            }
            case APPROVE_PLAN -> {
                if (asked != null) {
                    plans.replace(number);
                    plans.decide(number, asked.version(), Plan.State.IN_FORCE, attempt.actor(), attempt.now(), said);
                    told.put("plan", Integer.toString(asked.version()));
                    told.put("dueBefore", task.dueOn().toString());
                    told.put("dueAfter", asked.dueOn().toString());
                    return new Planned(asked.version(), asked.dueOn());
                }
            }
            case "refuse-plan" -> decide(attempt, asked, Plan.State.REFUSED, said);
            case "resume" -> {
                return resumed(attempt, task, milestones, said, told);
            }
            default -> {
                if (attempt.procedure().find(attempt.row().to(), APPROVE_PLAN).isEmpty()) {
                    decide(attempt, asked, Plan.State.LAPSED, said);
                }
            }
        }
        return new Planned(task.plan(), task.dueOn());
    }

    private void decide(Attempt attempt, @Nullable Plan asked, Plan.State state, String said) {
        if (asked != null) {
            plans.decide(attempt.file().number(), asked.version(), state, attempt.actor(), attempt.now(), said);
        }
    }

    /** The time for which a task stood still is not its owner's: the plan moves by it. */
    private Planned resumed(
            Attempt attempt, Task task, List<Milestone> milestones, String said, Map<String, String> told) {
        LocalDate since = task.pausedOn();
        long stood = since == null ? 0 : ChronoUnit.DAYS.between(since, attempt.today());
        if (stood == 0) {
            return new Planned(task.plan(), task.dueOn());
        }
        LocalDate due = task.dueOn().plusDays(stood);
        int version = plans.last(task.number()) + 1;
        plans.replace(task.number());
        plans.add(attempt.actor(), task.number(), version, Plan.State.IN_FORCE, due, said, attempt.now());
        plans.addMilestones(
                task.number(),
                version,
                milestones.stream()
                        .map(one -> one.doneOn() != null
                                ? one
                                : new Milestone(
                                        one.number(), one.name(), one.dueOn().plusDays(stood), null))
                        .toList());
        told.put("plan", Integer.toString(version));
        told.put("dueBefore", task.dueOn().toString());
        told.put("dueAfter", due.toString());
        return new Planned(version, due);
    }

    private void reach(Attempt attempt, Task task, List<Milestone> milestones, long step) {
        Stream<Integer> reached = attempt.row().action().equals("claim")
                ? milestones.stream().filter(one -> one.doneOn() == null).map(Milestone::number)
                : attempt.row().action().equals(ASK_PLAN)
                        ? Stream.empty()
                        : TaskRules.parts(attempt.input().field(TaskRules.MILESTONES)).stream()
                                .filter(_ -> attempt.needs(TaskRules.MILESTONES))
                                .map(Integer::valueOf);
        plans.reach(task.number(), reached.toList(), attempt.today(), step);
        if (attempt.row().action().equals("return") || attempt.row().action().equals("reopen")) {
            plans.voidClaim(task.number(), step);
        }
    }

    private static Task after(Attempt attempt, Task before, Planned planned) {
        String action = attempt.row().action();
        String to = attempt.row().to();
        boolean claims = action.equals("claim");
        boolean reports = claims || action.equals("report");
        boolean sentBack = action.equals("return") || action.equals("reopen");
        BigDecimal percent = attempt.needs(TaskRules.PERCENT)
                ? TaskRules.number(attempt.input().field(TaskRules.PERCENT))
                : null;
        BigDecimal achieved = attempt.needs(TaskRules.ACHIEVED)
                ? TaskRules.number(attempt.input().field(TaskRules.ACHIEVED))
                : null;
        return new Task(
                before.number(),
                before.version() + 1,
                before.title(),
                before.content(),
                before.year(),
                before.kind(),
                before.battle(),
                before.programme(),
                before.giver(),
                before.giverName(),
                before.owner(),
                before.ownerName(),
                before.cooperating(),
                before.region(),
                before.regionName(),
                before.basis(),
                before.startsOn(),
                planned.due(),
                before.duePhrase(),
                before.quantity(),
                before.quantityUnit(),
                before.campaign(),
                before.procedure(),
                to,
                percent != null ? percent : before.percent(),
                achieved != null ? achieved : before.achieved(),
                planned.version(),
                reports ? attempt.today() : before.progressOn(),
                claims ? attempt.today() : sentBack ? null : before.reportedOn(),
                to.equals(Task.PAUSED) ? attempt.today() : null,
                to.equals("checked") ? attempt.today() : to.equals(Task.DONE) ? before.doneOn() : null,
                before.openedAt(),
                before.openedByName());
    }
}
