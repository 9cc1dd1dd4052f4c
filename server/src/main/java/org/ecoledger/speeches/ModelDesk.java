package org.ecoledger.speeches;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.ecoledger.access.Actor;
import org.ecoledger.access.Audit;
import org.ecoledger.problems.Problem;
import org.ecoledger.problems.Sentences;
import org.ecoledger.speeches.extraction.Proposal;
import org.ecoledger.speeches.extraction.SpokenText.Stretch;
import org.ecoledger.speeches.model.ProposalModel;
import org.ecoledger.speeches.model.ProposalModel.Answer;
import org.ecoledger.speeches.model.ProposalModel.Answer.Failed;
import org.ecoledger.speeches.model.ProposalModel.Answer.Proposed;
import org.ecoledger.speeches.model.ProposalModel.Where;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Asks the external language model about a speech that is read in, when a person says so. That the text leaves is put on record
 * before it does; whatever comes back, or does not, what the rules proposed stays.
 */
@Service
class ModelDesk {
    private static final String NAME = "外部语言模型";
    private static final String PROPOSED = "speeches.model.proposed";

    private final ProposalModel model;
    private final SpeechRights rights;
    private final Speeches speeches;
    private final SpeechProposals proposals;
    private final OrganisationNames names;
    private final PhrasedByCalendar days;
    private final Audit audit;
    private final Sentences sentences;
    private final TransactionTemplate transaction;

    ModelDesk(
            ProposalModel model,
            SpeechRights rights,
            Speeches speeches,
            SpeechProposals proposals,
            OrganisationNames names,
            PhrasedByCalendar days,
            Audit audit,
            Sentences sentences,
            PlatformTransactionManager transactions) {
        this.model = model;
        this.rights = rights;
        this.speeches = speeches;
        this.proposals = proposals;
        this.names = names;
        this.days = days;
        this.audit = audit;
        this.sentences = sentences;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Where a text goes; empty while the setting is off. */
    Optional<Where> where() {
        return model.where();
    }

    /** @throws Problem 409 while the setting is off */
    void ask(Actor actor, String number) {
        Where where = where().orElseThrow(() -> Problem.conflict("speeches.model.off"));
        Speech speech = Objects.requireNonNull(transaction.execute(_ -> sent(actor, number, where)));
        Answer answer = model.ask(speech.text(), names.spokenIn(speech.region()), days);
        transaction.executeWithoutResult(_ -> keep(actor, number, answer));
    }

    private Speech sent(Actor actor, String number, Where where) {
        Speech speech = rights.held(actor, number);
        audit.record(actor, "speech.sent-to-model", speech.subject(), where.name() + " at " + where.host());
        return speech;
    }

    private void keep(Actor actor, String number, Answer answer) {
        Speech speech = rights.held(actor, number);
        List<String> said = switch (answer) {
            case Proposed proposed -> keep(speech, proposed);
            case Failed failed -> told(failed.code(), failed.arguments());
        };
        speeches.modelSaid(speech.number(), String.join(" ", said));
        audit.record(actor, "speech.model-answered", speech.subject(), String.join(" ", said));
    }

    /** What the rules or people had of the same kind from the same words is not proposed twice. */
    private List<String> keep(Speech speech, Proposed proposed) {
        List<Drawn> before = proposals.of(speech.number());
        int kept = 0;
        for (Proposal proposal : proposed.proposals()) {
            if (before.stream().noneMatch(drawn -> isSame(drawn, proposal))) {
                proposals.add(
                        speech.number(),
                        inItsPart(proposal, speech),
                        proposal.sentence().in(speech.text()),
                        NAME);
                kept++;
            }
        }
        int known = proposed.proposals().size() - kept;
        return told(
                PROPOSED,
                List.of(Integer.toString(kept), Integer.toString(known), Integer.toString(proposed.dropped())));
    }

    private static boolean isSame(Drawn drawn, Proposal proposal) {
        Stretch there = drawn.stretch();
        Stretch here = proposal.sentence();
        return ContentKind.of(drawn.proposed()) == ContentKind.of(proposal.content())
                && there.paragraph() == here.paragraph()
                && there.from() < here.to()
                && here.from() < there.to();
    }

    private static Proposal inItsPart(Proposal proposal, Speech speech) {
        int part = 0;
        for (int at = 0; at < speech.parts().size(); at++) {
            part = speech.parts().get(at).from() <= proposal.sentence().paragraph() ? at : part;
        }
        return new Proposal(
                part,
                proposal.sentence(),
                proposal.marks(),
                proposal.reason(),
                proposal.certainty(),
                proposal.content());
    }

    /** What it did, in the reader's words; null where it was not asked. */
    @Nullable
    String words(@Nullable String kept, Locale reader) {
        if (kept == null) {
            return null;
        }
        List<String> parts = List.of(kept.split(" "));
        return sentences.say(parts.getFirst(), List.copyOf(parts.subList(1, parts.size())), reader);
    }

    private static List<String> told(String code, List<String> arguments) {
        List<String> told = new ArrayList<>(List.of(code));
        told.addAll(arguments);
        return told;
    }
}
