package org.ecoledger.registry;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ecoledger.access.Actor;
import org.ecoledger.access.Audit;
import org.ecoledger.problems.Problem;
import org.ecoledger.registry.RegistryObject.State;
import org.ecoledger.registry.Story.Kind;
import org.ecoledger.registry.Story.Telling;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was removed and is there again (反弹): its file opens again and the return is counted (C16). */
@Service
public class Returns {
    private final Objects objects;
    private final ObjectRows rows;
    private final Registering registering;
    private final Proofs proofs;
    private final Story story;
    private final Placing placing;
    private final Audit audit;

    Returns(
            Objects objects,
            ObjectRows rows,
            Registering registering,
            Proofs proofs,
            Story story,
            Placing placing,
            Audit audit) {
        this.objects = objects;
        this.rows = rows;
        this.registering = registering;
        this.proofs = proofs;
        this.story = story;
        this.placing = placing;
        this.audit = audit;
    }

    /** A person saw it again. */
    @Transactional
    public RegistryObject report(Actor actor, String number, Removals.Words words) {
        RegistryObject object = registering.locked(actor, number, words.version());
        if (object.state() != State.REMOVED) {
            throw Problem.conflict("registry.not-in-this-state", number, ObjectWords.of(object.state()));
        }
        Notes.demand(words.note(), "registry.note-wanted");
        proofs.demand(actor, object, java.util.Set.of(), words.photos());
        proofs.attach(actor, object, words.photos());
        reopen(actor, object, words.note(), words.photos());
        return objects.find(number).orElseThrow();
    }

    /**
     * Something else says that it is there: a list, a matter, a vehicle on the road. Nothing happens where it was not removed.
     *
     * @return whether it was opened again
     */
    @Transactional
    public boolean notice(Actor actor, String number, String why) {
        RegistryObject object = rows.lock(number).orElseThrow();
        if (object.state() != State.REMOVED || object.isAnnulled()) {
            return false;
        }
        reopen(actor, object, why, List.of());
        return true;
    }

    private void reopen(Actor actor, RegistryObject object, String why, List<UUID> photos) {
        rows.move(object.number(), State.BACK);
        story.add(actor, object.number(), new Telling(Kind.BACK, State.REMOVED, State.BACK, why), Map.of(), photos);
        audit.record(actor, "object.back", object.subject(), why);
        placing.put(object);
    }
}
