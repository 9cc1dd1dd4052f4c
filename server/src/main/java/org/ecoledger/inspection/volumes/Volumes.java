package org.ecoledger.inspection.volumes;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.ecoledger.access.Actor;
import org.ecoledger.access.Audit;
import org.ecoledger.inspection.volumes.Shelf.Found;
import org.ecoledger.inspection.volumes.Shelf.Material;
import org.ecoledger.problems.Problem;
import org.ecoledger.problems.Problem.Objection;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The volumes of a request: proposed by search, picked by a person, bound, handed over and from then on as they are. */
@Service
public class Volumes {
    private static final int MOST = 2000;
    private static final int LONGEST = 200;

    private final DocumentRequests requests;
    private final RequestRows rows;
    private final VolumeRows volumes;
    private final Shelves shelves;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    Volumes(
            DocumentRequests requests,
            RequestRows rows,
            VolumeRows volumes,
            Shelves shelves,
            Audit audit,
            ApplicationEventPublisher events) {
        this.requests = requests;
        this.rows = rows;
        this.volumes = volumes;
        this.shelves = shelves;
        this.audit = audit;
        this.events = events;
    }

    /** What may be picked: by the words given, else by those of the request. */
    List<Found> proposals(Actor reader, DocumentRequest request, String words) {
        List<String> typed = List.of(words.strip().split("[\\s、，,]+")).stream()
                .filter(word -> !word.isEmpty())
                .toList();
        return shelves.search(reader, request, typed.isEmpty() ? request.terms() : typed);
    }

    /** What is picked, in order; what this person may not see any more is left out. */
    List<Found> picked(Actor reader, DocumentRequest request) {
        return rows.picks(request.id()).stream()
                .flatMap(pick -> shelves.find(pick.ref(), reader).stream())
                .map(Material::found)
                .toList();
    }

    /** @throws Problem 422 where something is not there or this person may not see it */
    @Transactional
    public void pick(Actor actor, long request, List<String> refs) {
        DocumentRequest locked = requests.locked(actor, request);
        List<String> wanted = refs.stream().distinct().toList();
        refuse(objections(actor, wanted));
        rows.pick(actor, locked.id(), wanted);
        audit.record(actor, "volume.picked", locked.subject(), wanted.size() + " items");
    }

    /** Orders the volume of what is picked now; it is bound in the background. */
    @Transactional
    public long order(Actor actor, long request) {
        DocumentRequest locked = requests.locked(actor, request);
        List<String> refs =
                rows.picks(request).stream().map(RequestRows.Pick::ref).toList();
        var objections = new ArrayList<>(objections(actor, refs));
        if (refs.isEmpty()) {
            objections.add(Objection.to("refs", "volumes.request.nothing-picked"));
        }
        if (volumes.of(request).stream().anyMatch(volume -> volume.state() == Volume.State.BINDING)) {
            throw Problem.conflict("volumes.request.binding-already");
        }
        refuse(objections);
        long id = volumes.order(actor, request, refs);
        audit.record(actor, "volume.ordered", "volume:" + id, locked.subject() + " " + refs.size() + " items");
        events.publishEvent(new VolumeOrdered(id));
        return id;
    }

    /**
     * Records that it was handed over, to whom and by whom.
     *
     * @throws Problem 403 where something in it is not for this person's eyes; 409 when it is not bound
     */
    @Transactional
    public void handOver(Actor actor, long request, int version, String toWhom, String note) {
        requests.locked(actor, request);
        Volume volume = bound(actor, request, version);
        if (toWhom.isBlank() || toWhom.length() > LONGEST || note.length() > LONGEST) {
            refuse(List.of(Objection.to("toWhom", "volumes.request.receiver-wanted", LONGEST)));
        }
        volumes.handOver(actor, volume, toWhom.strip(), note.strip());
        audit.record(
                actor, "volume.handed-over", "volume:" + volume.id(), toWhom.strip() + " sha256=" + volume.sha256());
    }

    List<Volume> of(DocumentRequest request) {
        return volumes.of(request.id());
    }

    /** The volume, for somebody who may see everything in it. */
    Volume bound(Actor reader, long request, int version) {
        DocumentRequest asked = requests.get(reader, request);
        Volume volume = volumes.of(asked.id()).stream()
                .filter(one -> one.version() == version)
                .findFirst()
                .orElseThrow(() -> Problem.notFound("volumes.request.no-such-volume", version));
        if (volume.state() != Volume.State.BOUND) {
            throw Problem.conflict("volumes.request.not-bound");
        }
        if (!volume.refs().stream().allMatch(ref -> shelves.mayRead(ref, reader))) {
            throw Problem.forbidden("volumes.request.not-all-seen");
        }
        return volume;
    }

    InputStream open(Volume volume) {
        return new VolumePieces.Reading(volumes, volume.id());
    }

    private List<Objection> objections(Actor actor, List<String> refs) {
        if (refs.size() > MOST) {
            return List.of(Objection.to("refs", "volumes.request.too-many", MOST));
        }
        return refs.stream()
                .filter(ref -> shelves.find(ref, actor).isEmpty())
                .map(ref -> Objection.to("refs", "volumes.request.not-there", ref))
                .toList();
    }

    private static void refuse(List<Objection> objections) {
        if (!objections.isEmpty()) {
            throw Problem.objections("volumes.request.refused", List.copyOf(objections));
        }
    }
}
