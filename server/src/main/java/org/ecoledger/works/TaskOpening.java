package org.ecoledger.works;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ecoledger.access.Actor;
import org.ecoledger.access.Audit;
import org.ecoledger.access.Role;
import org.ecoledger.clock.CityTime;
import org.ecoledger.deadlines.DuePhrases;
import org.ecoledger.organisation.Jurisdictions;
import org.ecoledger.organisation.Posts;
import org.ecoledger.organisation.Unit;
import org.ecoledger.problems.Problem;
import org.ecoledger.problems.Problem.Objection;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Drafts tasks and rewrites drafts; what was issued is changed by its procedure only. */
@Service
class TaskOpening {
    private final TaskRows rows;
    private final PlanRows plans;
    private final PlanTemplates templates;
    private final NewTaskRules rules;
    private final WorkMoves moves;
    private final Posts posts;
    private final Jurisdictions jurisdictions;
    private final DuePhrases phrases;
    private final Audit audit;
    private final Clock clock;

    TaskOpening(
            TaskRows rows,
            PlanRows plans,
            PlanTemplates templates,
            NewTaskRules rules,
            WorkMoves moves,
            Posts posts,
            Jurisdictions jurisdictions,
            DuePhrases phrases,
            Audit audit,
            Clock clock) {
        this.rows = rows;
        this.plans = plans;
        this.templates = templates;
        this.rules = rules;
        this.moves = moves;
        this.posts = posts;
        this.jurisdictions = jurisdictions;
        this.phrases = phrases;
        this.audit = audit;
        this.clock = clock;
    }

    /** The unit for which this person may give tasks: the committee office, or a government's own office. */
    Optional<Unit> giverOf(Actor actor) {
        return posts.unitOf(actor)
                .filter(unit -> actor.is(Role.COMMITTEE_OFFICE) && unit.kind() == Unit.Kind.COMMITTEE_OFFICE
                        || actor.is(Role.HANDLER) && unit.kind() == Unit.Kind.GOVERNMENT);
    }

    @Transactional
    Task open(Actor actor, NewTask wanted) {
        Unit giver = giverOf(actor).orElseThrow(() -> Problem.forbidden("works.gives-none"));
        LocalDate due = checked(wanted, giver);
        Instant now = clock.instant();
        String number = rows.nextNumber("RW" + due.getYear(), 3);
        rows.add(
                actor,
                number,
                wanted,
                giver.code(),
                due,
                moves.inForce(Task.TRACK).version(),
                TaskRows.time(now));
        plans.add(actor, number, 1, Plan.State.IN_FORCE, due, "", now);
        plans.addMilestones(number, 1, milestones(wanted, due));
        Task task = rows.find(number, jurisdictions.of(actor)).orElseThrow();
        moves.open(actor, task);
        return task;
    }

    @Transactional
    Task change(Actor actor, String number, int version, NewTask wanted) {
        Task task = rows.lock(number, jurisdictions.of(actor))
                .orElseThrow(() -> Problem.notFound("works.no-such-task", number));
        Unit giver = giverOf(actor)
                .filter(unit -> unit.code().equals(task.giver()))
                .orElseThrow(() -> Problem.forbidden("works.not-your-draft"));
        if (!task.state().equals(Task.DRAFTED)) {
            throw Problem.conflict("works.no-draft", number);
        }
        if (task.version() != version) {
            throw Problem.conflict(
                    "works.changed-meanwhile",
                    number,
                    moves.procedureOf(task).stateName(task.state(), Locale.SIMPLIFIED_CHINESE));
        }
        LocalDate due = checked(wanted, giver);
        int plan = plans.last(number) + 1;
        plans.replace(number);
        plans.add(actor, number, plan, Plan.State.IN_FORCE, due, "", clock.instant());
        plans.addMilestones(number, plan, milestones(wanted, due));
        rows.change(number, wanted, due, plan);
        audit.record(actor, "task.changed", task.subject(), wanted.title());
        return rows.find(number, jurisdictions.of(actor)).orElseThrow();
    }

    /** The deadline; all objections at once where something is wrong. */
    private LocalDate checked(NewTask wanted, Unit giver) {
        Optional<LocalDate> due = dueOf(wanted);
        List<Objection> objections = rules.apply(wanted, giver, due.orElse(null));
        if (objections.isEmpty() && due.isPresent() && !wanted.milestones().isEmpty()) {
            objections = TaskRules.order(milestones(wanted, due.get()), wanted.startsOn(), due.get());
        }
        if (!objections.isEmpty()) {
            throw Problem.objections("works.refused", objections);
        }
        return due.orElseThrow();
    }

    /** The day given, else the one that the phrase means when it is said at the start of the task. */
    Optional<LocalDate> dueOf(NewTask wanted) {
        String phrase = wanted.duePhrase();
        return wanted.dueOn() != null
                ? Optional.of(wanted.dueOn())
                : phrase == null
                        ? Optional.empty()
                        : phrases.read(phrase, wanted.startsOn()).lastDay();
    }

    private List<Milestone> milestones(NewTask wanted, LocalDate due) {
        List<NewTask.PlannedMilestone> own = wanted.milestones();
        return own.isEmpty()
                ? templates.schedule(wanted.kind(), wanted.startsOn(), due)
                : IntStream.range(0, own.size())
                        .mapToObj(at -> new Milestone(
                                at + 1,
                                own.get(at).name(),
                                at == own.size() - 1 ? due : own.get(at).dueOn(),
                                null))
                        .toList();
    }

    LocalDate today() {
        return CityTime.today(clock);
    }
}
