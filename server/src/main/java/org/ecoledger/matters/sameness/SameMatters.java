package org.ecoledger.matters.sameness;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.ecoledger.access.Actor;
import org.ecoledger.access.Audit;
import org.ecoledger.matters.MatterMoved;
import org.ecoledger.matters.Matters;
import org.ecoledger.organisation.Jurisdiction;
import org.ecoledger.organisation.Jurisdictions;
import org.ecoledger.problems.Problem;
import org.ecoledger.problems.Problem.Objection;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Proposes likely same matters when one is opened, and keeps what people decide (M11-11: one problem, many sources). Merging
 * is an action of the procedure; here a proposal is only marked as merged when that happens.
 */
@Service
class SameMatters {
    private static final int LONGEST = 2_000;

    private final Matching matching;
    private final FingerprintRows fingerprints;
    private final Proposals proposals;
    private final Heads heads;
    private final Matters matters;
    private final Jurisdictions jurisdictions;
    private final Audit audit;
    private final Clock clock;

    SameMatters(
            Matching matching,
            FingerprintRows fingerprints,
            Proposals proposals,
            Heads heads,
            Matters matters,
            Jurisdictions jurisdictions,
            Audit audit,
            Clock clock) {
        this.matching = matching;
        this.fingerprints = fingerprints;
        this.proposals = proposals;
        this.heads = heads;
        this.matters = matters;
        this.jurisdictions = jurisdictions;
        this.audit = audit;
        this.clock = clock;
    }

    /** A stored proposal with the head of the other matter. */
    record Stored(Proposal proposal, Head head) {}

    /** In the transaction of the step: a matter without its proposals is not opened. */
    @EventListener
    void moved(MatterMoved moved) {
        switch (moved.event()) {
            case "opened" -> opened(moved.number());
            case "merged" -> merged(moved);
            default -> {
                // Other steps say nothing about other matters.
            }
        }
    }

    private void opened(String number) {
        Fingerprint print = matching.fingerprint(fingerprints.told(number).orElseThrow());
        fingerprints.add(print);
        Instant now = clock.instant();
        matching.find(print, now, _ -> true)
                .forEach(found -> proposals.add(number, found.match(), found.isRebound(), now));
    }

    private void merged(MatterMoved moved) {
        String parent = heads.parents(List.of(moved.number())).get(moved.number());
        if (parent != null) {
            proposals.merged(moved.number(), parent, moved.actor(), moved.at());
        }
    }

    /** What a report, not entered yet, is likely about, as far as the person may see it. */
    List<Matching.Found> before(Actor actor, Told told) {
        Jurisdiction jurisdiction = jurisdictions.of(actor);
        return matching.find(matching.fingerprint(told), told.at(), number -> isSeen(number, jurisdiction));
    }

    /** The stored proposals of a matter, open first; those about matters that the person may not see are left out. */
    List<Stored> of(Actor actor, String number) {
        Jurisdiction jurisdiction = jurisdictions.of(actor);
        refuseUnseen(number, jurisdiction);
        String parent = heads.parents(List.of(number)).get(number);
        List<Proposal> seen = proposals.of(number).stream()
                .filter(proposal -> isSeen(proposal.match().candidate(), jurisdiction))
                .toList();
        List<String> others =
                seen.stream().map(proposal -> proposal.match().candidate()).toList();
        Map<String, String> parents = heads.parents(others);
        Map<String, Head> known = heads.of(others);
        return seen.stream()
                .filter(proposal -> proposal.decided() != null || !isSibling(proposal, parent, parents))
                .map(proposal -> new Stored(
                        proposal,
                        Objects.requireNonNull(known.get(proposal.match().candidate()))))
                .toList();
    }

    private static boolean isSibling(Proposal proposal, @Nullable String parent, Map<String, String> parents) {
        return parent != null && parent.equals(parents.get(proposal.match().candidate()));
    }

    /**
     * @throws Problem 404 where nothing is proposed or seen; 409 where it is decided already; 422 without a reason
     */
    @Transactional
    void dismiss(Actor actor, String number, String other, String reason) {
        Jurisdiction jurisdiction = jurisdictions.of(actor);
        refuseUnseen(number, jurisdiction);
        Proposal proposal = proposals
                .lock(number, other)
                .filter(_ -> isSeen(other, jurisdiction))
                .orElseThrow(() -> Problem.notFound("matters.same.not-proposed", number, other));
        Instant decided = proposal.decidedAt();
        if (decided != null) {
            throw Problem.conflict("matters.same.decided-already", Words.time(decided));
        }
        if (reason.isBlank()) {
            throw Problem.objections("matters.step-refused", List.of(Objection.to("reason", "matters.reason-wanted")));
        }
        if (reason.length() > LONGEST) {
            throw Problem.objections(
                    "matters.step-refused", List.of(Objection.to("reason", "matters.text-too-long", LONGEST)));
        }
        proposals.dismiss(number, other, reason.strip(), actor.account(), clock.instant());
        audit.record(actor, "matter.same-dismissed", "matter:" + number, other + " " + reason.strip());
    }

    private boolean isSeen(String number, Jurisdiction jurisdiction) {
        return matters.find(number, jurisdiction).isPresent();
    }

    private void refuseUnseen(String number, Jurisdiction jurisdiction) {
        if (!isSeen(number, jurisdiction)) {
            throw Problem.notFound("matters.not-found", number);
        }
    }
}
