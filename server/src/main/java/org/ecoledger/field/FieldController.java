package org.ecoledger.field;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.ecoledger.access.Actor;
import org.ecoledger.evidence.EvidenceRole;
import org.ecoledger.field.PhotoIntake.Outcome;
import org.ecoledger.problems.Problem;
import org.ecoledger.problems.Problem.Objection;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The field page's server side (inventory C10): what a person takes along, and what comes back. */
@RestController
@RequestMapping("/api/v1/field")
class FieldController {
    /** How many bytes of the photo are there; told beside a refusal too. */
    private static final String OFFSET = "Upload-Offset";

    private final Luggage luggage;
    private final FieldPhotos photos;
    private final PhotoIntake photoIntake;
    private final FindingIntake findingIntake;
    private final FindingDoubts doubts;

    FieldController(
            Luggage luggage,
            FieldPhotos photos,
            PhotoIntake photoIntake,
            FindingIntake findingIntake,
            FindingDoubts doubts) {
        this.luggage = luggage;
        this.photos = photos;
        this.photoIntake = photoIntake;
        this.findingIntake = findingIntake;
        this.doubts = doubts;
    }

    /**
     * @param id made by the device
     * @param sentAt by the device's clock at this sending; all else is the same at every sending
     */
    record Finding(
            @Nullable UUID id,
            @Nullable String title,
            @Nullable String kind,
            @Nullable String note,
            @Nullable String county,
            @Nullable String township,
            @Nullable String address,
            @Nullable BigDecimal lon,
            @Nullable BigDecimal lat,
            @Nullable String datum,
            @Nullable BigDecimal accuracy,
            @Nullable String cell,
            @Nullable String cellName,
            @Nullable List<UUID> photos,
            @Nullable Boolean fixed,
            @Nullable Instant capturedAt,
            @Nullable Instant sentAt) {}

    /**
     * The server's receipt: from now on the device may forget.
     *
     * @param matter number of the matter
     * @param capturedAt by the device's clock
     * @param receivedAt by the server's clock
     * @param doubts what the checker will be told to look at
     */
    record Receipt(
            UUID id,
            String matter,
            String title,
            boolean fixed,
            Instant capturedAt,
            Instant receivedAt,
            List<UUID> photos,
            List<String> doubts) {}

    @GetMapping("/mine")
    Luggage.Mine mine(Actor actor, Locale locale) {
        return luggage.of(actor, locale);
    }

    /** Photos that stopped on their way days ago: one's own, and for the committee office everybody's. */
    @GetMapping("/photos/unfinished")
    List<FieldPhotos.Unfinished> unfinished(Actor actor) {
        return luggage.unfinished(actor);
    }

    /** How much of a photo is there; 404 where nothing of it is. */
    @GetMapping("/photos/{id}")
    PhotoOnItsWay photo(@PathVariable UUID id, HttpServletResponse response, Actor actor) {
        PhotoOnItsWay photo = photos.find(actor, id).orElseThrow(() -> Problem.notFound("field.no-such-photo"));
        response.setHeader(OFFSET, Long.toString(photo.arrived()));
        return photo;
    }

    /**
     * One piece of a photo, any number of times. The answer to the last one is the receipt.
     *
     * @param range which bytes of how many, such as {@code bytes 0-262143/1048576}
     * @param sha256 of the whole photo
     * @param capturedAt by the device's clock
     * @param sentAt by the device's clock
     */
    @PutMapping(path = "/photos/{id}", consumes = "application/octet-stream")
    PhotoOnItsWay piece(
            @PathVariable UUID id,
            @RequestHeader("Content-Range") String range,
            @RequestParam String sha256,
            @RequestParam EvidenceRole role,
            @RequestParam String name,
            @RequestParam Instant capturedAt,
            @RequestParam(required = false) @Nullable Instant sentAt,
            @RequestParam(required = false) @Nullable BigDecimal lon,
            @RequestParam(required = false) @Nullable BigDecimal lat,
            @RequestParam(required = false) @Nullable String datum,
            HttpServletRequest request,
            HttpServletResponse response,
            Actor actor)
            throws IOException {
        Chunk chunk = Chunk.of(range, request.getInputStream().readNBytes(Chunk.LARGEST + 1));
        var told = new PhotoTold(sha256, role, name, capturedAt, sentAt, lon, lat, datum);
        return switch (photoIntake.take(actor, id, told, chunk)) {
            case Outcome.Taken(PhotoOnItsWay photo) -> {
                response.setHeader(OFFSET, Long.toString(photo.arrived()));
                yield photo;
            }
            case Outcome.Ahead(long expected) -> {
                response.setHeader(OFFSET, Long.toString(expected));
                throw Problem.conflict("field.piece-missing", Long.toString(expected));
            }
            case Outcome.Damaged(String damaged) -> {
                response.setHeader(OFFSET, "0");
                throw Problem.conflict("field.photo-damaged", damaged);
            }
        };
    }

    /** The same finding any number of times; the answer is the same each time. */
    @PostMapping("/findings")
    Receipt receive(@RequestBody Finding finding, Actor actor, Locale locale) {
        UUID id = finding.id();
        Instant captured = finding.capturedAt();
        if (id == null || captured == null) {
            throw refusal(id, captured);
        }
        var received = findingIntake.receive(actor, id, told(finding, captured), finding.sentAt());
        return new Receipt(
                received.id(),
                received.matter(),
                received.title(),
                received.fixed(),
                received.time().capturedAt(),
                received.time().receivedAt(),
                received.photos(),
                doubts.of(received.time(), received.accuracy(), locale));
    }

    private static Problem refusal(@Nullable UUID id, @Nullable Instant captured) {
        var objections = new ArrayList<Objection>();
        if (id == null) {
            objections.add(Objection.to("id", "field.id-wanted"));
        }
        if (captured == null) {
            objections.add(Objection.to("capturedAt", "field.captured-wanted"));
        }
        return Problem.objections("field.finding-refused", objections);
    }

    private static FindingTold told(Finding finding, Instant captured) {
        return new FindingTold(
                orEmpty(finding.title()),
                orEmpty(finding.kind()),
                orEmpty(finding.note()),
                orEmpty(finding.county()),
                orNull(finding.township()),
                orNull(finding.address()),
                finding.lon(),
                finding.lat(),
                finding.lon() == null ? null : orNull(finding.datum()),
                finding.accuracy(),
                orNull(finding.cell()),
                orNull(finding.cellName()),
                finding.photos() == null ? List.of() : List.copyOf(finding.photos()),
                Boolean.TRUE.equals(finding.fixed()),
                captured.truncatedTo(ChronoUnit.MICROS));
    }

    private static @Nullable String orNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
