package org.ecoledger.reports.contradictions.checks;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.ecoledger.access.Actor;
import org.ecoledger.intake.FileAnswer;
import org.ecoledger.intake.papers.PaperReader;
import org.ecoledger.problems.Problem;
import org.ecoledger.reports.contradictions.checks.TextCheckViews.CheckView;
import org.ecoledger.reports.contradictions.checks.TextCheckViews.LineView;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** 数字自查: hand a text in, read what contradicts in it, say something to it, take the list away (C5). */
@RestController
@RequestMapping("/api/v1/text-checks")
class TextCheckController {
    /** Boundaries and field names around the file. */
    private static final long FORM_MARGIN = 64 * 1024;

    private static final int MOST = 200;
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final TextCheckDesk desk;
    private final TextChecks checks;
    private final TextCheckViews views;
    private final FindingsFiles files;
    private final Clock clock;

    TextCheckController(TextCheckDesk desk, TextChecks checks, TextCheckViews views, FindingsFiles files, Clock clock) {
        this.desk = desk;
        this.checks = checks;
        this.views = views;
        this.files = files;
        this.clock = clock;
    }

    record CheckList(List<LineView> rows, @Nullable String next, long total, Instant asOf) {}

    /** @param name what the person calls the text; see {@link TextCheckDesk.Form} for the others */
    record Pasted(
            @Nullable String name,
            @Nullable String text,
            @Nullable String region,
            @Nullable String asOf,
            @Nullable String year) {}

    record Words(@Nullable String words) {}

    record Reason(@Nullable String reason) {}

    @GetMapping
    CheckList list(
            Actor actor,
            @RequestParam(required = false) @Nullable Long after,
            @RequestParam(defaultValue = "50") int limit) {
        int most = Math.clamp(limit, 1, MOST);
        var rows = checks.list(actor, after == null ? Long.MAX_VALUE : after, most);
        String next =
                rows.size() < most ? null : Long.toString(rows.getLast().head().id());
        return new CheckList(rows.stream().map(views::line).toList(), next, checks.count(actor), clock.instant());
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    CheckView checkWords(@RequestBody Pasted pasted, Actor actor, Locale locale) {
        var question = desk.question(actor, new TextCheckDesk.Form(pasted.region(), pasted.asOf(), pasted.year()));
        var paper = PaperReader.pasted(text(pasted.name()), text(pasted.text()));
        return views.check(desk.check(actor, paper, question), locale);
    }

    /**
     * Form fields: {@code file}; optional {@code region}, {@code asOf} (ISO 8601), {@code year}. Its length is judged before
     * it is read.
     */
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    CheckView checkFile(HttpServletRequest request, Actor actor, Locale locale) throws IOException {
        if (request.getContentLengthLong() > PaperReader.LARGEST + FORM_MARGIN) {
            throw PaperReader.tooLarge();
        }
        Part part = filePart(request);
        if (part.getSize() > PaperReader.LARGEST) {
            throw PaperReader.tooLarge();
        }
        var question = desk.question(
                actor,
                new TextCheckDesk.Form(
                        request.getParameter("region"), request.getParameter("asOf"), request.getParameter("year")));
        try (var content = part.getInputStream()) {
            var paper = PaperReader.file(text(part.getSubmittedFileName()), content.readAllBytes());
            return views.check(desk.check(actor, paper, question), locale);
        }
    }

    @GetMapping("/{id}")
    CheckView one(@PathVariable long id, Actor actor, Locale locale) {
        return views.check(desk.get(actor, id), locale);
    }

    @PostMapping("/{id}/findings/{number}/explanations")
    CheckView explain(
            @PathVariable long id, @PathVariable int number, @RequestBody Words body, Actor actor, Locale locale) {
        return views.check(desk.explain(actor, id, number, text(body.words())), locale);
    }

    @PostMapping("/{id}/annulment")
    CheckView annul(@PathVariable long id, @RequestBody Reason body, Actor actor, Locale locale) {
        return views.check(desk.annul(actor, id, text(body.reason())), locale);
    }

    @GetMapping("/{id}/findings.xlsx")
    ResponseEntity<byte[]> workbook(@PathVariable long id, Actor actor, Locale locale) {
        CheckView check = one(id, actor, locale);
        return FileAnswer.of(
                files.name(check, locale) + ".xlsx",
                XLSX,
                files.list(check, locale).workbook());
    }

    @GetMapping("/{id}/findings.docx")
    ResponseEntity<byte[]> document(@PathVariable long id, Actor actor, Locale locale) {
        CheckView check = one(id, actor, locale);
        String name = files.name(check, locale);
        return FileAnswer.of(name + ".docx", DOCX, files.list(check, locale).document(name));
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given;
    }

    private static Part filePart(HttpServletRequest request) throws IOException {
        try {
            Part part = request.getPart("file");
            if (part == null) {
                throw Problem.malformed("checks.text.no-file");
            }
            return part;
        } catch (ServletException _) {
            throw Problem.malformed("checks.text.no-file");
        }
    }
}
