package org.ecoledger.speeches;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.ecoledger.access.Actor;
import org.ecoledger.access.Audit;
import org.ecoledger.problems.Problem;
import org.ecoledger.problems.Problem.Objection;
import org.ecoledger.problems.Spoken;
import org.ecoledger.speeches.Drawn.State;
import org.ecoledger.speeches.SpeechSources.Made;
import org.ecoledger.speeches.UnitClasses.Book;
import org.ecoledger.speeches.extraction.Content;
import org.ecoledger.speeches.extraction.Proposal;
import org.ecoledger.speeches.extraction.Proposal.Reason;
import org.ecoledger.speeches.extraction.SpokenText.Stretch;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people do with proposals: correct, accept, reject, merge, take back, add one of their own. Decisions about one speech
 * are taken one after the other, so that nothing is made twice.
 */
@Service
public class ProposalDesk {
    /** Rule of what a person marked in the text. */
    static final String OWN = "own";

    private static final int LONGEST_REASON = 200;

    private final SpeechRights rights;
    private final SpeechProposals proposals;
    private final SpeechSources sources;
    private final Filings filings;
    private final UnitClasses units;
    private final FilingRules rules;
    private final Making making;
    private final Audit audit;

    ProposalDesk(
            SpeechRights rights,
            SpeechProposals proposals,
            SpeechSources sources,
            Filings filings,
            UnitClasses units,
            FilingRules rules,
            Making making,
            Audit audit) {
        this.rights = rights;
        this.proposals = proposals;
        this.sources = sources;
        this.filings = filings;
        this.units = units;
        this.rules = rules;
        this.making = making;
        this.audit = audit;
    }

    /**
     * What a person sends with a decision.
     *
     * @param version of the proposal as it was seen
     * @param content as it shall be; null to leave it
     * @param filing how it shall be made; null to leave it
     */
    public record Wish(
            int version,
            @Nullable Content content,
            @Nullable Filing filing) {}

    /** Corrects a proposal that is open; the first wording and each correction stay. */
    @Transactional
    public Drawn edit(Actor actor, String number, long id, Wish wish) {
        Speech speech = rights.held(actor, number);
        Drawn drawn = open(speech, id, wish.version());
        return change(actor, speech, drawn, wish);
    }

    /**
     * Confirms a proposal and makes a draft of it. A second confirmation by the same person changes nothing; what is the same
     * as something confirmed before, here or in an earlier speech, becomes a further source of it.
     *
     * @throws Problem 422 with all that is lacking, 409 where somebody else decided it
     */
    @Transactional
    public Drawn accept(Actor actor, String number, long id, Wish wish) {
        Speech speech = rights.held(actor, number);
        Drawn before = get(speech, id);
        if (isSecondTime(actor, before, wish)) {
            return before;
        }
        Drawn drawn = change(actor, speech, open(speech, id, wish.version()), wish);
        Book book = units.book(speech.region());
        Filing filing = filings.of(book, drawn);
        List<Objection> objections = rules.apply(speech, book, drawn, filing);
        if (!objections.isEmpty()) {
            throw Problem.objections("speeches.not-complete", objections);
        }
        Drawn twin = twin(actor, speech, book, drawn, filing).orElse(null);
        if (twin != null) {
            return joined(actor, speech, drawn, twin, filing.takers());
        }
        List<Made> made = making.make(actor, speech, drawn, filing);
        proposals.decide(actor, id, State.ACCEPTED, "", null);
        proposals.concern(id, filing.takers());
        List<Drawn> with = new ArrayList<>(List.of(drawn));
        with.addAll(proposals.mergedInto(id));
        for (Drawn one : with) {
            proposals.concern(one.id(), filing.takers());
            made.forEach(thing -> sources.add(one.id(), thing));
        }
        audit.record(actor, "speech.proposal-accepted", speech.subject(), drawn.subject() + " " + told(made));
        return get(speech, id);
    }

    /** Turns a proposal down. */
    @Transactional
    public Drawn reject(Actor actor, String number, long id, int version, String reason) {
        Speech speech = rights.held(actor, number);
        Drawn drawn = open(speech, id, version);
        String said = reason(reason);
        proposals.decide(actor, drawn.id(), State.REJECTED, said, null);
        audit.record(actor, "speech.proposal-rejected", speech.subject(), drawn.subject() + " " + said);
        return get(speech, id);
    }

