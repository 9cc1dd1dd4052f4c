package org.ecoledger.inspection.aftermath;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.ecoledger.access.Actor;
import org.ecoledger.access.Role;
import org.ecoledger.inspection.Inspection;
import org.ecoledger.inspection.Inspections;
import org.ecoledger.inspection.aftermath.Publication.Withdrawn;
import org.ecoledger.inspection.aftermath.PublicationRows.Waiting;
import org.ecoledger.inspection.aftermath.Publications.Decision;
import org.ecoledger.inspection.aftermath.Publications.Draft;
import org.ecoledger.inspection.papers.PaperFormat;
import org.ecoledger.inspection.papers.PersonalWords.Found;
import org.ecoledger.problems.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The texts by which cases are made public: drafts to look at, releases, and the list of a batch as a file. */
@RestController
@RequestMapping("/api/v1/inspections/{code}/aftermath/publications")
class PublicationController {
    private final Publications publications;
    private final PublicationPaper paper;
    private final Inspections inspections;
    private final Clock clock;

    PublicationController(Publications publications, PublicationPaper paper, Inspections inspections, Clock clock) {
        this.publications = publications;
        this.paper = paper;
        this.inspections = inspections;
        this.clock = clock;
    }

    /** @param releases whether the reader releases texts */
    record Page(String inspection, List<Waiting> waiting, List<Released> released, boolean releases, Instant asOf) {}

    record Released(
            long id,
            String matter,
            int version,
            int batch,
            int sequence,
            String acceptance,
            String region,
            String pollution,
            String truth,
            Map<String, String> text,
            String sha256,
            String releasedBy,
            Instant releasedAt,
            @Nullable Withdrawn withdrawn) {}

    record DraftView(
            String matter,
            String acceptance,
            String region,
            String pollution,
            @Nullable String truth,
            List<FieldView> fields,
            String seen) {}

    record FieldView(String field, String text, List<Found> marks) {}

    record DecisionGiven(
            @Nullable String seen,
            @Nullable List<String> kept,
            @Nullable List<String> taken,
            @Nullable Map<String, String> edits) {}

    record Reason(@Nullable String reason) {}

    @GetMapping
    Page page(@PathVariable String code, Actor actor) {
        Inspection inspection = get(code);
        return new Page(
                inspection.code(),
                actor.is(Role.COMMITTEE_OFFICE) ? publications.waiting(actor, code) : List.of(),
                publications.newest(actor, code, 0).stream()
                        .map(PublicationController::released)
                        .toList(),
                actor.is(Role.COMMITTEE_OFFICE),
                clock.instant());
    }

    @GetMapping("/cases/{matter}")
    DraftView draft(@PathVariable String code, @PathVariable String matter, Actor actor) {
        get(code);
        Draft draft = publications.draft(actor, matter);
        return new DraftView(
                matter,
                draft.listed().acceptance(),
                draft.listed().district(),
                String.join("、", draft.listed().pollution()),
                draft.reply().truth(),
                draft.text().byField().entrySet().stream()
                        .map(field -> new FieldView(
                                field.getKey(),
                                field.getValue(),
                                draft.marks().getOrDefault(field.getKey(), List.of())))
                        .toList(),
                draft.seen());
    }

    @PostMapping("/cases/{matter}")
    @ResponseStatus(HttpStatus.CREATED)
    Page release(
            @PathVariable String code, @PathVariable String matter, @RequestBody DecisionGiven given, Actor actor) {
        get(code);
        publications.release(
                actor,
                matter,
                new Decision(
                        given.seen() == null ? "" : given.seen(),
                        given.kept() == null ? List.of() : given.kept(),
                        given.taken() == null
                                ? List.of()
                                : given.taken().stream()
                                        .map(String::strip)
                                        .filter(word -> !word.isEmpty())
                                        .toList(),
                        given.edits() == null ? Map.of() : given.edits()));
        return page(code, actor);
    }

    @PostMapping("/{id}/withdrawal")
    Page withdraw(@PathVariable String code, @PathVariable long id, @RequestBody Reason given, Actor actor) {
        get(code);
        publications.withdraw(actor, id, given.reason() == null ? "" : given.reason());
        return page(code, actor);
    }

    @GetMapping("/file.xlsx")
    ResponseEntity<byte[]> workbook(
            @PathVariable String code, @RequestParam(defaultValue = "0") int batch, Actor actor) {
        return file(code, batch, actor, PaperFormat.XLSX);
    }

    @GetMapping("/file.docx")
    ResponseEntity<byte[]> document(
            @PathVariable String code, @RequestParam(defaultValue = "0") int batch, Actor actor) {
        return file(code, batch, actor, PaperFormat.DOCX);
    }

    private ResponseEntity<byte[]> file(String code, int batch, Actor actor, PaperFormat format) {
        Inspection inspection = get(code);
        return format.download(paper.of(inspection, batch, publications.newest(actor, code, batch)));
    }

    private Inspection get(String code) {
        return inspections.find(code).orElseThrow(() -> Problem.notFound("aftermath.no-such-inspection", code));
    }

    private static Released released(Publication publication) {
        return new Released(
                publication.id(),
                publication.matter(),
                publication.version(),
                publication.batch(),
                publication.sequence(),
                publication.acceptance(),
                publication.region(),
                publication.pollution(),
                publication.truth(),
                publication.text().byField(),
                publication.sha256(),
                publication.releasedByName(),
                publication.releasedAt(),
                publication.withdrawn());
    }
}
