package org.ecoledger.reports.documents;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ecoledger.access.Actor;
import org.ecoledger.organisation.Unit;
import org.ecoledger.problems.Problem;
import org.ecoledger.procedures.Procedure;
import org.ecoledger.reports.documents.DocumentViews.Line;
import org.ecoledger.reports.documents.DocumentViews.Named;
import org.ecoledger.reports.documents.DocumentViews.Opened;
import org.ecoledger.reports.documents.DocumentViews.VersionOpened;
import org.ecoledger.reports.fields.SubjectSource;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
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

/** Documents: begin one, write it, have it reviewed, signed and issued, read it, take it away (ruling 16). */
@RestController
@RequestMapping("/api/v1/documents")
class DocumentController {
    private static final MediaType DOCX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private final Documents documents;
    private final DocumentStart start;
    private final DocumentViews views;
    private final DocumentVersions versions;
    private final DocumentFiles files;
    private final DocumentPrints prints;
    private final DocumentMaker maker;
    private final DocumentProcedure procedures;
    private final Clock clock;

    DocumentController(
            Documents documents,
            DocumentStart start,
            DocumentViews views,
            DocumentVersions versions,
            DocumentFiles files,
            DocumentPrints prints,
            DocumentMaker maker,
            DocumentProcedure procedures,
            Clock clock) {
        this.documents = documents;
        this.start = start;
        this.views = views;
        this.versions = versions;
        this.files = files;
        this.prints = prints;
        this.maker = maker;
        this.procedures = procedures;
        this.clock = clock;
    }

    record Listed(List<Line> rows, List<Named> states, boolean mayDraft, Instant asOf) {}

    /** @param periods kinds of period that it takes; empty for any, @param subject kind of file that it is about; empty for none */
    record TemplateChoice(String code, String title, String kind, List<String> periods, String subject) {}

    record Options(
            List<TemplateChoice> templates,
            List<Named> regions,
            @Nullable String unit) {}

    record Subjects(List<SubjectSource.Choice> rows) {}

    record Given(
            @Nullable String template,
            @Nullable String region,
            @Nullable String period,
            @Nullable String subject,
            @Nullable String title,
            @Nullable String recipients,
            @Nullable String copies) {}

    record Written(
            @Nullable String title,
            @Nullable String recipients,
            @Nullable String copies,
            @Nullable Map<String, String> typed,
            int revision) {}

    record Step(@Nullable String note, @Nullable String seal, int revision) {}

    record Explained(@Nullable String words) {}

    @GetMapping
    Listed all(Actor actor, Locale locale) {
        Procedure procedure = procedures.current();
        return new Listed(
                documents.seenBy(actor).stream()
                        .map(document -> views.line(document, locale))
                        .toList(),
                procedure.states().stream()
                        .map(state -> new Named(state, procedure.stateName(state, locale)))
                        .toList(),
                start.mayDraft(actor),
                clock.instant());
    }

    /** What may be written, and of which regions. */
    @GetMapping("/options")
    Options options(Actor actor, Locale locale) {
        return new Options(
                maker.choices().stream()
                        .map(choice -> new TemplateChoice(
                                choice.code(),
                                choice.name(locale),
                                choice.kind(),
                                choice.periods().stream().map(Enum::name).toList(),
                                choice.subject()))
                        .toList(),
                start.regionsOf(actor).stream()
                        .map(region -> new Named(region.code(), region.name()))
                        .toList(),
                start.unitOf(actor).map(Unit::name).orElse(null));
    }

    /** Files about which a document may be written. @param kind as a template says it, @param q part of a number or title */
    @GetMapping("/subjects")
    Subjects subjects(@RequestParam String kind, @RequestParam(defaultValue = "") String q, Actor actor) {
        return new Subjects(start.subjects(actor, kind, q));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Opened begin(@RequestBody Given given, Actor actor, Locale locale) {
        Document begun = start.start(
                actor,
                new DocumentStart.Order(
                        orEmpty(given.template()),
                        orEmpty(given.region()),
                        orEmpty(given.period()),
                        orEmpty(given.subject()),
                        orEmpty(given.title()),
                        orEmpty(given.recipients()),
                        orEmpty(given.copies())));
        return views.opened(begun, actor, locale);
    }

    @GetMapping("/{id}")
    Opened open(@PathVariable long id, Actor actor, Locale locale) {
        return views.opened(documents.get(actor, id), actor, locale);
    }

    @PutMapping("/{id}")
    Opened write(@PathVariable long id, @RequestBody Written written, Actor actor, Locale locale) {
        Map<String, String> typed = written.typed();
        Document saved = documents.save(
                actor,
                id,
                new Words(
                        orEmpty(written.title()),
                        orEmpty(written.recipients()),
                        orEmpty(written.copies()),
                        typed == null ? Map.of() : typed),
                written.revision());
        return views.opened(saved, actor, locale);
    }

    @GetMapping("/{id}/versions/{version}")
    VersionOpened version(@PathVariable long id, @PathVariable int version, Actor actor) {
        Document document = documents.get(actor, id);
        return versions.find(id, version)
                .filter(_ -> documents.isInside(document, actor))
                .map(kept -> views.version(document, kept))
                .orElseThrow(() -> Problem.notFound("documents.draft.no-version", version));
    }

    @PostMapping("/{id}/findings/{finding}/explanation")
    Opened explain(
            @PathVariable long id,
            @PathVariable String finding,
            @RequestBody Explained explained,
            Actor actor,
            Locale locale) {
        documents.explain(actor, id, finding, orEmpty(explained.words()));
        return views.opened(documents.get(actor, id), actor, locale);
    }

    @PostMapping("/{id}/steps/{action}")
    Opened act(@PathVariable long id, @PathVariable String action, @RequestBody Step step, Actor actor, Locale locale) {
        Document moved = documents.act(
                actor, id, action, new StepWords(orEmpty(step.note()), orEmpty(step.seal()), step.revision()));
        return views.opened(moved, actor, locale);
    }

    /** As it was issued; before that as it would be, marked as a draft. */
    @GetMapping("/{id}/file.docx")
    ResponseEntity<byte[]> docx(@PathVariable long id, Actor actor) {
        Document document = documents.get(actor, id);
        return file(DOCX, document, "docx", files.docx(document));
    }

    /** Orders the PDF of what was issued. */
    @PostMapping("/{id}/pdf")
    @ResponseStatus(HttpStatus.ACCEPTED)
    PrintView print(@PathVariable long id, Actor actor, Locale locale) {
        Document document = documents.get(actor, id);
        prints.order(actor, document);
        return prints.of(document, locale);
    }

    @GetMapping("/{id}/pdf")
    PrintView printed(@PathVariable long id, Actor actor, Locale locale) {
        return prints.of(documents.get(actor, id), locale);
    }

    @GetMapping("/{id}/file.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable long id, Actor actor) {
        Document document = documents.get(actor, id);
        return file(MediaType.APPLICATION_PDF, document, "pdf", prints.file(document));
    }

    private static ResponseEntity<byte[]> file(MediaType type, Document document, String ending, byte[] bytes) {
        Document.Issued issued = document.issue();
        String name = document.title() + (issued == null ? "（草稿）" : issued.number()) + "." + ending;
        return ResponseEntity.ok()
                .contentType(type)
                .eTag(Content.sha256(bytes))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"document-" + document.id() + "." + ending + "\"; filename*=UTF-8''"
                                + URLEncoder.encode(name, StandardCharsets.UTF_8)
                                        .replace("+", "%20"))
                .body(bytes);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
