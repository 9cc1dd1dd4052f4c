package org.ecoledger.speeches;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.ecoledger.access.Actor;
import org.ecoledger.intake.papers.PaperReader;
import org.ecoledger.organisation.Posts;
import org.ecoledger.organisation.Unit;
import org.ecoledger.problems.Problem;
import org.ecoledger.problems.Problem.Objection;
import org.ecoledger.speeches.SpeechDesk.About;
import org.ecoledger.speeches.SpeechViews.LinesView;
import org.ecoledger.speeches.SpeechViews.SpeechView;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** 讲话拆解: hand a speech in, read it with what was proposed, issue what came of it (M01-04, P13). */
@RestController
@RequestMapping("/api/v1/speeches")
class SpeechController {
    /** Boundaries and field names around the file. */
    private static final long FORM_MARGIN = 64 * 1024;

    private static final int MOST = 200;

    private final SpeechDesk desk;
    private final Speeches speeches;
    private final SpeechRights rights;
    private final SpeechViews views;
    private final ModelDesk models;
    private final Posts posts;
    private final Clock clock;

    SpeechController(
            SpeechDesk desk,
            Speeches speeches,
            SpeechRights rights,
            SpeechViews views,
            ModelDesk models,
            Posts posts,
            Clock clock) {
        this.desk = desk;
        this.speeches = speeches;
        this.rights = rights;
        this.views = views;
        this.models = models;
        this.posts = posts;
        this.clock = clock;
    }

    record Rows(List<SpeechViews.Line> rows, @Nullable String next, long total, boolean mayReadIn, Instant asOf) {}

    record Number(String number) {}

    /** A text that was pasted. */
    record Pasted(
            @Nullable String text,
            @Nullable String title,
            @Nullable String heldOn,
            @Nullable String meeting,
            @Nullable Boolean useModel) {}

    record Reason(@Nullable String reason) {}

    record Issued(List<String> numbers, SpeechView speech) {}

    record ReadAgain(int added, int gone, SpeechView speech) {}

    @GetMapping
    Rows list(
            Actor actor,
            Locale locale,
            @RequestParam(defaultValue = "0") int after,
            @RequestParam(defaultValue = "50") int limit) {
        int most = Math.clamp(limit, 1, MOST);
        int from = Math.max(0, after);
        boolean whole = rights.readsWhole(actor);
        var seen = rights.of(actor);
        List<Speech> found = speeches.list(seen, whole, from, most);
        long total = speeches.count(seen, whole);
        return new Rows(
                views.lines(actor, found, locale),
                from + found.size() < total ? Integer.toString(from + found.size()) : null,
                total,
                rights.desk(actor).isPresent(),
                clock.instant());
    }

    /**
     * Form fields: {@code file} or {@code text}; {@code title}, {@code heldOn} (ISO 8601), {@code meeting}; {@code useModel} true
     * where the text shall go to the external language model. Its length is judged before it is read.
     */
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    Number readIn(HttpServletRequest request, Actor actor) throws IOException {
        if (request.getContentLengthLong() > PaperReader.LARGEST + FORM_MARGIN) {
            throw PaperReader.tooLarge();
        }
        Part file = part(request, "file");
        if (file == null) {
            Part text = part(request, "text");
            return asked(
                    actor,
                    desk.paste(
                            actor,
                            about(field(request, "title"), field(request, "heldOn"), field(request, "meeting")),
                            text == null
                                    ? ""
                                    : new String(text.getInputStream().readAllBytes(), StandardCharsets.UTF_8)),
                    Boolean.parseBoolean(field(request, "useModel")));
        }
        if (file.getSize() > PaperReader.LARGEST) {
            throw PaperReader.tooLarge();
        }
        About about = about(field(request, "title"), field(request, "heldOn"), field(request, "meeting"));
        try (var in = file.getInputStream()) {
            byte[] content = in.readAllBytes();
            var paper = PaperReader.file(orEmpty(file.getSubmittedFileName()), content);
            return asked(
                    actor, desk.readIn(actor, about, paper, content), Boolean.parseBoolean(field(request, "useModel")));
        }
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    Number paste(@RequestBody Pasted pasted, Actor actor) {
        return asked(
                actor,
                desk.paste(
                        actor,
                        about(orEmpty(pasted.title()), orEmpty(pasted.heldOn()), orEmpty(pasted.meeting())),
                        orEmpty(pasted.text())),
                Boolean.TRUE.equals(pasted.useModel()));
    }

    /** The text is read in by now: whatever the model does, nothing is lost. */
    private Number asked(Actor actor, String number, boolean useModel) {
        if (useModel && models.where().isPresent()) {
            models.ask(actor, number);
        }
        return new Number(number);
    }

    @GetMapping("/{number}")
    SpeechView one(@PathVariable String number, Actor actor, Locale locale) {
        return views.view(actor, rights.get(actor, number), locale);
    }

    /** @param unit whose lines; the reader's own where none is named */
    @GetMapping("/{number}/lines")
    LinesView lines(
            @PathVariable String number,
            @RequestParam(required = false) @Nullable String unit,
            Actor actor,
            Locale locale) {
        Speech speech = rights.get(actor, number);
        String of = unit == null || unit.isBlank()
                ? posts.unitOf(actor).map(Unit::code).orElse("")
                : unit;
        if (!rights.seesWhole(actor, speech) && !rights.units(actor).contains(of)) {
            throw Problem.forbidden("speeches.lines-not-yours");
        }
        return views.linesOf(speech, of, locale);
    }

    @PostMapping("/{number}/issue")
    Issued issue(@PathVariable String number, Actor actor, Locale locale) {
        List<String> issued =
                desk.issue(actor, number).stream().map(task -> task.number()).toList();
        return new Issued(issued, one(number, actor, locale));
    }

    @PostMapping("/{number}/reread")
    ReadAgain readAgain(@PathVariable String number, Actor actor, Locale locale) {
        var reread = desk.readAgain(actor, number);
        return new ReadAgain(reread.added(), reread.gone(), one(number, actor, locale));
    }

    /** Sends the text to the external language model, for the first time or once more. */
    @PostMapping("/{number}/model")
    SpeechView askModel(@PathVariable String number, Actor actor, Locale locale) {
        models.ask(actor, number);
        return one(number, actor, locale);
    }

    @PostMapping("/{number}/annulment")
    SpeechView annul(@PathVariable String number, @RequestBody Reason body, Actor actor, Locale locale) {
        desk.annul(actor, number, orEmpty(body.reason()));
        return one(number, actor, locale);
    }

    private static About about(String title, String heldOn, String meeting) {
        return new About(title.strip(), day(heldOn.strip()), meeting.strip());
    }

    private static @Nullable LocalDate day(String written) {
        if (written.isEmpty()) {
            return null;
        }
        try {
            return LocalDate.parse(written);
        } catch (DateTimeException _) {
            throw Problem.objections(
                    "speeches.refused", List.of(Objection.to("heldOn", "speeches.held-on-unreadable", written)));
        }
    }

    private static String field(HttpServletRequest request, String name) {
        return orEmpty(request.getParameter(name));
    }

    private static @Nullable Part part(HttpServletRequest request, String name) throws IOException {
        try {
            return request.getPart(name);
        } catch (ServletException _) {
            throw Problem.malformed("speeches.form-unreadable");
        }
    }

    static String orEmpty(@Nullable String given) {
        return given == null ? "" : given;
    }
}
