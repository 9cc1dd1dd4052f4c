package org.ecoledger.assessment.consequences;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.ecoledger.access.Actor;
import org.ecoledger.clock.CityTime;
import org.ecoledger.deadlines.Deadline;
import org.ecoledger.deadlines.Deadlines;
import org.ecoledger.problems.Problem.Objection;
import org.ecoledger.problems.Spoken;
import org.ecoledger.procedures.ClockMove;
import org.ecoledger.procedures.Field;
import org.ecoledger.procedures.Fields;
import org.ecoledger.procedures.Need;
import org.ecoledger.procedures.Procedure;
import org.ecoledger.procedures.Procedures;
import org.ecoledger.procedures.Relation;
import org.ecoledger.procedures.Row;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What consequences and certificates have in common: a procedure's table decides who may do what, and moves the clocks. */
@Component
class FileProcedure {
    static final int LONGEST = 2000;

    private final Procedures procedures;
    private final Fields fields;
    private final Deadlines deadlines;
    private final Clock clock;

    FileProcedure(Procedures procedures, Fields fields, Deadlines deadlines, Clock clock) {
        this.procedures = procedures;
        this.fields = fields;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** A question of a step's form. */
    record Question(
            String name,
            String label,
            String kind,
            boolean required,
            @Nullable String hint) {}

    Procedure current(String track) {
        return procedures.of(track, CityTime.today(clock));
    }

    Procedure get(String track, String version) {
        return procedures.get(track, version);
    }

    /** The rows that this person may take, by role, unit and what he or she did before. */
    List<Row> open(Procedure procedure, String state, Actor actor, Predicate<Relation> standing, List<FileStep> story) {
        return procedure.rowsFrom(state).stream()
                .filter(row -> row.admits(actor, standing))
                .filter(row -> story.stream()
                        .noneMatch(step ->
                                step.account() == actor.account() && row.notBy().contains(step.action())))
                .toList();
    }

    /** @param end by which the limit started by the step ends; null for the limit's own length */
    void moveClocks(String subject, Procedure procedure, Row row, @Nullable Instant end) {
        row.clocks().forEach(move -> move(subject, procedure.name(), move, end));
    }

    void open(String subject, Procedure procedure) {
        procedure.opening().forEach(move -> move(subject, procedure.name(), move, null));
    }

    private void move(String subject, String track, ClockMove move, @Nullable Instant end) {
        String code = track + "." + move.limit();
        switch (move.move()) {
            case START -> deadlines.start(subject, code, "", end);
            case STOP -> deadlines.stop(subject, code);
            case PAUSE -> deadlines.pause(subject, code, "");
            case RESUME -> deadlines.resume(subject, code);
            case EXTEND ->
                throw new IllegalStateException("The procedure " + track + " extends " + code + ", which it cannot");
        }
    }

    /** The end of the clock that runs; null where none does. */
    @Nullable
    Instant due(String subject) {
        return deadlines.find(subject).stream()
                .filter(Deadline::isRunning)
                .map(Deadline::dueAt)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** Whether the limit has run out, or does not run at all. */
    boolean isOver(String subject, String code) {
        return deadlines
                .running(subject, code)
                .filter(deadline -> !deadline.isOverdueAt(clock.instant()))
                .isEmpty();
    }

    @Nullable
    Deadline running(String subject) {
        return deadlines.find(subject).stream()
                .filter(Deadline::isRunning)
                .min(Comparator.comparing(Deadline::dueAt))
                .orElse(null);
    }

    /** What is missing or too long in what was given. */
    List<Objection> objections(Row row, StepInput input) {
        var found = new ArrayList<Objection>();
        for (Need need : row.needs()) {
            Field field = fields.get(need.code());
            String given = input.of(field);
            if (!need.optional() && given.isBlank()) {
                found.add(Objection.to(nameOf(field), "assessment.consequence.wanted", (Spoken) field::name));
            } else if (given.length() > LONGEST) {
                found.add(Objection.to(nameOf(field), "assessment.consequence.too-long", LONGEST));
            }
        }
        return found;
    }

    List<Question> questions(Row row, Locale locale) {
        return row.needs().stream().map(need -> question(need, locale)).toList();
    }

    private Question question(Need need, Locale locale) {
        Field field = fields.get(need.code());
        Procedure.Words hint = field.hint();
        return new Question(
                nameOf(field),
                field.name(locale),
                switch (field.type()) {
                    case NOTE -> "longText";
                    case DOCUMENT -> "documents";
                    default -> "text";
                },
                !need.optional(),
                hint == null ? null : hint.in(locale));
    }

    private static String nameOf(Field field) {
        return switch (field.type()) {
            case NOTE -> "note";
            case DOCUMENT -> "documents";
            default -> field.code();
        };
    }
}
