package org.ecoledger.works;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.ecoledger.access.Actor;
import org.ecoledger.clock.CityTime;
import org.ecoledger.figures.Figure.Shown;
import org.ecoledger.organisation.Unit;
import org.ecoledger.organisation.Units;
import org.ecoledger.works.Tasks.Standing;
import org.ecoledger.works.WorkForms.Action;
import org.ecoledger.works.WorkStories.Entry;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tasks as lists, pages and the wall chart show them. */
@Component
class TaskViews {
    private final Tasks tasks;
    private final PlanRows plans;
    private final WorkLists lists;
    private final WorkForms forms;
    private final WorkStories stories;
    private final WorkMoves moves;
    private final TaskOpening opening;
    private final Units units;
    private final Clock clock;

    TaskViews(
            Tasks tasks,
            PlanRows plans,
            WorkLists lists,
            WorkForms forms,
            WorkStories stories,
            WorkMoves moves,
            TaskOpening opening,
            Units units,
            Clock clock) {
        this.tasks = tasks;
        this.plans = plans;
        this.lists = lists;
        this.forms = forms;
        this.stories = stories;
        this.moves = moves;
        this.opening = opening;
        this.units = units;
        this.clock = clock;
    }

    /**
     * @param risk opens to its signs
     * @param next name of the next milestone that was not reached, with its day
     */
    record Line(
            String number,
            String title,
            String kind,
            String kindName,
            String battle,
            String battleName,
            @Nullable String programmeName,
            String owner,
            String ownerName,
            List<String> cooperating,
            String regionName,
            String basis,
            LocalDate startsOn,
            LocalDate dueOn,
            @Nullable String duePhrase,
            @Nullable String quantity,
            @Nullable String achieved,
            @Nullable String quantityUnit,
            String state,
            String stateName,
            String riskLevel,
            Shown risk,
            String riskSentence,
            String progress,
            boolean late,
            @Nullable LocalDate reportedOn,
            @Nullable LocalDate doneOn,
            @Nullable String campaign,
            @Nullable NextMilestone next) {}

    record NextMilestone(String name, LocalDate dueOn, boolean late) {}

    record Names(Map<String, String> units, Locale locale, LocalDate today) {
        String unit(String code) {
            return units.getOrDefault(code, code);
        }
    }

    /** @param mayEdit whether it is a draft of this person's unit */
    record TaskFile(
            Line head,
            int version,
            String content,
            @Nullable String programme,
            String region,
            String giverName,
            List<String> cooperatingUnits,
            List<PlanView> plans,
            List<Mark> milestones,
            List<Action> actions,
            List<Entry> story,
            boolean mayEdit,
            Instant asOf) {}

    /** A milestone with the day that the first plan gave it. */
    record Mark(
            int number,
            String name,
            LocalDate dueOn,
            LocalDate firstDueOn,
            @Nullable LocalDate doneOn,
            boolean late) {}

    record PlanView(
            int version,
            Plan.State state,
            LocalDate dueOn,
            String reason,
            String askedBy,
            Instant askedAt,
            @Nullable String decidedBy,
            @Nullable Instant decidedAt,
            @Nullable String decision,
            List<Milestone> milestones) {}

    /** @param firstDueOn deadline of the first plan */
    record Bar(Line task, LocalDate firstDueOn, boolean replanned, List<Mark> milestones) {}

    Names names(Locale locale) {
        return new Names(
                units.all().stream().collect(Collectors.toMap(Unit::code, Unit::name)), locale, CityTime.today(clock));
    }

