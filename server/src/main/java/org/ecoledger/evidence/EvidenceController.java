package org.ecoledger.evidence;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.ecoledger.access.Actor;
import org.ecoledger.problems.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Takes files into custody and shows them to those who may see what they belong to. */
@RestController
@RequestMapping("/api/v1/evidence")
class EvidenceController {
    /** Boundaries and field names around the file. */
    private static final long FORM_MARGIN = 64 * 1024;

    private final EvidenceFiles files;
    private final Clock clock;

    EvidenceController(EvidenceFiles files, Clock clock) {
        this.files = files;
        this.clock = clock;
    }

    /**
     * What the uploader gets back.
     *
     * @param placed whether the camera says where
     */
    record Stored(
            UUID id,
            EvidenceRole role,
            String name,
            String mediaType,
            long size,
            String sha256,
            @Nullable Instant takenAt,
            boolean placed,
            Claim claimed,
            @Nullable Annulment annulment,
            String url,
            @Nullable String previewUrl,
            @Nullable String thumbnailUrl) {
        static Stored of(EvidenceFile file) {
            String url = "/api/v1/evidence/" + file.id();
            return new Stored(
                    file.id(),
                    file.role(),
                    file.name(),
                    file.mediaType(),
                    file.size(),
                    file.sha256(),
                    file.takenAt(),
                    file.lon() != null,
                    file.claimed(),
                    file.annulment(),
                    url,
                    file.isImage() ? url + "/preview" : null,
                    file.isImage() ? url + "/thumbnail" : null);
        }
    }

    /** Why the file proves nothing. */
    record Reason(@Nullable String reason) {}

    /**
     * Form fields: {@code file}; {@code role} is BEFORE, SITE, AFTER or DOCUMENT; optional {@code claimedAt} (ISO 8601),
     * {@code claimedLon}, {@code claimedLat} (degrees), {@code claimedDatum}. Its length is judged before it is read.
     */
    @PostMapping(consumes = "multipart/form-data")
    @ResponseStatus(HttpStatus.CREATED)
    Stored receive(HttpServletRequest request, Actor actor) throws IOException {
        if (request.getContentLengthLong() > EvidenceFiles.LARGEST + FORM_MARGIN) {
            throw Problem.tooLarge("evidence.too-large");
        }
        Part part = filePart(request);
        if (part.getSize() > EvidenceFiles.LARGEST) {
            throw Problem.tooLarge("evidence.too-large");
        }
        EvidenceRole role = role(request);
        Claim claim = ClaimForm.read(request::getParameter, clock.instant());
        try (var content = part.getInputStream()) {
            return Stored.of(files.receive(actor, nameOf(part), role, content.readAllBytes(), claim));
        }
    }

    @GetMapping("/{id}")
    ResponseEntity<Resource> content(@PathVariable UUID id, Actor actor) {
        EvidenceFile file = files.readable(actor, id);
        return guarded(file.mediaType(), file.isImage() ? "inline" : "attachment", file.name())
                .contentLength(file.size())
                .body(new InputStreamResource(files.open(file)));
    }

    @GetMapping("/{id}/thumbnail")
    ResponseEntity<Resource> thumbnail(@PathVariable UUID id, Actor actor) {
        EvidenceFile file = files.readable(actor, id);
        byte[] image = files.thumbnail(file).orElseThrow(() -> Problem.notFound("evidence.not-found"));
        return guarded("image/jpeg", "inline", "thumbnail.jpg").body(new ByteArrayResource(image));
    }

    /** Upright, of medium size, without anything that the camera wrote. */
    @GetMapping("/{id}/preview")
    ResponseEntity<Resource> preview(@PathVariable UUID id, Actor actor) {
        EvidenceFile file = files.readable(actor, id);
        byte[] image = files.preview(file).orElseThrow(() -> Problem.notFound("evidence.not-found"));
        return guarded("image/jpeg", "inline", "preview.jpg").body(new ByteArrayResource(image));
    }

    /** By its uploader or the committee office; it stays, visible as annulled. */
    @PostMapping("/{id}/annulment")
    Stored annul(@PathVariable UUID id, @RequestBody Reason reason, Actor actor) {
        String words = reason.reason();
        return Stored.of(files.annul(actor, id, words == null ? "" : words));
    }

    /** The stored type, never sniffed, never run: a file that is an image and a page at once stays an image. */
    private static ResponseEntity.BodyBuilder guarded(String mediaType, String disposition, String name) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, mediaType)
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.builder(disposition)
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePrivate());
    }

    private static Part filePart(HttpServletRequest request) throws IOException {
        try {
            Part part = request.getPart("file");
            if (part == null) {
                throw Problem.malformed("evidence.no-file");
            }
            return part;
        } catch (ServletException e) {
            throw Problem.malformed("evidence.no-file");
        }
    }

    private static String nameOf(Part part) {
        String name = part.getSubmittedFileName();
        String last = name == null
                ? ""
                : name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                        .replaceAll("\\p{Cntrl}", "");
        return last.isBlank() ? "photo" : last.substring(0, Math.min(last.length(), 200));
    }

    private static EvidenceRole role(HttpServletRequest request) {
        String role = request.getParameter("role");
        return Arrays.stream(EvidenceRole.values())
                .filter(known -> known.name().equalsIgnoreCase(role))
                .findFirst()
                .orElseThrow(() -> Problem.malformed("evidence.no-role"));
    }
}
