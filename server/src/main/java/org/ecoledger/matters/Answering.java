package org.ecoledger.matters;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ecoledger.access.Actor;
import org.ecoledger.matters.AnswerWays.Way;
import org.ecoledger.organisation.Jurisdictions;
import org.ecoledger.problems.Problem;
import org.ecoledger.problems.Problem.Objection;
import org.ecoledger.procedures.Row;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A unit's answer in one go (M03-16, ruling 6): accepted, checked and put right in one submission, each of the procedure's
 * steps taken and signed as if it had been taken by itself, all of them or none.
 */
@Service
class Answering {
    /** What was found on site. */
    static final String FOUND = "found";
    /** What was done about it. */
    static final String DONE = "done";

    private final AnswerWays ways;
    private final Matters matters;
    private final MatterRows rows;
    private final Requests requests;
    private final Jurisdictions jurisdictions;

    Answering(AnswerWays ways, Matters matters, MatterRows rows, Requests requests, Jurisdictions jurisdictions) {
        this.ways = ways;
        this.matters = matters;
        this.rows = rows;
        this.requests = requests;
        this.jurisdictions = jurisdictions;
    }

    /**
     * What somebody gives.
     *
     * @param version the matter's version that the person saw
     * @param result code of {@code matters/answers.csv}
     * @param fields what the steps' forms ask for besides words and photos
     * @param key made once per attempt: sent twice, it counts once
     */
    record Answer(
            int version,
            String result,
            @Nullable String found,
            @Nullable String done,
            List<UUID> photos,
            Map<String, String> fields,
            @Nullable String key) {}

    /** @throws Problem as {@link Matters#act}, with the objections of the step that was refused; then none is taken */
    @Transactional
    public Matter answer(Actor actor, String number, Answer answer) {
        Matter matter = rows.lock(number, jurisdictions.of(actor))
                .orElseThrow(() -> Problem.notFound("matters.not-found", number));
        if (requests.claim(actor, answer.key(), number).isPresent()) {
            return matter;
        }
        matters.refuseStale(matter, ActionInput.of(answer.version(), null));
        Way way = ways.of(actor, matter).stream()
                .filter(one -> one.result().code().equals(answer.result()))
                .findFirst()
                .orElseThrow(() -> Problem.objections(
                        "matters.step-refused", List.of(Objection.to("result", "matters.answer.result-wanted"))));
        Matter at = matter;
        for (Row row : way.rows()) {
            at = take(actor, at, way, row, answer);
        }
        return at;
    }

    private Matter take(Actor actor, Matter matter, Way way, Row row, Answer answer) {
        var fields = new HashMap<>(answer.fields());
        fields.put(MatterFields.FINDING, way.result().finding());
        var input = new ActionInput(
                matter.version(),
                row.needs().isEmpty() ? null : saysWhatWasDone(row) ? answer.done() : answer.found(),
                row.equals(way.last()) ? answer.photos() : List.of(),
                Map.copyOf(fields),
                null);
        try {
            return matters.act(actor, matter.number(), row.action(), input);
        } catch (Problem refused) {
            throw refused.objections().isEmpty() ? refused : besideItsField(refused, row);
        }
    }

    /** The form has two fields for words; each step knows only its own note. */
    private static Problem besideItsField(Problem refused, Row row) {
        return Problem.objections(
                refused.code(),
                refused.objections().stream()
                        .map(objection -> objection.field().equals(MatterFields.NOTE)
                                ? new Objection(wordsOf(row), objection.code(), objection.arguments())
                                : objection)
                        .toList());
    }

    static String wordsOf(Row row) {
        return saysWhatWasDone(row) ? DONE : FOUND;
    }

    private static boolean saysWhatWasDone(Row row) {
        return row.needs(MatterFields.PHOTO_AFTER);
    }
}
