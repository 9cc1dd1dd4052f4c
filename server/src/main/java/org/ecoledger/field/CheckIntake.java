package org.ecoledger.field;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.ecoledger.access.Actor;
import org.ecoledger.access.Audit;
import org.ecoledger.field.FieldChecks.Received;
import org.ecoledger.problems.Problem;
import org.ecoledger.problems.Problem.Objection;
import org.ecoledger.registry.Checks;
import org.ecoledger.registry.NewCheck;
import org.ecoledger.registry.RegistryObject;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records each routine check that a device sends once, however often it comes (inventory C10, M03-11). */
@Service
class CheckIntake {
    private final FieldChecks received;
    private final FieldPhotos photos;
    private final Checks checks;
    private final Audit audit;
    private final Clock clock;

    CheckIntake(FieldChecks received, FieldPhotos photos, Checks checks, Audit audit, Clock clock) {
        this.received = received;
        this.photos = photos;
        this.checks = checks;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param sentAt by the device's clock
     * @throws Problem 404 outside the jurisdiction; 409 when the object is gone or the id came with other content before; 422
     *     with all objections
     */
    @Transactional
    Received receive(Actor actor, UUID id, CheckTold told, @Nullable Instant sentAt) {
        Optional<Received> earlier = received.find(actor, id);
        if (earlier.isPresent()) {
            if (!earlier.get().hash().equals(told.hash())) {
                throw Problem.conflict(
                        "field.other-check",
                        earlier.get().object(),
                        earlier.get().name());
            }
            return earlier.get();
        }
        List<PhotoOnItsWay> sent = photos.received(actor, told.photos());
        if (sent.size() < told.photos().stream().distinct().count()) {
            throw Problem.objections("field.check-refused", List.of(Objection.to("photos", "field.photo-not-arrived")));
        }
        var time = new DeviceTime(told.capturedAt(), sentAt, clock.instant().truncatedTo(ChronoUnit.MICROS));
        RegistryObject object = checks.record(
                actor,
                told.object(),
                new NewCheck(
                        time.captured().orElse(told.capturedAt()),
                        told.problem(),
                        told.note(),
                        told.facts(),
                        sent.stream()
                                .flatMap(photo -> Stream.ofNullable(photo.evidence()))
                                .toList(),
                        "field:" + id));
        var check = new Received(id, told.hash(), object.number(), object.name(), time, List.copyOf(told.photos()));
        received.add(actor, check);
        audit.record(
                actor,
                "field.check-received",
                object.subject(),
                "device id=" + id + " captured=" + told.capturedAt() + " photos=" + sent.size());
        return check;
    }
}
