package org.ecoledger.field;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.ecoledger.access.Actor;
import org.ecoledger.access.Audit;
import org.ecoledger.evidence.EvidenceFile;
import org.ecoledger.evidence.EvidenceFiles;
import org.ecoledger.problems.Problem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes photos in piece by piece (inventory C10, L20). A piece that comes twice does nothing twice; when the last one is there
 * and the hash is the device's, the photo goes into custody, once.
 */
@Service
class PhotoIntake {
    private final FieldPhotos photos;
    private final EvidenceFiles evidence;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    PhotoIntake(FieldPhotos photos, EvidenceFiles evidence, Audit audit, TransactionTemplate transaction, Clock clock) {
        this.photos = photos;
        this.evidence = evidence;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** How a piece was met. What is written must stay written where the piece itself is refused. */
    sealed interface Outcome {
        /** It is there, and so is all before it. */
        record Taken(PhotoOnItsWay photo) implements Outcome {}

        /** Something before it is missing. */
        record Ahead(long expected) implements Outcome {}

        /** All is there, but it is not what the device has; it starts again. */
        record Damaged(String name) implements Outcome {}
    }

    /** @throws Problem 422, 409 or 413 when the photo cannot be what is said of it, or evidence refuses it */
    Outcome take(Actor actor, UUID id, PhotoTold told, Chunk chunk) {
        var objections = told.objections();
        if (!objections.isEmpty()) {
            throw Problem.objections("field.photo-refused", objections);
        }
        if (chunk.total() > EvidenceFiles.LARGEST) {
            throw Problem.tooLarge("evidence.too-large");
        }
        Outcome outcome = transaction.execute(_ -> add(actor, id, told, chunk));
        if (outcome == null) {
            throw new IllegalStateException("A piece has an outcome");
        }
        return outcome;
    }

    private Outcome add(Actor actor, UUID id, PhotoTold told, Chunk chunk) {
        Instant now = clock.instant();
        photos.begin(actor, id, told, chunk.total(), now);
        PhotoOnItsWay photo = photos.lock(actor, id);
        if (!photo.sha256().equals(told.sha256()) || photo.size() != chunk.total() || photo.role() != told.role()) {
            throw Problem.conflict("field.photo-other", photo.name());
        }
        if (photo.isReceived()) {
            return new Outcome.Taken(photo);
        }
        if (chunk.start() > photo.arrived()) {
            return new Outcome.Ahead(photo.arrived());
        }
        byte[] fresh = chunk.beyond(photo.arrived());
        if (fresh.length > 0) {
            photos.add(actor, photo, fresh, now);
        }
        return photo.arrived() + fresh.length < photo.size()
                ? new Outcome.Taken(photos.lock(actor, id))
                : finish(actor, photo, told, now);
    }

    private Outcome finish(Actor actor, PhotoOnItsWay photo, PhotoTold told, Instant now) {
        byte[] content = photos.content(actor, photo.id());
        if (!Sha256.of(content).equals(photo.sha256())) {
            photos.startAgain(actor, photo.id(), now);
            audit.record(actor, "field.photo-damaged", subject(photo.id()), "sha256=" + photo.sha256());
            return new Outcome.Damaged(photo.name());
        }
        var time = new DeviceTime(told.capturedAt(), told.sentAt(), now);
        EvidenceFile file = evidence.receive(actor, photo.name(), photo.role(), content, told.claim(time));
        photos.received(actor, photo.id(), file.id(), now);
        audit.record(
                actor,
                "field.photo-received",
                subject(photo.id()),
                "evidence=" + file.id() + " sha256=" + file.sha256() + " captured=" + told.capturedAt());
        return new Outcome.Taken(photos.lock(actor, photo.id()));
    }

    private static String subject(UUID id) {
        return "field-photo:" + id;
    }
}
