package org.ecoledger.matters;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ecoledger.access.Actor;
import org.ecoledger.clock.CityTime;
import org.ecoledger.duty.Deputy;
import org.ecoledger.organisation.Jurisdiction;
import org.ecoledger.organisation.Jurisdictions;
import org.ecoledger.problems.Problem;
import org.ecoledger.procedures.Procedure;
import org.ecoledger.procedures.Procedures;
import org.ecoledger.procedures.Row;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** All matters. They are opened here and moved here, along the rows of their procedure and in no other way. */
@Service
public class Matters {
    private final MatterRows rows;
    private final Steps steps;
    private final Requests requests;
    private final Openings openings;
    private final StepTaking stepTaking;
    private final Standings standings;
    private final MatterQueue queue;
    private final Procedures procedures;
    private final Jurisdictions jurisdictions;

    Matters(
            MatterRows rows,
            Steps steps,
            Requests requests,
            Openings openings,
            StepTaking stepTaking,
            Standings standings,
            MatterQueue queue,
            Procedures procedures,
            Jurisdictions jurisdictions) {
        this.rows = rows;
        this.steps = steps;
        this.requests = requests;
        this.openings = openings;
        this.stepTaking = stepTaking;
        this.standings = standings;
        this.queue = queue;
        this.procedures = procedures;
        this.jurisdictions = jurisdictions;
    }

    /** The matter, if it is there and lies in the jurisdiction. */
    public Optional<Matter> find(String number, Jurisdiction jurisdiction) {
        return rows.find(number, jurisdiction);
    }

    /** Those of these matters that lie in the jurisdiction. */
    public List<Matter> all(Collection<String> numbers, Jurisdiction jurisdiction) {
        return rows.all(numbers, jurisdiction);
    }

    /** What waits for this person, most urgent first, in Chinese. */
    public List<Waiting> waitingFor(Actor actor) {
        return waitingFor(actor, Locale.SIMPLIFIED_CHINESE);
    }

    /** What waits for this person, most urgent first. */
    public List<Waiting> waitingFor(Actor actor, Locale locale) {
        return queue.waitingFor(actor, locale);
    }

    /**
     * Opens a matter. A second call with the same key returns the first one's.
     *
     * @throws Problem 422 with all objections to what was given
     */
    @Transactional
    public Matter open(Actor actor, NewMatter wanted) {
        Optional<String> earlier = requests.earlier(actor, wanted.key());
        return earlier.isPresent() ? get(earlier.get(), actor) : openings.open(actor, wanted);
    }

    /**
     * Takes a step. A second call with the same key does nothing and returns the matter as it is.
     *
     * @param action as the matter's procedure names it: dispatch, accept, confirm, rectify, …
     * @throws Problem 404 outside the person's jurisdiction; 409 when somebody changed the matter since the person saw it, or
     *     its state does not know the action; 403 when the step is others'; 422 with all objections to what was given
     */
    @Transactional
    public Matter act(Actor actor, String number, String action, ActionInput input) {
        Matter matter = rows.lock(number, jurisdictions.of(actor))
                .orElseThrow(() -> Problem.notFound("matters.not-found", number));
        if (requests.claim(actor, input.key(), number).isPresent()) {
            return matter;
        }
        refuseStale(matter, input);
        Procedure procedure = procedures.get(matter.track(), matter.procedure());
        Row row = rowOf(procedure, matter, action);
        Deputy deputy = refuseOthers(actor, matter, procedure, row);
        return stepTaking.take(actor, matter, procedure, row, input, deputy);
    }

    /**
     * A step that the system takes by itself, where the procedure's row allows it: a rebound, a reporter's answer.
     *
     * @throws Problem 404 when there is none; 409 when the state does not know the action or only a person may take it; 422
     *     with all objections
     */
    @Transactional
    public Matter actBySystem(Actor system, String number, String action, ActionInput input) {
        Matter matter = rows.lock(number, Jurisdiction.everything())
                .orElseThrow(() -> Problem.notFound("matters.not-found", number));
        Procedure procedure = procedures.get(matter.track(), matter.procedure());
        Row row = rowOf(procedure, matter, action);
        if (!system.isSystem() || !row.bySystem()) {
            throw Problem.forbidden(
                    "matters.not-yours", new Named(procedure, "action", row.action()), Named.who(procedure, row));
        }
        return stepTaking.take(system, matter, procedure, row, input, null);
    }

    /** Says who changed it and what they did; nothing of what was typed is taken. */
    void refuseStale(Matter matter, ActionInput input) {
        if (input.version() == matter.version()) {
            return;
        }
        Step last = steps.last(matter.number()).orElseThrow();
        Procedure procedure = procedures.get(matter.track(), matter.procedure());
        throw Problem.conflict(
                "matters.changed-meanwhile",
                last.actorName(),
                last.unitName() == null ? "" : last.unitName(),
                Wording.time(CityTime.at(last.at())),
                new Named(procedure, "action", last.action()),
                new Named(procedure, "state", matter.state()));
    }

    private static Row rowOf(Procedure procedure, Matter matter, String action) {
        return procedure
                .find(matter.state(), action)
                .orElseThrow(() -> Problem.conflict(
                        "matters.not-in-this-state",
                        new Named(procedure, "state", matter.state()),
                        new Named(procedure, "action", action)));
    }

    /** For whom the person stands in with this step; null where the person takes it as such. */
    private @Nullable Deputy refuseOthers(Actor actor, Matter matter, Procedure procedure, Row row) {
        Authority authority = standings.of(actor, matter);
        if (!authority.isAdmitted(row)) {
            throw Problem.forbidden(
                    "matters.not-yours", new Named(procedure, "action", row.action()), Named.who(procedure, row));
        }
        return authority
                .as(row)
                .orElseThrow(() ->
                        Problem.forbidden("matters.checker-is-doer", new Named(procedure, "action", row.action())))
                .deputy();
    }

    private Matter get(String number, Actor actor) {
        return find(number, jurisdictions.of(actor)).orElseThrow(() -> Problem.notFound("matters.not-found", number));
    }
}
