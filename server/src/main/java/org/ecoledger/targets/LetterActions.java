package org.ecoledger.targets;

import java.util.ArrayList;
import java.util.List;
import org.ecoledger.access.Actor;
import org.ecoledger.access.Role;
import org.ecoledger.organisation.Posts;
import org.ecoledger.targets.Letter.State;
import org.springframework.stereotype.Component;

/** Which steps of a letter are open to a person now: the page shows these buttons and no others. */
@Component
class LetterActions {
    private final LetterDesk desk;
    private final Posts posts;

    LetterActions(LetterDesk desk, Posts posts) {
        this.desk = desk;
        this.posts = posts;
    }

    List<String> open(Actor actor, Letter letter) {
        var open = new ArrayList<String>();
        boolean drafts = actor.isAnyOf(Role.COMMITTEE_OFFICE, Role.BUREAU_ANALYST) && desk.mayGive(actor, letter);
        boolean signs = posts.in(letter.giver(), Role.PRINCIPAL_LEADER).stream()
                .anyMatch(post -> post.account() == actor.account());
        if (drafts && letter.state() == State.DRAFT) {
            open.add("items");
        }
        if (signs && letter.state() == State.DRAFT) {
            open.add("sign");
        }
        if (drafts && letter.state() == State.SIGNED) {
            open.add("publish");
        }
        if (drafts && letter.state() == State.PUBLISHED) {
            open.add("revise");
        }
        return open;
    }
}
