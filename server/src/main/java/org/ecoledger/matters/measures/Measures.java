package org.ecoledger.matters.measures;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.ecoledger.access.Actor;
import org.ecoledger.access.Audit;
import org.ecoledger.access.Role;
import org.ecoledger.clock.CityTime;
import org.ecoledger.deadlines.DeadlineReached;
import org.ecoledger.organisation.Jurisdictions;
import org.ecoledger.organisation.Posts;
import org.ecoledger.organisation.Unit;
import org.ecoledger.problems.Problem;
import org.ecoledger.problems.Problem.Objection;
import org.ecoledger.problems.Sentences;
import org.ecoledger.problems.Spoken;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What follows from a missed limit: beyond reminding, the system only proposes, and a person with the power decides
 * (ruling 5). When several rungs were missed together, the latest one's measure is proposed.
 */
@Component
class Measures {
    private static final String PREFIX = "matter:";
    private static final int LONGEST_REASON = 2000;

    private final MeasureProposals proposals;
    private final MeasureTable table;
    private final Jurisdictions jurisdictions;
    private final Posts posts;
    private final Audit audit;
    private final Sentences sentences;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Measures(
            MeasureProposals proposals,
            MeasureTable table,
            Jurisdictions jurisdictions,
            Posts posts,
            Audit audit,
            Sentences sentences,
            ApplicationEventPublisher events,
            Clock clock) {
        this.proposals = proposals;
        this.table = table;
        this.jurisdictions = jurisdictions;
        this.posts = posts;
        this.audit = audit;
        this.sentences = sentences;
        this.events = events;
        this.clock = clock;
    }

    /** In the transaction that remembers the rung: there is a proposal exactly where there is a rung. */
    @EventListener
    void reached(DeadlineReached reached) {
        if (reached.kind() == DeadlineReached.Kind.ESCALATION
                && reached.subject().startsWith(PREFIX)) {
            String matter = reached.subject().substring(PREFIX.length());
            table.proposedBy(reached.code(), reached.rung())
                    .forEach(measure -> proposals.propose(matter, measure, reached));
        }
    }

    MeasureProposals.Page list(String state, @Nullable Long after, int limit, Actor actor) {
        return proposals.list(state, after, limit, jurisdictions.of(actor));
    }

    /** What was proposed on one matter, the newest first. */
    List<Proposal> of(String matter, Actor actor) {
        return proposals.of(matter, jurisdictions.of(actor));
    }

    /** Whether this person has the power to decide on this proposal. */
    boolean mayDecide(Actor actor, Proposal proposal) {
        return proposal.isOpen() && table.get(proposal.measure()).isDecidedBy(actor) && !isOwnUnit(actor, proposal);
    }

    /**
     * @param approve null where nothing was chosen
     * @throws Problem 404 outside the person's jurisdiction, 403 without the power, 409 when it was decided before, 422 with
     *     all objections to what was given
     */
    @Transactional
    void decide(Actor actor, String matter, long id, @Nullable Boolean approve, String reason) {
        Proposal proposal = proposals
                .find(matter, id, jurisdictions.of(actor))
                .orElseThrow(() -> Problem.notFound("matters.measure.not-found"));
        Measure measure = table.get(proposal.measure());
        refuseOthers(actor, proposal, measure);
        List<Objection> objections = objections(approve, reason);
        if (approve == null || !objections.isEmpty()) {
            throw Problem.objections("matters.step-refused", objections);
        }
        Instant now = clock.instant();
        if (!proposals.decide(actor, id, approve, reason, now)) {
            refuseDecided(actor, matter, id);
        }
        audit.record(
                actor,
                approve ? "measure.approved" : "measure.refused",
                PREFIX + matter,
                measure.code() + " " + id + " " + reason);
        events.publishEvent(new MeasureDecided(
                id,
                matter,
                measure.code(),
                measure.zh(),
                measure.transfer(),
                approve,
                reason,
                proposal.limit(),
                actor.account(),
                actor.name(),
                now));
    }

    private void refuseOthers(Actor actor, Proposal proposal, Measure measure) {
        if (!measure.isDecidedBy(actor)) {
            throw Problem.forbidden("matters.measure.not-yours", measure, (Spoken) locale -> names(measure, locale));
        }
        if (isOwnUnit(actor, proposal)) {
            throw Problem.forbidden("matters.measure.own-unit");
        }
    }

    private static List<Objection> objections(@Nullable Boolean approve, String reason) {
        var objections = new ArrayList<Objection>();
        if (approve == null) {
            objections.add(Objection.to("approve", "matters.measure.decision-wanted"));
        } else if (!approve && reason.isEmpty()) {
            objections.add(Objection.to("reason", "matters.measure.reason-wanted"));
        }
        if (reason.length() > LONGEST_REASON) {
            objections.add(Objection.to("reason", "matters.measure.reason-too-long", LONGEST_REASON));
        }
        return objections;
    }

    private void refuseDecided(Actor actor, String matter, long id) {
        Proposal decided = proposals
                .find(matter, id, jurisdictions.of(actor))
                .orElseThrow(() -> Problem.notFound("matters.measure.not-found"));
        Instant at = decided.decidedAt();
        throw Problem.conflict(
                "matters.measure.decided-already",
                String.valueOf(decided.decidedByName()),
                at == null ? "" : CityTime.at(at).toLocalDate().toString(),
                (Spoken) locale -> sentences.say("matters.measure.state." + decided.state(), List.of(), locale));
    }

    private boolean isOwnUnit(Actor actor, Proposal proposal) {
        return posts.unitOf(actor)
                .map(Unit::code)
                .filter(code -> code.equals(proposal.owner()))
                .isPresent();
    }

    private String names(Measure measure, Locale locale) {
        return measure.deciders().stream()
                .sorted()
                .map((Role role) -> sentences.say("matters.measure.role." + role, List.of(), locale))
                .collect(Collectors.joining("en".equals(locale.getLanguage()) ? ", " : "、"));
    }
}
