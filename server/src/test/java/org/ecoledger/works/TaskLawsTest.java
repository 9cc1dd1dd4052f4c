package org.ecoledger.works;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Stream;
import org.ecoledger.ServerTest;
import org.ecoledger.TestPhotos;
import org.ecoledger.access.Account;
import org.ecoledger.access.Accounts;
import org.ecoledger.access.Actor;
import org.ecoledger.evidence.EvidenceFiles;
import org.ecoledger.evidence.EvidenceRole;
import org.ecoledger.problems.Problem;
import org.ecoledger.procedures.Procedure;
import org.ecoledger.procedures.Procedures;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
@DisplayName("house 3, C8: whatever people try, no task skips a step or its proof")
class TaskLawsTest {
    private static final int WALKS = 12;
    private static final int TRIES = 50;
    private static final Set<String> ENDING = Set.of("withdraw", "drop", "cancel", "object");

    @Autowired
    Tasks tasks;

    @Autowired
    WorkSteps steps;

    @Autowired
    Procedures procedures;

    @Autowired
    EvidenceFiles evidence;

    @Autowired
    Accounts accounts;

    @Autowired
    PlanRows plans;

    @Autowired
    WorkMoves moves;

    private final Set<String> reached = new HashSet<>();

    @Test
    @DisplayName(
            "random walks: every step is a row of the table by one whom it admits; what is done was shown and checked by another")
    void walks() {
        var random = new SplittableRandom(7);
        List<Actor> people = Stream.of("office", "county1", "leader1", "principal1", "county2", "analyst")
                .map(login -> accounts.find(login).map(Account::asActor).orElseThrow())
                .toList();
        for (int walk = 0; walk < WALKS; walk++) {
            Task task = tasks.open(people.getFirst(), wanted(walk % 2 == 0 ? "county1" : "town1"));
            for (int attempt = 0; attempt < TRIES && !isAtEnd(task); attempt++) {
                task = tried(task, people, random);
                lawful(task);
            }
        }
        assertThat(reached).contains("issued", "accepted", "running", "reported", "checked", "paused");
    }

    /** Mostly what the table allows to somebody, now and then anything by anybody. */
    private Task tried(Task task, List<Actor> people, SplittableRandom random) {
        Procedure procedure = procedures.get("task", task.procedure());
        record Try(Actor actor, String action) {}
        List<Try> allowed = people.stream()
                .flatMap(actor -> procedure.rowsFrom(task.state()).stream()
                        .filter(moves.standing(actor, task)::mayTake)
                        .filter(row -> !ENDING.contains(row.action()) || random.nextInt(8) == 0)
                        .map(row -> new Try(actor, row.action())))
                .toList();
        List<String> all =
                procedure.rows().stream().map(row -> row.action()).distinct().toList();
        Try one = allowed.isEmpty() || random.nextInt(3) == 0
                ? new Try(people.get(random.nextInt(people.size())), all.get(random.nextInt(all.size())))
                : allowed.get(random.nextInt(allowed.size()));
        return taken(task, one.actor(), one.action(), procedure, random);
    }

    private Task taken(Task task, Actor actor, String action, Procedure procedure, SplittableRandom random) {
        if (ENDING.contains(action) && random.nextInt(4) > 0) {
            return task;
        }
        var fields = new HashMap<String, String>();
        if (random.nextInt(5) > 0) {
            fields.put("note", "说明");
            fields.put("reason", "理由");
            fields.put("percent", Integer.toString(random.nextInt(110)));
            fields.put(
                    "due",
                    LocalDate.of(2026, 9, 20).plusDays(random.nextInt(200)).toString());
        }
        boolean shows = action.equals("claim") && random.nextInt(4) > 0;
        List<UUID> files = shows
                ? List.of(evidence.receive(actor, "证明.jpg", EvidenceRole.DOCUMENT, TestPhotos.jpeg())
                        .id())
                : List.of();
        try {
            Task after = tasks.act(actor, task.number(), action, new StepInput(task.version(), fields, files, null));
            assertThat(procedure.find(task.state(), action)).isPresent();
            assertThat(after.version()).isEqualTo(task.version() + 1);
            reached.add(after.state());
            return after;
        } catch (Problem refused) {
            assertThat(refused.status().value()).isIn(403, 404, 409, 422);
            return task;
        }
    }

    private void lawful(Task task) {
        List<WorkStep> story = steps.of(task.subject());
        Procedure procedure = procedures.get("task", task.procedure());
        for (int at = 1; at < story.size(); at++) {
            WorkStep step = story.get(at);
            assertThat(step.fromState()).isEqualTo(story.get(at - 1).toState());
            assertThat(procedure
                            .find(step.fromState(), step.action())
                            .orElseThrow()
                            .to())
                    .isEqualTo(step.toState());
        }
        if (Set.of("reported", "checked", "done").contains(task.state())) {
            WorkStep claim = last(story, "claim");
            assertThat(claim.files()).as("what is said to be done is shown").isNotEmpty();
            assertThat(plans.current(task)).allMatch(milestone -> milestone.doneOn() != null);
            if (!task.state().equals("reported")) {
                assertThat(last(story, "check").actor()).isNotEqualTo(claim.actor());
            }
        }
        List<Plan> versions = plans.all(task.number());
        assertThat(versions.stream().filter(plan -> plan.state() == Plan.State.IN_FORCE))
                .hasSize(1)
                .allMatch(plan -> plan.version() == task.plan() && plan.dueOn().equals(task.dueOn()));
    }

    private static WorkStep last(List<WorkStep> story, String action) {
        return story.stream()
                .filter(step -> step.action().equals(action))
                .reduce((_, later) -> later)
                .orElseThrow();
    }

    private static boolean isAtEnd(Task task) {
        return Set.of("done", "cancelled").contains(task.state());
    }

    private static NewTask wanted(String owner) {
        return new NewTask(
                "随机 " + UUID.randomUUID(),
                "",
                "management",
                "blue-sky",
                null,
                owner,
                List.of(),
                "990101",
                "测试",
                LocalDate.of(2026, 3, 1),
                LocalDate.of(2026, 10, 31),
                null,
                null,
                null,
                null,
                List.of());
    }
}
