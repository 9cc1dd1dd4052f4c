package org.ecoledger.works;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ecoledger.access.Actor;
import org.ecoledger.clock.CityTime;
import org.ecoledger.organisation.Jurisdiction;
import org.springframework.stereotype.Service;

/** All tasks of the year's lists (M01-04): finds them, opens them and takes their steps. */
@Service
public class Tasks {
    private final TaskRows rows;
    private final PlanRows plans;
    private final TaskOpening opening;
    private final TaskSteps steps;
    private final RiskRule risks;
    private final Clock clock;

    Tasks(TaskRows rows, PlanRows plans, TaskOpening opening, TaskSteps steps, RiskRule risks, Clock clock) {
        this.rows = rows;
        this.plans = plans;
        this.opening = opening;
        this.steps = steps;
        this.risks = risks;
        this.clock = clock;
    }

    /** A task as it stands today. */
    public record Standing(Task task, List<Milestone> milestones, Risk risk) {}

    public Optional<Task> find(String number, Jurisdiction jurisdiction) {
        return rows.find(number, jurisdiction);
    }

    /** All that fit, with the risk of each, by deadline. */
    public List<Standing> list(TaskQuery query, Jurisdiction jurisdiction) {
        LocalDate today = CityTime.today(clock);
        List<Task> tasks = rows.all(query, jurisdiction);
        Map<String, List<Milestone>> milestones = plans.current(tasks);
        return tasks.stream()
                .map(task -> standing(task, milestones.getOrDefault(task.number(), List.of()), today))
                .filter(standing -> query.states().isEmpty()
                        || query.states().stream().anyMatch(state -> is(standing.task(), state, today)))
                .filter(standing -> query.risks().isEmpty()
                        || query.risks().contains(standing.risk().level().code()))
                .toList();
    }

    Standing standing(Task task) {
        return standing(task, plans.current(task), CityTime.today(clock));
    }

    private Standing standing(Task task, List<Milestone> milestones, LocalDate today) {
        return new Standing(task, milestones, risks.of(task, milestones, today));
    }

    private static boolean is(Task task, String state, LocalDate today) {
        return switch (state) {
            case "open" -> task.isOpen();
            case "late" -> task.isLateOn(today);
            default -> task.state().equals(state);
        };
    }

    /** Tasks that are late or at high risk and that one of these units leads: what somebody has to see today (M01-08). */
    public List<Standing> pressing(String unit, Jurisdiction jurisdiction) {
        int year = CityTime.today(clock).getYear();
        return list(TaskQuery.ofYear(year).ofUnit(unit), jurisdiction).stream()
                .filter(standing -> standing.task().owner().equals(unit)
                        && standing.risk().level().isPressing())
                .toList();
    }

    /** All late ones of this year. */
    public List<Standing> late(Jurisdiction jurisdiction) {
        LocalDate today = CityTime.today(clock);
        return list(TaskQuery.ofYear(today.getYear()), jurisdiction).stream()
                .filter(standing -> standing.task().isLateOn(today))
                .toList();
    }

    /** Drafts a task. @throws org.ecoledger.problems.Problem 403 for who may give none, 422 with all objections */
    public Task open(Actor actor, NewTask wanted) {
        return opening.open(actor, wanted);
    }

    /** Takes a step. @throws org.ecoledger.problems.Problem 404, 403, 409, or 422 with all objections */
    public Task act(Actor actor, String number, String action, StepInput input) {
        return steps.act(actor, number, action, input);
    }
}
