package org.ecoledger.registry;

import java.util.List;
import java.util.Map;
import org.ecoledger.access.Actor;
import org.ecoledger.access.Audit;
import org.ecoledger.access.Role;
import org.ecoledger.organisation.Jurisdictions;
import org.ecoledger.problems.Problem;
import org.ecoledger.problems.Problem.Objection;
import org.ecoledger.registry.Story.Kind;
import org.ecoledger.registry.Story.Telling;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts objects on their lists, changes what is known of them, and annuls what was none. */
@Service
public class Registering {
    private final Lists lists;
    private final Objects objects;
    private final ObjectRows rows;
    private final ObjectRules rules;
    private final Story story;
    private final Placing placing;
    private final Jurisdictions jurisdictions;
    private final Audit audit;

    Registering(
            Lists lists,
            Objects objects,
            ObjectRows rows,
            ObjectRules rules,
            Story story,
            Placing placing,
            Jurisdictions jurisdictions,
            Audit audit) {
        this.lists = lists;
        this.objects = objects;
        this.rows = rows;
        this.rules = rules;
        this.story = story;
        this.placing = placing;
        this.jurisdictions = jurisdictions;
        this.audit = audit;
    }

    /** @throws Problem 404 when there is no such list; 422 with all objections, a key that the list knows among them */
    @Transactional
    public RegistryObject register(Actor actor, NewObject wanted) {
        TypedList list = lists.get(wanted.list());
        Draft draft = judged(actor, wanted);
        String number = rows.add(list, draft)
                .orElseThrow(() -> refused(Objection.to("key", "registry.key-taken", list.key(), draft.key())));
        story.add(
                actor,
                number,
                new Telling(Kind.REGISTERED, null, RegistryObject.State.IN_USE, ""),
                Map.of(),
                List.of());
        audit.record(actor, "object.registered", ObjectEvidence.KIND + ":" + number, list.code() + " " + draft.key());
        RegistryObject object = objects.find(number).orElseThrow();
        placing.put(object);
        return object;
    }

    /** @throws Problem 404 outside the jurisdiction; 409 when somebody changed it meanwhile; 422 with all objections */
    @Transactional
    public RegistryObject update(Actor actor, String number, int version, NewObject wanted) {
        RegistryObject before = locked(actor, number, version);
        Draft draft = judged(actor, wanted);
        objects.find(before.list(), draft.key())
                .filter(other -> !other.number().equals(number))
                .ifPresent(other -> {
                    throw refused(Objection.to(
                            "key",
                            "registry.key-taken",
                            lists.get(before.list()).key(),
                            draft.key()));
                });
        rows.update(number, before.list(), draft);
        story.add(actor, number, new Telling(Kind.UPDATED, null, null, ""), draft.facts(), List.of());
        audit.record(actor, "object.updated", before.subject(), draft.key());
        RegistryObject object = objects.find(number).orElseThrow();
        if (object.lon() == null) {
            placing.remove(object);
        } else {
            placing.put(object);
        }
        return object;
    }

    /** Declares that it never was an object of its list. It stays, visible as annulled. */
    @Transactional
    public RegistryObject annul(Actor actor, String number, int version, String reason) {
        RegistryObject object = locked(actor, number, version);
        if (!actor.isSystem() && !actor.isAnyOf(Role.COMMITTEE_OFFICE, Role.BUREAU_ANALYST)) {
            throw Problem.forbidden("registry.annul-not-yours");
        }
        Notes.demand(reason, "registry.reason-wanted");
        rows.annul(number, reason.strip());
        story.add(actor, number, new Telling(Kind.ANNULLED, null, null, reason.strip()), Map.of(), List.of());
        audit.record(actor, "object.annulled", object.subject(), reason.strip());
        placing.remove(object);
        return objects.find(number).orElseThrow();
    }

    /** The object that this person may act on, as he or she saw it. */
    RegistryObject locked(Actor actor, String number, int version) {
        if (objects.find(number, jurisdictions.of(actor)).isEmpty()) {
            throw Problem.notFound("registry.not-found", number);
        }
        RegistryObject object = rows.lock(number).orElseThrow();
        if (object.isAnnulled()) {
            throw Problem.conflict("registry.annulled-already", number);
        }
        if (object.version() != version) {
            throw Problem.conflict("registry.changed-meanwhile", number);
        }
        return object;
    }

    private Draft judged(Actor actor, NewObject wanted) {
        var judged = rules.apply(wanted, jurisdictions.of(actor));
        Draft draft = judged.draft();
        if (draft == null) {
            throw Problem.objections("registry.refused", judged.objections());
        }
        return draft;
    }

    private static Problem refused(Objection objection) {
        return Problem.objections("registry.refused", List.of(objection));
    }
}
