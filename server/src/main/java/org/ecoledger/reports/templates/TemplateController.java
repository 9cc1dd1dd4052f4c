package org.ecoledger.reports.templates;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.ecoledger.access.Actor;
import org.ecoledger.problems.Problem;
import org.ecoledger.problems.Sentences;
import org.ecoledger.reports.fields.Fields;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Templates: look at them, check a file, take a new version, put it in force, withdraw it. */
@RestController
@RequestMapping("/api/v1/document-templates")
class TemplateController {
    private static final MediaType DOCX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    /** Boundaries and field names around the file. */
    private static final long FORM_MARGIN = 64 * 1024;

    private final Templates templates;
    private final Fields fields;
    private final Sentences sentences;
    private final UploadForm form;

    TemplateController(Templates templates, Fields fields, Sentences sentences, UploadForm form) {
        this.templates = templates;
        this.fields = fields;
        this.sentences = sentences;
        this.form = form;
    }

    /** @param inForce whether documents are made from it today */
    record Row(Template template, boolean inForce) {}

    record Rows(List<Row> rows, long total) {}

    record Words(String place, String message) {}

    /**
     * What is in a file.
     *
     * @param acceptable whether it may be uploaded
     * @param objections that keep it from being used, each with its place
     * @param remarks where its pages differ from GB/T 9704-2012
     * @param fields names that it uses
     * @param typed words that a person types
     */
    record Checked(
            boolean acceptable,
            List<Words> objections,
            List<String> remarks,
            List<String> fields,
            List<String> typed) {}

    record Opened(Template template, boolean inForce, List<String> remarks, List<String> fields, List<String> typed) {}

    record Reason(@Nullable String reason) {}

    @GetMapping
    Rows list() {
        Set<String> used = templates.inForce().stream().map(Template::ref).collect(Collectors.toSet());
        List<Row> rows = templates.all().stream()
                .map(template -> new Row(template, used.contains(template.ref())))
                .toList();
        return new Rows(rows, rows.size());
    }

    @GetMapping("/{code}/{version}")
    Opened open(@PathVariable String code, @PathVariable int version, Locale locale) {
        return opened(templates.get(code, version), locale);
    }

    @GetMapping("/{code}/{version}/file.docx")
    ResponseEntity<byte[]> file(@PathVariable String code, @PathVariable int version) {
        Template template = templates.get(code, version);
        return ResponseEntity.ok()
                .contentType(DOCX)
                .eTag(template.sha256())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(template.title() + "（第" + version + "版）.docx", StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(templates.bytes(template));
    }

    /** Form field {@code file}; nothing is kept. */
    @PostMapping(path = "/check", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Checked check(HttpServletRequest request, Locale locale) throws IOException {
        byte[] docx = docx(request);
        try {
            TemplateFile file = TemplateFile.read(docx, fields);
            return new Checked(true, List.of(), remarks(file, locale), names(file), file.typed());
        } catch (Problem problem) {
            if (problem.objections().isEmpty()) {
                throw problem;
            }
            List<Words> objections = problem.objections().stream()
                    .map(objection -> new Words(
                            place(objection, locale), sentences.say(objection.code(), objection.arguments(), locale)))
                    .toList();
            return new Checked(false, objections, List.of(), List.of(), List.of());
        }
    }

    /**
     * Form fields: {@code file}, {@code code}, and for a template that is not there yet {@code title}, {@code kind}; optional
     * {@code english}, {@code periods}, {@code subject}, {@code signed}, {@code validFrom}.
     */
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    Opened upload(HttpServletRequest request, Actor actor, Locale locale) throws IOException {
        byte[] docx = docx(request);
        return opened(templates.upload(actor, form.about(request::getParameter), docx), locale);
    }

    @PostMapping("/{code}/{version}/issue")
    Opened issue(Actor actor, @PathVariable String code, @PathVariable int version, Locale locale) {
        return opened(templates.issue(actor, templates.get(code, version)), locale);
    }

    @PostMapping("/{code}/{version}/withdrawal")
    Opened withdraw(
            Actor actor,
            @PathVariable String code,
            @PathVariable int version,
            @RequestBody Reason given,
            Locale locale) {
        String reason = given.reason() == null ? "" : given.reason();
        return opened(templates.withdraw(actor, templates.get(code, version), reason), locale);
    }

    private Opened opened(Template template, Locale locale) {
        boolean used = templates.find(template.code()).filter(template::equals).isPresent();
        TemplateFile file = templates.file(template);
        return new Opened(template, used, remarks(file, locale), names(file), file.typed());
    }

    private List<String> remarks(TemplateFile file, Locale locale) {
        return file.remarks().stream()
                .map(remark -> sentences.say(remark.code(), remark.arguments(), locale))
                .toList();
    }

    private static String place(Problem.Objection objection, Locale locale) {
        return objection.arguments().getFirst() instanceof Spot spot ? spot.in(locale) : objection.field();
    }

    private static List<String> names(TemplateFile file) {
        return SlotNames.of(file.slots());
    }

    /** Judged by its length before it is read, and read no further than the limit. */
    private static byte[] docx(HttpServletRequest request) throws IOException {
        if (request.getContentLengthLong() < 0) {
            throw Problem.malformed("documents.template.no-length");
        }
        if (request.getContentLengthLong() > Parts.LARGEST + FORM_MARGIN) {
            throw tooLarge();
        }
        Part part;
        try {
            part = request.getPart("file");
        } catch (ServletException e) {
            throw Problem.malformed("documents.template.no-file");
        }
        if (part == null) {
            throw Problem.malformed("documents.template.no-file");
        }
        if (part.getSize() > Parts.LARGEST) {
            throw tooLarge();
        }
        try (InputStream content = part.getInputStream()) {
            return content.readNBytes((int) Parts.LARGEST + 1);
        }
    }

    private static Problem tooLarge() {
        return Problem.tooLarge("documents.template.too-large", Parts.LARGEST / 1024 / 1024);
    }
}
