package org.ecoledger.works;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ecoledger.access.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Plans with their milestones, and which milestones were reached. */
@Repository
class PlanRows {
    private final JdbcClient db;

    PlanRows(JdbcClient db) {
        this.db = db;
    }

    private record Row(String task, int plan, Milestone milestone) {}

    void add(Actor actor, String task, int version, Plan.State state, LocalDate due, String reason, Instant at) {
        db.sql("""
                        insert into works.plans (task, version, state, due_on, reason, asked_by, asked_name, asked_at)
                        values (:task, :version, :state, :due, :reason, :by, :name, :at)
                        """)
                .param("task", task)
                .param("version", version)
                .param("state", code(state))
                .param("due", due)
                .param("reason", reason)
                .param("by", actor.account())
                .param("name", actor.name())
                .param("at", TaskRows.time(at))
                .update();
    }

    void addMilestones(String task, int version, List<Milestone> milestones) {
        milestones.forEach(milestone -> db.sql(
                        "insert into works.milestones (task, plan, number, name, due_on) values (?, ?, ?, ?, ?)")
                .params(task, version, milestone.number(), milestone.name(), milestone.dueOn())
                .update());
    }

    void decide(String task, int version, Plan.State state, @Nullable Actor by, Instant at, String note) {
        db.sql("""
                        update works.plans set state = :state, decided_name = :by, decided_at = :at, decided_note = :note
                        where task = :task and version = :version
                        """)
                .param("state", code(state))
                .param("by", by == null ? null : by.name())
                .param("at", TaskRows.time(at))
                .param("note", note)
                .param("task", task)
                .param("version", version)
                .update();
    }

    /** The plan in force gives way to another; what was decided on it stays. */
    void replace(String task) {
        db.sql("update works.plans set state = 'replaced' where task = ? and state = 'in_force'")
                .param(task)
                .update();
    }

    int last(String task) {
        return db.sql("select coalesce(max(version), 0) from works.plans where task = ?")
                .param(task)
                .query(Integer.class)
                .single();
    }

    /** The plan that waits to be decided. */
    Optional<Plan> asked(String task) {
        return all(task).stream()
                .filter(plan -> plan.state() == Plan.State.ASKED)
                .findFirst();
    }

    /** Every version, oldest first. */
    List<Plan> all(String task) {
        return all(List.of(task)).getOrDefault(task, List.of());
    }

    /** Every version of these tasks, oldest first. */
    Map<String, List<Plan>> all(Collection<String> tasks) {
        Map<String, Map<Integer, List<Milestone>>> milestones = milestones(tasks);
        record Of(String task, Plan plan) {}
        return db
                .sql("""
                        select task, version, state, due_on, reason, asked_name, asked_at, decided_name, decided_at, decided_note
                        from works.plans where task = any(?) order by task, version
                        """)
                .param(tasks.toArray(String[]::new))
                .query((row, _) -> {
                    OffsetDateTime decided = row.getObject("decided_at", OffsetDateTime.class);
                    String task = row.getString("task");
                    return new Of(
                            task,
                            new Plan(
                                    row.getInt("version"),
                                    Plan.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                                    row.getObject("due_on", LocalDate.class),
                                    row.getString("reason"),
                                    row.getString("asked_name"),
                                    row.getObject("asked_at", OffsetDateTime.class)
                                            .toInstant(),
                                    row.getString("decided_name"),
                                    decided == null ? null : decided.toInstant(),
                                    row.getString("decided_note"),
                                    milestones
                                            .getOrDefault(task, Map.of())
                                            .getOrDefault(row.getInt("version"), List.of())));
                })
                .list()
                .stream()
                .collect(Collectors.groupingBy(Of::task, Collectors.mapping(Of::plan, Collectors.toList())));
    }

    /** The milestones of the plan in force. */
    List<Milestone> current(Task task) {
        return milestones(List.of(task.number()))
                .getOrDefault(task.number(), Map.of())
                .getOrDefault(task.plan(), List.of());
    }

    /** The milestones of the plans in force of these tasks. */
    Map<String, List<Milestone>> current(Collection<Task> tasks) {
        var all = milestones(tasks.stream().map(Task::number).toList());
        var current = new HashMap<String, List<Milestone>>();
        tasks.forEach(task -> current.put(
                task.number(), all.getOrDefault(task.number(), Map.of()).getOrDefault(task.plan(), List.of())));
        return current;
    }

    private Map<String, Map<Integer, List<Milestone>>> milestones(Collection<String> tasks) {
        return tasks.isEmpty()
                ? Map.of()
                : db
                        .sql("""
                        select m.task, m.plan, m.number, m.name, m.due_on, d.done_on
                        from works.milestones m
                        left join works.reached d on d.task = m.task and d.number = m.number and d.voided_by is null
                        where m.task = any(?) order by m.task, m.plan, m.number
                        """)
                        .param(tasks.toArray(String[]::new))
                        .query((row, _) -> new Row(
                                row.getString("task"),
                                row.getInt("plan"),
                                new Milestone(
                                        row.getInt("number"),
                                        row.getString("name"),
                                        row.getObject("due_on", LocalDate.class),
                                        row.getObject("done_on", LocalDate.class))))
                        .list()
                        .stream()
                        .collect(Collectors.groupingBy(
                                Row::task,
                                Collectors.groupingBy(
                                        Row::plan, Collectors.mapping(Row::milestone, Collectors.toList()))));
    }

    /** Milestones were reached with the proof of this step. */
    void reach(String task, Collection<Integer> numbers, LocalDate day, long step) {
        numbers.forEach(number -> db.sql(
                        "insert into works.reached (task, number, done_on, step) values (?, ?, ?, ?) on conflict do nothing")
                .params(task, number, day, step)
                .update());
    }

    /** A claim that was sent back proved nothing: what it reached is open again. */
    void voidClaim(String task, long step) {
        db.sql("""
                        update works.reached set voided_by = :step
                        where task = :task and voided_by is null
                          and step = (select max(s.id) from works.steps s where s.file = 'task:' || :task and s.action = 'claim')
                        """).param("step", step).param("task", task).update();
    }

    private static String code(Plan.State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