    Line line(Standing standing, Names names) {
        Task task = standing.task();
        Locale locale = names.locale();
        Risk risk = standing.risk();
        return new Line(
                task.number(),
                task.title(),
                task.kind(),
                lists.name(WorkLists.MEASURE, task.kind(), locale),
                task.battle(),
                lists.name(WorkLists.BATTLE, task.battle(), locale),
                task.programme() == null ? null : lists.name(WorkLists.PROGRAMME, task.programme(), locale),
                task.owner(),
                task.ownerName(),
                task.cooperating().stream().map(names::unit).toList(),
                task.regionName(),
                task.basis(),
                task.startsOn(),
                task.dueOn(),
                task.duePhrase(),
                plain(task.quantity()),
                plain(task.achieved()),
                task.quantityUnit(),
                task.state(),
                moves.procedureOf(task).stateName(task.state(), locale),
                risk.level().code(),
                Shown.of(risk.gap(), risk.level().in(locale), "", TaskRiskFigures.ref(task)),
                risk.sentence(locale),
                risk.progress().setScale(0, RoundingMode.HALF_EVEN).toPlainString(),
                task.isLateOn(names.today()),
                task.reportedOn(),
                task.doneOn(),
                task.campaign(),
                next(standing, names.today()));
    }

    private static @Nullable NextMilestone next(Standing standing, LocalDate today) {
        return standing.task().isOpen()
                ? standing.milestones().stream()
                        .filter(one -> one.doneOn() == null)
                        .findFirst()
                        .map(one -> new NextMilestone(one.name(), one.dueOn(), one.isOverdueOn(today)))
                        .orElse(null)
                : null;
    }

    TaskFile file(Task task, Actor actor, Locale locale) {
        Standing standing = tasks.standing(task);
        List<Plan> versions = plans.all(task.number());
        Plan asked = versions.stream()
                .filter(plan -> plan.state() == Plan.State.ASKED)
                .findFirst()
                .orElse(null);
        Names names = names(locale);
        return new TaskFile(
                line(standing, names),
                task.version(),
                task.content(),
                task.programme(),
                task.region(),
                task.giverName(),
                task.cooperating(),
                versions.stream().map(TaskViews::plan).toList(),
                marks(standing, versions, names.today()),
                forms.of(actor, task, standing.milestones(), asked, locale),
                stories.of(task, standing.milestones(), locale),
                task.state().equals(Task.DRAFTED)
                        && opening.giverOf(actor)
                                .filter(unit -> unit.code().equals(task.giver()))
                                .isPresent(),
                clock.instant());
    }

    List<Bar> bars(List<Standing> standings, Locale locale) {
        Names names = names(locale);
        Map<String, List<Plan>> versions =
                plans.all(standings.stream().map(one -> one.task().number()).toList());
        return standings.stream()
                .map(standing -> {
                    List<Plan> of = versions.getOrDefault(standing.task().number(), List.of());
                    Plan first = first(of);
                    return new Bar(
                            line(standing, names),
                            first == null ? standing.task().dueOn() : first.dueOn(),
                            first != null && first.version() != standing.task().plan(),
                            marks(standing, of, names.today()));
                })
                .toList();
    }

    /** The plan with which the work began: a draft's earlier ones were never anybody's. */
    private static @Nullable Plan first(List<Plan> versions) {
        Plan decided = versions.stream()
                .filter(plan -> !plan.reason().isEmpty())
                .findFirst()
                .orElse(null);
        return versions.stream()
                .filter(plan -> plan.reason().isEmpty() && (decided == null || plan.version() < decided.version()))
                .reduce((_, later) -> later)
                .orElse(null);
    }

    private static List<Mark> marks(Standing standing, List<Plan> versions, LocalDate today) {
        Plan first = first(versions);
        Map<Integer, LocalDate> before = first == null
                ? Map.of()
                : first.milestones().stream().collect(Collectors.toMap(Milestone::number, Milestone::dueOn));
        return standing.milestones().stream()
                .map(one -> new Mark(
                        one.number(),
                        one.name(),
                        one.dueOn(),
                        Objects.requireNonNullElse(before.get(one.number()), one.dueOn()),
                        one.doneOn(),
                        standing.task().isOpen() && one.isOverdueOn(today)))
                .toList();
    }

    private static PlanView plan(Plan plan) {
        return new PlanView(
                plan.version(),
                plan.state(),
                plan.dueOn(),
                plan.reason(),
                plan.askedBy(),
                plan.askedAt(),
                plan.decidedBy(),
                plan.decidedAt(),
                plan.decision(),
                plan.milestones());
    }

    private static @Nullable String plain(@Nullable BigDecimal value) {
        return value == null ? null : RiskRule.plain(value);
    }
}