    /** Says that a proposal is part of another of the same speech: its sentence becomes a further source of that one. */
    @Transactional
    public Drawn merge(Actor actor, String number, long id, int version, @Nullable Long into) {
        Speech speech = rights.held(actor, number);
        Drawn drawn = open(speech, id, version);
        Drawn other =
                into == null || into == id ? null : proposals.find(number, into).orElse(null);
        if (other == null || other.state() == State.REJECTED || other.state() == State.MERGED) {
            throw Problem.objections("speeches.refused", List.of(Objection.to("into", "speeches.merge-into")));
        }
        if (!proposals.mergedInto(id).isEmpty()) {
            throw Problem.conflict("speeches.has-merged", id);
        }
        return joined(
                actor,
                speech,
                drawn,
                other,
                filings.of(units.book(speech.region()), other).takers());
    }

    /** Takes a decision back of which nothing was made. */
    @Transactional
    public Drawn reopen(Actor actor, String number, long id, int version) {
        Speech speech = rights.held(actor, number);
        Drawn drawn = get(speech, id);
        if (drawn.version() != version) {
            throw changed(drawn);
        }
        if (drawn.isOpen()) {
            return drawn;
        }
        List<Made> made = sources.madeOf(id);
        if (drawn.state() == State.ACCEPTED && !made.isEmpty()) {
            throw Problem.conflict("speeches.made-already", told(made));
        }
        sources.end(id);
        proposals.decide(actor, id, State.OPEN, "", null);
        audit.record(actor, "speech.proposal-reopened", speech.subject(), drawn.subject());
        return get(speech, id);
    }

    /** Proposes what the rules did not see, from words that a person marked. */
    @Transactional
    public Drawn propose(Actor actor, String number, Stretch stretch, Content content, @Nullable Filing filing) {
        Speech speech = rights.held(actor, number);
        if (!isIn(speech, stretch)) {
            throw Problem.objections("speeches.refused", List.of(Objection.to("from", "speeches.no-such-place")));
        }
        String sentence = stretch.in(speech.text());
        var proposal =
                new Proposal(part(speech, stretch), stretch, List.of(), new Reason(OWN, List.of()), 100, content);
        long id = proposals.add(number, proposal, sentence, actor.name());
        audit.record(actor, "speech.proposal-added", speech.subject(), "proposal:" + id + " " + sentence);
        if (filing != null) {
            proposals.edit(actor, get(speech, id), content, filing);
        }
        return get(speech, id);
    }

    private Drawn change(Actor actor, Speech speech, Drawn drawn, Wish wish) {
        Content content = wish.content() == null ? drawn.content() : wish.content();
        Filing filing = filing(units.book(speech.region()), drawn, content, wish.filing());
        if (content.equals(drawn.content()) && Objects.equals(filing, drawn.filing())) {
            return drawn;
        }
        proposals.edit(actor, drawn, content, filing);
        audit.record(actor, "speech.proposal-edited", speech.subject(), drawn.subject() + " " + content);
        return get(speech, drawn.id());
    }

    /** What was sent as it was shown is not chosen: it follows the sentence when that is corrected. */
    private @Nullable Filing filing(Book book, Drawn drawn, Content content, @Nullable Filing sent) {
        boolean sameKind = ContentKind.of(content) == drawn.kind();
        if (sent == null) {
            return sameKind ? drawn.filing() : null;
        }
        if (drawn.filing() != null) {
            return sent;
        }
        Filing shown = filings.of(book, drawn);
        if (sent.equals(shown)) {
            return null;
        }
        Filing fresh = filings.of(book, content, null, drawn.sentence());
        return new Filing(
                sent.into() == shown.into() ? fresh.into() : sent.into(),
                sent.takers().equals(shown.takers()) ? List.of() : sent.takers(),
                Objects.equals(sent.each(), shown.each()) ? null : sent.each(),
                Objects.equals(sent.measure(), shown.measure()) ? null : sent.measure(),
                Objects.equals(sent.battle(), shown.battle()) ? null : sent.battle());
    }

