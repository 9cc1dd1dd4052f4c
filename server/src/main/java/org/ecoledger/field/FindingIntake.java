package org.ecoledger.field;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.ecoledger.access.Actor;
import org.ecoledger.access.Audit;
import org.ecoledger.evidence.EvidenceRole;
import org.ecoledger.field.FieldFindings.Received;
import org.ecoledger.matters.ActionInput;
import org.ecoledger.matters.Matter;
import org.ecoledger.matters.Matters;
import org.ecoledger.problems.Problem;
import org.ecoledger.problems.Problem.Objection;
import org.ecoledger.problems.Sentences;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes a matter of each finding, once (inventory C10): the id that the device made is the key, and a finding sent five times
 * is one matter with one receipt. What was put right on the spot goes to its check at once.
 */
@Service
class FindingIntake {
    private static final String FIX = "fix-on-spot";

    private final FieldFindings findings;
    private final FieldPhotos photos;
    private final FindingDoubts doubts;
    private final FireFindings fires;
    private final Matters matters;
    private final Sentences sentences;
    private final Audit audit;
    private final Clock clock;

    FindingIntake(
            FieldFindings findings,
            FieldPhotos photos,
            FindingDoubts doubts,
            FireFindings fires,
            Matters matters,
            Sentences sentences,
            Audit audit,
            Clock clock) {
        this.findings = findings;
        this.photos = photos;
        this.doubts = doubts;
        this.fires = fires;
        this.matters = matters;
        this.sentences = sentences;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param sentAt by the device's clock
     * @throws Problem 409 when the id came with other content before; 422 with all objections
     */
    @Transactional
    Received receive(Actor actor, UUID id, FindingTold told, @Nullable Instant sentAt) {
        Optional<Received> earlier = findings.find(actor, id);
        if (earlier.isPresent()) {
            if (!earlier.get().hash().equals(told.hash())) {
                throw Problem.conflict(
                        "field.other-content",
                        earlier.get().matter(),
                        earlier.get().title());
            }
            return earlier.get();
        }
        List<PhotoOnItsWay> sent = photos.received(actor, told.photos());
        if (sent.size() < told.photos().stream().distinct().count()) {
            throw Problem.objections(
                    "field.finding-refused", List.of(Objection.to("photos", "field.photo-not-arrived")));
        }
        return write(actor, id, told, sent, new DeviceTime(told.capturedAt(), sentAt, now()));
    }

    private Received write(Actor actor, UUID id, FindingTold told, List<PhotoOnItsWay> sent, DeviceTime time) {
        String description = description(told, time);
        List<UUID> found = evidence(sent, told.fixed(), false);
        Matter opened = fires.open(actor, id, told, description, time, found)
                .orElseGet(() -> matters.open(actor, told.matter(description, found, "field:" + id)));
        if (told.fixed()) {
            matters.act(
                    actor,
                    opened.number(),
                    FIX,
                    new ActionInput(
                            opened.version(),
                            told.note().isBlank() ? say("field.fixed-note") : told.note(),
                            evidence(sent, true, true),
                            Map.of(),
                            "field-fix:" + id));
        }
        var received = new Received(
                id,
                told.hash(),
                opened.number(),
                opened.title(),
                told.fixed(),
                time,
                told.accuracy(),
                List.copyOf(told.photos()));
        findings.add(actor, received, told);
        audit.record(
                actor,
                "field.finding-received",
                opened.subject(),
                "device id=" + id + " captured=" + told.capturedAt() + " photos=" + sent.size());
        return received;
    }

    /** After-photos belong to the step that put it right, all others to the opening. */
    private static List<UUID> evidence(List<PhotoOnItsWay> sent, boolean fixed, boolean after) {
        var ids = new ArrayList<UUID>();
        for (PhotoOnItsWay photo : sent) {
            UUID file = photo.evidence();
            if (file != null && (fixed && photo.role() == EvidenceRole.AFTER) == after) {
                ids.add(file);
            }
        }
        return List.copyOf(ids);
    }

    /** What was said, and for whoever reads it later when it was recorded and what is odd about it. */
    private String description(FindingTold told, DeviceTime time) {
        var lines = new ArrayList<String>();
        if (!told.note().isBlank()) {
            lines.add(told.note().strip());
        }
        if (time.isLate()) {
            lines.add(say(
                    "field.recorded",
                    DeviceTime.written(time.captured().orElse(time.capturedAt())),
                    DeviceTime.written(time.receivedAt())));
        }
        lines.addAll(doubts.of(time, told.accuracy(), Locale.SIMPLIFIED_CHINESE));
        return String.join("\n", lines);
    }

    private String say(String code, Object... arguments) {
        return sentences.say(code, List.of(arguments), Locale.SIMPLIFIED_CHINESE);
    }

    /** As the database keeps it, so that the first receipt and the fifth are the same. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
