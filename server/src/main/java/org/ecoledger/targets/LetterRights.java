package org.ecoledger.targets;

import java.util.List;
import org.ecoledger.access.Actor;
import org.ecoledger.access.Role;
import org.ecoledger.organisation.Jurisdictions;
import org.ecoledger.organisation.Posts;
import org.ecoledger.organisation.Region;
import org.ecoledger.organisation.Regions;
import org.ecoledger.problems.Problem;
import org.ecoledger.problems.Problem.Objection;
import org.ecoledger.targets.Letter.State;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who may change a letter and who signs it (ruling 1). */
@Component
class LetterRights {
    private static final Role[] OVERSEERS = {Role.COMMITTEE_OFFICE, Role.BUREAU_ANALYST};

    private final Letters letters;
    private final Posts posts;
    private final Regions regions;
    private final Jurisdictions jurisdictions;

    LetterRights(Letters letters, Posts posts, Regions regions, Jurisdictions jurisdictions) {
        this.letters = letters;
        this.posts = posts;
        this.regions = regions;
        this.jurisdictions = jurisdictions;
    }

    /** The letter, held for a change by the side that gives it; those to whom it is addressed read it only. */
    Letter held(Actor actor, String number, State state) {
        Letter letter = letters.held(number, state, jurisdictions.of(actor));
        if (!mayGive(actor, letter)) {
            throw Problem.forbidden("targets.not-your-letter", letter.giverName());
        }
        return letter;
    }

    /** Letters from above the city are registered by the city; all others are the giving side's own. */
    boolean mayGive(Actor actor, Letter letter) {
        String seat = letter.giverRegion() == null ? letter.takerRegion() : letter.giverRegion();
        return mayGive(actor, letter.giver(), regions.get(seat));
    }

    /** A handler writes the letters of the own unit; the office and the analyst those of all that they oversee. */
    boolean mayGive(Actor actor, String giver, Region seat) {
        if (actor.isAnyOf(OVERSEERS) || actor.is(Role.PRINCIPAL_LEADER) || actor.is(Role.LEADER_IN_CHARGE)) {
            return seat.level() == Region.Level.PROVINCE
                    || jurisdictions.of(actor).covers(seat);
        }
        return isOwn(actor, giver);
    }

    /** Whether the actor writes letters for this side. */
    boolean drafts(Actor actor, Letter letter) {
        return actor.isAnyOf(Role.COMMITTEE_OFFICE, Role.BUREAU_ANALYST, Role.HANDLER) && mayGive(actor, letter);
    }

    boolean signs(Actor actor, Letter letter) {
        return letter.received() == null && holds(actor, letter.giver(), letter.giverSigns());
    }

    boolean countersigns(Actor actor, Letter letter) {
        return letter.takerSigns() != null && holds(actor, letter.taker(), letter.takerSigns());
    }

    /** Whether the taking side has nobody here who could countersign, so that it signs on paper. */
    boolean takerSignsOnPaper(Letter letter) {
        return letter.takerSigns() != null
                && posts.in(letter.taker(), letter.takerSigns()).isEmpty();
    }

    static void refuseIfAny(List<Objection> objections) {
        if (!objections.isEmpty()) {
            throw Problem.objections("targets.letter-refused", objections);
        }
    }

    static String reason(@Nullable String reason) {
        if (reason == null || reason.isBlank() || reason.length() > 500) {
            throw Problem.objections(
                    "targets.letter-refused", List.of(Objection.to("reason", "targets.letter.reason")));
        }
        return reason.strip();
    }

    private boolean holds(Actor actor, String unit, Role role) {
        return posts.in(unit, role).stream().anyMatch(post -> post.account() == actor.account());
    }

    private boolean isOwn(Actor actor, String giver) {
        return posts.unitOf(actor).filter(unit -> unit.code().equals(giver)).isPresent();
    }
}
