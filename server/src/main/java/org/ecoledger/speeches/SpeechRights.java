package org.ecoledger.speeches;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ecoledger.access.Actor;
import org.ecoledger.access.Role;
import org.ecoledger.organisation.Jurisdiction;
import org.ecoledger.organisation.Jurisdictions;
import org.ecoledger.organisation.Posts;
import org.ecoledger.organisation.Unit;
import org.ecoledger.problems.Problem;
import org.springframework.stereotype.Component;

/**
 * Who reads speeches in, who reads them whole, and who sees lines of them. A speech may hold remarks that are not for
 * everybody: whole it is for the offices of its region and those who lead them, line by line for the units that a confirmed
 * sentence names.
 */
@Component
class SpeechRights {
    private static final Set<Unit.Kind> OFFICES = Set.of(Unit.Kind.COMMITTEE_OFFICE, Unit.Kind.GOVERNMENT);

    private final Speeches speeches;
    private final Posts posts;
    private final Jurisdictions jurisdictions;

    SpeechRights(Speeches speeches, Posts posts, Jurisdictions jurisdictions) {
        this.speeches = speeches;
        this.posts = posts;
        this.jurisdictions = jurisdictions;
    }

    /** The unit for which this person reads speeches in and confirms: the committee office, or a government's own office. */
    Optional<Unit> desk(Actor actor) {
        return posts.unitOf(actor)
                .filter(unit -> actor.is(Role.COMMITTEE_OFFICE) && unit.kind() == Unit.Kind.COMMITTEE_OFFICE
                        || actor.is(Role.HANDLER) && unit.kind() == Unit.Kind.GOVERNMENT);
    }

    /** Whether this person reads whole texts of the own region. */
    boolean readsWhole(Actor actor) {
        return actor.isAnyOf(Role.COMMITTEE_OFFICE, Role.HANDLER, Role.LEADER_IN_CHARGE, Role.PRINCIPAL_LEADER)
                && posts.unitOf(actor)
                        .filter(unit -> OFFICES.contains(unit.kind()))
                        .isPresent();
    }

    Jurisdiction of(Actor actor) {
        return jurisdictions.of(actor);
    }

    /** Codes of the units whose lines are this person's. */
    List<String> units(Actor actor) {
        return List.copyOf(jurisdictions.of(actor).units());
    }

    /** @throws Problem 404 where it is not there for this person */
    Speech get(Actor actor, String number) {
        return speeches.find(number, of(actor), readsWhole(actor)).orElseThrow(() -> none(number));
    }

    /** The speech with its whole text. @throws Problem 404 where this person may not read it whole */
    Speech whole(Actor actor, String number) {
        Speech speech = get(actor, number);
        if (!seesWhole(actor, speech)) {
            throw none(number);
        }
        return speech;
    }

    boolean seesWhole(Actor actor, Speech speech) {
        return readsWhole(actor) && speeches.isSeen(speech.number(), ofRegion(actor), true);
    }

    /** The region alone, without the own unit's lines in other speeches. */
    private Jurisdiction ofRegion(Actor actor) {
        Jurisdiction all = of(actor);
        return new Jurisdiction(all.path(), Set.of(), all.roleBlind());
    }

    boolean mayConfirm(Actor actor, Speech speech) {
        return speech.annulment() == null
                && desk(actor).filter(unit -> unit.code().equals(speech.unit())).isPresent();
    }

    /**
     * The speech, kept from being decided by anybody else until the transaction ends.
     *
     * @throws Problem 404 where it is not there for this person, 403 where another unit decides, 409 where it is annulled
     */
    Speech held(Actor actor, String number) {
        speeches.lock(number);
        Speech speech = get(actor, number);
        if (speech.annulment() != null) {
            throw Problem.conflict("speeches.is-annulled", number);
        }
        if (!mayConfirm(actor, speech)) {
            throw Problem.forbidden("speeches.not-yours", speech.unitName());
        }
        return speech;
    }

    private static Problem none(String number) {
        return Problem.notFound("speeches.no-such-speech", number);
    }
}
