package org.ecoledger.complaints;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.ecoledger.evidence.EvidenceFiles;
import org.ecoledger.evidence.EvidenceRole;
import org.ecoledger.organisation.Regions;
import org.ecoledger.problems.Problem;
import org.ecoledger.problems.Sentences;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Reporting a problem without signing in, and asking by its code what became of it (M13-05, M13-06, L12). */
@RestController
@RequestMapping("/api/public/v1")
class PublicReportsController {
    /** Boundaries and field names around the photo. */
    private static final long FORM_MARGIN = 64 * 1024;
    /** The sender's own name for a photo may name the sender. */
    private static final String PHOTO_NAME = "举报照片";

    private final PublicReports reports;
    private final PublicForm form;
    private final PublicStandings standings;
    private final PublicGate gate;
    private final EvidenceFiles files;
    private final Regions regions;
    private final Sentences sentences;

    PublicReportsController(
            PublicReports reports,
            PublicForm form,
            PublicStandings standings,
            PublicGate gate,
            EvidenceFiles files,
            Regions regions,
            Sentences sentences) {
        this.reports = reports;
        this.form = form;
        this.standings = standings;
        this.gate = gate;
        this.files = files;
        this.regions = regions;
        this.sentences = sentences;
    }

    record Choice(String code, String name) {}

    record CountyChoice(String code, String name, List<Choice> townships) {}

    record Options(List<Choice> kinds, List<CountyChoice> counties, int mostPhotos) {}

    /**
     * @param code shown here and nowhere else
     * @param sentence what happens next and how to ask
     */
    record Received(String code, String sentence) {}

    /** @param handle names the photo in the report that follows */
    record StoredPhoto(UUID handle) {}

    record Reason(@Nullable String reason) {}

    @GetMapping("/report-options")
    Options options(Locale locale) {
        return new Options(
                form.kinds().stream()
                        .map(kind -> new Choice(kind.code(), kind.name(locale)))
                        .toList(),
                regions.counties().stream()
                        .map(county -> new CountyChoice(
                                county.code(),
                                county.name(),
                                regions.childrenOf(county.code()).stream()
                                        .map(town -> new Choice(town.code(), town.name()))
                                        .toList()))
                        .toList(),
                PublicForm.MOST_PHOTOS);
    }

    /** @param key made by the form once per attempt: sent twice, reported once */
    @PostMapping("/reports")
    ResponseEntity<Received> report(
            @RequestBody PublicForm.Wish wish,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            Locale locale) {
        LookupCode code = reports.receive(wish, DeskForm.orNull(key));
        return ResponseEntity.status(HttpStatus.CREATED)
                .cacheControl(CacheControl.noStore())
                .body(new Received(code.written(), sentences.say("complaints.report-received", List.of(), locale)));
    }

    /** One photo in the part {@code file}. One that no report names stays unattached, and nobody sees it. */
    @PostMapping(path = "/report-photos", consumes = "multipart/form-data")
    @ResponseStatus(HttpStatus.CREATED)
    StoredPhoto photo(HttpServletRequest request) throws IOException {
        if (request.getContentLengthLong() > EvidenceFiles.LARGEST + FORM_MARGIN) {
            throw Problem.tooLarge("evidence.too-large");
        }
        Part part = filePart(request);
        if (part.getSize() > EvidenceFiles.LARGEST) {
            throw Problem.tooLarge("evidence.too-large");
        }
        try (var content = part.getInputStream()) {
            var stored = files.receive(PublicReports.PUBLIC, PHOTO_NAME, EvidenceRole.BEFORE, content.readAllBytes());
            return new StoredPhoto(stored.id());
        }
    }

    @GetMapping("/reports/{code}")
    ResponseEntity<PublicStandings.Standing> standing(
            @PathVariable String code, HttpServletRequest request, Locale locale) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(standings.of(get(code, request), locale));
    }

    /** “It is not solved”: once, within thirty days of the answer, beside review and re-review (L12, ruling 7). */
    @PostMapping("/reports/{code}/reopening")
    ResponseEntity<PublicStandings.Standing> reopen(
            @PathVariable String code, @RequestBody Reason reason, HttpServletRequest request, Locale locale) {
        Report report = get(code, request);
        standings.reopen(report, reason.reason() == null ? "" : reason.reason());
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(standings.of(get(code, request), locale));
    }

    private Report get(String code, HttpServletRequest request) {
        var found = reports.find(code);
        if (found.isEmpty()) {
            gate.countWrongCode(request);
            throw Problem.notFound("complaints.no-such-code");
        }
        return found.get();
    }

    private static Part filePart(HttpServletRequest request) throws IOException {
        try {
            Part part = request.getPart("file");
            if (part == null) {
                throw Problem.malformed("complaints.photo-wanted");
            }
            return part;
        } catch (ServletException | IllegalStateException _) {
            throw Problem.malformed("complaints.photo-wanted");
        }
    }
}
