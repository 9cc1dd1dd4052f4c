package org.ecoledger.targets;

import java.util.ArrayList;
import java.util.List;
import org.ecoledger.access.Actor;
import org.ecoledger.targets.Letter.State;
import org.springframework.stereotype.Component;

/** Which steps of a letter are open to a person now: the page shows these buttons and no others. */
@Component
class LetterActions {
    private final LetterRights rights;
    private final LetterSignatures signatures;

    LetterActions(LetterRights rights, LetterSignatures signatures) {
        this.rights = rights;
        this.signatures = signatures;
    }

    List<String> open(Actor actor, Letter letter) {
        var open = new ArrayList<String>();
        boolean drafts = rights.drafts(actor, letter);
        if (letter.state() == State.DRAFT) {
            add(open, drafts, "items");
            add(open, drafts, "lines");
            add(open, rights.signs(actor, letter), "sign");
            add(open, drafts && letter.received() != null, "confirm");
        }
        if (letter.awaitsTaker()) {
            add(open, rights.countersigns(actor, letter), "countersign");
            add(open, drafts && rights.takerSignsOnPaper(letter), "paper-signature");
        }
        add(open, drafts && letter.state() == State.SIGNED && !letter.awaitsTaker(), "publish");
        add(open, drafts && letter.state() == State.PUBLISHED, "revise");
        add(open, signatures.mayAnnul(actor, letter), "void");
        return open;
    }

    private static void add(List<String> open, boolean may, String action) {
        if (may) {
            open.add(action);
        }
    }
}
