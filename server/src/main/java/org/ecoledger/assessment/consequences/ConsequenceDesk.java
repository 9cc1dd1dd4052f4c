package org.ecoledger.assessment.consequences;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.ecoledger.access.Actor;
import org.ecoledger.evidence.EvidenceFile;
import org.ecoledger.evidence.EvidenceFiles;
import org.ecoledger.problems.Problem;
import org.ecoledger.problems.Problem.Objection;
import org.ecoledger.procedures.Procedure;
import org.ecoledger.procedures.Relation;
import org.ecoledger.procedures.Row;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Consequences of scores (C13, C14, P11, P16): read and moved by people. A kind says who has the power to decide it; each
 * other person is refused, and nobody decides about the own unit (ruling 5).
 */
@Service
public class ConsequenceDesk {
    private final ConsequenceRows rows;
    private final ConsequenceKinds kinds;
    private final ConsequenceMoves moves;
    private final FileProcedure procedures;
    private final FileSteps steps;
    private final Powers powers;
    private final EvidenceFiles evidence;
    private final Recounting recounting;

    ConsequenceDesk(
            ConsequenceRows rows,
            ConsequenceKinds kinds,
            ConsequenceMoves moves,
            FileProcedure procedures,
            FileSteps steps,
            Powers powers,
            EvidenceFiles evidence,
            Recounting recounting) {
        this.rows = rows;
        this.kinds = kinds;
        this.moves = moves;
        this.procedures = procedures;
        this.steps = steps;
        this.powers = powers;
        this.evidence = evidence;
        this.recounting = recounting;
    }

    /** All that this person may see, the newest first. */
    public List<Consequence> seenBy(Actor actor) {
        return rows.seen(powers.reader(actor));
    }

    /** @throws Problem 404 where the person may not know of it */
    public Consequence get(String number, Actor actor) {
        return find(number, actor).orElseThrow(() -> Problem.notFound("assessment.consequence.not-found", number));
    }

    Optional<Consequence> find(String number, Actor actor) {
        return rows.find(number, powers.reader(actor));
    }

    List<FileStep> story(Consequence file) {
        return steps.of(file.subjectKey());
    }

    /** The steps that this person may take now. */
    List<Row> open(Consequence file, Actor actor) {
        Procedure procedure = procedures.get(Consequence.TRACK, file.procedure());
        Predicate<Relation> standing = standing(file, actor);
        return procedures.open(procedure, file.state(), actor, standing, story(file)).stream()
                .filter(row -> fits(row, file, actor, standing))
                .toList();
    }

    private Predicate<Relation> standing(Consequence file, Actor actor) {
        return powers.standing(actor, file.unit(), file.subject().path());
    }

    private boolean fits(Row row, Consequence file, Actor actor, Predicate<Relation> standing) {
        ConsequenceKind kind = kinds.get(file.kind());
        return switch (row.action()) {
            case "decide", "decline", "revoke" -> kind.power().stream().anyMatch(who -> who.is(actor, standing));
            case "notify" -> kind.notice();
            case "hand-over" -> !kind.notice();
            case "appeal" -> file.appealDays() > 0;
            case "receive" ->
                story(file).stream().noneMatch(step -> step.action().equals("receive"));
            default -> true;
        };
    }

    /**
     * Takes a step.
     *
     * @throws Problem 404 where the person may not know of the file, 403 without the power, 409 when it was changed meanwhile or
     *     the window for an appeal is over, 422 with all objections
     */
    @Transactional
    public Consequence act(Actor actor, String number, String action, StepInput input) {
        get(number, actor);
        rows.lock(number);
        Consequence file = get(number, actor);
        Procedure procedure = procedures.get(Consequence.TRACK, file.procedure());
        Row row = procedure
                .find(file.state(), action)
                .orElseThrow(() -> Problem.conflict("assessment.consequence.not-now", number));
        if (open(file, actor).stream().noneMatch(open -> open.action().equals(action))) {
            throw Problem.forbidden("assessment.consequence.no-power", powerOf(file));
        }
        if (file.revision() != input.revision()) {
            throw Problem.conflict("assessment.consequence.changed", number);
        }
        refuseLateAppeal(file, action);
        accept(actor, file, row, input);
        moves.take(
                actor,
                file,
                row,
                new FileSteps.Words(input.note().strip(), input.competent().strip()));
        if (input.recount() && rows.get(number).recount()) {
            recount(actor, number);
        }
        return rows.get(number);
    }

    /** By this decision the period is ranked anew: with it, or without it when an appeal was granted (C14). */
    @Transactional
    public Consequence recount(Actor actor, String number) {
        Consequence file = get(number, actor);
        if (!powers.mayRecount(actor)) {
            throw Problem.forbidden("assessment.consequence.no-recount");
        }
        if (!file.recount()) {
            throw Problem.conflict("assessment.consequence.counted", number);
        }
        recounting.recount(actor, file);
        return rows.get(number);
    }

    private void refuseLateAppeal(Consequence file, String action) {
        if (action.equals("appeal") && procedures.isOver(file.subjectKey(), ConsequenceMoves.APPEAL_LIMIT)) {
            throw Problem.conflict("assessment.consequence.window-over", file.number());
        }
    }

    private void accept(Actor actor, Consequence file, Row row, StepInput input) {
        var objections = new ArrayList<Objection>(procedures.objections(row, input));
        if (!areOwn(actor, input.documents())) {
            objections.add(Objection.to("documents", "assessment.consequence.document-not-yours"));
        }
        if (!objections.isEmpty()) {
            throw Problem.objections("assessment.consequence.refused", objections);
        }
        input.documents().forEach(document -> evidence.attach(actor, document, file.subjectKey()));
    }

    /** Whether all were sent by this person and belong to nothing yet. */
    boolean areOwn(Actor actor, List<UUID> documents) {
        List<EvidenceFile> found = evidence.all(documents);
        return found.size() == documents.stream().distinct().count()
                && found.stream().allMatch(file -> file.subject() == null && file.uploadedBy() == actor.account());
    }

    private String powerOf(Consequence file) {
        return PowerWords.of(kinds.get(file.kind()), procedures.get(Consequence.TRACK, file.procedure()));
    }

    /** Whether this person may have periods ranked anew. */
    boolean isRanker(Actor actor) {
        return powers.mayRecount(actor);
    }

    boolean mayRecount(Consequence file, Actor actor) {
        return file.recount() && powers.mayRecount(actor);
    }
}