    private Drawn joined(Actor actor, Speech speech, Drawn drawn, Drawn into, List<String> units) {
        proposals.decide(actor, drawn.id(), State.MERGED, "", into.id());
        if (into.state() == State.ACCEPTED) {
            proposals.concern(drawn.id(), units);
            sources.madeOf(into.id()).forEach(made -> sources.add(drawn.id(), made));
        }
        audit.record(actor, "speech.proposal-merged", speech.subject(), drawn.subject() + " into " + into.subject());
        return get(speech, drawn.id());
    }

    /** Something confirmed that is exactly the same and stands still: in this speech, or in an earlier one. */
    private Optional<Drawn> twin(Actor actor, Speech speech, Book book, Drawn drawn, Filing filing) {
        List<Drawn> here = proposals.of(speech.number()).stream()
                .filter(other -> other.state() == State.ACCEPTED && other.id() != drawn.id())
                .filter(other -> isTwin(actor, book, drawn, filing, other))
                .toList();
        return here.stream()
                .findFirst()
                .or(() -> proposals.confirmedBefore(speech, EarlierSpeeches.MOST).stream()
                        .map(SpeechProposals.Confirmed::drawn)
                        .filter(other -> isTwin(actor, book, drawn, filing, other))
                        .findFirst());
    }

    private boolean isTwin(Actor actor, Book book, Drawn drawn, Filing filing, Drawn other) {
        if (!EarlierSpeeches.isSame(other.content(), drawn.content())) {
            return false;
        }
        Filing theirs = filings.of(book, other);
        List<Made> made = sources.madeOf(other.id());
        return theirs.into() == filing.into()
                && theirs.takers().equals(filing.takers())
                && (!made.isEmpty() || other.speech().equals(drawn.speech()))
                && made.stream().allMatch(thing -> making.stands(actor, thing));
    }

    /** Clicked twice, or sent twice by a network that stuttered. */
    private static boolean isSecondTime(Actor actor, Drawn before, Wish wish) {
        return before.isConfirmed()
                && actor.login().equals(before.decidedLogin())
                && wish.version() < before.version()
                && (wish.content() == null || wish.content().equals(before.content()));
    }

    private Drawn open(Speech speech, long id, int version) {
        Drawn drawn = get(speech, id);
        if (!drawn.isOpen()) {
            Spoken state = locale -> StateWords.of(drawn.state(), locale);
            throw Problem.conflict(
                    "speeches.decided-already", drawn.decidedBy() == null ? "" : drawn.decidedBy(), state);
        }
        if (drawn.version() != version) {
            throw changed(drawn);
        }
        return drawn;
    }

    private static Problem changed(Drawn drawn) {
        return Problem.conflict("speeches.changed-meanwhile", drawn.id());
    }

    private Drawn get(Speech speech, long id) {
        return proposals
                .find(speech.number(), id)
                .orElseThrow(() -> Problem.notFound("speeches.no-such-proposal", String.valueOf(id)));
    }

    private static String reason(String reason) {
        if (reason.isBlank() || reason.strip().length() > LONGEST_REASON || reason.indexOf('\0') >= 0) {
            throw Problem.objections(
                    "speeches.refused", List.of(Objection.to("reason", "speeches.reason-wanted", LONGEST_REASON)));
        }
        return reason.strip();
    }

    private static boolean isIn(Speech speech, Stretch stretch) {
        List<String> paragraphs = speech.paragraphs();
        return stretch.paragraph() >= 0
                && stretch.paragraph() < paragraphs.size()
                && stretch.from() >= 0
                && stretch.to() <= paragraphs.get(stretch.paragraph()).length()
                && stretch.from() < stretch.to()
                && !stretch.in(speech.text()).isBlank();
    }

    /** The last part that begins before it. */
    private static int part(Speech speech, Stretch stretch) {
        int part = 0;
        for (int at = 0; at < speech.parts().size(); at++) {
            if (speech.parts().get(at).from() <= stretch.paragraph()) {
                part = at;
            }
        }
        return part;
    }

    private static String told(List<Made> made) {
        return made.isEmpty()
                ? "statement"
                : String.join(", ", made.stream().map(Made::number).distinct().toList());
    }
}
