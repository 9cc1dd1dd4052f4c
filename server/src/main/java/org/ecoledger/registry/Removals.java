package org.ecoledger.registry;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ecoledger.access.Actor;
import org.ecoledger.access.Audit;
import org.ecoledger.access.Role;
import org.ecoledger.organisation.Posts;
import org.ecoledger.organisation.Unit;
import org.ecoledger.problems.Problem;
import org.ecoledger.registry.RegistryObject.State;
import org.ecoledger.registry.Story.Kind;
import org.ecoledger.registry.Story.Telling;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Taking an object off its list (销号): proposed by its holder with the proofs that the list demands, verified on site by
 * somebody else, so that what is gone is really gone (“真淘汰，而不是假淘汰”).
 */
@Service
public class Removals {
    private final Lists lists;
    private final Objects objects;
    private final ObjectRows rows;
    private final Registering registering;
    private final Proofs proofs;
    private final Story story;
    private final Placing placing;
    private final Posts posts;
    private final Audit audit;

    Removals(
            Lists lists,
            Objects objects,
            ObjectRows rows,
            Registering registering,
            Proofs proofs,
            Story story,
            Placing placing,
            Posts posts,
            Audit audit) {
        this.lists = lists;
        this.objects = objects;
        this.rows = rows;
        this.registering = registering;
        this.proofs = proofs;
        this.story = story;
        this.placing = placing;
        this.posts = posts;
        this.audit = audit;
    }

    /** What a step brings along; the version is the one that the person saw. */
    public record Words(int version, String note, List<UUID> photos) {}

    /** @throws Problem 403 when it is not the person's to propose; 409 in the wrong state; 422 without the list's proofs */
    @Transactional
    public RegistryObject propose(Actor actor, String number, Words words) {
        RegistryObject object = registering.locked(actor, number, words.version());
        if (!mayPropose(actor, object)) {
            throw Problem.forbidden("registry.propose-not-yours");
        }
        demand(object, State.IN_USE, State.BACK);
        Notes.demand(words.note(), "registry.note-wanted");
        proofs.demand(actor, object, lists.get(object.list()).proofs(), words.photos());
        proofs.attach(actor, object, words.photos());
        rows.propose(object, actor.account());
        return tell(
                actor,
                object,
                new Telling(Kind.PROPOSED, object.state(), State.PROPOSED, words.note()),
                words.photos());
    }

    /** The verifier was there and it is gone. */
    @Transactional
    public RegistryObject approve(Actor actor, String number, Words words) {
        RegistryObject object = verified(actor, number, words);
        proofs.demand(actor, object, lists.get(object.list()).verifyProofs(), words.photos());
        proofs.attach(actor, object, words.photos());
        rows.move(number, State.REMOVED);
        placing.remove(object);
        return tell(
                actor, object, new Telling(Kind.APPROVED, State.PROPOSED, State.REMOVED, words.note()), words.photos());
    }

    /** The verifier was there and it is not gone. */
    @Transactional
    public RegistryObject sendBack(Actor actor, String number, Words words) {
        RegistryObject object = verified(actor, number, words);
        Notes.demand(words.note(), "registry.reason-wanted");
        proofs.attach(actor, object, words.photos());
        State to = rows.proposedFrom(number);
        rows.move(number, to);
        return tell(actor, object, new Telling(Kind.RETURNED, State.PROPOSED, to, words.note()), words.photos());
    }

    /** Whether it is this person's to say that it is gone: its owner's people, or the region's where nobody owns it. */
    boolean mayPropose(Actor actor, RegistryObject object) {
        Unit unit = posts.unitOf(actor).orElse(null);
        return unit != null
                && actor.isAnyOf(Role.HANDLER, Role.GRID_HOLDER, Role.BUREAU_ANALYST)
                && (object.owner() == null || object.owner().equals(unit.code()));
    }

    /** Whether this person's unit verifies removals from the list; whoever proposed it never does. */
    boolean mayVerify(Actor actor, RegistryObject object) {
        return isVerifier(actor, object) && !isProposer(actor, object);
    }

    private RegistryObject verified(Actor actor, String number, Words words) {
        RegistryObject object = registering.locked(actor, number, words.version());
        demand(object, State.PROPOSED);
        if (isProposer(actor, object)) {
            throw Problem.forbidden("registry.verifier-is-proposer");
        }
        if (!isVerifier(actor, object)) {
            throw Problem.forbidden("registry.verify-not-yours");
        }
        if (Notes.isBad(words.note())) {
            Notes.demand("", "registry.note-wanted");
        }
        return object;
    }

    private boolean isVerifier(Actor actor, RegistryObject object) {
        return actor.isAnyOf(Role.HANDLER, Role.COMMITTEE_OFFICE, Role.BUREAU_ANALYST)
                && posts.unitOf(actor)
                        .filter(unit -> lists.get(object.list()).verifiers().contains(unit.kind()))
                        .isPresent();
    }

    private static boolean isProposer(Actor actor, RegistryObject object) {
        return object.proposedBy() != null && object.proposedBy() == actor.account();
    }

    private static void demand(RegistryObject object, State... states) {
        if (!List.of(states).contains(object.state())) {
            throw Problem.conflict("registry.not-in-this-state", object.number(), ObjectWords.of(object.state()));
        }
    }

    private RegistryObject tell(Actor actor, RegistryObject object, Telling telling, Collection<UUID> photos) {
        story.add(actor, object.number(), telling, Map.of(), photos);
        audit.record(
                actor,
                "object." + telling.kind().name().toLowerCase(java.util.Locale.ROOT),
                object.subject(),
                telling.note());
        return objects.find(object.number()).orElseThrow();
    }
}
