package org.ecoledger.works;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.ecoledger.access.Actor;
import org.ecoledger.access.Audit;
import org.ecoledger.clock.CityTime;
import org.ecoledger.evidence.EvidenceFile;
import org.ecoledger.evidence.EvidenceFiles;
import org.ecoledger.organisation.Posts;
import org.ecoledger.organisation.Unit;
import org.ecoledger.organisation.Units;
import org.ecoledger.problems.Problem;
import org.ecoledger.problems.Spoken;
import org.ecoledger.procedures.Field;
import org.ecoledger.procedures.Fields;
import org.ecoledger.procedures.Need;
import org.ecoledger.procedures.Procedure;
import org.ecoledger.procedures.Procedures;
import org.ecoledger.procedures.Row;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes steps on tasks and campaigns as their procedure's table allows, and writes them into the story. */
@Component
class WorkMoves {
    static final String NOTE = "note";

    private final Procedures procedures;
    private final Fields fields;
    private final Posts posts;
    private final Units units;
    private final WorkSteps steps;
    private final EvidenceFiles evidence;
    private final WorkNotices notices;
    private final Audit audit;
    private final Clock clock;

    WorkMoves(
            Procedures procedures,
            Fields fields,
            Posts posts,
            Units units,
            WorkSteps steps,
            EvidenceFiles evidence,
            WorkNotices notices,
            Audit audit,
            Clock clock) {
        this.procedures = procedures;
        this.fields = fields;
        this.posts = posts;
        this.units = units;
        this.steps = steps;
        this.evidence = evidence;
        this.notices = notices;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A step as somebody wants to take it.
     *
     * @param unit the person's; null without a post
     * @param files the proof that was given with it, as far as it is there
     */
    record Attempt(
            Actor actor,
            @Nullable Unit unit,
            WorkFile file,
            Procedure procedure,
            Row row,
            StepInput input,
            List<EvidenceFile> files,
            Instant now) {
        LocalDate today() {
            return CityTime.at(now).toLocalDate();
        }

        boolean needs(String field) {
            return row.needs(field);
        }

        /** What was said, in the one field of the row that takes words. */
        String words(Fields fields) {
            return row.needs().stream()
                    .map(Need::code)
                    .filter(code -> fields.get(code).type() == Field.Type.NOTE)
                    .map(input::field)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse("");
        }
    }

    Procedure procedureOf(WorkFile file) {
        return procedures.get(file.track(), file.procedure());
    }

    Procedure inForce(String track) {
        return procedures.of(track, CityTime.today(clock));
    }

    WorkStanding standing(Actor actor, WorkFile file) {
        return new WorkStanding(
                actor,
                posts.unitOf(actor).orElse(null),
                file,
                WorkStanding.parents(units.all()),
                steps.doneBy(actor.account(), file.subject()));
    }

    boolean wasTaken(WorkFile file, Actor actor, StepInput input) {
        return steps.has(file.subject(), actor.account(), input.key());
    }

    /** @throws Problem 409 when the state does not allow it or somebody was first, 403 when it is not this person's */
    Attempt attempt(Actor actor, WorkFile file, String action, StepInput input) {
        Procedure procedure = procedureOf(file);
        Spoken state = locale -> procedure.stateName(file.state(), locale);
        Spoken name = locale -> procedure.actionName(action, locale);
        if (input.version() != file.version()) {
            throw Problem.conflict("works.changed-meanwhile", file.number(), state);
        }
        Row row = procedure
                .find(file.state(), action)
                .orElseThrow(() -> Problem.conflict("works.not-now", file.number(), state, name));
        WorkStanding standing = standing(actor, file);
        if (!standing.isAdmitted(row)) {
            throw Problem.forbidden("works.not-yours", name);
        }
        if (standing.isDoer(row)) {
            throw Problem.forbidden("works.not-by-the-doer", name);
        }
        return new Attempt(
                actor, standing.unit(), file, procedure, row, input, evidence.all(input.files()), clock.instant());
    }

    /** Writes the step with its proof; gives its id. */
    long take(Attempt attempt, Map<String, String> more) {
        WorkFile file = attempt.file();
        Row row = attempt.row();
        Unit unit = attempt.unit();
        var given = new HashMap<>(more);
        row.needs().forEach(need -> {
            String value = attempt.input().field(need.code());
            if (value != null && fields.get(need).type() != Field.Type.NOTE) {
                given.putIfAbsent(need.code(), value);
            }
        });
        long id = steps.add(
                file.subject(),
                new WorkStep(
                        0,
                        file.version() + 1,
                        row.action(),
                        row.from(),
                        row.to(),
                        attempt.actor().account(),
                        attempt.actor().name(),
                        unit == null ? null : unit.code(),
                        unit == null ? null : unit.name(),
                        attempt.now(),
                        attempt.words(fields),
                        given,
                        attempt.files().stream().map(EvidenceFile::id).toList()),
                attempt.input().key());
        attempt.files().forEach(one -> evidence.attach(attempt.actor(), one.id(), file.subject()));
        audit.record(attempt.actor(), file.track() + "." + row.event(), file.subject(), attempt.words(fields));
        notices.told(
                attempt.actor(),
                unit,
                file,
                row.action(),
                attempt.procedure().actionName(row.action(), Locale.SIMPLIFIED_CHINESE));
        return id;
    }

    /** The first entry of a story. */
    void open(Actor actor, WorkFile file) {
        Unit unit = posts.unitOf(actor).orElse(null);
        steps.add(
                file.subject(),
                new WorkStep(
                        0,
                        1,
                        "open",
                        "",
                        file.state(),
                        actor.account(),
                        actor.name(),
                        unit == null ? null : unit.code(),
                        unit == null ? null : unit.name(),
                        clock.instant(),
                        "",
                        Map.of(),
                        List.<UUID>of()),
                null);
        audit.record(actor, file.track() + ".opened", file.subject(), file.title());
    }
}
