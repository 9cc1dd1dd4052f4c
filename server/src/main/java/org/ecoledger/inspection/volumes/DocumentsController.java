package org.ecoledger.inspection.volumes;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.ecoledger.access.Actor;
import org.ecoledger.access.Role;
import org.ecoledger.inspection.Inspection;
import org.ecoledger.inspection.papers.PaperFormat;
import org.ecoledger.inspection.volumes.DocumentRequests.Asked;
import org.ecoledger.inspection.volumes.RequestViews.Listed;
import org.ecoledger.inspection.volumes.RequestViews.RequestPage;
import org.ecoledger.inspection.volumes.Shelf.Found;
import org.ecoledger.problems.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** M12-11: the desk for the documents that an inspection group asks for. */
@RestController
@RequestMapping("/api/v1/inspections/{code}/documents")
class DocumentsController {
    private final DocumentRequests requests;
    private final Volumes volumes;
    private final RequestViews views;
    private final ListRights rights;
    private final Clock clock;

    DocumentsController(
            DocumentRequests requests, Volumes volumes, RequestViews views, ListRights rights, Clock clock) {
        this.requests = requests;
        this.volumes = volumes;
        this.views = views;
        this.rights = rights;
        this.clock = clock;
    }

    /** @param mayRecord whether the reader keeps the desk */
    record Desk(String inspection, List<Listed> rows, boolean mayRecord, Instant asOf) {}

    record RequestGiven(
            @Nullable String title,
            @Nullable String wanted,
            @Nullable List<String> terms,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String askedBy,
            @Nullable Instant dueAt,
            @Nullable List<String> units) {}

    /** @param supplied false: the unit has none, and says why */
    record AnswerGiven(
            @Nullable Boolean supplied,
            @Nullable String note,
            @Nullable List<UUID> files) {}

    record Picks(@Nullable List<String> refs) {}

    record Reason(@Nullable String reason) {}

    record HandoverGiven(@Nullable String toWhom, @Nullable String note) {}

    record Proposals(List<Found> rows) {}

    @GetMapping
    Desk desk(@PathVariable String code, Actor actor) {
        Inspection inspection = rights.inspection(code);
        return new Desk(
                inspection.code(),
                requests.of(actor, inspection).stream().map(views::listed).toList(),
                actor.is(Role.COMMITTEE_OFFICE),
                clock.instant());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    RequestPage record(@PathVariable String code, @RequestBody RequestGiven given, Actor actor) {
        long id = requests.record(
                actor,
                code,
                new Asked(
                        orEmpty(given.title()),
                        orEmpty(given.wanted()),
                        given.terms() == null ? List.of() : given.terms(),
                        given.from(),
                        given.to(),
                        orEmpty(given.askedBy()),
                        given.dueAt(),
                        given.units() == null ? List.of() : given.units()));
        return request(code, id, actor);
    }

    @GetMapping("/{id}")
    RequestPage request(@PathVariable String code, @PathVariable long id, Actor actor) {
        return views.page(get(code, id, actor), actor);
    }

    @PostMapping("/{id}/units/{unit}")
    RequestPage answer(
            @PathVariable String code,
            @PathVariable long id,
            @PathVariable String unit,
            @RequestBody AnswerGiven given,
            Actor actor) {
        get(code, id, actor);
        requests.answer(
                actor,
                id,
                unit,
                given.supplied() == null || given.supplied(),
                orEmpty(given.note()),
                given.files() == null ? List.of() : given.files());
        return request(code, id, actor);
    }

    @PostMapping("/{id}/withdrawal")
    RequestPage withdraw(@PathVariable String code, @PathVariable long id, @RequestBody Reason given, Actor actor) {
        get(code, id, actor);
        requests.withdraw(actor, id, orEmpty(given.reason()));
        return request(code, id, actor);
    }

    /** What the system holds that answers the request, or the words typed. */
    @GetMapping("/{id}/proposals")
    Proposals proposals(
            @PathVariable String code,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String words,
            Actor actor) {
        return new Proposals(volumes.proposals(actor, get(code, id, actor), words));
    }

    @PutMapping("/{id}/picks")
    RequestPage pick(@PathVariable String code, @PathVariable long id, @RequestBody Picks given, Actor actor) {
        get(code, id, actor);
        volumes.pick(actor, id, given.refs() == null ? List.of() : given.refs());
        return request(code, id, actor);
    }

    @PostMapping("/{id}/volumes")
    @ResponseStatus(HttpStatus.ACCEPTED)
    RequestPage bind(@PathVariable String code, @PathVariable long id, Actor actor) {
        get(code, id, actor);
        volumes.order(actor, id);
        return request(code, id, actor);
    }

    @PostMapping("/{id}/volumes/{version}/handing-over")
    RequestPage handOver(
            @PathVariable String code,
            @PathVariable long id,
            @PathVariable int version,
            @RequestBody HandoverGiven given,
            Actor actor) {
        get(code, id, actor);
        volumes.handOver(actor, id, version, orEmpty(given.toWhom()), orEmpty(given.note()));
        return request(code, id, actor);
    }

    @GetMapping("/{id}/volumes/{version}/file.zip")
    ResponseEntity<Resource> file(
            @PathVariable String code, @PathVariable long id, @PathVariable int version, Actor actor) {
        DocumentRequest request = get(code, id, actor);
        Volume volume = volumes.bound(actor, id, version);
        long size = volume.size() == null ? 0 : volume.size();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "application/zip")
                .header("X-Content-Type-Options", "nosniff")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        PaperFormat.attachment(
                                "调阅资料第" + request.number() + "号（第" + version + "版）" + request.title() + ".zip"))
                .eTag(volume.sha256())
                .contentLength(size)
                .body(new InputStreamResource(volumes.open(volume)));
    }

    private DocumentRequest get(String code, long id, Actor actor) {
        Inspection inspection = rights.inspection(code);
        DocumentRequest request = requests.get(actor, id);
        if (!request.inspection().equals(inspection.code())) {
            throw Problem.notFound("volumes.request.not-found", id);
        }
        return request;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
