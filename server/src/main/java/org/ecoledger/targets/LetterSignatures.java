package org.ecoledger.targets;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.ecoledger.access.Actor;
import org.ecoledger.evidence.EvidenceFiles;
import org.ecoledger.evidence.EvidenceRole;
import org.ecoledger.organisation.Jurisdictions;
import org.ecoledger.problems.Problem;
import org.ecoledger.problems.Problem.Objection;
import org.ecoledger.targets.Letter.State;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The signatures under a letter, and what makes it known or void. */
@Component
class LetterSignatures {
    private final Letters letters;
    private final LetterItems items;
    private final LetterLines lines;
    private final LetterRights rights;
    private final TemplateDrafts drafts;
    private final Jurisdictions jurisdictions;
    private final EvidenceFiles files;

    LetterSignatures(
            Letters letters,
            LetterItems items,
            LetterLines lines,
            LetterRights rights,
            TemplateDrafts drafts,
            Jurisdictions jurisdictions,
            EvidenceFiles files) {
        this.letters = letters;
        this.items = items;
        this.lines = lines;
        this.rights = rights;
        this.drafts = drafts;
        this.jurisdictions = jurisdictions;
        this.files = files;
    }

    Letter sign(Actor actor, String number) {
        Letter draft = rights.held(actor, number, State.DRAFT);
        if (draft.received() != null) {
            throw Problem.conflict("targets.signed-outside", number);
        }
        refuseUnlessReady(draft);
        if (!rights.signs(actor, draft)) {
            throw Problem.forbidden("targets.not-your-signature", draft.giverName());
        }
        return letters.sign(actor, draft, actor.name());
    }

    Letter confirm(Actor actor, String number) {
        Letter draft = rights.held(actor, number, State.DRAFT);
        var received = draft.received();
        if (received == null) {
            throw Problem.conflict("targets.signed-here", number);
        }
        refuseUnlessReady(draft);
        return letters.sign(actor, draft, received.by());
    }

    private void refuseUnlessReady(Letter draft) {
        var objections = new ArrayList<Objection>();
        if (items.in(draft).isEmpty() && lines.in(draft).isEmpty()) {
            objections.add(Objection.to("items", "targets.letter.empty"));
        }
        drafts.wanted(draft)
                .forEach(wanted -> objections.add(Objection.to("items", "targets.letter.wanted", wanted.name())));
        objections.addAll(items.objections(draft));
        LetterRights.refuseIfAny(objections);
    }

    Letter countersign(Actor actor, String number) {
        Letter signed = letters.held(number, State.SIGNED, jurisdictions.of(actor));
        refuseUnlessAwaited(signed);
        if (!rights.countersigns(actor, signed)) {
            throw Problem.forbidden("targets.not-your-countersignature", signed.takerName());
        }
        return letters.countersign(actor, signed, actor.name(), null);
    }

    Letter onPaper(Actor actor, String number, String by, @Nullable UUID scan) {
        Letter signed = rights.held(actor, number, State.SIGNED);
        refuseUnlessAwaited(signed);
        if (!rights.takerSignsOnPaper(signed)) {
            throw Problem.conflict("targets.taker-signs-here", signed.takerName());
        }
        var objections = new ArrayList<Objection>();
        if (by.isBlank() || by.length() > 60) {
            objections.add(Objection.to("by", "targets.letter.signed-by"));
        }
        if (scan == null || !isOwnScan(actor, scan)) {
            objections.add(Objection.to("scan", "targets.letter.scan"));
        }
        LetterRights.refuseIfAny(objections);
        files.attach(actor, requireNonNull(scan), LetterEvidence.subject(number));
        return letters.countersign(actor, signed, by.strip(), scan);
    }

    private static void refuseUnlessAwaited(Letter signed) {
        if (!signed.awaitsTaker()) {
            throw Problem.conflict("targets.no-countersignature", signed.number());
        }
    }

    Letter publish(Actor actor, String number) {
        Letter signed = rights.held(actor, number, State.SIGNED);
        if (signed.awaitsTaker()) {
            throw Problem.conflict("targets.awaits-taker", number, signed.takerName());
        }
        return letters.publish(actor, signed);
    }

    /** By either side that is to sign, or by those who write it, as long as it does not bind. */
    Letter annul(Actor actor, String number, @Nullable String reason) {
        Letter letter = letters.held(number, jurisdictions.of(actor));
        if (!mayAnnul(actor, letter)) {
            throw letter.state() == State.DRAFT || letter.awaitsTaker()
                    ? Problem.forbidden("targets.not-your-letter", letter.giverName())
                    : Problem.conflict("targets.binds", number);
        }
        return letters.annul(actor, letter, LetterRights.reason(reason));
    }

    boolean mayAnnul(Actor actor, Letter letter) {
        boolean open = letter.state() == State.DRAFT || letter.awaitsTaker();
        return open
                && (rights.drafts(actor, letter)
                        || rights.signs(actor, letter)
                        || (letter.awaitsTaker() && rights.countersigns(actor, letter)));
    }

    /** A paper that this person uploaded and that belongs to nothing yet. */
    boolean isOwnScan(Actor actor, UUID scan) {
        return files.all(List.of(scan)).stream()
                .anyMatch(file -> file.role() == EvidenceRole.DOCUMENT
                        && file.subject() == null
                        && file.uploadedBy() == actor.account()
                        && !file.annulled());
    }
}
