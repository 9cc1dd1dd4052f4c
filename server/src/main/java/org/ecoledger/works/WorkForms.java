package org.ecoledger.works;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.ecoledger.access.Actor;
import org.ecoledger.procedures.Field;
import org.ecoledger.procedures.Fields;
import org.ecoledger.procedures.Need;
import org.ecoledger.procedures.Procedure;
import org.ecoledger.procedures.Row;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The steps that a person may take now on a task or campaign, each as the form that the procedure's row asks for. */
@Component
class WorkForms {
    private static final Set<String> BACKWARD = Set.of(
            "return", "object", "drop", "withdraw", "refuse-plan", "refuse-pause", "refuse-cancel", "cancel", "reopen");

    private final WorkMoves moves;
    private final Fields fields;

    WorkForms(WorkMoves moves, Fields fields) {
        this.moves = moves;
        this.fields = fields;
    }

    /** @param kind primary, return or plain */
    record Action(
            String code,
            String label,
            String kind,
            List<Question> fields,
            @Nullable String basis) {}

    /** One question as the browser's forms know it. */
    record Question(
            String name,
            String label,
            String kind,
            boolean required,
            @Nullable String reason,
            @Nullable String hint,
            @Nullable String value,
            @Nullable String unit,
            @Nullable String role,
            @Nullable Integer max,
            @Nullable Integer maxLength,
            List<Option> options) {}

    record Option(String value, String label, @Nullable String note) {}

    /** @param asked the plan that waits to be decided */
    List<Action> of(Actor actor, Task task, List<Milestone> milestones, @Nullable Plan asked, Locale locale) {
        return actions(
                actor,
                task,
                row -> isOffered(row, asked),
                locale,
                (need, row) -> need.code().equals(TaskRules.MILESTONES)
                        ? milestones(task, milestones, row, locale)
                        : Stream.of(ofTask(question(need, row, locale), task)));
    }

    List<Action> of(Actor actor, Campaign campaign, Locale locale) {
        return actions(actor, campaign, _ -> true, locale, (need, row) -> Stream.of(question(need, row, locale)));
    }

    private interface Asking {
        Stream<Question> of(Need need, Row row);
    }

    private List<Action> actions(Actor actor, WorkFile file, Predicate<Row> offered, Locale locale, Asking asking) {
        Procedure procedure = moves.procedureOf(file);
        WorkStanding standing = moves.standing(actor, file);
        List<Action> actions = new ArrayList<>();
        for (Row row : procedure.rowsFrom(file.state())) {
            if (standing.mayTake(row) && offered.test(row)) {
                actions.add(new Action(
                        row.action(),
                        procedure.actionName(row.action(), locale),
                        BACKWARD.contains(row.action()) ? "return" : actions.isEmpty() ? "primary" : "plain",
                        row.needs().stream()
                                .flatMap(need -> asking.of(need, row))
                                .filter(question -> !question.kind().isEmpty())
                                .toList(),
                        null));
            }
        }
        return List.copyOf(actions);
    }

    private static boolean isOffered(Row row, @Nullable Plan asked) {
        return switch (row.action()) {
            case "ask-plan" -> asked == null;
            case "approve-plan", "refuse-plan" -> asked != null;
            default -> true;
        };
    }

    private Question question(Need need, Row row, Locale locale) {
        Field field = fields.get(need);
        String reason = "en".equals(locale.getLanguage()) ? row.reasonEnglish() : row.reason();
        boolean proof = field.type() == Field.Type.DOCUMENT;
        return new Question(
                need.code(),
                field.name(locale),
                switch (field.type()) {
                    case NOTE -> "longText";
                    case NUMBER -> "number";
                    case DATE -> "date";
                    case DOCUMENT -> "documents";
                    default -> "text";
                },
                !need.optional(),
                proof && !need.optional() ? reason : null,
                field.hint() == null ? null : field.hint().in(locale),
                null,
                need.code().equals(TaskRules.PERCENT) ? "%" : null,
                proof ? "DOCUMENT" : null,
                proof ? WorkRules.MOST_FILES : null,
                field.type() == Field.Type.NOTE ? WorkRules.LONGEST_WORDS : null,
                List.of());
    }

    private static Question ofTask(Question question, Task task) {
        return switch (question.name()) {
            case TaskRules.PERCENT -> filled(question, question.kind(), text(task.percent()), question.unit());
            case TaskRules.ACHIEVED ->
                filled(
                        question,
                        task.quantity() == null ? "" : "number",
                        text(task.achieved()),
                        task.quantity() == null
                                ? null
                                : "/ " + RiskRule.plain(task.quantity()) + " " + task.quantityUnit());
            case TaskRules.DUE -> filled(question, question.kind(), task.dueOn().toString(), null);
            default -> question;
        };
    }

    private static Question filled(Question question, String kind, @Nullable String value, @Nullable String unit) {
        return new Question(
                question.name(),
                question.label(),
                kind,
                question.required(),
                question.reason(),
                question.hint(),
                value,
                unit,
                question.role(),
                question.max(),
                question.maxLength(),
                question.options());
    }

    /** Which were reached; of another plan the day of each that was not. The last one is the task itself. */
    private Stream<Question> milestones(Task task, List<Milestone> milestones, Row row, Locale locale) {
        List<Milestone> open = milestones.stream()
                .filter(one -> one.doneOn() == null && one.number() < milestones.size())
                .toList();
        String label = fields.get(TaskRules.MILESTONES).name(locale);
        if (row.action().equals("ask-plan")) {
            return open.stream()
                    .map(one -> plain(
                            MilestoneDays.field(one),
                            label + "“" + one.name() + "”",
                            "date",
                            one.dueOn().toString(),
                            List.of()));
        }
        return open.isEmpty()
                ? Stream.empty()
                : Stream.of(plain(
                        TaskRules.MILESTONES,
                        label,
                        "choices",
                        null,
                        open.stream()
                                .map(one -> new Option(
                                        Integer.toString(one.number()),
                                        one.name(),
                                        one.dueOn().toString()))
                                .toList()));
    }

    private static Question plain(
            String name, String label, String kind, @Nullable String value, List<Option> options) {
        return new Question(name, label, kind, false, null, null, value, null, null, null, null, options);
    }

    private static @Nullable String text(@Nullable BigDecimal value) {
        return value == null ? null : RiskRule.plain(value);
    }
}
